import { meets } from "./bankruptcy";
import { none, type Refusal } from "./errors";
import { exactly, type Exact, type Reader } from "./exact";
import { hedgePosition } from "./hedge";
import { COVERED } from "./liquidation";
import { liquidationEquation } from "./liquidation-equation";
import type { Coin, Fraction, Measure, Price, Quantity } from "./units";
import { walletAt } from "./wallet-at";
import { priceAt, worth } from "./worth";

export interface ScenarioGrid {
  coins: Quantity<"coin">;
  price: Quantity<"USD/coin">;
  moves: readonly Quantity<"fraction">[];
  hedge_ratios: readonly Quantity<"fraction">[];
  contract_size: Quantity<"USD/contract">;
  output: Output;
  leverage: Quantity<"fraction">;
  mmr: Quantity<"fraction">;
}

/** What a cell shows: the wallet in dollars or in coin, its change, or the further move that liquidates. */
export type Output = "usd" | "coin" | "change" | "liq";

/**
 * What a wallet comes to after each move (rows) at each hedge ratio (columns). A column sells the whole contracts that
 * HEDGE_CONTRACTS says, on a margin of notional ÷ leverage, though no more than all coins; a cell at or beyond the
 * liquidation price (method "mark") shows the coins without the lost margin.
 *
 * coins and hedge ratios not below 0; moves as fractions above −1; leverage above 0. "liq" is a fraction of the price
 * after the move, 0 where that has liquidated. Refuses in its own cell: "none" where nothing can liquidate the position,
 * and for the change of no coins. Source: as SCENARIO_TABLE.
 */
export const scenarioGrid = (a: ScenarioGrid): (number | Refusal)[][] =>
  a.moves.map((move) => a.hedge_ratios.map((hedge_ratio) => cell(a, hedge_ratio, move)));

const cell = (a: ScenarioGrid, hedge_ratio: Quantity<"fraction">, move: Quantity<"fraction">): number | Refusal =>
  exactly((of) => {
    const before = opened(of, a, hedge_ratio);
    const price = before.entry.times(of(1 as Measure<Fraction>).plus(of(move)));
    const after = walletAt(before, price);
    if (a.output === "liq") return after.liquidated ? 0 : furtherMove(of, before, price);
    if (a.output === "coin") return after.coins.nearest();
    if (a.output === "usd") return after.coins.times(price).nearest();
    const start = before.coins.times(before.entry);
    if (start.sign() === 0) return none("no change to speak of: there are no coins");
    return after.coins.times(price).minus(start).over(start).nearest();
  });

/** The wallet just after the contracts are sold. */
function opened(of: Reader, a: ScenarioGrid, hedge_ratio: Quantity<"fraction">) {
  const [coins, entry] = [of(a.coins), of(a.price)];
  const position = hedgePosition(of, { ...a, ...PLAIN, holding: a.coins, hedge_ratio }).times(of(a.contract_size));
  const wanted = worth(position.abs(), entry).over(of(a.leverage));
  const margin = wanted.minus(coins).sign() > 0 ? coins : wanted;
  return { coins, position, entry, funding: of(0 as Measure<Coin>), backing: { margin, mmr: of(a.mmr) } };
}

/** How far the price still is from the price at which equity is the maintenance margin. */
function furtherMove(of: Reader, wallet: ReturnType<typeof opened>, price: Exact<Price>): number | Refusal {
  const { position, entry, backing } = wallet;
  if (position.sign() === 0) return none("no liquidation price: there is no position");
  const free = { fee: of(0 as Measure<Fraction>), deduction: of(0 as Measure<Coin>) };
  const account = { position, entry, margin: backing.margin, maintenance: backing.mmr, ...free };
  const { dollars, coins } = liquidationEquation("mark", account);
  return meets(dollars, coins) ? priceAt(dollars, coins).minus(price).over(price).nearest() : COVERED;
}

const PLAIN = { beta: 1 as Quantity<"fraction">, lot: 1 as Quantity<"contracts">, rounding: "nearest" } as const;
