import { none, type Refusal } from "../../core/refusal";
import type { ResultRows } from "../declare/define";
import { nameOf, type Contract, type TierList } from "./contract";

/**
 * Rows of floor, rate and deduction, all in coin. A table that LIQ_PRICE_TIERED would read wrongly is refused with the
 * reason.
 */
export function tiersInCoin(contract: Contract): ResultRows | Refusal | undefined {
  const { tiers } = contract;
  if (!tiers) return firstTierAlone(contract, "tiers");
  if (!tiers.complete) return partly(contract, tiers);
  if (tiers.unit === "contracts")
    return none(`${nameOf(contract)} has its tiers in contracts, not in coin: field "tiers in contracts"`);
  if (tiers.applied !== "marginal")
    return none(
      `${nameOf(contract)} has one rate for the whole position and deducts nothing, as LIQ_PRICE_TIERED would: ${inWords(contract, tiers)}`,
    );
  return tiers.rows.map(([floor, rate, deduction]) => [floor, rate, deduction ?? 0]);
}

/** Rows of floor in contracts and rate. */
export function tiersInContracts(contract: Contract): ResultRows | Refusal | undefined {
  const { tiers } = contract;
  if (!tiers) return firstTierAlone(contract, "tiers_in_contracts");
  if (tiers.unit === "coin") return none(`${nameOf(contract)} has its tiers in coin, not in contracts: field "tiers"`);
  return tiers.complete ? tiers.rows.map(([floor, rate]) => [floor, rate]) : partly(contract, tiers);
}

function partly(contract: Contract, tiers: TierList): Refusal {
  return none(`not in the table: all tiers of ${nameOf(contract)}; known are ${inWords(contract, tiers)}`);
}

function firstTierAlone(contract: Contract, field: string): Refusal | undefined {
  const [mmr, reach] = [contract.facts.get("mmr")?.value, contract.facts.get("first_tier")?.value];
  // a rate that grows with the position (mmr_per_coin) has no tiers
  if ((mmr === undefined && reach === undefined) || contract.facts.has("mmr_per_coin")) return undefined;
  const rate = mmr === undefined ? "a first tier" : percent(Number(mmr));
  return none(
    `not in the table: ${field} of ${nameOf(contract)}; known is ${rate}${reach === undefined ? " in the first" : ` up to ${reach}`}`,
  );
}

const MOST = 4;

/** The first few tiers in words: "0.5 % from 0, 1 % from 150 BTC". */
function inWords({ facts }: Contract, { unit, rows }: TierList): string {
  const counted = unit === "coin" ? String(facts.get("settlement")?.value) : unit;
  const few = rows.slice(0, MOST).map(([floor, rate]) => `${percent(rate)} from ${floor}`);
  return `${few.join(", ")}${rows.length > MOST ? ", …" : ""} ${counted}`;
}

/** A rate as per cent. Rates in the table have few digits, so 12 significant ones only take off rounding errors. */
const percent = (rate: number): string => `${Number((rate * 100).toPrecision(12))} %`;
