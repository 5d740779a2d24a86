import { againstTheOracle } from "../compare";
import { blockOf } from "../product";
import { MARGIN } from "./examined";

againstTheOracle(MARGIN);

// P = |c|V(1 - m)/(|c|V/E - W), in fractions: 7.1e+313 and 2.2e+314, above the largest double of 1.8e+308
test.each([
  { contracts: -853960.4704777354, entry: 9.5569e304, margin: 8.9355384e-299, size: 10, rate: 0.019 },
  { contracts: -83704, entry: 8.5818e304, margin: 6.5275869e-300, size: 6.692445436262469, rate: 0.008 },
])("a price that no cell holds is refused in its own cell: rate and tier stay ($rate)", (row) => {
  const tiers = [
    [0, row.rate],
    [1e-298, 0.5],
  ] as const;
  expect(blockOf("LIQ_PRICE_TIERED", [row.contracts, row.entry, row.margin, tiers, row.size])).toEqual([
    [{ refuses: "invalid" }, row.rate, 1],
  ]);
});
