import type { ChoiceParameter, EveryOf } from "./define";
import { METHOD_NAMES, type Method } from "../../core/margin/methods";
import { aboveZero, anyNumber, betweenZeroAndOne, closingFee, dayCount, fee, fundingRate } from "./rules";
import { growthPerCoin, hoursBetween, notNegative, periodsHeld } from "./rules";

/** The arguments that mean the same wherever they appear, said once. */

export const contracts = {
  unit: "contracts",
  about: "Signed number of contracts: + long, − short. A blank or 0 is no position",
  rule: anyNumber,
  blank: 0,
} as const;

export const contract_size = {
  unit: "USD/contract",
  about:
    "Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD",
  rule: aboveZero,
  otherwise: 1,
} as const;

export const price = (about: string) => ({ unit: "USD/coin", about, rule: aboveZero }) as const;

export const tradingFee = (about: string) =>
  ({ unit: "fraction", about: `${about}: + cost, − rebate`, rule: fee, otherwise: 0 }) as const;

export const entry_price = price("Average entry price");

export const margin = {
  unit: "coin",
  about: "Coins that back the position: the isolated margin, or the wallet balance in cross margin",
  rule: aboveZero,
} as const;

export const mmr = {
  unit: "fraction",
  about: "Maintenance margin rate as a fraction: 0.5 % is 0.005",
  rule: betweenZeroAndOne,
} as const;

export const close_fee = { ...tradingFee("Fee rate for closing at that price"), rule: closingFee } as const;

export const fundingRateOf = (about: string) => ({ unit: "fraction", about, rule: fundingRate }) as const;

/** A row of a history or a path may cover several funding periods; each of them has the row's rate. */
export const periodsOfRows = {
  list: true,
  unit: "periods",
  about: "Number of funding periods in each row, each at the row's rate and price. One value stands for every row",
  rule: periodsHeld,
  otherwise: 1,
} as const;

export const daysOf = (about: string) => ({ unit: "days", about, rule: dayCount }) as const;

export const deduction = {
  unit: "coin",
  about: "Maintenance amount in coin that the venue's tier table takes off",
  rule: notNegative,
  otherwise: 0,
} as const;

/** For a function that values the position at the mark price and has no method to choose. */
export const mmr_per_coin_at_mark = {
  unit: "fraction per coin",
  about: "What mmr grows by with each coin that the position is worth: at Deribit 0.005 % a BTC, 0.00005",
  rule: growthPerCoin,
  otherwise: 0,
} as const;

export const mmr_per_coin = {
  ...mmr_per_coin_at_mark,
  about: `${mmr_per_coin_at_mark.about}. For method “mark” only`,
} as const;

export const method: ChoiceParameter<Method> & {
  readonly choices: EveryOf<Method>;
  readonly meanings: Readonly<Record<Method, string>>;
} = {
  // the method names are the keys of METHODS, so none can be missing
  choices: METHOD_NAMES as unknown as EveryOf<Method>,
  about: "Where the venue values the maintenance margin",
  otherwise: "mark",
  meanings: {
    mark: "Maintenance margin and closing fee are valued at the liquidation price itself",
    entry: "Maintenance margin and closing fee are valued at the entry price",
    bankruptcy: "Maintenance margin at the entry price, closing fee at the bankruptcy price",
    loss: "Liquidated when the loss has left no more than the share mmr of the margin",
  },
};

export const interval_hours = {
  unit: "hours",
  about: "Hours between two funding payments",
  rule: hoursBetween,
  otherwise: 8,
} as const;

export const tick = {
  unit: "USD/coin",
  about: "Price step: the result is rounded to it against the trader, long up, short down. 0 leaves it exact",
  rule: notNegative,
  otherwise: 0,
} as const;

export const if_none = {
  substitute: true,
  about: "What to show in place of #N/A where no such price exists: a number or a text",
} as const;

export const lot = {
  unit: "contracts",
  about: "Smallest number of contracts that can be traded",
  rule: aboveZero,
  otherwise: 1,
} as const;

export const coins = {
  unit: "coin",
  about: "Coins held, the coins posted as margin included, open PnL not. A blank or 0 is none",
  rule: anyNumber,
  blank: 0,
} as const;
