import { START, type Draft } from "../../../../src/builder/draft/draft";
import { numberIn } from "../../../../src/builder/figures/figures";
import {
  deskText,
  nextDesk,
  openOn,
  startDesk,
  type Desk,
  type DeskChange,
} from "../../../../src/taskpane/view/book/desk";
import { marksOf } from "../../../../src/workbook/entry/number-marks";

const TODAY = "2026-11-20";
const after = (...changes: DeskChange[]): Desk => changes.reduce(nextDesk, startDesk(TODAY));
const coins = (desk: Desk) => desk.hedges.map(({ session }) => session.draft.coins);
const hedge = (amount: string): Draft => ({ ...START, coins: amount, wallet_coins: amount });
const again = (desk: Desk) => startDesk(TODAY, deskText(desk));

test("it opens on the example, and says nothing", () =>
  expect(startDesk(TODAY)).toMatchObject({ hedges: [{ session: { draft: START } }], says: [] }));

test("a hedge that is added is open, one that comes to nothing is not added", () => {
  const desk = after({ add: hedge("12") }, { add: hedge("many") });
  expect(coins(desk)).toEqual(["5", "12"]);
  expect(openOn(desk).session.draft.coins).toBe("12");
});

test("a change goes to its own hedge, whichever is open by then", () => {
  const desk = after({ add: hedge("12") }, { to: 0, change: { texts: { coins: "4" } } });
  expect(coins(desk)).toEqual(["4", "12"]);
});

test("what was taken out can be put back where it stood; the last one stays", () => {
  const two = after({ add: hedge("12") }, { remove: 0 });
  expect(coins(two)).toEqual(["12"]);
  expect(coins(nextDesk(two, { remove: 1 }))).toEqual(["12"]);
  expect(coins(nextDesk(two, { putBack: true }))).toEqual(["5", "12"]);
});

describe("after a reload", () => {
  const desk = after(
    { add: hedge("12") },
    { to: 1, change: { beside: "keep" } },
    { to: 1, change: { texts: { leverage: "3" } } },
    { of: 1, beta: "1.3" },
    { move: "30" },
    { open: 0 },
    { to: 0, change: { texts: { coins: "4x" } } },
  );

  test("all of it is there, with what is half typed", () => {
    const back = again(desk);
    expect(coins(back)).toEqual(["4x", "12"]);
    expect(back.hedges[1]).toMatchObject({ beta: "1.3", session: { draft: { leverage: "3" } } });
    expect(back.hedges[1]?.session.beside?.draft.leverage).toBe("2");
    expect(back).toMatchObject({ move: "30", open: 0, says: [] });
  });

  test("what is half typed has the result of what was complete, and does not pass for it", () => {
    const { session } = openOn(again(desk));
    expect(session.current).toBe(false);
    expect(numberIn(session.built.figures, "contracts")).toBe(-3500);
  });

  test("a field that follows cells has what they held, until they have been read", () => {
    const linked = new Map([["Hedge!K41", [[4]]]]);
    const follows = after({ to: 0, change: { texts: { coins: "Hedge!K41" }, linked } });
    const { session } = openOn(again(follows));
    expect(session.draft.coins).toBe("Hedge!K41");
    expect(session.current).toBe(false);
    expect(numberIn(session.built.figures, "contracts")).toBe(-2800);
  });

  test.each(["", "{", '{"version":9,"hedges":[{"draft":{"colour":"red"}}]}'])(
    "%j opens the example, and says so",
    (text) => {
      const opened = startDesk(TODAY, text);
      expect(openOn(opened).session.draft).toEqual(START);
      expect(opened.says.join(" ")).toMatch(/cannot be read/);
    },
  );

  test("a hedge that comes to nothing today is not shown with another's numbers", () => {
    const text = JSON.stringify({ version: 1, hedges: [{ draft: { ...START, price: "-5" } }], open: 0, move: "50" });
    expect(startDesk(TODAY, text).says).toEqual(["A hedge that was kept comes to nothing today."]);
  });
});

test("in other marks every hedge is said again, and what is typed beside the book means the same", () => {
  const german = marksOf("de-DE");
  const desk = after({ add: { ...START, coins: "2" } }, { beta: "1.2", of: 1 }, { move: "12.5" }, { marks: german });
  // 5 and 2 BTC at 70,000 USD are 3,500 and 1,400 contracts of 100 USD
  expect(desk.hedges.map(({ session }) => session.built.answer.says)).toEqual([
    "Sell 3.500 contracts at about 70.000",
    "Sell 1.400 contracts at about 70.000",
  ]);
  expect([desk.hedges.map(({ beta }) => beta), desk.move]).toEqual([["1", "1,2"], "12,5"]);
  // the workbook is opened in the United States
  const there = again(desk);
  expect([there.hedges.map(({ beta }) => beta), there.move]).toEqual([["1", "1.2"], "12.5"]);
  expect(nextDesk(desk, { marks: german })).toBe(desk);
});
