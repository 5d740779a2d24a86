import { CellError, type Cell } from "../../src/catalog/cell";
import { MemoryWorkbook } from "../../src/workbook/memory-workbook";
import { workbookContract, type Desk } from "./contract";

const KNOWN: Record<string, Cell> = { "=1+2": 3, "=1/0": new CellError("#DIV/0!") };
const calculate = (formula: string): Cell => KNOWN[formula] ?? new CellError("#NAME?");

const entered = (content: string | number | boolean): Cell => {
  if (content === "") return null;
  return typeof content === "string" && content.startsWith("=") ? calculate(content) : content;
};

async function open(): Promise<Desk> {
  const workbook = new MemoryWorkbook(["Sheet1", "My sheet"], calculate);
  return {
    workbook,
    select: async (address) => workbook.select(address),
    enter: async (address, rows) =>
      workbook.enter(
        address,
        rows.map((row) => row.map(entered)),
      ),
    close: () => undefined,
  };
}

workbookContract("a workbook in memory", open);

describe("a workbook in memory", () => {
  it("reports each change of the selection until nobody listens any more", async () => {
    const workbook = new MemoryWorkbook();
    let changes = 0;
    const stop = await workbook.onSelection(() => (changes += 1));
    workbook.select({ cells: "B2" });
    workbook.select({ cells: "B3" });
    stop();
    workbook.select({ cells: "B4" });
    expect(changes).toBe(2);
  });

  it("knows no function of its own, as Excel without the add-in", async () => {
    const workbook = new MemoryWorkbook();
    const insertion = await workbook.insertFormula("=COINM.LIQ_PRICE(1)", await workbook.selectedCell(), {
      replace: false,
    });
    expect(insertion).toEqual({ outcome: "inserted", value: new CellError("#NAME?"), text: "#NAME?" });
  });
});
