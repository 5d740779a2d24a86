import { bookText, readBookText, type KeptBook } from "../../../src/builder/book/kept-book";
import { START } from "../../../src/builder/draft/draft";

const hedge = {
  id: 3,
  held: { coins: "_coinm_link_3_coins" },
  draft: { ...START, coins: "12x" },
  complete: { ...START, coins: "12" },
  beside: START,
  beta: "1.2",
};
const BOOK: KeptBook = {
  hedges: [hedge, { id: 0, held: {}, draft: START, complete: START, beta: "1" }],
  open: 1,
  move: "30%",
};
const changed = (changes: object) => readBookText(JSON.stringify({ ...JSON.parse(bookText(BOOK)), ...changes }));

test("a book comes back as it was", () => expect(readBookText(bookText(BOOK))).toEqual({ book: BOOK, says: [] }));

test.each(["", "null", "[]", "{", '{"hedges":5}', '"hedges"', '{"hedges":[]}'])(
  "%s is no book, and nothing crashes",
  (text) => expect(readBookText(text).book).toBeUndefined(),
);

test("a book of another version is read as far as it is understood, and says so", () => {
  const { book, says } = changed({ version: 2 });
  expect(book).toEqual(BOOK);
  expect(says).toEqual(["Your hedges were kept by another version of the add-in."]);
});

test("a field of an older draft that is missing is named", () => {
  const older = { ...START, volatility: undefined };
  const { book, says } = changed({ hedges: [{ draft: older }] });
  expect(book?.hedges[0]?.draft.volatility).toBe("60%");
  expect(says).toEqual(["Not among what was kept, so as in the example: Volatility a year."]);
});

test("a hedge that cannot be read does not take the others with it", () => {
  const { book, says } = changed({ hedges: [null, hedge], open: 7 });
  expect(book).toMatchObject({ hedges: [hedge], open: 0 });
  expect(says).toEqual(["1 of 2 hedges cannot be read."]);
});

test("two hedges under one number would take each other's cells: they get numbers of their own, and let go of their names", () =>
  expect(changed({ hedges: [hedge, hedge] }).book?.hedges.map(({ id, held }) => [id, held])).toEqual([
    [0, {}],
    [1, {}],
  ]));
