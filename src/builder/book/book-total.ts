import { numberIn } from "../figures/figures";
import { movedTogether, type BookHedge, type Moved } from "./together";

/** One hedge of the book, as a line of its table. */
export interface BookLine {
  readonly coin: string;
  /** Coins held, and what the hedge is worth at the price now, in USD. */
  readonly coins: number;
  readonly wealth: number;
  /** Dollars that no price moves. A proxy hedge has none, since it does not lock its asset. */
  readonly locked: number;
  /** What becomes of it after each move of the market. */
  readonly moved: readonly Moved[];
}

/** The whole book in USD. */
export interface BookTotal {
  readonly lines: readonly (BookLine | undefined)[];
  readonly wealth: number;
  readonly locked: number;
  /** Locked ÷ wealth; undefined where there is no wealth. */
  readonly share: number | undefined;
  /** The worth of all of it after each move, and the coins whose hedges that move liquidates. */
  readonly moved: readonly { readonly move: number; readonly wealth: number; readonly liquidated: readonly string[] }[];
  /** How many hedges could not be counted. */
  readonly missing: number;
}

export function lineOf(hedge: BookHedge, moves: readonly number[]): BookLine | undefined {
  const together = movedTogether(hedge, moves);
  const { figures, coin } = hedge.built;
  const locked = numberIn(figures, "locked");
  const { held: coins } = hedge.built;
  if (!together || locked === undefined || coins === undefined) return undefined;
  const { now, moved } = together;
  return {
    coin,
    coins,
    wealth: now.wealth,
    locked: hedge.complete.hedged_with === "proxy" ? 0 : locked,
    moved,
  };
}

/** The sums over all lines. Every hedge has a wallet of its own, so no hedge saves another. */
export function totalOf(lines: readonly (BookLine | undefined)[], moves: readonly number[]): BookTotal {
  const counted = lines.filter((line) => line !== undefined);
  const sum = (amountOf: (line: BookLine) => number) => counted.reduce((total, line) => total + amountOf(line), 0);
  const [wealth, locked] = [sum((line) => line.wealth), sum((line) => line.locked)];
  return {
    lines,
    wealth,
    locked,
    share: wealth > 0 ? locked / wealth : undefined,
    moved: moves.map((move, index) => ({
      move,
      wealth: sum(({ moved }) => moved[index]?.wealth ?? 0),
      liquidated: counted.filter(({ moved }) => moved[index]?.liquidated).map(({ coin }) => coin),
    })),
    missing: lines.length - counted.length,
  };
}
