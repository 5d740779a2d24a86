import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { version } from "../../package.json";
import { openFile } from "../../workbench/xlsx/read-book";
import type { Book, BookCell } from "../../workbench/xlsx/book";
import { browserForTests } from "./open-for-tests";
import { openPage, type OpenPage } from "./open-page";
import { violations } from "./violations";

const browser = browserForTests();
const SHEET = "Hedge BTC";

/** A hedge goes to a colleague and back: inserted, saved, opened, converted, frozen, repaired, and is what it was. */
describe("a hedge sheet that is shared as a file", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "coin-m-hedge-shared-"));
  let mine: OpenPage;
  let theirs: OpenPage;
  let sent: Book;
  const press = (name: RegExp) => theirs.pane.getByRole("button", { name }).click();
  const says = (text: RegExp) => theirs.pane.getByRole("status").getByText(text).waitFor();
  const ours = async () => {
    const { book } = await saved(theirs, "check.xlsx");
    return cellsOf(book).filter(({ formula }) => /COINM/i.test(formula ?? "")).length;
  };

  beforeAll(async () => {
    [mine, theirs] = await Promise.all([openPage(browser()), openPage(browser())]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function saved(sheet: OpenPage, name: string): Promise<{ book: Book; file: string }> {
    const file = path.join(folder, name);
    const button = sheet.page.getByRole("button", { name: "Save as .xlsx" });
    const [download] = await Promise.all([sheet.page.waitForEvent("download"), button.click()]);
    await download.saveAs(file);
    return { book: (await openFile(new Uint8Array(readFileSync(file)), "COINM")).book, file };
  }

  test("it is inserted with its record, saved, and opens elsewhere as it was recorded", async () => {
    await mine.pane.getByRole("button", { name: "Insert as a new sheet" }).click();
    await mine.pane.getByText(`Inserted as the sheet “${SHEET}”.`, { exact: true }).waitFor();
    const { book, file } = await saved(mine, "sent.xlsx");
    sent = book;
    expect(book.names.map(({ name }) => name)).toContain("hedge_record");
    const texts = cellsOf(book).map(({ value }) => value);
    expect(texts).toContain(`Coin-M Hedge ${version}`);
    expect(texts).toContain("70000 USD per coin");

    const again = theirs.page.waitForEvent("load");
    await theirs.page.locator("#chosen-file").setInputFiles(file);
    await again;
    await theirs.page.evaluate(() => window.workbench.ready);
    const frame = await (await theirs.page.waitForSelector("#task-pane-frame")).contentFrame();
    if (!frame) throw new Error("The task pane has no frame.");
    theirs.pane = frame;
    await theirs.pane.getByRole("tab", { name: "Share" }).click();
    await theirs.pane.getByText("What changed since it was shared?").click();
    await press(/^Compare with the record$/);
    await says(/^Every hedge sheet is as it was recorded\.$/);
    expect(await violations(theirs.pane)).toEqual([]);
  });

  test("converted it has no call of the add-in, frozen no formula of it, and each comes back", async () => {
    await press(/^Compare first$/);
    await says(/would come to the same without the add-in/);
    const before = cellsOf(sent).filter(({ formula }) => /COINM/i.test(formula ?? "")).length;
    await press(/^Write \d+ formulas$/);
    await says(/written without the add-in/);
    expect(await ours()).toBeLessThan(before);
    await press(/^Bring the add-in back$/);
    await says(/formulas as before\.$/);
    await press(/^Freeze to values$/);
    await says(/frozen: they keep these values/);
    expect(await ours()).toBe(0);
    await press(/^Bring the add-in back$/);
    await says(/formulas as before\.$/);
  });

  test("what Excel has lost of it is repaired, and formulas, values, formats and names are those that were sent", async () => {
    const at = `'${SHEET}'!C8`;
    const formula = await theirs.formula(at);
    expect(formula).toMatch(/^=COINM\.LIQ_PRICE\(/);
    await theirs.setCells(at, [[formula.replace("COINM.", "_xldudf_COINM_")]]);
    await press(/^Who can open this\?$/);
    await press(/^Repair them: /);
    await says(/^1 formula entered again, and live with the add-in\./);
    const { book } = await saved(theirs, "back.xlsx");
    expect(comparable(book)).toEqual(comparable(sent));
  });

  test("an input that is changed is named, and every result that follows it with the reason", async () => {
    await theirs.setCells(`'${SHEET}'!${priceCell(sent)}`, [[91_000]]);
    await press(/^Compare with the record$/);
    await says(/^1 of 1 to look at\.$/);
    const section = theirs.pane.getByRole("region", { name: SHEET });
    await section.getByText("70,000 USD → 91,000 USD").first().waitFor();
    await section.getByText("because Price now changed").first().waitFor();
    expect(await violations(theirs.pane)).toEqual([]);
    await press(/^Record as it is now: /);
    await says(/is recorded as it is now\. Every hedge sheet is as it was recorded\.$/);
  });

  test("every trace goes, the record as well", async () => {
    await theirs.pane.getByText("Remove every trace of the add-in before sending").click();
    await press(/^Remove every trace$/);
    await says(/^Removed: nothing of the add-in is kept/);
    const { book } = await saved(theirs, "without.xlsx");
    expect(book.names.map(({ name }) => name)).not.toContain("hedge_record");
    expect(cellsOf(book).filter(({ value }) => String(value).startsWith("sha256:"))).toEqual([]);
    expect(theirs.complaints).toEqual([]);
  });
});

const cellsOf = (book: Book): readonly BookCell[] => book.sheets.find(({ name }) => name === SHEET)?.cells ?? [];

/** Each cell with its look spelled out: two files may number their looks otherwise. */
const comparable = ({ sheets, looks, names }: Book) => ({
  names: names.map(({ name, meaning, sheet }) => [name, meaning, sheet]).sort(),
  sheets: sheets.map(({ name, cells, validations, conditions }) => ({
    name,
    validations,
    conditions,
    cells: cells.map(({ look, ...cell }) => ({ ...cell, look: look === undefined ? undefined : looks[look] })),
  })),
});

/** The cell called price_now, as the file says it: 'Hedge BTC'!$C$21. */
const priceCell = ({ names }: Book): string =>
  (names.find(({ name }) => name === "price_now")?.meaning ?? "").replace(/^.*!/, "").replaceAll("$", "");
