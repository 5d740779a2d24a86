import { built } from "../builder/drafts";
import { SECOND_HALF } from "./halves";
import { areTheSameWhereOpened } from "./saved-workbooks";

describe("a workbook that is saved", () => {
  areTheSameWhereOpened(SECOND_HALF.map(([kind, changes]) => [kind, () => [built(changes).plan()]] as const));
});
