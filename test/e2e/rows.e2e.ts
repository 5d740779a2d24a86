import type { Frame } from "playwright-core";
import { Random } from "../oracle/random";
import { workbenchForTests } from "./open-for-tests";

/* 5 BTC at 70,000 are 3,500 contracts of 100 USD; 7 are 4,900; 6 are 4,200. */
jest.setTimeout(120_000);

/** The row of the headings, and the first under them. */
const [HEADINGS, FIRST] = [6, 7];

describe("two panes on one workbook", () => {
  const sheet = workbenchForTests();
  let other: Frame;
  const columns = new Map<string, string>();

  const button = (pane: Frame, name: string | RegExp) => pane.getByRole("button", { name });
  const field = (pane: Frame, name: string) => pane.getByRole("textbox", { name, exact: true });
  const sells = (pane: Frame, contracts: string) =>
    pane.getByRole("region", { name: "Headline" }).getByText(`Sell ${contracts} contracts at about`).waitFor();
  const table = (pane: Frame) => pane.locator('[data-fold="rows"]');
  const cell = (heading: string, row = 0) => `Hedges!${columns.get(heading)}${FIRST + row}`;
  const holds = (heading: string, value: string | number, row = 0) =>
    sheet.page.waitForFunction(async ([at, wanted]) => (await window.workbench.value(at as string)) === wanted, [
      cell(heading, row),
      value,
    ] as const);
  const columnName = (index: number): string =>
    (index < 26 ? "" : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
  const write = async (pane: Frame, name: string, text: string) => {
    await field(pane, name).fill(text);
    await field(pane, name).press("Enter");
    await field(pane, name).blur();
  };

  beforeAll(async () => {
    await sheet.page.evaluate(() => {
      const frame = document.createElement("iframe");
      frame.id = "other-pane";
      frame.style.cssText = "position:fixed;left:0;bottom:0;width:420px;height:700px;z-index:99;background:white";
      frame.src = "/taskpane.html?host=workbench";
      document.body.append(frame);
    });
    const frame = await (await sheet.page.waitForSelector("#other-pane")).contentFrame();
    if (!frame) throw new Error("The other pane has no frame.");
    other = frame;
    await sells(other, "3,500");
  });

  test("one puts its hedge into a table, and the other finds it there", async () => {
    await button(sheet.pane, /^Hedges /).click();
    await button(sheet.pane, "Put the hedges into a table").click();
    await table(sheet.pane).getByRole("list", { name: "Hedges of the table" }).waitFor();
    const places = Array.from({ length: 75 }, (_, column) => columnName(column));
    const headings = await sheet.page.evaluate(
      ([names, row]) => Promise.all(names.map((name) => window.workbench.value(`Hedges!${name}${row}`))),
      [places, HEADINGS] as const,
    );
    headings.forEach((heading, at) => columns.set(String(heading), places[at] ?? ""));
    expect(await sheet.value(cell("Coins held"))).toBe(5);
    await button(other, /^Hedges /).click();
    await table(other).getByRole("list", { name: "Hedges of the table" }).waitFor();
    for (const pane of [sheet.pane, other]) await button(pane, /^Holding/).click();
  });

  test("what one writes the other shows, and what is typed into the sheet both do", async () => {
    await write(sheet.pane, "Coins held", "7");
    await holds("Coins held", 7);
    await sells(other, "4,900");
    await sheet.setCells(cell("Coins held"), [[6]]);
    for (const pane of [sheet.pane, other]) await sells(pane, "4,200");
  });

  test("a field in which somebody types keeps the keyboard and its text; then the two are asked about", async () => {
    await field(other, "Coins held").fill("8");
    await sheet.setCells(cell("Coins held"), [[5]]);
    await sells(sheet.pane, "3,500");
    await sheet.page.waitForTimeout(1500);
    expect(await field(other, "Coins held").inputValue()).toBe("8");
    expect(await other.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
    await field(other, "Coins held").press("Enter");
    await field(other, "Coins held").blur();
    await table(other).getByText("BTC: Coins held was changed in the table too. There it is 5, here 8.").waitFor();
    expect(await sheet.value(cell("Coins held"))).toBe(5);
    await table(other).getByRole("button", { name: "Use 8" }).click();
    await holds("Coins held", 8);
    await sells(sheet.pane, "5,600");
    await write(other, "Coins held", "5");
    await holds("Coins held", 5);
  });

  test("renamed, duplicated, compared, deleted: in the sheet and in the other pane", async () => {
    await table(other).getByRole("button", { name: "Rename BTC" }).click();
    await field(other, "New name of BTC").fill("Treasury");
    await field(other, "New name of BTC").press("Enter");
    await holds("Name", "Treasury");
    await table(other).getByRole("button", { name: "Duplicate Treasury" }).click();
    await holds("Name", "Treasury copy", 1);
    await table(sheet.pane).getByRole("button", { name: "Open Treasury copy" }).click();
    await table(sheet.pane).getByRole("button", { name: "Compare Treasury", exact: true }).click();
    await button(sheet.pane, "Stop comparing").waitFor();
    await button(sheet.pane, "Stop comparing").click();
    await table(sheet.pane).getByRole("button", { name: "Open Treasury", exact: true }).click();
    await table(other).getByRole("button", { name: "Open Treasury", exact: true }).click();
    await table(sheet.pane).getByRole("button", { name: "Delete… Treasury copy" }).click();
    await table(sheet.pane).getByRole("button", { name: "Delete from the table Treasury copy" }).click();
    await table(other).getByRole("button", { name: "Open Treasury copy" }).waitFor({ state: "detached" });
    expect(await sheet.value(cell("Name", 1))).toBeNull();
  });

  test("a cell that is damaged by hand is said with what is wrong, and repaired", async () => {
    await sheet.setCells(cell("Margin mode"), [["=both"]]);
    await table(sheet.pane).getByText("Margin mode holds #NAME?. Repair writes “isolated”.").waitFor();
    await table(sheet.pane)
      .getByRole("button", { name: /^Repair row 7/ })
      .click();
    await holds("Margin mode", "isolated");
  });

  test("edits at random of two panes and a hand end alike", async () => {
    const random = new Random(7);
    const amounts = Array.from({ length: 8 }, (_, at) => at + 11);
    for (const amount of amounts) {
      const who = random.integer(0, 2);
      if (who === 2) await sheet.setCells(cell("Coins held"), [[amount]]);
      else await write(who === 0 ? sheet.pane : other, "Coins held", String(amount));
      await sheet.page.waitForTimeout(random.integer(0, 900));
    }
    for (let quiet = 0; quiet < 2;) {
      await sheet.page.waitForTimeout(1500);
      const asked = [sheet.pane, other].map((pane) => table(pane).getByRole("button", { name: /^Use / }));
      const counts = await Promise.all(asked.map((each) => each.count()));
      const at = counts.findIndex((count) => count > 0);
      if (at >= 0) await asked[at]?.first().click();
      quiet = at < 0 ? quiet + 1 : 0;
    }
    const inSheet = String(await sheet.value(cell("Coins held")));
    for (const pane of [sheet.pane, other]) expect(await field(pane, "Coins held").inputValue()).toBe(inSheet);
    expect(amounts.map(String)).toContain(inSheet);
  });

  test("what is written just before a pane is closed is there when it is opened again, and goes into the table", async () => {
    await write(other, "Coins held", "23");
    await other.evaluate(() => location.reload());
    await holds("Coins held", 23);
    await sells(sheet.pane, "16,100");
    await sells(other, "16,100");
    await button(other, /^Hedges /).click();
    await table(other).getByRole("list", { name: "Hedges of the table" }).waitFor();
    await button(other, /^Holding/).click();
  });

  test("a table of a newer version is read, said to be so, and not written into", async () => {
    await sheet.setCells("Hedges!B3", [[2]]);
    await table(other)
      .getByText(/written by a newer version of the add-in/)
      .waitFor();
    const before = await sheet.value(cell("Coins held"));
    await write(other, "Coins held", "3");
    await sells(other, "2,100");
    await sheet.page.waitForTimeout(1500);
    expect(await sheet.value(cell("Coins held"))).toBe(before);
  });

  test("nothing went wrong", () => expect(sheet.complaints).toEqual([]));
});
