import { CellError } from "../../src/catalog/declare/cell";
import { Refusal } from "../../src/core/refusal";
import { cellsOf, typedInto, type Typed } from "./typed-templates";

/**
 * Where a function refuses an input, it says so in one cell and leaves the others that it fills empty, which a sum takes
 * for 0; and what is no number is not for that the word that there is no liquidation. Whatever stands on it has to be
 * refused as well.
 */
const REFUSED: readonly (readonly [id: string, what: string, typed: Typed, names: readonly string[]])[] = [
  ["T1", "a rate of 500 %", { maint_rate: 5 }, ["liq_price", "liq_distance", "touch_chance", "worst_usd"]],
  ["T3", "a rate of 500 %", { maint_rate: 5 }, ["liq_price", "margin_liq", "margin_distance"]],
  ["T4", "a price below 0", { asset_closes: [-1] }, ["measured_beta", "unexplained", "beta_says"]],
  ["T5", "a face of 0", { faces: [100, 0, 10] }, ["weights_after", "pnl_then", "exposure_then", "band_states"]],
  [
    "T6",
    "contracts below 0",
    { fill_sizes: [-1, 3500] },
    ["position_now", "entry_now", "open_gain", "fees_coin", "net_coin", "cost_coin", "cost_usd", "wealth_usd"],
  ],
  [
    "T6",
    "a word that is no side, below fills that are sound",
    { fill_sides: ["sell", "buy", "none"], fill_sizes: [3500, 1000, 5], fill_prices: [70_000, 56_000, 60_000] },
    ["position_now", "net_coin", "entry_now", "open_gain", "cost_usd", "cost_year", "hedge_gain", "wealth_usd"],
  ],
  [
    "T7",
    "a rate of 500 %",
    { maint_rate: 5 },
    ["liq_distance", "touch_chance", "lev_liq", "lev_distance", "lev_month"],
  ],
  ["T8", "a rate of 500 %", { maint_rates: [5, 0.0075, 0.005] }, ["liq_price", "liq_distance"]],
  [
    "T8",
    "a position without a face",
    { faces: [null, 100, 100] },
    ["liq_price", "net_coins", "locked_usd", "must_stay"],
  ],
  ["T8", "a word for the contracts", { sizes: ["x", -1000, 1500] }, ["liq_price", "net_coins", "locked_usd"]],
  ["T9", "a price of 0", { marks: [0] }, ["sum_coins", "sum_usd"]],
  [
    "T9",
    "a word for a rate",
    { rates: [0.0001, "x", 0.0001] },
    ["last_rate", "last_coins", "sum_coins", "sum_usd", "average_rate", "average_year", "cost_share"],
  ],
  [
    "T11",
    "a fee of 50 %",
    { fee_counted: 0.5 },
    ["new_contracts", "locked_after", "floating_after", "kept_usd", "rolled_usd", "roll_earned"],
  ],
  ["T12", "a rate of 500 %", { maint_rate: 5 }, ["inverse_liq", "inverse_gain"]],
  ["T13", "a rate of 500 %", { maint_rate: 5 }, ["liq_levels", "liq_distances", "touched_in_30"]],
];

const isRefused = (value: unknown): boolean => value instanceof CellError || value instanceof Refusal;

test.each(REFUSED)(
  "%s, %s: nothing that stands on what is refused shows a number or a word",
  (id, _what, typed, names) => {
    const plan = typedInto(id, typed);
    const shown = names.flatMap((name) => cellsOf(plan, name).map((value) => ({ name, value })));
    expect(shown.filter(({ value }) => !isRefused(value))).toEqual([]);
    const before = names.flatMap((name) => cellsOf(typedInto(id, {}), name));
    expect(before.filter(isRefused)).toEqual([]);
  },
);
