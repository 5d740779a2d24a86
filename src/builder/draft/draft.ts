import { CONTRACTS, type ContractSpec } from "../../catalog/venues/contract-table";
import {
  FIELD_NAMES,
  fieldNamed,
  isChoice,
  isLead,
  type ChoiceName,
  type FieldName,
  type WordOf,
} from "../fields/fields";
import { numberText } from "../fields/typed-text";

/** What the user has written, by field: in a choice one of its words, anywhere else what was typed. */
export type Draft = { readonly [Name in FieldName]: Name extends ChoiceName ? WordOf<Name> : string };

export const changed = <Name extends FieldName>(draft: Draft, name: Name, text: Draft[Name]): Draft => ({
  ...draft,
  [name]: text,
});

/** A text as the field takes it: a choice stays as it is where the text is none of its words. */
export const textInto = (name: FieldName, text: string): Partial<Draft> =>
  !isChoice(name) || text in (fieldNamed(name).words ?? {}) ? { [name]: text } : {};

/** What a text that is written into a field changes: whoever writes into a follower makes it the one that leads. */
export const writing = (name: FieldName, text: string): Partial<Draft> =>
  isLead(name) ? { margin_by: name, [name]: text } : textInto(name, text);

export const contractNamed = (venue: string, symbol: string): ContractSpec | undefined =>
  CONTRACTS.find((contract) => contract.venue === venue && contract.symbol === symbol);

/** The contract of the draft in the table of specifications, if it is one of them. */
export const contractOf = (draft: Pick<Draft, "venue" | "symbol">): ContractSpec | undefined =>
  contractNamed(draft.venue, draft.symbol);

/** What the table states of a contract, by the field that it fills. */
export const statedOf = (spec: ContractSpec | undefined): readonly (readonly [FieldName, string | number])[] =>
  FIELD_NAMES.flatMap((name) => {
    const { filledBy } = fieldNamed(name);
    const value = filledBy && spec?.[filledBy];
    return typeof value === "string" || typeof value === "number" ? [[name, value] as const] : [];
  });

/** Rates as traders write them. */
export const written = (name: FieldName, value: string | number): string =>
  typeof value === "number" ? numberText(name, value) : value;

/** Takes a contract's values over; what no source states stays as it was. */
export function withContract(draft: Draft, venue: string, symbol: string): Draft {
  const stated = statedOf(contractNamed(venue, symbol)).map(([name, value]) => textInto(name, written(name, value)));
  // what was taken was of the contract before
  return Object.assign({}, draft, { venue, symbol, taken: "" }, ...stated) as Draft;
}

/** The finished example that the pane opens on: a contract of the table, and what is held and wanted. */
export const START: Draft = example();

function example(): Draft {
  const texts = Object.fromEntries(FIELD_NAMES.map((name) => [name, fieldNamed(name).start ?? ""])) as unknown as Draft;
  return withContract(texts, texts.venue, texts.symbol);
}
