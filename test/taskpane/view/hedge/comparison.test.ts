import { figuresCompared, inputsCompared } from "../../../../src/taskpane/view/hedge/comparison";
import { built, draftOf } from "../../../builder/drafts";
import { SHEET_WORDS } from "../../../../src/builder/words/words";
import { POINT } from "../../../../src/workbook/entry/number-marks";

test("what was entered otherwise, in the words of its field; what is not asked is not entered", () => {
  const other = draftOf({ leverage: "5", goal: "share", expiry_days: "7" });
  expect(inputsCompared(draftOf({}), other, POINT)).toEqual([
    { label: "Goal", one: "Lock all of it", other: "Lock a share", differs: true },
    { label: "Hedge ratio", one: "–", other: "50%", differs: true },
    { label: "Leverage", one: "2", other: "5", differs: true },
  ]);
});

test("figures side by side: those that differ are marked", () => {
  const rows = figuresCompared(built(), built({ leverage: "5" }), SHEET_WORDS);
  const row = (label: string) => rows.find((each) => each.label === label);
  // 350,000 × 0.996 ÷ 2.5, and ÷ 4
  expect(row("Liquidation price")).toMatchObject({ one: "139,440 USD", other: "87,150 USD", differs: true });
  expect(row("Locked dollars")).toMatchObject({ one: "350,000 USD", other: "350,000 USD", differs: false });
});

test("a figure that one of them has not is missing there, not 0", () => {
  const rows = figuresCompared(built({ kind: "expiry", futures_price: "71400" }), built(), SHEET_WORDS);
  expect(rows.find(({ label }) => label === "Funding in 30 days")).toMatchObject({ one: "–", differs: true });
});
