import type { Exact, Reader } from "../exact/exact";
import { invalid, type Refusal } from "../refusal";
import { ask, type Steps } from "../exact/step-by-step";
import type { Coin, Contracts, Face, Price, Quantity } from "../units";
import { worth } from "../worth";
import { AFTER_FILL, effectOf, type Effect, type OpenPosition } from "./fill";
import type { HistoryFill } from "./history";

/** The position after the fills so far, and its side: 1 long, −1 short, 0 none. */
export interface PositionSoFar {
  open: OpenPosition;
  side: number;
  /**
   * The average entry, where it is known to be exactly this price, as after an order that was filled in parts at one
   * price.
   */
  average?: Quantity<"USD/coin"> | undefined;
}

/** What a fill did: the position before and after it, and the coins gained (+) or lost (−) if it closed anything. */
export interface FollowedFill {
  before: OpenPosition;
  after: PositionSoFar;
  effect: Effect;
  contracts: Exact<Contracts>;
  price: Exact<Price>;
  /** The fill's worth at its price, signed as its contracts are. */
  coins: Exact<Coin>;
  fee: Exact<Coin>;
  /** Undefined where nothing was closed, or where it was closed exactly at the average entry. */
  gain: Exact<Coin> | undefined;
}

/**
 * Takes a position through one fill. Refuses: "invalid" for a fill that says it closes more than is held, since the
 * history then lacks fills and the average entry would be wrong.
 */
export function* followFill(
  of: Reader,
  size: Exact<Face>,
  { open, side, average }: PositionSoFar,
  flat: OpenPosition,
  fill: HistoryFill,
): Steps<FollowedFill | Refusal> {
  const price = of(fill.price);
  const worthHere = (held: Exact<Contracts>) => worth(held.times(size), price);
  const contracts = of(fill.contracts);
  const coins = worthHere(contracts);
  const fee = "paid" in fill.fee ? of(fill.fee.paid) : coins.abs().times(of(fill.fee.rate));
  const after = open.contracts.plus(contracts);

  // at its own average a position is worth what it was at entry: one division says what a long history says
  const isAtAverage =
    average === undefined
      ? side !== 0 && (yield* ask(() => open.coins.minus(worthHere(open.contracts)).sign())) === 0
      : average === fill.price;
  const before = isAtAverage ? { ...open, coins: worthHere(open.contracts) } : open;
  const sideAfter = yield* ask(() => after.sign());
  const effect = effectOf(side, fill.contracts, sideAfter);
  if (fill.closes && (effect === "adds" || effect === "flips")) return notHeld(fill);
  const { open: opened, gain } = AFTER_FILL[effect](before, { contracts, coins, after, worthHere }, flat);
  return {
    before,
    after: { open: opened, side: sideAfter, average: averageAfter(effect, { side, average, isAtAverage }, fill.price) },
    effect,
    contracts,
    price,
    coins,
    fee,
    gain: isAtAverage ? undefined : gain,
  };
}

const notHeld = ({ contracts, row }: HistoryFill): Refusal =>
  invalid(
    `sides closes a ${contracts > 0 ? "short" : "long"} of ${Math.abs(contracts)} contracts in row ${row + 1}, of which less is held: does the history begin later, or hold both sides at once?`,
    "sides",
  );

/** The average entry after a fill, where it is exactly the price of some fill; else undefined. */
function averageAfter(
  effect: Effect,
  { side, average, isAtAverage }: Pick<PositionSoFar, "side" | "average"> & { isAtAverage: boolean },
  price: Quantity<"USD/coin">,
): PositionSoFar["average"] {
  if (effect === "closes") return undefined;
  if (effect === "flips" || side === 0 || isAtAverage) return price;
  return effect === "reduces" ? average : undefined;
}
