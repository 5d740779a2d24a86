import type { Coin, Contracts, Fraction, Measure, Price, Usd } from "../units";

/** How grave a finding is. Only red and amber ones are against a hedge. */
export type Level = "red" | "amber" | "info";

/** What can be found, and the figures that say how much. A price of null is one that does not exist. */
interface Figures {
  sound: { share: Measure<Fraction>; locked: Measure<Usd>; floating: Measure<Coin> } & Liquidation;
  unhedged: object;
  "no coins": { dollars: Measure<Usd> };
  "wrong side": object;
  "contract size": { share: Measure<Fraction>; whole_hedge: Measure<Contracts> };
  "over-hedge": { share: Measure<Fraction>; surplus: Measure<Contracts> };
  "lot rounding": { share: Measure<Fraction>; missed: Measure<Usd> };
  "margin not counted": { counted: Measure<Coin> };
  "under maintenance": { equity: Measure<Coin>; maintenance: Measure<Coin>; missing: Measure<Coin> };
  "liquidation near": {
    price: Measure<Price>;
    distance: Measure<Fraction>;
    deviations: number | null;
    left: Measure<Coin> | null;
  };
  "liquidation likely": { price: Measure<Price>; probability: number };
  "liquidation never": object;
  "coins outside": { outside: Measure<Coin> };
  "funding paid": { paid: Measure<Coin>; dollars: Measure<Usd> };
  "funding drains": { paid: Measure<Coin>; price: Measure<Price> | null };
  "per cent": { argument: "funding_rate" | "mmr" | "volatility"; value: number };
}
interface Liquidation {
  price: Measure<Price> | null;
  distance: Measure<Fraction> | null;
}

export type Kind = keyof Figures;
export type FindingOf<K extends Kind> = { readonly kind: K; readonly level: Level } & Readonly<Figures[K]>;
export type Finding = { [K in Kind]: FindingOf<K> }[Kind];

/** The short names under which findings are known: L for what lints a sheet, W for what warns of a hedge. */
export const CODES: Readonly<Record<Kind, string>> = {
  sound: "OK",
  unhedged: "L9",
  "no coins": "L9",
  "wrong side": "W4",
  "contract size": "L2",
  "over-hedge": "L5",
  "lot rounding": "W9",
  "margin not counted": "L6",
  "under maintenance": "L13",
  "liquidation near": "L4",
  "liquidation likely": "W1",
  "liquidation never": "L4",
  "coins outside": "W16",
  "funding paid": "L1",
  "funding drains": "W7",
  "per cent": "L8",
};
