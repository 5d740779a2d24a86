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

/** What the user has written, by field: one of its words in a choice, the typed text in any other field. */
export type Draft = { readonly [Name in FieldName]: Name extends ChoiceName ? WordOf<Name> : string };

export const changed = <Name extends FieldName>(draft: Draft, name: Name, text: Draft[Name]): Draft => ({
  ...draft,
  [name]: text,
});

/** The change that puts a text into a field; none where the field is a choice that has no such word. */
export const textInto = (name: FieldName, text: string): Partial<Draft> =>
  !isChoice(name) || text in (fieldNamed(name).words ?? {}) ? { [name]: text } : {};

/**
 * What writing into a field changes. Of leverage, margin and liquidation price, the one that is written becomes the one
 * that is set; the other two follow from it.
 */
export const writing = (name: FieldName, text: string): Partial<Draft> =>
  isLead(name) ? { margin_by: name, [name]: text } : textInto(name, text);

export const contractNamed = (venue: string, symbol: string): ContractSpec | undefined =>
  CONTRACTS.find((contract) => contract.venue === venue && contract.symbol === symbol) ?? datedSpec(venue, symbol);

/** The contract of the draft, where it is one of the table's. */
export const contractOf = (draft: Pick<Draft, "venue" | "symbol">): ContractSpec | undefined =>
  contractNamed(draft.venue, draft.symbol);

type Orders = Pick<Draft, "order" | "exit_order">;

/** The fact of the contract table that fills a field, which may depend on the kind of order. */
export function filledBy(name: FieldName, orders: Partial<Orders>): keyof ContractSpec | undefined {
  const { filledBy: usual, filledInstead } = fieldNamed(name);
  const isInstead = filledInstead && orders[filledInstead.by as keyof Orders] === filledInstead.word;
  return isInstead ? filledInstead.from : usual;
}

/** What the table states of a contract, as pairs of field and value. */
export const statedOf = (
  spec: ContractSpec | undefined,
  orders: Orders,
): readonly (readonly [FieldName, string | number])[] =>
  FIELD_NAMES.flatMap((name) => {
    const fact = filledBy(name, orders);
    const value = fact && spec?.[fact];
    return typeof value === "string" || typeof value === "number" ? [[name, value] as const] : [];
  });

/** A value as the draft writes it: rates in per cent. */
export const written = (name: FieldName, value: string | number): string =>
  typeof value === "number" ? numberText(name, value) : value;

/**
 * Takes over the values of a contract. What no source states stays as it was, unless it belongs to a single contract
 * (emptyUnlessStated).
 */
export function withContract(draft: Draft, venue: string, symbol: string): Draft {
  const spec = contractNamed(venue, symbol);
  const stated = statedOf(spec, draft).map(([name, value]) => textInto(name, written(name, value)));
  const emptied = spec
    ? FIELD_NAMES.filter((name) => fieldNamed(name).emptyUnlessStated).map((name) => ({ [name]: "" }))
    : [];
  // notes on values taken from a venue belong to the contract before
  return Object.assign({}, draft, { venue, symbol, taken: "" }, ...emptied, ...stated) as Draft;
}

const DAY = 86_400_000;

/** Takes over a contract of the table with its kind, and for a dated one the days from today to its expiry. */
export function withChosen(draft: Draft, { venue, symbol, kind, expiry }: ContractSpec, today: string): Draft {
  const taken = withContract(draft, venue, symbol);
  if (kind === "perpetual" || expiry === undefined) return { ...taken, kind: "perpetual" };
  const days = Math.round((Date.parse(expiry) - Date.parse(today)) / DAY);
  return { ...taken, kind: "expiry", expiry_days: String(days) };
}

/** The finished example that the pane opens with: a contract of the table, coins held and a goal. */
export const START: Draft = example();

/** Whether nothing in it has been changed. */
export const isOpeningExample = (draft: Draft): boolean => FIELD_NAMES.every((name) => draft[name] === START[name]);

function example(): Draft {
  const texts = Object.fromEntries(FIELD_NAMES.map((name) => [name, fieldNamed(name).start ?? ""])) as unknown as Draft;
  return withContract(texts, texts.venue, texts.symbol);
}
