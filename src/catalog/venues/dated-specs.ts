import { dayText, lastFriday, type Day } from "./calendar";
import { endedBecause, type Contract } from "./contract";
import { specOf, type ContractSpec } from "./contract-table";
import { datedContract, symbolOn } from "./dated-symbols";
import { oldestOf } from "./evidence";
import { KNOWN_CONTRACTS } from "./known-contracts";

/** How many quarters are offered: the current one and the next, which every venue lists. */
const QUARTERS = 2;

/**
 * The contracts that expire at the end of the next quarters, for every kind whose form of symbol is known. `today` is
 * written as 2026-11-29.
 */
export function datedSpecs(today: string): readonly ContractSpec[] {
  const kinds = new Map<string, Contract>();
  for (const contract of KNOWN_CONTRACTS)
    if (contract.dates) kinds.set(`${contract.venue} ${contract.dates.form}`, contract);
  const days = quarterEnds(today);
  return [...kinds.values()].flatMap(({ venue, dates }) =>
    days.flatMap((day) => (dates && datedSpec(venue, symbolOn(dates.form, day))) ?? []),
  );
}

const ASKED_BEFORE = new Map<string, ContractSpec | undefined>();

/**
 * What is known of a dated contract, by its symbol as the venue writes it; undefined for one that has ended. The same
 * contract is always the same object, as the perpetuals' are.
 */
export function datedSpec(venue: string, symbol: string): ContractSpec | undefined {
  const name = `${venue}|${symbol}`;
  if (!ASKED_BEFORE.has(name)) ASKED_BEFORE.set(name, found(venue, symbol));
  return ASKED_BEFORE.get(name);
}

function found(venue: string, symbol: string): ContractSpec | undefined {
  const theirs = KNOWN_CONTRACTS.filter((each) => each.venue === venue && each.kind === "dated");
  const contract = theirs.find((each) => each.symbol === symbol) ?? datedContract(theirs, symbol);
  const isKnown = contract?.symbol === symbol && contract.facts.has("face") && contract.facts.has("expiry");
  const isThere = isKnown && endedBecause(contract) === undefined && oldestOf(contract) !== undefined;
  return isThere ? specOf(contract) : undefined;
}

function quarterEnds(today: string): readonly Day[] {
  const year = Number(today.slice(0, 4));
  const ends = [year, year + 1].flatMap((of) => [3, 6, 9, 12].map((month) => lastFriday({ year: of, month })));
  return ends.filter((day) => dayText(day) > today).slice(0, QUARTERS);
}
