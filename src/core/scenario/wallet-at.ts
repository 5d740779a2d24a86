import type { Exact } from "../exact/exact";
import { equityAboveMaintenance } from "../margin/liquidation-equation";
import { equationAt, type Requirement } from "../margin/requirement";
import type { Coin, Price, Usd } from "../units";
import { worth } from "../worth";

/** Coins with an inverse position on them. */
export interface Wallet {
  coins: Exact<Coin>;
  position: Exact<Usd>;
  entry: Exact<Price>;
  /** Paid out of the margin so far, − received. */
  funding: Exact<Coin>;
  /** The part of the coins that a liquidation takes; null where nobody asks for liquidations. */
  backing: { margin: Exact<Coin>; requirement: Requirement } | null;
}

export interface WalletAt {
  /** What the wallet has gained since entry: PnL less funding, or after a liquidation the loss of the margin. */
  gain: Exact<Coin>;
  coins: Exact<Coin>;
  /** What there was to lose, and the least of it that keeps the position, at this price. */
  account: { equity: Exact<Coin>; maintenance: Exact<Coin> } | null;
  liquidated: boolean;
}

/**
 * A wallet at a price. Where equity is not above the maintenance requirement at that price, the position is liquidated:
 * its margin is lost, all of it, and the other coins are left.
 */
export function walletAt({ coins, position, entry, funding, backing }: Wallet, price: Exact<Price>): WalletAt {
  const open = worth(position, entry).minus(worth(position, price)).minus(funding);
  if (!backing) return { gain: open, coins: coins.plus(open), account: null, liquidated: false };
  const equity = backing.margin.plus(open);
  const held = { position, entry, margin: backing.margin.minus(funding) };
  const free =
    position.sign() === 0 ? equity : equityAboveMaintenance(equationAt(backing.requirement, held, price), price);
  const liquidated = position.sign() !== 0 && free.sign() <= 0;
  const gain = liquidated ? backing.margin.negated() : open;
  return { gain, coins: coins.plus(gain), account: { equity, maintenance: equity.minus(free) }, liquidated };
}
