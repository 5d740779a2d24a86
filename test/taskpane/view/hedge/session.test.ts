import { START, writing } from "../../../../src/builder/draft/draft";
import { numberIn } from "../../../../src/builder/figures/figures";
import { nextSession, startSession } from "../../../../src/taskpane/view/hedge/session";

const TODAY = "2026-11-20";
const start = () => startSession(TODAY);
const contracts = (session: ReturnType<typeof start>) => numberIn(session.built.figures, "contracts");

test("it opens on a finished example: 5 coins at 70,000 are 3,500 contracts of 100 USD, sold", () => {
  expect(start()).toMatchObject({ draft: START, current: true, reading: { problems: [] } });
  expect(contracts(start())).toBe(-3500);
});

test("a change leads to its result at once", () => {
  const session = nextSession(start(), { texts: { coins: "4" } });
  expect(session.current).toBe(true);
  expect(contracts(session)).toBe(-2800);
});

test("while something is wrong the last result stays, and is not called the present one", () => {
  const session = nextSession(start(), { texts: { coins: "many" } });
  expect(session.current).toBe(false);
  expect(session.reading.problems.map(({ field }) => field)).toEqual(["coins"]);
  expect(contracts(session)).toBe(-3500);
  expect(nextSession(session, { texts: { coins: "4" } }).current).toBe(true);
});

describe("a field that is linked", () => {
  const linked = (value: number) => new Map([["Hedge!K41", [[value]]]]);
  const session = nextSession(start(), { texts: { coins: "Hedge!K41" }, linked: linked(4) });

  test("takes what its cells hold", () => expect(contracts(session)).toBe(-2800));

  test("follows them", () => expect(contracts(nextSession(session, { linked: linked(3) }))).toBe(-2100));

  test("waits for cells that have not been read", () => {
    const waiting = nextSession(start(), { texts: { coins: "Hedge!K42" } });
    expect(waiting.current).toBe(false);
    expect(waiting.reading.problems[0]?.says).toContain("Hedge!K42");
  });

  test("changes nothing where a look at the sheet finds the same", () =>
    expect(nextSession(session, { linked: linked(4) })).toBe(session));

  describe("as soon as its cells have been read", () => {
    const follows = { field: "coins", address: "Hedge!K41" } as const;
    const waiting = nextSession(start(), { awaits: follows });

    test("stays as it is until then", () => {
      expect(waiting).toMatchObject({ draft: START, current: true });
      expect(contracts(nextSession(waiting, { follows, linked: linked(4) }))).toBe(-2800);
    });

    test("waits on for cells that could not be read", () => {
      const unread = nextSession(waiting, { follows, linked: new Map() });
      expect(unread.draft.coins).toBe("Hedge!K41");
      expect(unread.current).toBe(false);
    });

    test("keeps what was written into it in the meantime", () => {
      const written = nextSession(waiting, { texts: { coins: "3" } });
      expect(contracts(nextSession(written, { follows, linked: linked(4) }))).toBe(-2100);
    });

    test("follows the cells that were chosen last, whichever are read first", () => {
      const later = { ...follows, address: "Hedge!K42" };
      const both = nextSession(waiting, { awaits: later });
      const read = nextSession(both, { follows: later, linked: new Map([["Hedge!K42", [[3]]]]) });
      expect(contracts(nextSession(read, { follows, linked: linked(4) }))).toBe(-2100);
    });

    test("does not take the lead back from a field that was written in the meantime", () => {
      const margin = { field: "margin", address: "Hedge!K41" } as const;
      const written = nextSession(nextSession(start(), { awaits: margin }), { texts: writing("leverage", "3") });
      expect(nextSession(written, { follows: margin, linked: linked(4) }).draft.margin_by).toBe("leverage");
    });
  });

  test("keeps what they hold when it follows them no longer", () => {
    const own = nextSession(session, { unlink: "coins" });
    expect(own.draft.coins).toBe("4");
    expect(contracts(nextSession(own, { linked: linked(3) }))).toBe(-2800);
  });
});

test("whoever writes into a follower makes it the one that leads", () => {
  expect(writing("liquidation", "100000")).toEqual({ margin_by: "liquidation", liquidation: "100000" });
  expect(writing("coins", "4")).toEqual({ coins: "4" });
  const session = nextSession(start(), { texts: writing("liquidation", "100000") });
  // 5 − 350,000 × 0.996 ÷ 100,000 coins
  expect(numberIn(session.built.figures, "margin")).toBe(1.514);
});
