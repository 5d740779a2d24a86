import { build } from "../../src/builder/builder";
import { readDraft } from "../../src/builder/draft/choices";
import { START, type Draft } from "../../src/builder/draft/draft";
import { recorded } from "../../src/builder/record/with-record";
import { extentText } from "../../src/workbook/cell-address";
import type { SheetPlan } from "../../src/workbook/sheet-plan";
import { workbenchForTests } from "./open-for-tests";
import type { OpenPage } from "./open-page";

const SHEET = "Hedge BTC";

/** What the pane shows of the example with these changes, and the sheet that it writes. */
const built = (texts: Partial<Draft> = {}) => {
  const draft = { ...START, ...texts } as Draft;
  return build(draft, readDraft(draft).choices, "2026-11-20");
};

// One page for all: the hedge at the selected cell leaves the example's sheet as it is further up.
const sheet = workbenchForTests();

async function openHolding(): Promise<void> {
  const holding = sheet.pane.getByRole("button", { name: "Holding" });
  if ((await holding.getAttribute("aria-expanded")) === "false") await holding.click();
}

describe("the hedge of the pane at the selected cell", () => {
  beforeAll(async () => {
    await sheet.setCells("C204", [["mine"]]);
    await sheet.select("B201");
  });

  const insert = () => sheet.pane.getByRole("button", { name: "Insert at B201" });
  const foot = () => sheet.pane.getByRole("region", { name: "Insert" });

  test("cells that hold something are asked about, and left alone for a no", async () => {
    await insert().click();
    const plan = built().plan({ origin: { sheet: "Hedge", cells: "B201" } });
    // below the hedge stands its record
    const about = { choices: readDraft(START).choices, today: "2026-11-20", version: "1.0.0.0" };
    const where = extentText((await recorded(plan, plan, about)).extent);
    await foot()
      .getByText(`It goes into ${where}, where 1 filled cell would be lost. C204 is not empty, it holds mine.`)
      .waitFor();
    await sheet.page.keyboard.press("Enter");
    await insert().waitFor();
    expect(await sheet.value("C204")).toBe("mine");
    expect(await sheet.value("C202")).toBeNull();
  });

  test("the question is about that hedge at that place: another is asked about anew", async () => {
    const question = foot().getByText("C204 is not empty");
    await insert().click();
    await question.waitFor();
    await openHolding();
    await sheet.pane.getByRole("textbox", { name: "Coins held" }).fill("4");
    await question.waitFor({ state: "detached" });
    await insert().click();
    await question.waitFor();
    await sheet.select("F201");
    await sheet.pane.getByRole("button", { name: "Insert at F201" }).waitFor();
    await sheet.select("B201");
    await insert().waitFor();
    expect(await question.count()).toBe(0);
    expect(await sheet.value("C204")).toBe("mine");
  });

  test("and written over for a yes", async () => {
    await insert().click();
    await foot().getByRole("button", { name: "Replace" }).click();
    await foot().getByText("Inserted at B201.").waitFor();
    expect(await sheet.value("C201")).toBe("BTC hedge");
    expect(await sheet.value("C202")).toMatch(/^Sell 2,800 contracts at about 70,000\. /);
    expect(await sheet.value("C204")).not.toBe("mine");
  });
});

describe("the hedge of the pane as a sheet", () => {
  beforeAll(() => sheet.pane.getByRole("button", { name: "Start again" }).click());

  const said = (text: string | RegExp) => sheet.pane.getByRole("region", { name: "Insert" }).getByText(text).waitFor();
  const button = (name: string) => sheet.pane.getByRole("button", { name });

  test("cancelled half-way it leaves nothing behind", async () => {
    const cancelled = sheet.pane.evaluate(pressCancel);
    await button("Insert as a new sheet").click();
    await cancelled;
    await said("Cancelled: nothing was inserted.");
    expect(await sheet.page.evaluate(() => window.workbench.sheets())).toEqual(["Hedge"]);
    expect(await sheet.pane.evaluate(() => document.activeElement?.textContent)).toBe("Insert as a new sheet");
  });

  test("5 BTC at 70,000, all of it, on Binance with twice the margin: inserted as a sheet of its own", async () => {
    await button("Insert as a new sheet").click();
    await said(`Inserted as the sheet “${SHEET}”.`);
    expect(await sheet.page.evaluate(() => window.workbench.sheets())).toEqual(["Hedge", SHEET]);
  });

  test("its rows are as high as what stands in them: the title of 18 points, the answer of 13, a label", async () => {
    const [title = 0, answer = 0, label = 0] = await sheet.pane.evaluate(async (name) => {
      return Excel.run(async (context) => {
        const written = context.workbook.worksheets.getItem(name);
        const rows = [0, 1, 5].map((row) => written.getRangeByIndexes(row, 1, 1, 1).load("format/rowHeight"));
        await context.sync();
        return rows.map(({ format }) => format.rowHeight);
      });
    }, SHEET);
    expect([label, answer, title]).toEqual([15, expect.any(Number), expect.any(Number)]);
    expect(answer).toBeGreaterThan(label);
    expect(title).toBeGreaterThan(18);
  });

  test("every number of the sheet is the pane's", async () => {
    expect(await differences(sheet, built().plan())).toEqual([]);
  });

  test("another price in its cell, and the sheet, its spills and its charts follow", async () => {
    const before = await charts(sheet);
    expect(before.length).toBeGreaterThan(0);
    await sheet.setCells(`'${SHEET}'!${cellNamed(built().plan(), "price_now")}`, [[56000]]);
    expect(await differences(sheet, built({ price: "56000" }).plan())).toEqual([]);
    const after = await charts(sheet);
    expect(after.map(({ title }) => title)).toEqual(before.map(({ title }) => title));
    // The ladder goes from −90 % of the price on.
    expect(before[0]?.series[0]?.x[0]).toBeCloseTo(7000, 6);
    expect(after[0]?.series[0]?.x[0]).toBeCloseTo(5600, 6);
  });

  test("a cell that is an input of the hedge is not written over", async () => {
    await sheet.setCells(`'${SHEET}'!B200`, [[4]]);
    await sheet.select("B200");
    await openHolding();
    await button("Use the selected cells for Coins held").click();
    await sheet.pane.getByText(`linked to '${SHEET}'!B200 = 4`).waitFor();
    await button("Insert at B200").click();
    await said("B200 is an input of this hedge: choose another place.");
    await sheet.pane.getByRole("textbox", { name: "Coins held" }).fill("5");
  });

  test("a second hedge on the same sheet would take the names of the first: it says so, and writes nothing", async () => {
    // below the record of the first
    await sheet.select("B401");
    await button("Insert at B401").click();
    await said(/^This sheet has a name “coins” for other cells\. Insert it into a new sheet/);
    expect(await sheet.value(`'${SHEET}'!C401`)).toBeNull();
  });

  test("an input that is changed while the sheet is written: the sheet shows the one of before, and it is said", async () => {
    const coins = sheet.pane.getByRole("textbox", { name: "Coins held" });
    await openHolding();
    const typed = coins.evaluate(typeWhileWriting, "4");
    await button("Insert as a new sheet").click();
    await typed;
    await said(`Inserted as the sheet “${SHEET} 2”. It shows the inputs of before: they have been changed since.`);
    expect(await sheet.value(`'${SHEET} 2'!${cellNamed(built().plan(), "coins")}`)).toBe(5);
  });

  test("nothing went wrong", () => expect(sheet.complaints).toEqual([]));
});

/** Presses the button in the moment in which it appears: the sheet is written too fast for a hand. */
const pressCancel = () =>
  new Promise<void>((pressed) => {
    const observer = new MutationObserver(() => {
      const cancel = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Cancel");
      if (!cancel) return;
      observer.disconnect();
      cancel.focus();
      cancel.click();
      pressed();
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });

/** Types as soon as something is being written: as React takes it, which sees what the browser's own setter has set. */
const typeWhileWriting = (entry: HTMLElement | SVGElement, text: string) =>
  new Promise<void>((typed) => {
    const observer = new MutationObserver(() => {
      if (![...document.querySelectorAll("button")].some(({ textContent }) => textContent === "Cancel")) return;
      observer.disconnect();
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(entry, text);
      entry.dispatchEvent(new Event("input", { bubbles: true }));
      typed();
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });

const charts = (sheet: OpenPage) => sheet.page.evaluate((name) => window.workbench.charts(name), SHEET);

/** The first cell of what the sheet has under a name. */
function cellNamed(plan: SheetPlan, name: string): string {
  const area = plan.names.find((each) => each.name === name)?.area;
  if (!area) throw new Error(`Nothing is called ${name}.`);
  return extentText({ ...area, rows: 1, columns: 1 });
}

/** Where a cell of the sheet does not hold what the plan says it comes to. */
async function differences(sheet: OpenPage, plan: SheetPlan): Promise<string[]> {
  const expected = plan.blocks.flatMap(({ row, column, values = [] }) =>
    values.flatMap((line, down) =>
      line.map((value, across) => ({
        at: extentText({ row: row + down, column: column + across, rows: 1, columns: 1 }),
        value,
      })),
    ),
  );
  expect(expected.length).toBeGreaterThan(100);
  const found = await sheet.page.evaluate(
    ([name, cells]) => Promise.all(cells.map((cell) => window.workbench.value(`'${name}'!${cell}`))),
    [SHEET, expected.map(({ at }) => at)] as const,
  );
  return expected.flatMap(({ at, value }, index) =>
    same(value, found[index]) ? [] : [`${at}: ${String(found[index])}, not ${String(value)}`],
  );
}

/** Engines round Excel's own operators differently in the last digits. */
const same = (expected: unknown, found: unknown): boolean =>
  typeof expected === "number" && typeof found === "number"
    ? Math.abs(found - expected) <= 1e-12 * Math.max(1, Math.abs(expected))
    : typeof expected === "object" || expected === (found ?? "");
