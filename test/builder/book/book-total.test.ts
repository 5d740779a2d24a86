import { lineOf, totalOf } from "../../../src/builder/book/book-total";
import { priceAfter } from "../../../src/builder/book/together";
import { built, draftOf } from "../drafts";
import { BOOK_BY_HAND, byHand, draftByHand, type HeldByHand } from "./by-hand";

const line = (held: HeldByHand, moves: readonly number[]) =>
  lineOf({ complete: draftOf(draftByHand(held)), built: built(draftByHand(held)), beta: held.beta }, moves);

const MOVES = [-0.5, 0.5];
const total = () =>
  totalOf(
    BOOK_BY_HAND.map((held) => line(held, MOVES)),
    MOVES,
  );

test("12 BTC, 150 ETH and 4,000 SOL: what is locked is the dollars sold, and its share is of what all is worth", () => {
  const dollars = BOOK_BY_HAND.map((held) => byHand(held, 0).dollars);
  expect(dollars).toEqual([1_060_800, 240_000, 464_000]);
  const wealth = BOOK_BY_HAND.reduce((sum, { coins, price }) => sum + coins * price, 0);
  expect(total().locked).toBeCloseTo(1_764_800, 6);
  expect(total().wealth).toBeCloseTo(wealth, 6);
  expect(total().share).toBeCloseTo(1_764_800 / wealth, 12);
});

test.each(MOVES)("all together by their betas after %d: the sum of what each comes to by hand", (move) => {
  const after = total().moved.find((each) => each.move === move);
  expect(after?.wealth).toBeCloseTo(
    BOOK_BY_HAND.reduce((sum, held) => sum + byHand(held, move).wealth, 0),
    4,
  );
  expect(after?.liquidated.length).toBe(BOOK_BY_HAND.filter((held) => byHand(held, move).liquidated).length);
});

test("in a rise of a half the third is liquidated, at +33 %, and says so; in a fall none is", () => {
  const [fall, rise] = total().moved;
  expect(fall?.liquidated).toEqual([]);
  expect(rise?.liquidated).toEqual(["BTC"]);
});

test("at the very liquidation price it is liquidated, and what is left is without the margin", () => {
  // 5 coins at 70,000 USD, isolated, twice the margin, at mmr 0.4 %: 350,000 · 0.996 ÷ 2.5 = 139,440, at 99.2 %
  const hedge = { complete: draftOf({}), built: built({ mmr: "0.4%" }), beta: 1 };
  const moved = lineOf(hedge, [0.991999, 0.992])?.moved;
  expect(moved?.map(({ price, liquidated }) => [price, liquidated])).toEqual([
    [139_439.93, false],
    [139_440, true],
  ]);
  // locked 350,000 USD; then 2.5 coins at 139,440
  expect(moved?.[0]?.wealth).toBeCloseTo(350_000, 6);
  expect(moved?.[1]?.wealth).toBeCloseTo(348_600, 6);
});

test("a coin that would fall by more than all of it keeps a ten thousandth of its price", () => {
  expect(priceAfter(145, 2.5, -0.5)).toBe(0.0145);
  expect(line({ ...(BOOK_BY_HAND[0] as HeldByHand), beta: 3 }, [-0.5])?.moved[0]?.price).toBe(8.84);
});

test("the dollars of a proxy are not locked: its asset moves on its own", () => {
  const proxy = { hedged_with: "proxy" } as const;
  const counted = lineOf({ complete: draftOf(proxy), built: built(proxy), beta: 1 }, MOVES);
  expect(counted?.locked).toBe(0);
});

test("what cannot be counted is not counted as nothing: it is said", () =>
  expect(totalOf([undefined, line(BOOK_BY_HAND[0] as HeldByHand, MOVES)], MOVES)).toMatchObject({ missing: 1 }));
