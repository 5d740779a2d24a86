import { endedBecause, type Contract } from "./contract";
import { KNOWN_CONTRACTS } from "./known-contracts";

/**
 * The contract table in a few lines: each venue with the symbols of its contracts, those with an expiry under "dated".
 */
export function contractsByVenue(): string {
  const venues = new Map<string, Contract[]>();
  for (const contract of KNOWN_CONTRACTS) {
    if (endedBecause(contract) !== undefined) continue;
    venues.set(contract.venue, [...(venues.get(contract.venue) ?? []), contract]);
  }
  return [...venues].map(([venue, contracts]) => `${venue} (${summary(contracts)})`).join("; ");
}

const FEW = 6;

function summary(contracts: readonly Contract[]): string {
  const ofKind = (kind: Contract["kind"]) => contracts.filter((contract) => contract.kind === kind);
  const [perpetual, dated] = [ofKind("perpetual"), ofKind("dated")];
  const parts = [
    perpetual.length > FEW
      ? `${listed(perpetual.slice(0, FEW))} and ${perpetual.length - FEW} more`
      : listed(perpetual),
    ...(dated.length > 0 ? [`dated ${listed(dated)}`] : []),
  ];
  return parts.filter((part) => part !== "").join("; ");
}

const listed = (contracts: readonly Contract[]): string => contracts.map(({ symbol }) => symbol).join(", ");
