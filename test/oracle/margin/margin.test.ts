import { againstTheOracle } from "../compare";
import type { Row } from "../cells";
import { blockOf } from "../product";
import { Random } from "../random";
import { MARGIN } from "./examined";
import { tieredRow } from "./rows";

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

test("LIQ_PRICE by a tier table is the price of LIQ_PRICE_TIERED, on random rows", () => {
  const random = new Random(1977);
  const counted = { prices: 0, refused: 0 };
  for (let count = 0; count < 4000; count++) {
    const [contracts, entry, margin, tiers, size, method, fee, tick, if_none] = tieredRow(random);
    if (method !== null && method !== undefined && method !== "mark") continue;
    const tiered = blockOf("LIQ_PRICE_TIERED", [
      contracts,
      entry,
      margin,
      tiers,
      size,
      method,
      fee,
      tick,
      if_none,
    ] as Row);
    const given = [contracts, entry, margin, 0.004, size, method, fee, null, tick, if_none, null, tiers] as Row;
    const price = blockOf("LIQ_PRICE", given)[0]?.[0];
    expect(price).toEqual(tiered[0]?.[0]);
    counted[typeof price === "number" ? "prices" : "refused"]++;
  }
  expect(counted.prices).toBeGreaterThan(500);
  expect(counted.refused).toBeGreaterThan(50);
});
