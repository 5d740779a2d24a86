import { declareFinding, type FiguresOf, type LevelOf } from "./finding-declaration";
import type { Coin, Contracts, Fraction, Measure, Price, Usd } from "../units";

/**
 * Everything that can be found wrong with a hedge: the kind, its code (L… for a slip in the sheet, W… for a risk of the
 * hedge), its levels with their bounds, and the figures that say how much. Several kinds share a code where they are
 * about one subject: L9 is a blank for coins or for contracts, L4 how far the liquidation price is, near or nowhere. A
 * price of null does not exist.
 */
export const FINDINGS = {
  sound: declareFinding<{ share: Measure<Fraction>; locked: Measure<Usd>; floating: Measure<Coin> } & Liquidation>()(
    "OK",
    {
      info: {},
    },
  ),
  unhedged: declareFinding()("L9", { info: {} }),
  "no coins": declareFinding<{ dollars: Measure<Usd> }>()("L9", { red: {} }),
  "wrong side": declareFinding()("W4", { red: {} }),
  // a share so small or so large is hardly meant: a wrong contract size is likelier
  "contract size": declareFinding<{ share: Measure<Fraction>; whole_hedge: Measure<Contracts> }>()("L2", {
    red: { below: 0.05, above: 1.5 },
  }),
  // how many satoshi and cents make the unit that is meant, and how much a number shrinks whose dot between thousands
  // is read as a decimal point; a number is told from what is meant if it fits to within a factor of two; between price
  // and priceBelow no coin has its price
  "another scale": declareFinding<{ argument: ScaledArgument; value: number; factor: number }>()("L14", {
    red: { satoshi: 1e8, cents: 100, thousands: 0.001, within: 2, price: 1e9, priceBelow: 1e16 },
  }),
  "over-hedge": declareFinding<{ share: Measure<Fraction>; surplus: Measure<Contracts> }>()("L5", {
    amber: { beyond: 0.01 },
  }),
  "lot rounding": declareFinding<{ share: Measure<Fraction>; missed: Measure<Usd> }>()("W9", {
    amber: { beyond: 0.01 },
  }),
  "margin not counted": declareFinding<{ counted: Measure<Coin> }>()("L6", { amber: { within: 0.01 } }),
  "under maintenance": declareFinding<{ equity: Measure<Coin>; maintenance: Measure<Coin>; missing: Measure<Coin> }>()(
    "L13",
    {
      red: {},
    },
  ),
  // red by daily standard deviations where a volatility is given, else by the distance as a share of the mark price
  "liquidation near": declareFinding<
    Lost & { price: Measure<Price>; distance: Measure<Fraction>; deviations: number | null }
  >()("L4", { red: { deviations: 3, within: 0.1 }, amber: { within: 0.25 } }),
  "liquidation likely": declareFinding<Lost & { price: Measure<Price>; probability: number }>()("W1", {
    red: { probability: 0.1 },
    amber: { probability: 0.01 },
  }),
  "liquidation never": declareFinding()("L4", { info: {} }),
  "coins outside": declareFinding<{ outside: Measure<Coin> }>()("W16", { info: {} }),
  "funding paid": declareFinding<{ paid: Measure<Coin>; dollars: Measure<Usd> }>()("L1", { amber: {} }),
  "funding drains": declareFinding<{ paid: Measure<Coin>; price: Measure<Price> | null }>()("W7", {
    red: {},
    amber: {},
  }),
  // above these no venue's rate and no market's volatility is found, but every per cent that was typed as a number is
  "per cent": declareFinding<{ argument: Rate; value: number }>()("L8", {
    amber: { funding_rate: 0.005, mmr: 0.2, volatility: 5 },
  }),
} as const;

interface Liquidation {
  price: Measure<Price> | null;
  distance: Measure<Fraction> | null;
}
interface Lost {
  /**
   * The coins left after a liquidation, then without a hedge; null where there are none, or where an earlier finding
   * has said it.
   */
  left: Measure<Coin> | null;
}
export type ScaledArgument = "coins" | "entry_price" | "mark_price" | "margin";
type Rate = "funding_rate" | "mmr" | "volatility";

export type FindingKind = keyof typeof FINDINGS;
export type FindingOf<K extends FindingKind> = {
  readonly kind: K;
  readonly level: LevelOf<(typeof FINDINGS)[K]>;
} & Readonly<FiguresOf<(typeof FINDINGS)[K]>>;
export type Finding = { [K in FindingKind]: FindingOf<K> }[FindingKind];

export const codeOf = (kind: FindingKind): string => FINDINGS[kind].code;
export { LEVELS, type Level } from "./finding-declaration";
