import { invalid, type Refusal } from "../refusal";
import type { Exact, Reader } from "../exact/exact";
import { ONE, type Coin, type Fraction, type Price, type Quantity, type Usd } from "../units";
import { worth } from "../worth";

/** Where a venue values the maintenance margin: that, not the venue's name, decides its liquidation price. */
export type Method = "mark" | "entry" | "bankruptcy" | "loss";

export interface Account {
  position: Exact<Usd>;
  entry: Exact<Price>;
  margin: Exact<Coin>;
  maintenance: Exact<Fraction>;
  fee: Exact<Fraction>;
  deduction: Exact<Coin>;
}

/** coins = dollars/price: solved for the price, the dollars that are worth so many coins there. */
export interface Equation {
  dollars: Exact<Usd>;
  coins: Exact<Coin>;
}

/**
 * margin + position/entry − position/price = what must be left. A part of what must be left counts as dollars if it is
 * valued at the price itself, as coins if it is fixed beforehand.
 */
export function liquidationEquation(method: Method, account: Account): Equation {
  const { dollars, coins } = EQUATIONS[method](account);
  return { dollars, coins: coins.plus(account.deduction) };
}

/** The coins that are left above what must be left, at a price: 0 at the liquidation price, less where it is passed. */
export const leftOver = ({ dollars, coins }: Equation, price: Exact<Price>): Exact<Coin> =>
  coins.minus(worth(dollars, price));

/** Below it doubles decide as well as exact numbers do. */
const NEAR_ONE = 0.99;

/** Rates that together reach 1 would have a short liquidated at once, at any price and with any margin. */
export function ratesRefused(
  of: Reader,
  mmr: Quantity<"fraction">,
  close_fee: Quantity<"fraction">,
): Refusal | undefined {
  if (mmr + close_fee < NEAR_ONE) return undefined;
  const kept = of(ONE).minus(of(mmr)).minus(of(close_fee));
  return kept.sign() > 0 ? undefined : invalid(`mmr + close_fee must be below 1, were ${mmr} and ${close_fee}`);
}

const EQUATIONS: Record<Method, (a: Account) => Equation> = {
  mark: ({ position, entry, margin, maintenance, fee }) => ({
    dollars: position.plus(position.abs().times(maintenance.plus(fee))),
    coins: margin.plus(worth(position, entry)),
  }),
  entry: ({ position, entry, margin, maintenance, fee }) => ({
    dollars: position,
    coins: margin.plus(worth(position.minus(position.abs().times(maintenance.plus(fee))), entry)),
  }),
  bankruptcy: ({ position, entry, margin, maintenance, fee }) => {
    const bankrupt = {
      dollars: position.plus(position.abs().times(fee)),
      coins: margin.plus(worth(position, entry)),
    };
    const closing = bankrupt.coins.times(position.abs().times(fee)).over(bankrupt.dollars);
    const coins = margin.plus(worth(position.minus(position.abs().times(maintenance)), entry)).minus(closing);
    return { dollars: position, coins };
  },
  loss: ({ position, entry, margin, maintenance, fee }) => ({
    dollars: position,
    coins: margin.minus(margin.times(maintenance)).plus(worth(position.minus(position.abs().times(fee)), entry)),
  }),
};
