import { invalid, none, type Refusal } from "../../core/refusal";
import { shown, type Cell, type CellError } from "../declare/cell";
import { CONTRACTS, FIELDS } from "./contract-table";
import type { Literal, Rows } from "../declare/define";
import { factOf } from "./fact-of";
import { fieldKey, nameKey, readOwnTable } from "./own-table";

export interface ContractSpecQuery {
  venue: string;
  symbol: string;
  field: string;
  table: Rows<Cell> | null;
}

/**
 * One fact about a contract: from the user's own table where it gives one, else from the table of the add-in. A name
 * that neither knows is refused with the names that there are; a fact that neither has is "not in the table".
 */
export function findSpec({ venue, symbol, field, table }: ContractSpecQuery): Literal | Refusal | CellError {
  const own = readOwnTable(table);
  if (!("contracts" in own)) return own;
  const ofVenue = <T extends Named>(contracts: readonly T[]) =>
    contracts.filter((c) => nameKey(c.venue) === nameKey(venue));
  const ofSymbol = <T extends Named>(contracts: readonly T[]) =>
    contracts.filter((c) => nameKey(c.symbol) === nameKey(symbol));

  const everywhere = [...CONTRACTS, ...own.contracts];
  const here = ofVenue(everywhere);
  const [venues, symbols] = [everywhere.map((contract) => contract.venue), here.map((contract) => contract.symbol)];
  if (here.length === 0) return unknown("venue", venue, venues);
  if (ofSymbol(here).length === 0) return unknown(`symbol at ${here[0]?.venue}`, symbol, symbols);
  const key = fieldKey(field);
  const fields = [...Object.keys(FIELDS), ...own.fields.filter((name) => name !== "venue" && name !== "symbol")];
  if (!fields.includes(key)) return unknown("field", field, fields);

  const mine = ofSymbol(ofVenue(own.contracts));
  if (mine.length > 1) return invalid(`table has ${mine.length} rows for ${mine[0]?.venue} ${mine[0]?.symbol}`);
  const [known] = ofSymbol(ofVenue(CONTRACTS));
  const fact = mine[0]?.given.get(key) ?? factOf(known, key);
  return fact ?? none(`not in the table: ${key} of ${ofSymbol(here)[0]?.venue} ${ofSymbol(here)[0]?.symbol}`);
}

interface Named {
  readonly venue: string;
  readonly symbol: string;
}

/** Names in the order of the tables, each once. */
function unknown(what: string, name: string, valid: readonly string[]): Refusal {
  const once = valid.filter(
    (candidate, index) => valid.findIndex((other) => nameKey(other) === nameKey(candidate)) === index,
  );
  return invalid(`${what} must be one of ${once.map((candidate) => shown(candidate)).join(", ")}, was ${shown(name)}`);
}
