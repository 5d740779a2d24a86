import type { Exact, Reader } from "../../exact/exact";
import { exactly } from "../../exact/exactly";
import { Refusal } from "../../refusal";
import type { Price, Quantity } from "../../units";
import { hasPrice } from "../../worth";
import { isLiquidatedOnFall, liquidationRoot } from "../liquidation-root";
import { entryOf, type Entered, type EntryReading } from "./entry-reading";
import { hasBankruptcy } from "./fee-at-bankruptcy";
import { equationOf, type Hypothesis } from "./hypothesis";
import { PRINT_ROUNDINGS, sidesOf, type PrintRounding } from "./printed";
import type { Screen } from "./screen";
import type { Sentinel } from "./sentinel";

/** What a hypothesis comes to. */
export interface Trial extends Hypothesis {
  /** null: there is none. */
  readonly price: Quantity<"USD/coin"> | null;
  /** The print less the price. */
  readonly residual: Quantity<"USD/coin"> | null;
  /** By which the price is printed as shown; empty where it is not. */
  readonly roundings: readonly PrintRounding[];
  /** How the entry price is taken, where it does not give the print as it stands; null: as it stands. */
  readonly entry: string | null;
  /** Whether there is no price, or one beyond what the venue prints. */
  readonly isBeyond: boolean;
}

type Outcome = Omit<Trial, keyof Hypothesis | "entry">;

export function tried(
  screen: Screen,
  hypothesis: Hypothesis,
  sentinel: Sentinel | undefined,
  entries: readonly EntryReading[] = [],
): Trial {
  const found = exactly((of) => outcome(of, screen, hypothesis, sentinel));
  const trial = { ...hypothesis, ...found, entry: null };
  const fits = (each: Trial): boolean => each.roundings.length > 0;
  if (found.roundings.includes("against") || (fits(trial) && !entries.some(({ isVenues }) => isVenues))) return trial;
  for (const reading of entries) {
    const other = triedWith(trial, reading);
    if (other && (!fits(trial) || (reading.isVenues && other.roundings.includes("against")))) return other;
  }
  return trial;
}

/** The same hypothesis with another reading of the entry price, where that prints as shown. */
export function triedWith(trial: Trial, { name, between }: EntryReading): Trial | undefined {
  // every rounding rises with the price, and the price with the entry price or against it
  const [sides, others = sides] = between.map((at) => exactly((of) => printSides(of, at, trial)));
  if (!sides || !others) return undefined;
  const roundings = PRINT_ROUNDINGS.filter((_, at) => (sides[at] as number) * (others[at] as number) <= 0);
  if (roundings.length === 0) return undefined;
  const [only, ...more] = between;
  const isOne = only !== undefined && more.length === 0;
  const price = isOne ? exactly((of) => outcome(of, only, trial, undefined)) : {};
  return { ...trial, ...price, roundings, entry: name };
}

function printSides(of: Reader, at: Screen & Entered, hypothesis: Hypothesis): number[] | undefined {
  const price = priceBy(of, at, hypothesis);
  return price ? sidesOf(of, price, at.shown as Quantity<"USD/coin">, at) : undefined;
}

function outcome(
  of: Reader,
  screen: Screen & Entered,
  hypothesis: Hypothesis,
  sentinel: Sentinel | undefined,
): Outcome {
  const { shown } = screen;
  const price = priceBy(of, screen, hypothesis);
  if (!price) return { price: null, residual: null, roundings: [], isBeyond: price === undefined };
  const past = sentinel ? price.minus(of(sentinel.beyond)).sign() : 0;
  const sides = shown === null || shown === 0 ? [] : sidesOf(of, price, shown, screen);
  return {
    price: price.nearest(),
    residual: shown === null ? null : of(shown).minus(price).nearest(),
    roundings: PRINT_ROUNDINGS.filter((_, at) => sides[at] === 0),
    isBeyond: sentinel?.kind === "lowest" ? past < 0 : past > 0,
  };
}

/** undefined: there is no liquidation price. null: nor can the position be, by a rate that grows. */
function priceBy(of: Reader, screen: Screen & Entered, hypothesis: Hypothesis): Exact<Price> | null | undefined {
  const equation = equationOf(of, screen, hypothesis);
  if (!hasPrice(equation.dollars, equation.coins) || !hasBankruptcy(of, screen, hypothesis)) return undefined;
  const root = liquidationRoot(equation);
  return root instanceof Refusal || isLiquidatedOnFall(equation, entryOf(of, screen)) ? null : root;
}
