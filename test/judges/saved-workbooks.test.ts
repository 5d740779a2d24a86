import { bookPlan } from "../../src/builder/book/book-sheet";
import { bookRow, type BookRow } from "../../src/builder/book/book-rows";
import type { SheetPlan } from "../../src/workbook/sheet-plan";
import { fileOf } from "../../workbench/xlsx/write-book";
import { zipped, unzipped } from "../../workbench/xlsx/zip";
import { built, draftOf, KINDS, TODAY } from "../builder/drafts";
import { comparable, roundTrip } from "../workbench/book/round-trip";
import { fullBook } from "../workbench/xlsx/books";
import { faultsIn } from "./open-xml-faults";

const namespace = "COINM";
const files = new Map<string, Uint8Array<ArrayBuffer>>();

/** A book beside the sheet of one of its two hedges. */
function bookPlans(): SheetPlan[] {
  const rows = [{}, { coin: "ETH", rungs: "3" }].map((changes, index) => {
    const hedge = { complete: draftOf(changes), built: built(changes), beta: 1 + index };
    return bookRow({ ...hedge, sheet: index === 0 ? "Hedge BTC" : undefined }) as BookRow;
  });
  return [built({}).plan(), bookPlan({ rows, move: 0.5, today: TODAY })];
}

/** Every kind of sheet that the pane inserts, as a file: the same where it is opened, and right by the format's makers. */
describe("a workbook that is saved", () => {
  test.each([
    ...Object.entries(KINDS).map(([kind, changes]) => [kind, () => [built(changes).plan()]] as const),
    ["the book", bookPlans] as const,
  ])("is the same where it is opened: %s", async (kind, plans) => {
    const { saved, opened, drawnBefore, drawnAfter, left, file } = await roundTrip(plans());
    files.set(kind, file);
    expect(left).toEqual([]);
    expect(comparable(opened)).toEqual(comparable(saved));
    expect(drawnAfter).toEqual(drawnBefore);
  });

  test("has no part that breaks the schema of Office, and one that does is noticed", async () => {
    files.set("one of everything", await fileOf(fullBook(), namespace));
    expect(files.size).toBe(Object.keys(KINDS).length + 2);
    const bent = await unzipped(await fileOf(fullBook(), namespace));
    const styles = new TextDecoder().decode(bent.get("xl/styles.xml"));
    bent.set(
      "xl/styles.xml",
      new TextEncoder().encode(styles.replace('patternType="solid"', 'patternType="undefined"')),
    );
    const all = [...files.keys(), "bent"];
    const faults = faultsIn([...files.values(), await zipped(bent)]);
    const found = all.flatMap((kind, index) => (faults[index] ?? []).map((fault) => `${kind}: ${fault}`));
    expect(found.filter((fault) => !fault.startsWith("bent"))).toEqual([]);
    expect(found.find((fault) => fault.startsWith("bent: /xl/styles.xml"))).toContain("patternType");
  });
});
