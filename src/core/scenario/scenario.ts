import { basis } from "../carry/basis";
import { invalid, none, type Refusal } from "../refusal";
import type { Exact, Reader } from "../exact/exact";
import { exactly } from "../exact/exactly";
import { withPrepared } from "../exact/with-prepared";
import type { Method } from "../margin/methods";
import { requirementOf, ruleRefused } from "../margin/requirement";
import type { Tier } from "../margin/tier-table";
import type { Price, Quantity } from "../units";
import { walletAt, type Wallet, type WalletAt } from "./wallet-at";
import { positionOf } from "../worth";

export interface ScenarioTable {
  coins: Quantity<"coin">;
  contracts: Quantity<"contracts">;
  entry_price: Quantity<"USD/coin">;
  prices: readonly Quantity<"USD/coin">[];
  contract_size: Quantity<"USD/contract">;
  margin: Quantity<"coin"> | null;
  mmr: Quantity<"fraction"> | null;
  funding_paid: Quantity<"coin">;
  method: Method;
  tiers: readonly Tier[] | null;
  mmr_per_coin?: Quantity<"fraction per coin">;
}

export interface Scenario {
  price: Quantity<"USD/coin">;
  move: Quantity<"fraction">;
  unhedged: Quantity<"USD">;
  gain: Quantity<"coin">;
  gain_usd: Quantity<"USD">;
  coins: Quantity<"coin">;
  hedged: Quantity<"USD">;
  change: Quantity<"fraction"> | Refusal;
  margin_ratio: Quantity<"fraction"> | Refusal;
  liquidated: boolean;
}

/**
 * What a hedged wallet is worth at each of a list of prices. gain is the PnL less the funding paid, so in every row
 * coins = coins before + gain, and hedged = unhedged + gain in dollars; change is hedged ÷ (coins·entry) − 1. A row at
 * or beyond the liquidation price shows what is left: the coins without the lost margin. Each row stands alone, as if
 * the price had gone there at once.
 *
 * coins include the margin; contracts + long, − short; margin ratio = maintenance requirement ÷ equity, 1 at
 * liquidation. The requirement follows the method of LIQ_PRICE on the margin that funding has left, at the one rate or
 * at that of the tier at the row's price. Refuses: "invalid" for a margin above the coins, for a margin without a rate
 * or a rate without a margin, and for tiers or mmr_per_coin as in FIRST_BREACH; "none" in a single cell for a margin
 * ratio that was not asked for or whose equity is gone, and for a change of no coins.
 * Source: wallet = (Q + s·n/E)·P − s·n; Binance COIN-M, margin ratio; the equation of LIQ_PRICE.
 */
export function scenarioTable(a: ScenarioTable): Scenario[] | Refusal {
  const { margin, tiers } = a;
  const refusal = ruleRefused(a);
  if (refusal) return refusal;
  const rate = tiers === null ? "mmr" : "tiers";
  if ((margin === null) !== (a[rate] === null))
    return invalid(`margin and ${rate} go together: ${margin === null ? "margin" : rate} is not given`);
  if (margin !== null && a.coins >= 0 && margin > a.coins)
    return invalid(`margin must not be above coins, which include it, was ${margin} of ${a.coins}`);
  return withPrepared(
    (of) => opened(of, a),
    (before) => a.prices.map((price) => scenario(before, price)),
  );
}

type WalletIn = (of: Reader) => Wallet;

const scenario = (before: WalletIn, price: Quantity<"USD/coin">): Scenario => ({
  ...exactly((of) => figures(of, before(of), price)),
  // on its own: for a full hedge the change is exactly 0, which only exact ratios can tell, and they are slow
  change: exactly((of) => change(before(of), of(price))),
});

function figures(of: Reader, before: Wallet, at: Quantity<"USD/coin">): Omit<Scenario, "change"> {
  const price = of(at);
  const wallet = walletAt(before, price);
  return {
    price: at,
    move: basis(price, before.entry).nearest(),
    unhedged: before.coins.times(price).nearest(),
    gain: wallet.gain.nearest(),
    gain_usd: wallet.gain.times(price).nearest(),
    coins: wallet.coins.nearest(),
    hedged: wallet.coins.times(price).nearest(),
    margin_ratio: marginRatio(wallet),
    liquidated: wallet.liquidated,
  };
}

function change(wallet: Wallet, price: Exact<Price>): Quantity<"fraction"> | Refusal {
  const before = wallet.coins.times(wallet.entry);
  if (before.sign() === 0) return none("no change to speak of: there are no coins");
  const after = walletAt(wallet, price).coins.times(price);
  return after.minus(before).over(before).nearest();
}

function opened(of: Reader, a: ScenarioTable): Wallet {
  const position = positionOf(of, a);
  const mmr = a.mmr ?? REPLACED;
  const backing = a.margin === null ? null : { margin: of(a.margin), requirement: requirementOf(of, { ...a, mmr }) };
  return { coins: of(a.coins), position, entry: of(a.entry_price), funding: of(a.funding_paid), backing };
}

/** Stands in for mmr where a tier table takes its place. */
const REPLACED = 0 as Quantity<"fraction">;

function marginRatio({ account }: WalletAt): Quantity<"fraction"> | Refusal {
  if (!account) return none("no margin ratio: margin and mmr are not given");
  if (account.equity.sign() <= 0) return none("no equity is left at this price: the margin is gone");
  return account.maintenance.over(account.equity).nearest();
}
