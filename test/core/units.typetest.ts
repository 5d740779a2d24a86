/**
 * Lines that must not compile. The type check runs over this file: an error that is expected and does not come is
 * itself an error. Nothing here is ever run.
 */
import type { Exact } from "../../src/core/exact/exact";
import { inversePnl } from "../../src/core/position/pnl";
import type { Coin, Contracts, Days, Face, Fraction, Hours, Price, Quantity, Usd } from "../../src/core/units";
import { priceAt, worth } from "../../src/core/worth";
import { define } from "../../src/catalog/declare/define";
import { INVERSE_PNL } from "../../src/catalog";
import { aboveZero } from "../../src/catalog/declare/rules";

declare const coins: Exact<Coin>;
declare const dollars: Exact<Usd>;
declare const price: Exact<Price>;
declare const contracts: Exact<Contracts>;
declare const face: Exact<Face>;
declare const rate: Exact<Fraction>;
declare const hours: Exact<Hours>;
declare const days: Exact<Days>;
declare const money: { coin: Quantity<"coin">; usd: Quantity<"USD">; price: Quantity<"USD/coin"> };

export const sound = [
  contracts.times(face).plus(dollars),
  dollars.over(price).plus(coins),
  dollars.over(coins).minus(price),
  dollars.times(rate).minus(dollars),
  price.over(price).plus(rate),
  worth(dollars, price).plus(coins),
  priceAt(dollars, coins).plus(price),
  days.times(hours.over(days)).plus(hours),
  hours.over(hours).plus(rate),
];

export const unsound = [
  // @ts-expect-error dollars are not coins
  coins.plus(dollars),
  // @ts-expect-error contracts are not dollars before they are multiplied by their face
  contracts.plus(dollars),
  // @ts-expect-error a rate is not a price
  price.minus(rate),
  // @ts-expect-error dollars times a price are not coins
  dollars.times(price).plus(coins),
  // @ts-expect-error the worth of dollars is in coin
  worth(dollars, price).plus(dollars),
  // @ts-expect-error worth takes dollars first, then the price
  worth(price, dollars),
  // @ts-expect-error coins have no worth in coin
  worth(coins, price),
  // @ts-expect-error hours are not days
  hours.plus(days),
  // @ts-expect-error a number of days is not a rate
  rate.times(days).minus(rate),
  // @ts-expect-error a number of hours is not a number of periods
  rate.plus(hours),
  // @ts-expect-error the lot of a price is a tick, not a number of contracts
  price.toMultipleOf(contracts, "down"),
];

// @ts-expect-error a plain number has no unit
export const unitless: Quantity<"coin"> = 5;
// @ts-expect-error dollars where coins are meant
export const mixed: Quantity<"coin"> = money.usd;

export const wrongArgument = inversePnl({
  contracts: 1 as Quantity<"contracts">,
  // @ts-expect-error an entry price is not an amount of dollars
  entry_price: money.usd,
  exit_price: money.price,
  contract_size: 1 as Quantity<"USD/contract">,
  entry_fee: 0 as Quantity<"fraction">,
  exit_fee: 0 as Quantity<"fraction">,
});

const words = { ...INVERSE_PNL, letters: { result: "x" } };
interface OnePrice {
  mark_price: Quantity<"USD/coin">;
}
const whole = { ...words, idle: () => undefined, compute: ({ mark_price }: OnePrice) => mark_price };
const mark_price = { unit: "USD/coin", about: "", rule: aboveZero } as const;

export const sound_declaration = define<OnePrice>({ ...whole, parameters: { mark_price }, examples: [] });
const wrongUnit = { mark_price: { ...mark_price, unit: "coin" } } as const;
const wrongName = { price: mark_price } as const;
const misspelt = [{ about: "", arguments: { mark: 1 }, gives: 1 }] as const;

// @ts-expect-error a parameter that is declared in another unit than its argument
define<OnePrice>({ ...whole, parameters: wrongUnit, examples: [] });
// @ts-expect-error a parameter under another name than its argument
define<OnePrice>({ ...whole, parameters: wrongName, examples: [] });
// @ts-expect-error an example that misspells an argument
define<OnePrice>({ ...whole, parameters: { mark_price }, examples: misspelt });
