/** Declarations that must not compile. The type check runs over this file; nothing here is ever run. */
import { HEDGE_RATIO, INVERSE_PNL, SCENARIO_TABLE, type CATALOG } from "../../../src/catalog";
import { columnOf } from "../../../src/catalog/declare/columns";
import { define, defineOnRanges, type ResultInUnit } from "../../../src/catalog/declare/define";
import { aboveZero } from "../../../src/catalog/declare/rules";
import { HEDGE_COST } from "../../../src/catalog/carry/hedge-cost";
import type { Quantity } from "../../../src/core/units";

const { name, group, summary, formula, guidance, errors, sources, related } = INVERSE_PNL;
const words = { name, group, summary, formula, guidance, errors, sources, related, letters: { result: "x" } } as const;
const inDollars: ResultInUnit = { unit: "USD/coin", about: "" };

interface AtOnePrice {
  mark_price: Quantity<"USD/coin">;
  side: "long" | "short" | "none";
}
const calls = { ...words, result: inDollars, compute: ({ mark_price }: AtOnePrice) => mark_price };
const mark_price = { unit: "USD/coin", about: "", rule: aboveZero } as const;
const meanings = { short: "", long: "", none: "" };
const side = { choices: ["short", "long", "none"], meanings, about: "", otherwise: "none" } as const;
const parameters = { mark_price, side };

export const sound = [
  define<AtOnePrice>({ ...calls, parameters, examples: [{ about: "", arguments: { mark_price: 1 }, gives: 1 }] }),
  defineOnRanges<AtOnePrice>({ ...calls, takes: "values", parameters, examples: [] }),
  columnOf(SCENARIO_TABLE, "hedged USD"),
  columnOf(HEDGE_COST, "per year"),
];

const inCoin = { mark_price: { ...mark_price, unit: "coin" }, side } as const;
const otherName = { price: mark_price, side } as const;
const misspelt = [{ about: "", arguments: { mark: 1 }, gives: 1 }] as const;
const otherWord = [{ about: "", arguments: { side: "up" }, gives: 1 }] as const;
const oneLeftOut = { mark_price, side: { ...side, choices: ["short", "none"] } } as const;
const oneTwice = { mark_price, side: { ...side, choices: ["short", "none", "long", "long"] } } as const;
const unexplained = { mark_price, side: { ...side, meanings: { short: "", long: "" } } } as const;
const asAnother = { mark_price: { ...mark_price, otherwise: { same: "entry_price" } }, side } as const;

export const unsound = [
  // @ts-expect-error a parameter in another unit than its argument
  define<AtOnePrice>({ ...calls, parameters: inCoin, examples: [] }),
  // @ts-expect-error a parameter under another name than its argument
  define<AtOnePrice>({ ...calls, parameters: otherName, examples: [] }),
  // @ts-expect-error an example that misspells an argument
  define<AtOnePrice>({ ...calls, parameters, examples: misspelt }),
  // @ts-expect-error an example with a word that is no choice
  define<AtOnePrice>({ ...calls, parameters, examples: otherWord }),
  // @ts-expect-error one of the choices is not offered
  define<AtOnePrice>({ ...calls, parameters: oneLeftOut, examples: [] }),
  // @ts-expect-error one of the choices is offered twice
  define<AtOnePrice>({ ...calls, parameters: oneTwice, examples: [] }),
  // @ts-expect-error one of the choices has no meaning in words
  define<AtOnePrice>({ ...calls, parameters: unexplained, examples: [] }),
  // @ts-expect-error the default is the value of an argument that there is not
  define<AtOnePrice>({ ...calls, parameters: asAnother, examples: [] }),
  // @ts-expect-error the same of a function of ranges
  defineOnRanges<AtOnePrice>({ ...calls, takes: "values", parameters: oneLeftOut, examples: [] }),
  // @ts-expect-error a function of ranges takes one of three kinds of them
  defineOnRanges<AtOnePrice>({ ...calls, takes: "rows", parameters, examples: [] }),
  // @ts-expect-error the table has no such column
  columnOf(SCENARIO_TABLE, "hedged EUR"),
  // @ts-expect-error the column of another function
  columnOf(HEDGE_COST, "hedged USD"),
  // @ts-expect-error a function that gives one value has no columns
  columnOf(HEDGE_RATIO, "hedge ratio"),
  // @ts-expect-error nobody knows whether any function of the catalogue has columns
  columnOf({} as (typeof CATALOG)[number], "price"),
];
