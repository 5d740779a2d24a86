import { none, Refusal } from "../refusal";
import type { Exact, Reader } from "../exact/exact";
import { exactly } from "../exact/exactly";
import { hedgePosition } from "../hedge/hedge";
import { requirementOf, tiersRefused, type MaintenanceRule } from "../margin/requirement";
import { NO_COINS, ONE, ONE_CONTRACT, type Price, type Quantity } from "../units";
import { walletAt } from "./wallet-at";
import { liquidationInTiers } from "../margin/liquidation-in-tiers";
import { worth } from "../worth";

export interface ScenarioGrid extends MaintenanceRule {
  coins: Quantity<"coin">;
  price: Quantity<"USD/coin">;
  moves: readonly Quantity<"fraction">[];
  hedge_ratios: readonly Quantity<"fraction">[];
  contract_size: Quantity<"USD/contract">;
  output: Output;
  leverage: Quantity<"fraction">;
}

/** What a cell shows: the wallet in dollars or in coin, its change, or the further move that liquidates. */
export type Output = "usd" | "coin" | "change" | "liq";

/**
 * What a wallet comes to after each move (rows) at each hedge ratio (columns). A column sells the whole contracts that
 * HEDGE_CONTRACTS says, on a margin of notional ÷ leverage, though no more than all coins; a cell at or beyond the
 * liquidation price shows the coins without the lost margin; each column has the tier of its own position there.
 *
 * coins and hedge ratios not below 0; moves as fractions above −1; leverage above 0. "liq" is a fraction of the price
 * after the move, 0 where that has liquidated. Refuses in its own cell: "none" where nothing can liquidate the position,
 * and for the change of no coins. Refuses as a whole: "invalid" for tiers by another method than
 * "mark". Source: as SCENARIO_TABLE.
 */
export const scenarioGrid = (a: ScenarioGrid): (number | Refusal)[][] | Refusal =>
  tiersRefused(a) ?? a.moves.map((move) => a.hedge_ratios.map((hedge_ratio) => cell(a, hedge_ratio, move)));

const cell = (a: ScenarioGrid, hedge_ratio: Quantity<"fraction">, move: Quantity<"fraction">): number | Refusal =>
  exactly((of) => {
    const before = opened(of, a, hedge_ratio);
    const price = before.entry.times(of(ONE).plus(of(move)));
    const after = walletAt(before, price);
    if (a.output === "liq") return after.liquidated ? 0 : furtherMove(before, price);
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
  return {
    coins,
    position,
    entry,
    funding: of(NO_COINS),
    backing: { margin, requirement: requirementOf(of, a) },
  };
}

/** How far the price still is from the price at which equity is the maintenance requirement. */
function furtherMove({ position, entry, backing }: Opened, price: Exact<Price>): number | Refusal {
  if (position.sign() === 0) return none("no liquidation price: there is no position");
  const liquidation = liquidationInTiers(backing.requirement, { position, entry, margin: backing.margin });
  return liquidation instanceof Refusal ? liquidation : liquidation.price.minus(price).over(price).nearest();
}

type Opened = ReturnType<typeof opened>;
const PLAIN = { beta: ONE, lot: ONE_CONTRACT, rounding: "nearest" } as const;
