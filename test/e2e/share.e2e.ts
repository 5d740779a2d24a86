import { workbenchForTests } from "./open-for-tests";
import { violations } from "./violations";

describe("sharing without the add-in, in the workbench", () => {
  const sheet = workbenchForTests({ viewport: { width: 1200, height: 900 } });
  const button = (name: RegExp) => sheet.pane.getByRole("button", { name });
  const status = (text: RegExp) => sheet.pane.getByRole("status").getByText(text).waitFor();
  /** The worked hedge that the workbench opens with. */
  const CELLS = ["Hedge!C9", "Hedge!C21"];
  const formulas = () => Promise.all(CELLS.map((cell) => sheet.formula(cell)));
  const values = async () => (await Promise.all(CELLS.map((cell) => sheet.value(cell)))).map(Number);

  test("every formula is compared before any is written", async () => {
    const before = await formulas();
    await sheet.pane.getByRole("tab", { name: "Share" }).click();
    await button(/^Compare first$/).click();
    await status(/^\d+ formulas would come to the same without the add-in/);
    expect(await formulas()).toEqual(before);
    expect(await violations(sheet.pane)).toEqual([]);
  });

  test("written, the sheet calculates to the same without one call of the add-in", async () => {
    const before = await values();
    await button(/^Write \d+ formulas$/).click();
    await status(/written without the add-in/);
    const written = await formulas();
    expect(written.filter((formula) => /COINM\./.test(formula))).toEqual([]);
    expect(written[0]).toMatch(/^=LET\(holding,/);
    const after = await values();
    after.forEach((value, place) => expect(value / (before[place] as number)).toBeCloseTo(1, 12));
  });

  test("and comes back to the very text", async () => {
    await button(/^Bring the add-in back$/).click();
    await status(/formulas as before\.$/);
    expect(await formulas()).toEqual(["=COINM.HEDGE_CONTRACTS(C6,C7,C8)", "=COINM.LIQ_PRICE(C9,C7,C19,C20,C8)"]);
  });

  test("a cell that has no form without the add-in is listed with the reason", async () => {
    await sheet.setCells("Hedge!K60", [["=COINM.TRADE_LEDGER(C9,C7,C8)"]]);
    await button(/^Compare/).click();
    await sheet.pane.getByText("Hedge!K60").waitFor();
    await sheet.pane.getByText("TRADE_LEDGER has no form without the add-in").waitFor();
  });

  test("who can open it is said with what mends it, and what is frozen comes back", async () => {
    await button(/^Who can open this\?$/).click();
    await status(/^\d+ formulas with the add-in\.$/);
    await sheet.pane.getByText("Excel on a tablet or a phone").waitFor();
    expect(await violations(sheet.pane)).toEqual([]);
    const before = await formulas();
    await button(/^Freeze to values$/).click();
    await status(/formulas frozen: they keep these values/);
    expect((await formulas()).filter((formula) => !/^=-?[\d.]+$/.test(formula))).toEqual([]);
    await button(/^Bring the add-in back$/).click();
    await status(/formulas? as before\./);
    expect(await formulas()).toEqual(before);
  });

  test("a double click freezes once and says so, and what was found before is not said of what is there now", async () => {
    const check = sheet.pane.getByRole("region", { name: "Check of this workbook" });
    await button(/^Check this workbook$/).click();
    await check.getByText(/in \d+ formulas/).waitFor();
    await button(/^Freeze to values$/).dblclick();
    await status(/formulas frozen: they keep these values/);
    await check.waitFor({ state: "detached" });
    // a second freezing would take as long as the first, and be over by then
    await sheet.page.waitForTimeout(500);
    await status(/formulas frozen: they keep these values/);
    await button(/^Bring the add-in back$/).dblclick();
    await status(/formulas? as before\./);
    await sheet.page.waitForTimeout(500);
    await status(/formulas? as before\./);
  });

  test("a call that Excel has lost is repaired", async () => {
    await sheet.setCells("Hedge!K61", [["=_xldudf_COINM_NOTIONAL(-3500,70000,100)"]]);
    await button(/^Who can open this\?$/).click();
    await button(/^Repair them: /).click();
    await status(/^1 formula entered again, and live with the add-in\./);
    expect(await sheet.formula("Hedge!K61")).toBe("=COINM.NOTIONAL(-3500,70000,100)");
    expect(await sheet.value("Hedge!K61")).toBe(5);
  });

  test("a hedge is inserted without add-in functions once what it loses has been said", async () => {
    await sheet.pane.getByRole("tab", { name: "Hedge" }).click();
    const choice = sheet.pane.getByRole("checkbox", { name: "Insert without add-in functions" });
    await choice.check();
    await sheet.pane.getByText(/the Check stands as it is today and says so once an input changes/).waitFor();
    await sheet.pane.getByText(/calculates by itself in Excel 2021 and later/).waitFor();
    await sheet.pane.getByRole("checkbox", { name: "For Excel before 2021 too (without LET)" }).check();
    await sheet.pane.getByText(/calculates by itself in any Excel/).waitFor();
    expect(await violations(sheet.pane)).toEqual([]);
    await button(/^Insert as a new sheet$/).click();
    await sheet.pane.getByText(/^Inserted as the sheet “Hedge BTC”/).waitFor({ timeout: 60_000 });
    const formulas = await sheet.pane.evaluate(() =>
      Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem("Hedge BTC").getUsedRange().load("formulas");
        await context.sync();
        return used.formulas.flat().filter((entry) => String(entry).startsWith("="));
      }),
    );
    expect(formulas.length).toBeGreaterThan(300);
    expect(formulas.filter((formula) => /\bCOINM\.|\bLET\(/.test(String(formula)))).toEqual([]);
    await choice.uncheck();
  });
});
