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
  checked("ninety days", "FUNDING_COST", [-3500, 70000, 0.0001, 100, 270], -0.135),
];
