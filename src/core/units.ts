/**
 * Units, as types. Adding dollars to coins does not compile; dollars ÷ coins is a price because the compiler works it
 * out. A dimension is five exponents in one literal: of the quote currency, the coin, the contract, the hour and the
 * day. Hours and days are apart, since adding them would be a slip too.
 */
export type Dimension = Exponents<string, string, string, string, string>;
type Exponents<
  USD extends string,
  Coin extends string,
  Contract extends string,
  Hour extends string = "0",
  Day extends string = "0",
> = `USD^${USD} coin^${Coin} contract^${Contract} hour^${Hour} day^${Day}`;

export type Fraction = Exponents<"0", "0", "0">;
export type Coin = Exponents<"0", "1", "0">;
export type Usd = Exponents<"1", "0", "0">;
export type Price = Exponents<"1", "-1", "0">;
/** A rate that grows by so much with each coin of the position. */
export type PerCoin = Exponents<"0", "-1", "0">;
export type Contracts = Exponents<"0", "0", "1">;
export type Face = Exponents<"1", "0", "-1">;
export type CoinFace = Exponents<"0", "1", "-1">;
export type Hours = Exponents<"0", "0", "0", "1">;
export type Days = Exponents<"0", "0", "0", "0", "1">;

/** The units by the names that users read. */
export interface Units {
  fraction: Fraction;
  "fraction per year": Fraction;
  "fraction per coin": PerCoin;
  periods: Fraction;
  hours: Hours;
  days: Days;
  count: Fraction;
  coin: Coin;
  USD: Usd;
  "USD/coin": Price;
  /** Units of another asset than the contract's coin, and their price: as dimensions they are like coins. */
  units: Coin;
  "USD/unit": Price;
  contracts: Contracts;
  "USD/contract": Face;
  "coin/contract": CoinFace;
}
export type Unit = keyof Units;

declare const dimension: unique symbol;

/** A double with a dimension: what cells hold, before it is read exactly and after the result is rounded. */
export type Measure<D extends Dimension> = number & { readonly [dimension]: D };
/** The same by the name of its unit: Quantity<"USD/coin"> is a price. */
export type Quantity<U extends Unit> = Measure<Units[U]>;

export const ONE = 1 as Quantity<"fraction">;
export const ONE_CONTRACT = 1 as Quantity<"contracts">;
export const ONE_DOLLAR = 1 as Quantity<"USD/contract">;
export const NO_FEE = 0 as Quantity<"fraction">;
export const NO_COINS = 0 as Quantity<"coin">;
/** What a coin is counted in by most venues. */
export const SATOSHI = 1e-8 as Quantity<"coin">;
export const NO_DOLLARS = 0 as Quantity<"USD">;
export const NO_CONTRACTS = 0 as Quantity<"contracts">;
export const ONE_DAY = 1 as Quantity<"days">;

export type Product<
  A extends Dimension,
  B extends Dimension,
> = `${A} ${B}` extends `USD^${infer U} coin^${infer C} contract^${infer K} hour^${infer H} day^${infer D} USD^${infer V} coin^${infer E} contract^${infer L} hour^${infer I} day^${infer F}`
  ? Exponents<Sum<U, V>, Sum<C, E>, Sum<K, L>, Sum<H, I>, Sum<D, F>>
  : never;

export type Quotient<
  A extends Dimension,
  B extends Dimension,
> = `${A} ${B}` extends `USD^${infer U} coin^${infer C} contract^${infer K} hour^${infer H} day^${infer D} USD^${infer V} coin^${infer E} contract^${infer L} hour^${infer I} day^${infer F}`
  ? Exponents<Difference<U, V>, Difference<C, E>, Difference<K, L>, Difference<H, I>, Difference<D, F>>
  : never;

/** Adds two exponents by counting: B steps of 1, up or down, until B is 0. */
type Sum<A extends string, B extends string> = B extends "0"
  ? A
  : B extends keyof Positive
    ? Sum<Up<A>, Positive[B]>
    : Sum<Down<A>, Up<B>>;
type Difference<A extends string, B extends string> = B extends "0"
  ? A
  : B extends keyof Positive
    ? Difference<Down<A>, Positive[B]>
    : Difference<Up<A>, Up<B>>;
interface Positive {
  "1": "0";
  "2": "1";
  "3": "2";
}
interface Next {
  "-3": "-2";
  "-2": "-1";
  "-1": "0";
  "0": "1";
  "1": "2";
  "2": "3";
}
interface Previous {
  "-2": "-3";
  "-1": "-2";
  "0": "-1";
  "1": "0";
  "2": "1";
  "3": "2";
}
type Up<A extends string> = A extends keyof Next ? Next[A] : never;
type Down<A extends string> = A extends keyof Previous ? Previous[A] : never;
