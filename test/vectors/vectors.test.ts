import { CATALOG } from "../../src/catalog";
import { answerOf } from "../oracle/product";
import { nearestDouble, plus, shown, times } from "../oracle/rational";
import { pnl } from "../oracle/worth";
import { CHECKED_EXAMPLES } from "./checked-examples";
import { PUBLISHED } from "./published";
import { agrees, type Vector } from "./vector";
import { WORKED_EXAMPLES, type WorkedExample } from "./worked-examples";

const offered = CATALOG.map(({ name }) => name);

const expectVector = (vector: Vector): void => {
  const actual = answerOf(vector.call, vector.args);
  if (typeof vector.expected === "number")
    expect({ actual, agrees: agrees(actual, vector) }).toMatchObject({ agrees: true });
  else expect(actual).toEqual({ refuses: vector.expected.refuses === "#N/A" ? "none" : "invalid" });
};

describe("published figures", () => {
  test("every one is of a function that there is", () => {
    expect(PUBLISHED.filter(({ call }) => !offered.includes(call))).toEqual([]);
    expect(PUBLISHED.length).toBeGreaterThan(100);
  });
  test.each(PUBLISHED)("$id: $venue prints $printed", expectVector);
});

describe("checked examples of the interface", () => {
  test.each(CHECKED_EXAMPLES)("$call $args: $id", expectVector);
});

describe("worked examples of public articles", () => {
  test.each(WORKED_EXAMPLES)("$id", expectVector);

  const wallets = WORKED_EXAMPLES.flatMap((example) =>
    example.wallet ? [{ ...example, wallet: example.wallet }] : [],
  );
  test.each(wallets)("$id: $wallet.usd USD", (example) => {
    const { coins, price, usd, tolerance } = example.wallet;
    const value = nearestDouble(times(plus(shown(coins), exactPnl(example)), shown(price)));
    expect(Math.abs(value - usd)).toBeLessThanOrEqual(tolerance);
    expect((coins + (answerOf(example.call, example.args) as number)) * price).toBeCloseTo(value, 8);
  });

  const distances = WORKED_EXAMPLES.flatMap(({ distance, ...rest }) => (distance ? [{ ...rest, distance }] : []));
  test.each(distances)("$id: $distance.share from entry", ({ call, args, distance }) => {
    const { from, share, tolerance } = distance;
    const moved = (answerOf(call, args) as number) / from - 1;
    // 49.25 % is printed as 49.3 %: the full half digit is used up, and the subtraction above is in doubles.
    expect(Math.abs(moved - share)).toBeLessThanOrEqual(tolerance + 1e-12);
  });
});

/** The PnL of a row before it is rounded to a double: 350,000 is then 350,000 to the last digit. */
function exactPnl({ call, args }: WorkedExample) {
  if (call !== "INVERSE_PNL") throw new Error(`${call} is not a PnL`);
  const [contracts, entry, exit, size = 1] = args as [number, number, number, number?];
  const none = shown(0);
  return pnl(times(shown(contracts), shown(size)), shown(entry), shown(exit), none, none);
}
