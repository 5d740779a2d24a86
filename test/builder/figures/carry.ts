import type { Hedge } from "./hedge";
import { lockedBy } from "./hedge";

/** Rates of funding, as the draft tells them. */
export const ratesOf = ({ given }: Hedge): number[] => {
  if (given.is("kind", "expiry")) return [0];
  return given.is("funding", "pasted") ? given.list("funding_rates") : [given.number("funding_rate")];
};

export const flips = ({ given }: Hedge): boolean => given.is("kind", "perpetual") && given.is("funding", "flip");

/** What a period's rate is on the average of the horizon. */
export function averageRate(hedge: Hedge): number {
  if (flips(hedge)) return 0;
  const rates = ratesOf(hedge);
  return rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
}

export const periodsIn = ({ given }: Hedge, days: number): number => (days * 24) / given.number("interval_hours");

/** Coins paid (+) or received (−) at a price and a rate: a short receives a positive one. */
export const fundingAt = ({ stake }: Hedge, price: number, rate: number): number => (stake.dollars / price) * rate;

/** Of the next thirty days: a rate that flips has the other sign once half the horizon is over. */
export function fundingInMonth(hedge: Hedge): number {
  const { given, price } = hedge;
  if (!flips(hedge)) return fundingAt(hedge, price, averageRate(hedge)) * periodsIn(hedge, 30);
  const before = Math.min(30, given.number("days") / 2);
  return fundingAt(hedge, price, given.number("funding_rate")) * periodsIn(hedge, before - (30 - before));
}

/** As a share of what is locked: contracts that were open before, and all that has been traded, have paid to be opened. */
export const feesOf = (hedge: Hedge): number => hedge.given.number("exit_fee") + entryFeeOf(hedge);

function entryFeeOf({ given, position, stake }: Hedge): number {
  if (given.has("fills")) return 0;
  const fee = given.number("entry_fee");
  if (!given.has("existing")) return fee;
  // what closes pays out of what it realises
  const opened = Math.sign(position.trade) === Math.sign(stake.dollars) ? Math.abs(position.trade) : 0;
  return (fee * Math.min(opened * given.number("contract_size"), Math.abs(stake.dollars))) / Math.abs(stake.dollars);
}

/** What the dollars locked at the futures price are more than the coins are worth that they are locked for. */
export const basisOf = ({ given, price, futures }: Hedge): number =>
  1 / (1 + given.number("exit_basis")) - price / futures;

/** As a share of the locked dollars: + is paid. */
export const costShare = (hedge: Hedge): number =>
  feesOf(hedge) - averageRate(hedge) * periodsIn(hedge, hedge.given.number("days")) - basisOf(hedge);

export const costOf = (hedge: Hedge): number => costShare(hedge) * lockedBy(hedge);
