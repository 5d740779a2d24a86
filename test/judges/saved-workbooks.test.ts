import { bookPlan } from "../../src/builder/book/book-sheet";
import { bookRow, type BookRow } from "../../src/builder/book/book-rows";
import type { SheetPlan } from "../../src/workbook/sheet-plan";
import { built, draftOf, KINDS, TODAY } from "../builder/drafts";
import { areTheSameWhereOpened } from "./saved-workbooks";

/** A book beside the sheet of one of its two hedges. */
function bookPlans(): SheetPlan[] {
  const rows = [{}, { coin: "ETH", rungs: "3" }].map((changes, index) => {
    const hedge = { complete: draftOf(changes), built: built(changes), beta: 1 + index };
    return bookRow({ ...hedge, sheet: index === 0 ? "Hedge BTC" : undefined }) as BookRow;
  });
  return [built({}).plan(), bookPlan({ rows, move: 0.5, today: TODAY })];
}

describe("a workbook that is saved", () => {
  areTheSameWhereOpened([
    ...Object.entries(KINDS).map(([kind, changes]) => [kind, () => [built(changes).plan()]] as const),
    ["the book", bookPlans],
  ]);
});
