import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { openFile } from "../../workbench/xlsx/read-book";
import { fileOf } from "../../workbench/xlsx/write-book";
import { fullBook } from "../workbench/xlsx/books";
import { browserForTests } from "./open-for-tests";
import { openPage, type OpenPage } from "./open-page";

// Two workbenches, and every step waits for a whole workbook.
jest.setTimeout(180_000);

const browser = browserForTests();

/** The whole way of a file: a hedge is inserted, saved, opened elsewhere, changed, and is there after a reload. */
describe("a workbook as a file", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "coin-m-hedge-files-"));
  const file = path.join(folder, "My hedge.xlsx");
  let first: OpenPage;
  let second: OpenPage;
  beforeAll(async () => {
    first = await openPage(browser());
    second = await openPage(browser());
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("nothing that reads files is loaded before it is asked for", () => {
    expect(first.requests.filter((address) => address.includes("xlsx"))).toEqual([]);
  });

  test("a hedge that the pane has inserted is saved by keyboard", async () => {
    await first.pane.getByRole("button", { name: "Insert as a new sheet" }).click();
    await first.pane.getByText(/^Inserted/).waitFor({ timeout: 120_000 });
    const button = first.page.getByRole("button", { name: "Save as .xlsx" });
    await button.focus();
    const [saved] = await Promise.all([
      first.page.waitForEvent("download", { timeout: 120_000 }),
      first.page.keyboard.press("Enter"),
    ]);
    expect(saved.suggestedFilename()).toBe("Workbook.xlsx");
    await saved.saveAs(file);
    await first.page.getByText("Saved as Workbook.xlsx, among your downloads.").waitFor();
    const { book, left } = await openFile(new Uint8Array(readFileSync(file)), "COINM");
    expect(left).toEqual([]);
    expect(book.sheets.map(({ name }) => name)).toEqual(["Hedge", "Hedge BTC"]);
    expect(book.sheets[1]?.charts.length).toBeGreaterThan(0);
  });

  test("it opens in another workbench, and its formulas are live there", async () => {
    await opened(second, file, "My hedge.xlsx is open.");
    expect(await second.page.evaluate(() => window.workbench.sheets())).toEqual(["Hedge", "Hedge BTC"]);
    expect(await second.formula("Hedge!C9")).toBe("=COINM.HEDGE_CONTRACTS(C6,C7,C8)");
    expect(await second.value("Hedge!C9")).toBe(-3500);
    await second.setCells("Hedge!C6", [[7]]);
    expect(await second.value("Hedge!C9")).toBe(-4900);
    const drawn = (page: Page) => page.evaluate(() => window.workbench.charts("Hedge BTC"));
    expect(await drawn(second.page)).toEqual(await drawn(first.page));
  });

  test("what was changed is there after a reload, and so is the file's name", async () => {
    await second.page.locator('#file-kept[data-kept="true"]').waitFor();
    await reloaded(second);
    expect(await second.value("Hedge!C6")).toBe(7);
    expect(await second.value("Hedge!C9")).toBe(-4900);
    await second.page.getByText("My hedge.xlsx", { exact: true }).waitFor();
    expect(await second.page.locator("#file-note").isHidden()).toBe(true);
  });

  test("a file that is none leaves everything as it is, and says why", async () => {
    const other = path.join(folder, "notes.xlsx");
    writeFileSync(other, "not a workbook");
    await second.page.locator("#chosen-file").setInputFiles(other);
    const alert = second.page.getByRole("alert");
    await alert.getByText("notes.xlsx was not opened. It is not an Excel workbook (.xlsx).").waitFor();
    expect(await second.value("Hedge!C9")).toBe(-4900);
    await second.page.getByRole("button", { name: "Close this note" }).click();
    expect(await second.page.evaluate(() => document.activeElement?.id)).toBe("open-file");
  });

  test("a file that is dropped on the sheet is opened, and what was there can be had back", async () => {
    const bytes = [...readFileSync(file)];
    const gone = second.page.waitForEvent("load");
    await second.page.evaluate((content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(content)], "dropped.xlsx"));
      document
        .getElementById("grid")
        ?.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    }, bytes);
    await gone;
    await second.page.evaluate(() => window.workbench.ready);
    await second.page.getByText("dropped.xlsx is open.").waitFor();
    expect(await second.value("Hedge!C9")).toBe(-3500);
    await pressed(second, "Back to what was here before");
    expect(await second.value("Hedge!C9")).toBe(-4900);
  });

  test("a note is beside its cell when that is selected, and what reads like markup is text", async () => {
    const full = path.join(folder, "full.xlsx");
    writeFileSync(full, await fileOf({ ...fullBook(), active: 0 }, "COINM"));
    await opened(second, full, "full.xlsx is open.");
    await second.select("A1");
    await second.page.getByText("A note").waitFor();
    expect(await second.value("B1")).toBe("  <b>&x</b>");
  });

  test("one begins with nothing, or with the example", async () => {
    await pressed(second, "New");
    expect(await second.page.evaluate(() => window.workbench.sheets())).toEqual(["Sheet1"]);
    await second.setCells("A1", [["=COINM.NOTIONAL(100,70000,100)"]]);
    expect(typeof (await second.value("A1"))).toBe("number");
    await pressed(second, "Example");
    await second.page.waitForFunction(async () => (await window.workbench.value("Hedge!C9")) === -3500);
  });

  test("nothing went wrong, and nobody else was asked", () => {
    expect([first.complaints, second.complaints]).toEqual([[], []]);
  });
});

async function reloaded({ page }: OpenPage, leave: () => Promise<unknown> = () => page.reload()): Promise<void> {
  await Promise.all([page.waitForEvent("load"), leave()]);
  await page.evaluate(() => window.workbench.ready);
}

const pressed = (sheet: OpenPage, name: string) =>
  reloaded(sheet, () => sheet.page.getByRole("button", { name, exact: true }).click());

async function opened(sheet: OpenPage, file: string, words: string): Promise<void> {
  await reloaded(sheet, () => sheet.page.locator("#chosen-file").setInputFiles(file));
  await sheet.page.getByText(words).waitFor();
}
