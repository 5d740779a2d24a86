import type { SheetPlan } from "../../src/workbook/sheet-plan";
import type { BookSheet } from "../../workbench/xlsx/book";
import { fileOf } from "../../workbench/xlsx/write-book";
import { zipped, unzipped } from "../../workbench/xlsx/zip";
import { comparable, roundTrip } from "../workbench/book/round-trip";
import { fullBook } from "../workbench/xlsx/books";
import { faultsIn } from "./open-xml-faults";

const namespace = "COINM";

/** Sheets that the pane inserts, as files: the same where they are opened, and right by the format's makers. */
export function areTheSameWhereOpened(kinds: readonly (readonly [kind: string, plans: () => SheetPlan[]])[]): void {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();

  test.each(kinds)("is the same where it is opened: %s", async (kind, plans) => {
    const { saved, opened, drawnBefore, drawnAfter, left, file } = await roundTrip(plans());
    files.set(kind, file);
    expect(left).toEqual([]);
    expect(comparable(opened)).toEqual(comparable(saved));
    expect(drawnAfter).toEqual(drawnBefore);
    // The workbook's own sheet comes first.
    const hedge = saved.sheets[1] as BookSheet;
    expect(hedge.cells.filter(({ formula }) => formula?.includes(`${namespace}.`)).length).toBeGreaterThan(5);
    expect([hedge.charts, saved.names, hedge.validations].every(({ length }) => length > 0)).toBe(true);
  });

  test("has no part that breaks the schema of Office, and one that does is noticed", async () => {
    files.set("one of everything", await fileOf(fullBook(), namespace));
    expect(files.size).toBe(kinds.length + 1);
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
}
