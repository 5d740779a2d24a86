import { CONTRACTS, type ContractSpec } from "../../catalog/venues/contract-table";
import type { Texts } from "../../workbook/entry/field";
import { FIELD_NAMES, fieldNamed, type FieldName } from "../fields/fields";

/** What the user has written, by field. */
export type Draft = Readonly<Record<FieldName, string>> & Texts;

/** The finished example that the pane opens on. */
export const START = Object.fromEntries(FIELD_NAMES.map((name) => [name, fieldNamed(name).start])) as Draft;

export const changed = (draft: Draft, name: FieldName, text: string): Draft => ({ ...draft, [name]: text });

export const contractNamed = (venue: string, symbol: string): ContractSpec | undefined =>
  CONTRACTS.find((contract) => contract.venue === venue && contract.symbol === symbol);

/** The contract of the draft in the table of specifications, if it is one of them. */
export const contractOf = (draft: Draft): ContractSpec | undefined => contractNamed(draft.venue, draft.symbol);

/** The fields that a specification fills, as far as it states the fact. */
export const SPECIFIED = {
  contract_size: "face",
  lot: "lot",
  mmr: "mmr",
  method: "method",
  interval_hours: "funding_interval",
  entry_fee: "taker_fee",
  exit_fee: "taker_fee",
  as_of: "as_of",
  coin: "settlement",
} as const satisfies Partial<Record<FieldName, keyof ContractSpec>>;

const IN_PER_CENT: readonly FieldName[] = ["mmr", "entry_fee", "exit_fee"];

/** Rates as traders write them. */
export const written = (field: FieldName, value: string | number): string =>
  typeof value === "number" && IN_PER_CENT.includes(field)
    ? `${Number((value * 100).toPrecision(12))}%`
    : String(value);

/** Takes a contract's values over; what no source states stays as it was. */
export function withContract(draft: Draft, venue: string, symbol: string): Draft {
  const spec = contractNamed(venue, symbol);
  const filled = Object.entries(SPECIFIED).flatMap(([field, fact]) => {
    const value = spec?.[fact];
    return value === undefined ? [] : [[field, written(field as FieldName, value)]];
  });
  return { ...draft, venue, symbol, ...Object.fromEntries(filled) };
}
