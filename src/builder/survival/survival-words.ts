import { inFull } from "../words/figure-words";
import { chance, plain, roughly } from "../words/words";
import type { SurvivalInput } from "./survival-input";
import type { Afterwards, Survival } from "./survival";

/** What survival comes to, in plain words. */

const SPANS: Readonly<Record<number, string>> = { 1: "a day", 7: "a week", 180: "half a year", 365: "a year" };
/** "a week", "30 days", "half a year". */
export const spanOf = (days: number): string => SPANS[days] ?? `${plain(days)} days`;

const usd = (amount: number): string => inFull(Math.round(amount * 100) / 100, "USD", "");
const price = (amount: number): string => `${roughly(amount, 7)} USD`;
const coins = (amount: number, coin: string): string => `${roughly(amount, 6)} ${coin}`;

/** One line: "1.46 % in 90 days". */
export const survivalInBrief = ({ own, shared: { days } }: SurvivalInput): string =>
  own.liq_price === undefined ? "No rise liquidates it" : `${chance(1 - own.survives)} in ${spanOf(days)}`;

/** Survival in plain words, a sentence for each point. */
export const survivalSentences = (survival: Survival, coin: string): string[] =>
  [afterwards(survival.afterwards, coin), worse(survival), oneMore(survival, coin)].filter((said) => said !== "");

function afterwards(found: Afterwards | undefined, coin: string): string {
  if (!found) return "The margin covers the position however far the price rises: no rise liquidates it.";
  const { liq_price, lost, price: back, wealth, unhedged } = found;
  return `Liquidated at ${price(liq_price)} on the way up, then back at ${price(back)}: ${coins(lost, coin)} are gone, and ${usd(wealth)} left. No hedge would have left ${usd(unhedged)}.`;
}

function worse({ unhedgedBetterAbove, days }: Survival): string {
  if (unhedgedBetterAbove === undefined) return "";
  return `Closed after ${spanOf(days)} with the contract above ${price(unhedgedBetterAbove)}, it leaves less than no hedge would. That counts your fees and slippage, and funding as it is today.`;
}

function oneMore({ own, withOneMoreCoin: more, days }: Survival, coin: string): string {
  if (!more || own.liq_price === undefined) return "";
  const buys = `One more ${coin} of margin`;
  if (more.liq_price === undefined) return `${buys}, and no rise liquidates it.`;
  const at = `${price(more.liq_price)} instead of ${price(own.liq_price)}`;
  return `${buys}: liquidated at ${at}. Its probability within ${spanOf(days)}: ${chance(1 - more.survives)} instead of ${chance(1 - own.survives)}.`;
}
