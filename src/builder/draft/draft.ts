import { CONTRACTS, type ContractSpec } from "../../catalog/venues/contract-table";
import { datedSpec } from "../../catalog/venues/dated-specs";
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
  CONTRACTS.find((contract) => contract.venue === venue && contract.symbol === symbol) ?? datedSpec(venue, symbol);

/** The contract of the draft in the table of specifications, if it is one of them. */
export const contractOf = (draft: Pick<Draft, "venue" | "symbol">): ContractSpec | undefined =>
  contractNamed(draft.venue, draft.symbol);

type Orders = Pick<Draft, "order" | "exit_order">;

/** The fact of the table that fills a field, given the kinds of orders. */
export function filledBy(name: FieldName, orders: Partial<Orders>): keyof ContractSpec | undefined {
  const { filledBy: usual, filledInstead } = fieldNamed(name);
  const isInstead = filledInstead && orders[filledInstead.by as keyof Orders] === filledInstead.word;
  return isInstead ? filledInstead.from : usual;
}

/** What the table states of a contract, by the field that it fills. */
export const statedOf = (
  spec: ContractSpec | undefined,
  orders: Orders,
): readonly (readonly [FieldName, string | number])[] =>
  FIELD_NAMES.flatMap((name) => {
    const fact = filledBy(name, orders);
    const value = fact && spec?.[fact];
    return typeof value === "string" || typeof value === "number" ? [[name, value] as const] : [];
  });

/** Rates as traders write them. */
export const written = (name: FieldName, value: string | number): string =>
  typeof value === "number" ? numberText(name, value) : value;

/** Takes a contract's values over; what no source states stays as it was, unless it belonged to another contract. */
export function withContract(draft: Draft, venue: string, symbol: string): Draft {
  const spec = contractNamed(venue, symbol);
  const stated = statedOf(spec, draft).map(([name, value]) => textInto(name, written(name, value)));
  const emptied = spec
    ? FIELD_NAMES.filter((name) => fieldNamed(name).emptyUnlessStated).map((name) => ({ [name]: "" }))
    : [];
  // what was taken was of the contract before
  return Object.assign({}, draft, { venue, symbol, taken: "" }, ...emptied, ...stated) as Draft;
}

const DAY = 86_400_000;

/** Takes a contract of the table over with its kind; of one with an expiry the days that are left as of today. */
export function withChosen(draft: Draft, { venue, symbol, kind, expiry }: ContractSpec, today: string): Draft {
  const taken = withContract(draft, venue, symbol);
  if (kind === "perpetual" || expiry === undefined) return { ...taken, kind: "perpetual" };
  const days = Math.round((Date.parse(expiry) - Date.parse(today)) / DAY);
  return { ...taken, kind: "expiry", expiry_days: String(days) };
}

/** The finished example that the pane opens on: a contract of the table, and what is held and wanted. */
export const START: Draft = example();

function example(): Draft {
  const texts = Object.fromEntries(FIELD_NAMES.map((name) => [name, fieldNamed(name).start ?? ""])) as unknown as Draft;
  return withContract(texts, texts.venue, texts.symbol);
}
