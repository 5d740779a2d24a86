import { meets } from "./bankruptcy";
import { invalid, none, type Refusal } from "./errors";
import { exactly, type Exact } from "./exact";
import { roundAgainstTrader } from "./tick";
import type { Coin, Fraction, Price, Quantity, Usd } from "./units";
import { priceAt, worth } from "./worth";

export interface LiquidationPrice {
  contracts: Quantity<"contracts">;
  entry_price: Quantity<"USD/coin">;
  margin: Quantity<"coin">;
  mmr: Quantity<"fraction">;
  contract_size: Quantity<"USD/contract">;
  method: Method;
  close_fee: Quantity<"fraction">;
  deduction: Quantity<"coin">;
  tick: Quantity<"USD/coin">;
}

/** Where a venue values the maintenance margin: that, not the venue's name, decides its liquidation price. */
export type Method = "mark" | "entry" | "bankruptcy" | "loss";

/**
 * The price at which margin plus PnL is exactly the maintenance margin and the fee for closing, by one of four methods:
 * "mark" values both at the price itself, "entry" at the entry price, "bankruptcy" the fee at the bankruptcy price,
 * "loss" keeps a fixed share mmr of the margin.
 *
 * One value each; contracts not 0, + long, − short; margin and deduction in coin; 0 < mmr < 1; fee a fraction; a tick
 * above 0 rounds against the trader. Refuses: "none" where the margin covers the position at every price (only a short
 * can have that), "invalid" where mmr + close_fee reaches 1 or the tick is above the price.
 * Source: Binance COIN-M, "How to calculate liquidation price of COIN-M futures contracts" (mark); BitMEX and Bybit
 * engine snapshots (entry); Bybit, "How to calculate liquidation price (inverse contract)" (bankruptcy); BingX (loss).
 */
export function liquidationPrice(a: LiquidationPrice): Quantity<"USD/coin"> | Refusal {
  return exactly((of) => {
    const rates = { maintenance: of(a.mmr), fee: of(a.close_fee) };
    const one = of(1 as Quantity<"fraction">);
    if (rates.maintenance.plus(rates.fee).minus(one).sign() >= 0)
      return invalid(`mmr + close_fee must be below 1, were ${a.mmr} and ${a.close_fee}`);
    const position = of(a.contracts).times(of(a.contract_size));
    const account = { position, entry: of(a.entry_price), margin: of(a.margin), ...rates, one };
    const { dollars, coins } = EQUATIONS[a.method](account);
    const eased = coins.plus(of(a.deduction));
    if (!meets(dollars, eased)) return none("no liquidation price: the margin covers this short at every price");
    return roundAgainstTrader(of, priceAt(dollars, eased), a.tick, position.sign());
  });
}

interface Account {
  position: Exact<Usd>;
  entry: Exact<Price>;
  margin: Exact<Coin>;
  maintenance: Exact<Fraction>;
  fee: Exact<Fraction>;
  one: Exact<Fraction>;
}

/**
 * margin + position/entry − position/price = what must be left, solved for the price: the dollars that are worth
 * so many coins there. A part of what must be left counts as dollars if it is valued at the price itself, as coins if
 * it is fixed beforehand.
 */
const EQUATIONS: Record<Method, (a: Account) => { dollars: Exact<Usd>; coins: Exact<Coin> }> = {
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
  loss: ({ position, entry, margin, maintenance, fee, one }) => ({
    dollars: position,
    coins: margin.times(one.minus(maintenance)).plus(worth(position.minus(position.abs().times(fee)), entry)),
  }),
};
