import { START, writing } from "../../../../src/builder/draft/draft";
import { numberIn } from "../../../../src/builder/figures/figures";
import { nextSession, startSession, type Change, type Session } from "../../../../src/taskpane/view/hedge/session";

const after = (...changes: Change[]): Session => changes.reduce(nextSession, startSession("2026-11-20"));
const typed = (coins: string): Change => ({ texts: { coins } });
const UNDO: Change = { step: "undo" };
const REDO: Change = { step: "redo" };
const REST: Change = { leaves: "coins" };

test("a step back is the draft of before, with its result; a step forth is the later one", () => {
  const back = after(typed("4"), UNDO);
  expect(back.draft).toEqual(START);
  expect(numberIn(back.built.figures, "contracts")).toBe(-3500);
  const forth = nextSession(back, REDO);
  expect(forth.draft.coins).toBe("4");
  expect(numberIn(forth.built.figures, "contracts")).toBe(-2800);
});

test("what is typed into one field without a rest is one step, what is not readable on the way too", () =>
  expect(after(typed("4"), typed("4x"), typed("4"), typed("41"), UNDO).draft.coins).toBe("5"));

test("after a rest it is a step of its own", () =>
  expect(after(typed("4"), REST, typed("3"), UNDO).draft.coins).toBe("4"));

test("that a field leads is no step beside what is written into it", () => {
  const led = after({ texts: writing("margin", "1") }, { texts: writing("margin", "1.5") }, UNDO);
  expect(led.draft).toEqual(START);
});

test("each choice is a step", () =>
  expect(after({ texts: { goal: "share" } }, { texts: { goal: "dollars" } }, UNDO).draft.goal).toBe("share"));

test("the first step back gives up what is being typed, as Escape does; the next is the step before", () => {
  const six = [{ types: { field: "coins", text: "6" } }, { leaves: "coins" }] as const;
  for (const text of ["7.5", "7.5 apples"]) {
    const typing = after(...six, { types: { field: "coins", text } });
    const up = nextSession(typing, UNDO);
    expect([up.draft.coins, up.typings, up.current]).toEqual(["6", {}, true]);
    expect(nextSession(nextSession(typing, { takes: "coins" }), UNDO).draft.coins).toBe("6");
    expect(nextSession(up, UNDO).draft.coins).toBe("5");
  }
});

test("start again is a step like any other", () =>
  expect(after(typed("4"), { texts: START }, UNDO).draft.coins).toBe("4"));

test("a new change ends what could be done again", () =>
  expect(after(typed("4"), UNDO, { texts: { price: "60000" } }, REDO).draft.coins).toBe("5"));

test("before the first and after the last there is no step", () => {
  expect(after(UNDO).draft).toEqual(START);
  expect(after(typed("4"), REDO).draft.coins).toBe("4");
});

describe("a second draft beside the first", () => {
  const kept = after({ beside: "keep" }, { texts: { leverage: "5" } });

  test("stays as it was kept", () => {
    expect(kept.beside?.draft).toEqual(START);
    expect(numberIn(kept.beside?.built.figures ?? {}, "margin")).toBe(2.5);
    expect(numberIn(kept.built.figures, "margin")).toBe(1);
  });

  test("can be gone on with, and the other one is beside then; one step brings it back", () => {
    const swapped = nextSession(kept, { beside: "swap" });
    expect([swapped.draft.leverage, swapped.beside?.draft.leverage]).toEqual(["2", "5"]);
    expect(nextSession(swapped, UNDO).draft.leverage).toBe("5");
  });

  test("goes where nobody wants it", () => expect(nextSession(kept, { beside: "drop" }).beside).toBeUndefined());

  test("what is half typed is not kept: it comes to nothing", () =>
    expect(after(typed("many"), { beside: "keep" }).beside).toBeUndefined());
});
