import type { Vector } from "./vector";

const checked = (id: string, call: string, args: Vector["args"], expected: Vector["expected"]): Vector => ({
  id,
  call,
  args,
  expected,
  tolerance: 0,
});

/** The interface's own examples, each worked out elsewhere in exact arithmetic: to the last bit. */
export const CHECKED_EXAMPLES: readonly Vector[] = [
  checked("gain of a short", "INVERSE_PNL", [-3500, 70000, 56000, 100], 1.25),
  checked("the same after fees", "INVERSE_PNL", [-3500, 70000, 56000, 100, 0.0005, 0.0005], 1.244375),
  checked("5 coins", "HEDGE_CONTRACTS", [5, 70000, 100], -3500),
  checked("an alt", "HEDGE_CONTRACTS", [500, 0.4, 10], -20),
  checked("a contract of 1 coin", "HEDGE_CONTRACTS", [5, 70000, 70000], -5),
  checked("a contract of 100 coins", "HEDGE_CONTRACTS", [500, 0.4, 40], -5),
  checked("half a hedge", "HEDGE_CONTRACTS", [10, 3000, 10, 0.5], -1500),
  checked("short at 10x", "LIQ_PRICE", [-3500, 70000, 0.5, 0.005, 100], 77388.88888888889),
  checked("maintenance at entry", "LIQ_PRICE", [-3500, 70000, 0.5, 0.005, 100, "entry"], 77348.06629834254),
  checked("long at 10x", "LIQ_PRICE", [3500, 70000, 0.5, 0.005, 100], 63954.545454545456),
  checked("short at 1x", "LIQ_PRICE", [-3500, 70000, 5, 0.005, 100], {
    refuses: "#N/A",
    message: "no liquidation price",
  }),
  checked("one period", "FUNDING_COST", [-3500, 70000, 0.0001, 100], -0.0005),
  checked("a short after a rise, in dollars", "INVERSE_PNL_USD", [-3500, 70000, 77000, 100], -35000),
  checked("return on margin", "INVERSE_ROE", [-3500, 70000, 63000, 0.5, 100], 1.1111111111111112),
  checked("a gain of one coin", "TARGET_PRICE", [-350000, 70000, 1], 58333.333333333336),
  checked("back to none floating", "REHEDGE", [6, -3500, 70000, 80000, 0, 100], -800),
  checked("a proxy and its collateral", "PROXY_HEDGE", [1000, 10, 1.5, 60000, 100, 1, 0.25], -300),
  checked("initial margin at 10x", "INIT_MARGIN", [-3500, 70000, 10, 100], 0.5),
  checked("margin for twice the price", "MARGIN_FOR_LIQ", [-3500, 70000, 140000, 0.005, 100], 2.5125),
  checked("a rate a year", "FUNDING_APR", [0.0001], 0.1095),
  checked("ninety days", "FUNDING_COST", [-3500, 70000, 0.0001, 100, 270], -0.135),
];
