import type { Exact } from "../exact/exact";
import { equityAboveMaintenance } from "../margin/liquidation-equation";
import { equationAt, type Requirement } from "../margin/requirement";
import type { Coin, Price, Usd } from "../units";
import { worth } from "../worth";

/** Coins, and an inverse position that they are held beside. */
export interface Wallet {
  coins: Exact<Coin>;
  position: Exact<Usd>;
  entry: Exact<Price>;
  /** Funding paid out of the margin so far, − received. */
  funding: Exact<Coin>;
  /** The coins that a liquidation takes, and the rule by which it comes; null where liquidation is not asked about. */
  backing: { margin: Exact<Coin>; requirement: Requirement } | null;
}

export interface WalletAt {
  /** The gain since entry: PnL less funding, or after a liquidation minus the margin. */
  gain: Exact<Coin>;
  coins: Exact<Coin>;
  /** Equity of the position at this price, and the maintenance requirement. */
  account: { equity: Exact<Coin>; maintenance: Exact<Coin> } | null;
  liquidated: boolean;
}

/**
 * A wallet at a price. Where equity there is not above the maintenance requirement, the position is liquidated: all of
 * its margin is lost, and the other coins are left.
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
