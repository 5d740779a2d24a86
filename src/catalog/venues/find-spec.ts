import { invalid, type Refusal } from "../../core/refusal";
import type { Cell, CellError } from "../declare/cell";
import type { Literal, ResultRows, Rows } from "../declare/define";
import { nameOf, type Contract } from "./contract";
import { SPEC_FIELDS } from "./contract-table";
import { datedContract } from "./dated-symbols";
import { factAskedAbout, factOf, notInTable } from "./fact-of";
import { fieldKey, matchingName, shortened, venueKey } from "./names";
import { unknownName } from "./nearest-names";
import { readOwnTable } from "./own-table";
import { KNOWN_CONTRACTS } from "./known-contracts";

/** The contracts of the add-in's table, by the key of their venue. */
const KNOWN_AT = new Map<string, Contract[]>();
for (const contract of KNOWN_CONTRACTS) {
  const key = venueKey(contract.venue);
  KNOWN_AT.set(key, [...(KNOWN_AT.get(key) ?? []), contract]);
}

export interface ContractSpecQuery {
  venue: string;
  symbol: string;
  field: string;
  table: Rows<Cell> | null;
}

type Answer = Literal | Refusal | CellError | ResultRows;

/**
 * One fact about a contract: from the user's own table if it has one, else from the add-in's. A name that neither table
 * knows is refused with the nearest names; a fact that neither has is "not in the table".
 */
export function findSpec({ venue, symbol, field, table }: ContractSpecQuery): Answer {
  const own = readOwnTable(table);
  if (!("contracts" in own)) return own;
  const asked = venueKey(venue);
  const known = KNOWN_AT.get(asked) ?? [];
  const theirs = own.contracts.filter((contract) => venueKey(contract.venue) === asked);
  const [first] = [...known, ...theirs];
  if (!first) return unknownName("venue", venue, [...KNOWN_CONTRACTS, ...own.contracts].map(venueOf));

  const mine = matchingName(theirs, symbolOf, symbol);
  const [row, another] = mine;
  if (row && another) return invalid(`table has ${mine.length} rows for ${nameOf(row)}`);
  const contract = contractNamed(known, symbol);
  if (!contract && !row) {
    const symbols = [...known, ...theirs].map(symbolOf);
    return unknownName(`symbol at ${shortened(first.venue)}`, symbol, symbols);
  }

  const key = fieldKey(field);
  const about = factAskedAbout(key);
  const isField = Object.hasOwn(SPEC_FIELDS, key) || about !== undefined;
  const ownFields = own.fields.filter((name) => name !== "venue" && name !== "symbol");
  if (!isField && !ownFields.includes(key))
    return unknownName("field", field, [...Object.keys(SPEC_FIELDS), ...ownFields]);
  const given = row?.given.get(key);
  if (given !== undefined) return given;
  if (about !== undefined && row?.given.has(about)) return notInTable(row, key, "the value is of your own table");
  return contract && isField ? factOf(contract, key) : notInTable(row ?? contract ?? first, key);
}

interface Named {
  readonly venue: string;
  readonly symbol: string;
}
const venueOf = ({ venue }: Named): string => venue;
const symbolOf = ({ symbol }: Named): string => symbol;

/**
 * The contract that a symbol means. A spelling that fits several contracts means none; a symbol that fits none may be a
 * dated one.
 */
function contractNamed(contracts: readonly Contract[], symbol: string): Contract | undefined {
  const [contract, another] = matchingName(contracts, symbolOf, symbol);
  return another ? undefined : (contract ?? datedContract(contracts, symbol));
}
