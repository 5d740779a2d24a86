import { invalid, none } from "../../src/core/refusal";

test("a refusal of an argument names it, and says beside its name what is wrong with it", () => {
  const refusal = invalid("mmr must be above 0, was -1", "mmr");
  expect([refusal.kind, refusal.argument, refusal.withoutArgument]).toEqual([
    "invalid",
    "mmr",
    "must be above 0, was -1",
  ]);
  expect(invalid("tiers: floor must not be below 0, was -1, in row 2", "tiers").withoutArgument).toBe(
    "floor must not be below 0, was -1, in row 2",
  );
});

test("a refusal of no single argument says what it says", () => {
  const refusal = none("no liquidation price: the margin covers this short at every price");
  expect(refusal.argument).toBeUndefined();
  expect(refusal.withoutArgument).toBe(refusal.message);
});
