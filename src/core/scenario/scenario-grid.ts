import { none, Refusal } from "../refusal";
import type { Exact, Reader } from "../exact/exact";
import { exactly } from "../exact/exactly";
import { withPrepared } from "../exact/with-prepared";
import { hedgeTrade } from "../hedge/hedge";
import {
  requirementOf,
  ruleRefused,
  type IsolatedPosition,
  type MaintenanceRule,
  type Requirement,
} from "../margin/requirement";
import { NO_COINS, NO_CONTRACTS, ONE, ONE_CONTRACT, type Price, type Quantity } from "../units";
import { walletAt, type Wallet } from "./wallet-at";
import { liquidationInTiers } from "../margin/liquidation-in-tiers";
import { worth } from "../worth";

export interface ScenarioGrid extends MaintenanceRule {
  coins: Quantity<"coin">;
  price: Quantity<"USD/coin">;
  moves: readonly Quantity<"fraction">[];
  hedge_ratios: readonly Quantity<"fraction">[];
  contract_size: Quantity<"USD/contract">;
  output: GridOutput;
  leverage: Quantity<"fraction">;
}

/**
 * What a cell shows: the wallet in dollars or in coin, its change, or the further move of the price that liquidates.
 */
export type GridOutput = "usd" | "coin" | "change" | "liq";

/**
 * What a wallet comes to after each move of the price (rows) at each hedge ratio (columns). Each column sells the whole
 * contracts of HEDGE_CONTRACTS on a margin of notional ÷ leverage, but no more than all coins. A cell at or beyond the
 * liquidation price shows the coins without the lost margin; each column is in the tier of its own position there.
 *
 * coins and hedge ratios not below 0; moves as fractions above −1; leverage above 0. "liq" is a fraction of the price
 * after the move, 0 where that has liquidated. Refuses in a single cell: "none" where nothing can liquidate the
 * position, and for the change of no coins. Refuses as a whole: "invalid" for tiers by another method than "mark", and
 * for mmr_per_coin beside tiers or by another method. Source: as SCENARIO_TABLE.
 */
export function scenarioGrid(a: ScenarioGrid): (number | Refusal)[][] | Refusal {
  const refusal = ruleRefused(a);
  if (refusal) return refusal;
  return withPrepared(
    (of) => requirementOf(of, a),
    (requirement) => {
      const columns = a.hedge_ratios.map((hedge_ratio) => column(a, hedge_ratio, requirement));
      return a.moves.map((_, row) => columns.map((cells) => cells[row] as number | Refusal));
    },
  );
}

type RequirementIn = (of: Reader) => Requirement;

/** The cells of one column: one position, after each move. */
const column = (a: ScenarioGrid, hedge_ratio: Quantity<"fraction">, requirement: RequirementIn): (number | Refusal)[] =>
  withPrepared(
    (of) => opened(of, { ...a, hedge_ratio }, requirement(of)),
    (before) => a.moves.map((move) => exactly((of) => cell(of, a.output, before(of), move))),
  );

function cell(of: Reader, output: GridOutput, before: Opened, move: Quantity<"fraction">): number | Refusal {
  const price = before.entry.times(of(ONE).plus(of(move)));
  const after = walletAt(before, price);
  if (output === "liq") return after.liquidated ? 0 : furtherMove(before, price);
  if (output === "coin") return after.coins.nearest();
  if (output === "usd") return after.coins.times(price).nearest();
  const start = before.coins.times(before.entry);
  if (start.sign() === 0) return none("no change to speak of: there are no coins");
  return after.coins.times(price).minus(start).over(start).nearest();
}

/** The wallet just after the contracts are sold. */
interface Opened extends Wallet {
  /** The liquidation price; NOT_ASKED where the output does not need it. */
  liquidation: Exact<Price> | Refusal;
}

function opened(of: Reader, a: ScenarioGrid & Column, requirement: Requirement): Opened {
  const [coins, entry] = [of(a.coins), of(a.price)];
  const position = hedgeTrade(of, { ...a, ...PLAIN, holding: a.coins }).times(of(a.contract_size));
  const wanted = worth(position.abs(), entry).over(of(a.leverage));
  const margin = wanted.minus(coins).sign() > 0 ? coins : wanted;
  const liquidation = a.output === "liq" ? liquidationOf(requirement, { position, entry, margin }) : NOT_ASKED;
  return { coins, position, entry, funding: of(NO_COINS), backing: { margin, requirement }, liquidation };
}

function liquidationOf(requirement: Requirement, held: IsolatedPosition): Exact<Price> | Refusal {
  if (held.position.sign() === 0) return none("no liquidation price: there is no position");
  const liquidation = liquidationInTiers(requirement, held);
  return liquidation instanceof Refusal ? liquidation : liquidation.price;
}

/** How far the liquidation price still is, as a fraction of the price after the move. */
const furtherMove = ({ liquidation }: Opened, price: Exact<Price>): number | Refusal =>
  liquidation instanceof Refusal ? liquidation : liquidation.minus(price).over(price).nearest();

interface Column {
  hedge_ratio: Quantity<"fraction">;
}
const NOT_ASKED = none("the liquidation price is not asked for");
const PLAIN = { existing: NO_CONTRACTS, beta: ONE, lot: ONE_CONTRACT, rounding: "nearest" } as const;
