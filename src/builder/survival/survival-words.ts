import type { Words } from "../words/words";
import type { SurvivalInput } from "./survival-input";
import type { Afterwards, Survival } from "./survival";

/** What survival comes to, in plain words. */

const SPANS: Readonly<Record<number, string>> = { 1: "a day", 7: "a week", 180: "half a year", 365: "a year" };
/** "a week", "30 days", "half a year". */
export const spanOf = (days: number, { plain }: Words): string => SPANS[days] ?? `${plain(days)} days`;

const usd = (amount: number, { inFull }: Words): string => inFull(Math.round(amount * 100) / 100, "USD", "");
const price = (amount: number, { roughly }: Words): string => `${roughly(amount, 7)} USD`;
const coins = (amount: number, coin: string, { roughly }: Words): string => `${roughly(amount, 6)} ${coin}`;

/** One line: "1.46 % in 90 days". */
export const survivalInBrief = ({ own, shared: { days } }: SurvivalInput, words: Words): string =>
  own.liq_price === undefined ? "No rise liquidates it" : `${words.chance(1 - own.survives)} in ${spanOf(days, words)}`;

/** Survival in plain words, a sentence for each point. */
export const survivalSentences = (survival: Survival, coin: string, words: Words): string[] =>
  [afterwards(survival.afterwards, coin, words), worse(survival, words), oneMore(survival, coin, words)].filter(
    (said) => said !== "",
  );

function afterwards(found: Afterwards | undefined, coin: string, words: Words): string {
  if (!found) return "The margin covers the position however far the price rises: no rise liquidates it.";
  const { liq_price, lost, price: back, wealth, unhedged } = found;
  return `Liquidated at ${price(liq_price, words)} on the way up, then back at ${price(back, words)}: ${coins(lost, coin, words)} are gone, and ${usd(wealth, words)} left. No hedge would have left ${usd(unhedged, words)}.`;
}

function worse({ unhedgedBetterAbove, days }: Survival, words: Words): string {
  if (unhedgedBetterAbove === undefined) return "";
  return `Closed after ${spanOf(days, words)} with the contract above ${price(unhedgedBetterAbove, words)}, it leaves less than no hedge would. That counts your fees and slippage, and funding as it is today.`;
}

function oneMore({ own, withOneMoreCoin: more, days }: Survival, coin: string, words: Words): string {
  if (!more || own.liq_price === undefined) return "";
  const buys = `One more ${coin} of margin`;
  if (more.liq_price === undefined) return `${buys}, and no rise liquidates it.`;
  const at = `${price(more.liq_price, words)} instead of ${price(own.liq_price, words)}`;
  return `${buys}: liquidated at ${at}. Its probability within ${spanOf(days, words)}: ${words.chance(1 - more.survives)} instead of ${words.chance(1 - own.survives)}.`;
}
