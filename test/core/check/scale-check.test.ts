import { codeOf, type Finding } from "../../../src/core/check/finding";
import { hedgeCheck, type HedgeCheck } from "../../../src/core/check/hedge-check";
import { Refusal } from "../../../src/core/refusal";
import { of } from "../quantities";

/** 5 coins at 70,000, hedged by 3,500 contracts of 100 USD on half a coin of margin. */
const sound: HedgeCheck = {
  coins: of("coin", 5),
  contracts: of("contracts", -3500),
  entry_price: of("USD/coin", 70000),
  mark_price: of("USD/coin", 69000),
  margin: of("coin", 0.5),
  mmr: of("fraction", 0.005),
  contract_size: of("USD/contract", 100),
  funding_rate: null,
  volatility: null,
  days: null,
  interval_hours: of("hours", 8),
  exposure: null,
  method: "mark",
  tiers: null,
};
type Numbers = Partial<
  Record<"coins" | "contracts" | "entry_price" | "mark_price" | "margin" | "contract_size", number>
>;
function scalesIn(changed: Numbers): unknown[] {
  const found = hedgeCheck({ ...sound, ...(changed as Partial<HedgeCheck>) });
  if (found instanceof Refusal) throw new Error(found.message);
  return found.filter((finding): finding is Finding & { kind: "another scale" } => finding.kind === "another scale");
}
const said = (argument: string, value: number, factor: number) => ({
  kind: "another scale",
  level: "red",
  argument,
  value,
  factor,
});

test.each<[string, Numbers, ReturnType<typeof said>[]]>([
  ["coins in satoshi", { coins: 5e8 }, [said("coins", 5e8, 1e8)]],
  ["coins and margin in satoshi", { coins: 5e8, margin: 5e7 }, [said("coins", 5e8, 1e8)]],
  ["the margin in satoshi", { margin: 5e7 }, [said("margin", 5e7, 1e8)]],
  ["a margin of a hundredth of a coin in satoshi", { margin: 1e6 }, [said("margin", 1e6, 1e8)]],
  ["the entry in cents", { entry_price: 7e6 }, [said("entry_price", 7e6, 100)]],
  ["the entry of “70.000”, a dot between thousands", { entry_price: 70 }, [said("entry_price", 70, 0.001)]],
  ["the mark of “69.000”", { mark_price: 69 }, [said("mark_price", 69, 0.001)]],
  ["the mark in cents", { mark_price: 6.9e6 }, [said("mark_price", 6.9e6, 100)]],
  ["the entry times a hundred million", { entry_price: 7e12 }, [said("entry_price", 7e12, 1e8)]],
  ["the mark times a hundred million", { mark_price: 6.9e12 }, [said("mark_price", 6.9e12, 1e8)]],
  [
    "both prices times a hundred million",
    { entry_price: 7e12, mark_price: 6.9e12 },
    [said("entry_price", 7e12, 1e8), said("mark_price", 6.9e12, 1e8)],
  ],
])("%s", (_, changed, findings) => expect(scalesIn(changed)).toEqual(findings));

test("they are L14", () => expect(codeOf("another scale")).toBe("L14"));

test("the contract size is not blamed for coins in satoshi", () => {
  const found = hedgeCheck({ ...sound, coins: of("coin", 5e8) });
  expect((found as Finding[]).map(({ kind }) => kind)).not.toContain("contract size");
});

test("but what else is wrong with the size is told", () => {
  const found = hedgeCheck({ ...sound, contracts: of("contracts", 3500), mark_price: of("USD/coin", 6.9e6) });
  expect((found as Finding[]).map(({ kind }) => kind)).toEqual(expect.arrayContaining(["another scale", "wrong side"]));
});

// half and twice: 49.9 and 200.1 times are none, 50 and 200 are
test.each<[string, Numbers, number]>([
  ["a price that has fallen to a fiftieth", { entry_price: 70000 * 50 }, 1],
  ["to less than a fiftieth of what it was", { entry_price: 70000 * 49 }, 0],
  ["two hundred times", { mark_price: 200, entry_price: 1 }, 1],
  ["more than two hundred times", { mark_price: 201, entry_price: 1 }, 0],
  ["less than five hundred times", { mark_price: 499, entry_price: 1 }, 0],
  ["five hundred times", { mark_price: 500, entry_price: 1 }, 1],
  ["two thousand times", { mark_price: 2000, entry_price: 1 }, 1],
  ["more than two thousand times", { mark_price: 2001, entry_price: 1 }, 0],
  [
    "a memecoin: a hundred million coins hedged in full",
    { coins: 1e8, entry_price: 0.1, mark_price: 0.1, contracts: -1e6, contract_size: 10, margin: 1e7 },
    0,
  ],
  ["half of a hundred times", { mark_price: 1, entry_price: 50 }, 1],
  ["half of a hundred million times", { mark_price: 1, entry_price: 5e7 }, 1],
  ["both prices from a thousand million on", { entry_price: 1e9, mark_price: 1e9 }, 2],
  ["below it", { entry_price: 999_999_999, mark_price: 1e9 }, 0],
  ["beside one that is not", { entry_price: 2e9, mark_price: 1e5 }, 0],
  ["both so large that no unit explains them", { entry_price: 1e16, mark_price: 1e16 }, 0],
  ["and just below", { entry_price: 9.999e15, mark_price: 9.999e15 }, 2],
  ["a margin of a hundred million times the coins", { margin: 5e8 }, 1],
  ["of more than that", { margin: 5.00001e8 }, 0],
  ["a margin of 999 times the coins", { margin: 4995 }, 0],
  ["a margin of a thousand times the coins", { margin: 5000 }, 1],
  ["a hedge of a hundredth", { contracts: -35 }, 0],
  ["a position without coins", { coins: 0 }, 0],
])("%s", (_, changed, count) => expect(scalesIn(changed)).toHaveLength(count)); // the bounds by hand

test("nothing is said of a sound hedge, nor of a share of another exposure", () => {
  expect(scalesIn({})).toEqual([]);
  const other = { ...sound, coins: of("coin", 5e8), exposure: of("coin", 5) };
  expect((hedgeCheck(other) as Finding[]).map(({ kind }) => kind)).not.toContain("another scale");
});
