import { numberShownBy } from "../catalog/read/numeric-text";
import { readBlock } from "../workbook/entry/block-text";
import type { Words } from "./words/words";
import type { Draft } from "./draft/draft";
import type { ComparisonInput } from "./perpetual-or-quarterly";

/** The contract that the draft is not made with, in the texts of a draft: a quarterly's price and days, a perpetual's rate. */
export interface OtherWay {
  readonly price: string;
  readonly days: string;
  readonly rate: string;
}

/** What is asked about the other contract, beside a hedge of this kind. */
export const askedBeside = ({ kind }: Draft): readonly (keyof OtherWay)[] =>
  kind === "perpetual" ? ["price", "days"] : ["rate"];

/** Until something is typed: nothing is known of a price; a quarter is 90 days, and the rate is the draft's. */
export const otherWay = (draft: Draft): OtherWay => ({ price: "", days: "90", rate: draft.funding_rate });

/**
 * Both ways with the numbers of the draft, over its days and with its fees. The perpetual's rate is the draft's, or the
 * mean of those that were pasted; the quarterly's price and days are the draft's where it has an expiry. Or the
 * label of what is missing or is no number.
 */
export function waysOfDraft(
  draft: Draft,
  other: OtherWay,
  words: Words,
): ComparisonInput | { readonly missing: string } {
  const isPerpetual = draft.kind === "perpetual";
  const numbers = {
    "days that the hedge is to last": draft.days,
    price: draft.price,
    "fee at entry": draft.entry_fee || "0",
    "fee at exit": draft.exit_fee || "0",
    "hours a period": draft.interval_hours,
    "price of the quarterly": isPerpetual ? other.price : draft.futures_price || draft.price,
    "days to its expiry": isPerpetual ? other.days : draft.expiry_days,
  };
  const read = Object.entries(numbers).map(([label, text]) => [label, numberShownBy(text)] as const);
  const lacking = read.find(([label, value]) => value === undefined || (!label.startsWith("fee") && !(value > 0)));
  if (lacking) return { missing: lacking[0] };
  const [days, spot, entry_fee, exit_fee, hours, price, left] = read.map(([, value]) => value as number) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const funding = fundingOf(draft, other, words);
  if (!funding) return { missing: "funding rate" };
  const symbol = isPerpetual ? "the quarterly" : draft.symbol;
  return {
    days,
    spot,
    entry_fee,
    exit_fee,
    perpetual: { ...funding, hours },
    quarterly: { symbol, price, days: left },
  };
}

function fundingOf(
  draft: Draft,
  { rate }: OtherWay,
  { plain }: Words,
): Omit<ComparisonInput["perpetual"], "hours"> | undefined {
  const isPasted = draft.kind === "perpetual" && draft.funding === "pasted";
  if (!isPasted) {
    const value = numberShownBy(draft.kind === "perpetual" ? draft.funding_rate : rate);
    return value === undefined ? undefined : { rate: value, called: "your rate" };
  }
  const rates = readBlock(draft.funding_rates)?.flat();
  if (!rates || rates.length === 0 || !rates.every((each) => typeof each === "number")) return undefined;
  const mean = rates.reduce((sum, each) => sum + each, 0) / rates.length;
  const hours = numberShownBy(draft.interval_hours) ?? 0;
  return {
    rate: mean,
    called: `the mean of your ${plain(rates.length)} rates, of ${plain((rates.length * hours) / 24)} days`,
  };
}
