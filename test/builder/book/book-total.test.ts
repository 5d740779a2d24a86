import { lineOf, totalOf } from "../../../src/builder/book/book-total";
import { priceAfter } from "../../../src/builder/book/together";
import type { Draft } from "../../../src/builder/draft/draft";
import { built, draftOf, TODAY } from "../drafts";

/*
 * Recomputed here from what is held, without the builder: a short of D dollars sold at E has realised D/P − D/E coins at
 * the price P, so the wallet is (coins − D/E)·P + D; liquidated, it is (coins − margin)·P.
 */
const FACE = 100;
const MMR = 0.004;

interface Held {
  readonly coins: number;
  readonly price: number;
  readonly leverage: number;
  readonly share: number;
  readonly beta: number;
}

function byHand({ coins, price, leverage, share, beta }: Held, move: number) {
  const dollars = Math.round((coins * price * share) / FACE) * FACE;
  const margin = dollars / price / leverage;
  const liquidation = (dollars * (1 - MMR)) / (dollars / price - margin);
  const then = price * (1 + beta * move);
  const liquidated = then >= liquidation;
  const wealth = liquidated ? (coins - margin) * then : (coins - dollars / price) * then + dollars;
  return { dollars, wealth, liquidated };
}

const draft = ({ coins, price, leverage, share }: Held): Partial<Draft> => ({
  coins: String(coins),
  wallet_coins: String(coins),
  price: String(price),
  leverage: String(leverage),
  goal: "share",
  share: `${share * 100}%`,
  mmr: "0.4%",
});
const line = (held: Held, moves: readonly number[]) =>
  lineOf({ complete: draftOf(draft(held)), built: built(draft(held)), beta: held.beta }, moves, TODAY);

const BOOK: readonly Held[] = [
  { coins: 12, price: 88400, leverage: 2, share: 1, beta: 1 },
  { coins: 150, price: 3200, leverage: 2, share: 0.5, beta: 1.2 },
  { coins: 4000, price: 145, leverage: 4, share: 0.8, beta: 1.6 },
];
const MOVES = [-0.5, 0.5];
const total = () =>
  totalOf(
    BOOK.map((held) => line(held, MOVES)),
    MOVES,
  );

test("12 BTC, 150 ETH and 4,000 SOL: what is locked is the dollars sold, and its share is of what all is worth", () => {
  const dollars = BOOK.map((held) => byHand(held, 0).dollars);
  expect(dollars).toEqual([1_060_800, 240_000, 464_000]);
  const wealth = BOOK.reduce((sum, { coins, price }) => sum + coins * price, 0);
  expect(total().locked).toBeCloseTo(1_764_800, 6);
  expect(total().wealth).toBeCloseTo(wealth, 6);
  expect(total().share).toBeCloseTo(1_764_800 / wealth, 12);
});

test.each(MOVES)("all together by their betas after %d: the sum of what each comes to by hand", (move) => {
  const after = total().moved.find((each) => each.move === move);
  expect(after?.wealth).toBeCloseTo(
    BOOK.reduce((sum, held) => sum + byHand(held, move).wealth, 0),
    4,
  );
  expect(after?.liquidated.length).toBe(BOOK.filter((held) => byHand(held, move).liquidated).length);
});

test("in a rise of a half the third is liquidated, at +33 %, and says so; in a fall none is", () => {
  const [fall, rise] = total().moved;
  expect(fall?.liquidated).toEqual([]);
  expect(rise?.liquidated).toEqual(["BTC"]);
});

test("a coin that would fall by more than all of it keeps a ten thousandth of its price", () => {
  expect(priceAfter(145, 2.5, -0.5)).toBe(0.0145);
  expect(line({ ...(BOOK[0] as Held), beta: 3 }, [-0.5])?.moved[0]?.price).toBe(8.84);
});

test("the dollars of a proxy are not locked: its asset moves on its own", () => {
  const proxy = { hedged_with: "proxy" } as const;
  const counted = lineOf({ complete: draftOf(proxy), built: built(proxy), beta: 1 }, MOVES, TODAY);
  expect(counted?.locked).toBe(0);
});

test("what cannot be counted is not counted as nothing: it is said", () =>
  expect(totalOf([undefined, line(BOOK[0] as Held, MOVES)], MOVES)).toMatchObject({ missing: 1 }));
