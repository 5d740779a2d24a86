import type { Finding, FindingOf, FindingKind } from "../../core/check/finding";
import type { HedgeCheck } from "../../core/check/hedge-check";
import { percent, plainNumber } from "../declare/plain-number";

/** A finding in one sentence with the hedge's own numbers, and what to do about it. */
export interface Sentences {
  readonly what: string;
  readonly fix: string;
}

/** The advice for a finding that is no fault. */
export const NOTHING = "Nothing to do.";

export const inWords = (finding: Finding, a: HedgeCheck): Sentences =>
  (WORDS[finding.kind] as (finding: Finding, a: HedgeCheck) => Sentences)(finding, a);

const WORDS: { readonly [K in FindingKind]: (finding: FindingOf<K>, a: HedgeCheck) => Sentences } = {
  sound: ({ share, locked, floating, price, distance }, a) => ({
    what: [
      `${hedges(a, share)}: `,
      // of another exposure than the coins no dollars are locked
      a.exposure === null ? `${usd(locked)} locked, ${coins(floating)} floating, ` : "",
      price === null || distance === null
        ? "no liquidation price."
        : `liquidation at ${plainNumber(price)}, ${away(distance)} the mark price.`,
    ].join(""),
    fix: NOTHING,
  }),
  unhedged: (_, a) => ({
    what: `There is no position: ${coins(a.coins)} move with the price in full.`,
    fix: "HEDGE_CONTRACTS says how many contracts hedge them.",
  }),
  "no coins": ({ dollars }) => ({
    what: `A position of ${usd(dollars)} stands beside 0 coins, which is a bet on the price and no hedge (is the cell empty?).`,
    fix: "Enter in coins all that you hold, the coins posted as margin included.",
  }),
  "wrong side": (_, a) => ({
    what: `${position(a)} adds to the risk of ${exposed(a)} instead of taking it away.`,
    fix: `The hedge of ${(a.exposure ?? a.coins) < 0 ? "coins owed is long: contracts above 0" : "coins held is short: contracts below 0"}.`,
  }),
  "contract size": ({ share, whole_hedge }, a) => ({
    what: `${hedges(a, share)}, which looks like a wrong contract size.`,
    fix: `contract_size is the face of one contract in USD; at ${plainNumber(a.contract_size)} USD the whole hedge is ${contracts(whole_hedge)}.`,
  }),
  "another scale": ({ argument, value, factor }) => ({
    what: `${argument} is ${plainNumber(value)}, about ${plainNumber(factor)} times what the other numbers fit: ${ASKED[factor] ?? SCALED[argument]}`,
    fix: `Divide it by ${plainNumber(factor)}: ${plainNumber(value / factor)} would fit.`,
  }),
  "over-hedge": ({ share, surplus }, a) => ({
    what: `${hedges(a, share)}: what is above 100${"\u202f"}% is a bet of its own.`,
    fix: `${a.contracts < 0 ? "Buy back" : "Sell"} ${contracts(surplus)}, or enter all the coins that you hold.`,
  }),
  "lot rounding": ({ share, missed }, a) => ({
    what: `${hedges(a, share)}: whole contracts miss their worth by ${usd(missed)}.`,
    fix: "A contract with a smaller face comes nearer.",
  }),
  "margin not counted": ({ counted }, a) => ({
    what: `${position(a)} stands beside ${coins(a.coins)} and ${coins(a.margin)} of margin: the margin seems not to be counted in the coins held.`,
    fix: `coins is all that you hold, the margin included: ${plainNumber(counted)} if the margin comes on top.`,
  }),
  "under maintenance": ({ equity, maintenance, missing }, a) => ({
    what: `At the mark price of ${plainNumber(a.mark_price)} the margin and the PnL come to ${coins(equity)}, and ${coins(maintenance)} must be left: the position is liquidated.`,
    fix: `More than ${coins(missing)} of further margin is needed at this price.`,
  }),
  "liquidation near": ({ price, distance, deviations, left }, a) => ({
    what: `The liquidation price of ${plainNumber(price)} is ${away(distance)} the mark price of ${plainNumber(a.mark_price)}${deviations === null ? "" : `, ${plainNumber(deviations, 3)} daily standard deviations`}${lost(left)}.`,
    fix: "Add margin: MARGIN_FOR_LIQ says how much for the liquidation price that you want.",
  }),
  "liquidation likely": ({ price, probability, left }, a) => ({
    what: `The price touches the liquidation price of ${plainNumber(price)} within ${plainNumber(a.days ?? 0)} days with a probability of ${percent(probability)}, at a volatility of ${percent(a.volatility ?? 0)} a year and no drift (a model)${lost(left)}.`,
    fix: "Add margin with MARGIN_FOR_LIQ until LIQ_PROB shows what you can bear.",
  }),
  "liquidation never": (_, a) => ({
    what: `There is no liquidation price: the margin of ${coins(a.margin)} covers the position ${a.mmr_per_coin ? "however far the price rises" : "at every price"}.`,
    fix: NOTHING,
  }),
  "coins outside": ({ outside }, a) => ({
    what: `${coins(outside)} of the ${coins(a.coins)} are outside the margin and cannot save the position unless you post them in time.`,
    fix: "Keep them where they can be posted quickly, or post them now.",
  }),
  "funding paid": ({ paid, dollars }, a) => ({
    what: `At a funding rate of ${percent(a.funding_rate ?? 0)} this ${side(a)} pays ${coins(paid)} (${usd(dollars)}) a period.`,
    fix: `A positive rate is paid by longs to shorts, a negative one by shorts to longs: check the sign, then count the cost with FUNDING_COST.`,
  }),
  "funding drains": ({ paid, price }, a) => ({
    what: `${plainNumber(a.days ?? 0)} days of funding of ${percent(a.funding_rate ?? 0)} every ${a.interval_hours === 1 ? "hour" : `${plainNumber(a.interval_hours)} hours`} take ${coins(paid)} of the margin of ${coins(a.margin)}: ${price === null ? "nothing is left of it" : `the liquidation price is then ${plainNumber(price)}`}.`,
    fix: "Add to the margin what the funding takes, or plan for the shorter time.",
  }),
  "per cent": ({ argument, value }) => ({
    what: `${argument} is ${plainNumber(value)}, that is ${percent(value)} ${PER[argument]}: did you enter per cent?`,
    fix: `A fraction is meant: ${MEANT[argument]}.`,
  }),
};

const ASKED: Readonly<Record<number, string>> = {
  100: "is it in cents?",
  0.001: "was a dot between thousands read as a decimal point?",
};
const SCALED = {
  coins: "is it in satoshi, or are the prices scaled to whole numbers?",
  margin: "is it in satoshi?",
  entry_price: "is it scaled to a whole number?",
  mark_price: "is it scaled to a whole number?",
} as const;
const PER = { funding_rate: "a period", mmr: "of the position", volatility: "a year" } as const;
const MEANT = {
  funding_rate: "0.01 % is 0.0001",
  mmr: "0.5 % is 0.005",
  volatility: "60 % a year is 0.6",
} as const;

const counted = (value: number, one: string, many: string): string =>
  `${plainNumber(value)} ${Math.abs(value) === 1 ? one : many}`;
const coins = (value: number): string => counted(value, "coin", "coins");
const contracts = (value: number): string => counted(value, "contract", "contracts");
const usd = (value: number): string => `${plainNumber(value)} USD`;

const side = (a: HedgeCheck): string => (a.contracts < 0 ? "short" : "long");
const position = (a: HedgeCheck): string =>
  `A ${side(a)} of ${contracts(Math.abs(a.contracts))} of ${usd(a.contract_size)}`;
const exposed = ({ exposure, coins: held }: HedgeCheck): string =>
  exposure === null ? coins(held) : `an exposure of ${coins(exposure)}`;
const hedges = (a: HedgeCheck, share: number): string => `${position(a)} hedges ${percent(share)} of ${exposed(a)}`;
const lost = (left: number | null): string =>
  left === null ? "" : `; liquidated, you hold ${coins(left)} without a hedge`;
const away = (distance: number): string => `${percent(Math.abs(distance))} ${distance < 0 ? "below" : "above"}`;
