import type { Browser } from "playwright-core";
import { launchBrowser } from "../../scripts/browser";
import { openPage, workbenchUrl } from "./open-page";
import type { OpenPage } from "./open-page";

// One page for all: each test keeps to cells or a sheet of its own, or puts back what it changes.
let browser: Browser;
let sheet: OpenPage;
beforeAll(async () => {
  browser = await launchBrowser();
  sheet = await openPage(browser);
});
afterAll(() => browser.close());

describe("the workbench in a real browser", () => {
  test("opens on the worked hedge: 350,000 USD, whatever the price does", async () => {
    expect(await sheet.page.evaluate(() => window.workbench.sheets())).toEqual(["Hedge"]);
    expect(await sheet.formula("C9")).toBe("=COINM.HEDGE_CONTRACTS(C6,C7,C8)");
    const figures = { C9: -3500, D13: 56000, F13: 1.25, G13: 70000, H13: 6.25, I13: 350000 };
    for (const [address, figure] of Object.entries(figures))
      expect([address, await sheet.value(address)]).toEqual([address, figure]);
    expect(await sheet.value("D14")).toBe(77000);
    expect(await sheet.value("F14")).toBe(-0.45454545454545453);
    expect(await sheet.value("I14")).toBe(350000);
    expect(await sheet.value("C21")).toBe(77388.88888888889);
    expect(await sheet.value("C26")).toBe(-0.0005);
    expect(await sheet.value("D26")).toContain("you receive 0.0005 coins");
  });

  test("a 1x short has no liquidation price, and says why", async () => {
    expect(await sheet.value("D18")).toBe(1);
    const error = await sheet.error("Hedge!D21");
    expect(error?.code).toBe("#N/A");
    expect(error?.message).toMatch(/^no liquidation price/);
    expect(await sheet.error("C21")).toBeNull();
  });

  test("shows the reason while the pointer rests on the cell", async () => {
    await sheet.select("D21");
    // The editor opens where the cell is.
    await sheet.page.keyboard.press("F2");
    const editor = sheet.page.locator("#univer-doc-main-canvas").last();
    const box = await editor.boundingBox();
    await sheet.page.keyboard.press("Escape");
    if (!box) throw new Error("The editor did not open.");
    await sheet.page.mouse.move(box.x + 200, box.y + 200);
    await sheet.page.mouse.move(box.x + 40, box.y + box.height / 2);
    await sheet.page.getByText(/^no liquidation price/).waitFor({ state: "visible" });
  });

  test("completes a function's name, explains it, and calculates what was typed", async () => {
    await sheet.select("B31");
    await sheet.page.keyboard.type("=coinm.liq");
    const { functions } = await (await fetch(`${workbenchUrl()}functions.json`)).json();
    const { description } = functions.find(({ id }: { id: string }) => id === "LIQ_PRICE");
    await sheet.page.getByText(description).first().waitFor({ state: "visible" });
    await sheet.type("_price(-3500,70000,0.5,0.005,100)");
    expect(await sheet.formula("B31")).toBe("=COINM.LIQ_PRICE(-3500,70000,0.5,0.005,100)");
    expect(await sheet.value("B31")).toBe(77388.88888888889);
  });

  test("an input that changes by hand changes all that depends on it", async () => {
    await sheet.select("C6");
    await sheet.type("7");
    expect(await sheet.value("C9")).toBe(-4900);
    expect(await sheet.value("F13")).toBe(1.75);
    expect(await sheet.value("I13")).toBe(490000);
    expect(await sheet.value("D9")).toBe("Sell 4,900 contracts, 490,000 USD in all.");
    await sheet.setCells("C6", [[5]]);
    expect(await sheet.value("I13")).toBe(350000);
  });

  test("a row against a column spills a table", async () => {
    await sheet.setCells("K1", [
      [null, 56000, 77000],
      [3500, null, null],
      [-3500, null, null],
    ]);
    await sheet.select("L2");
    await sheet.type("=COINM.INVERSE_PNL(K2:K3,70000,L1:M1,100)");
    const spilled = await Promise.all(["L2", "M2", "L3", "M3"].map((address) => sheet.value(address)));
    expect(spilled).toEqual([-1.25, 0.45454545454545453, 1.25, -0.45454545454545453]);
    expect(await sheet.formula("M3")).toBe("");
  });

  test("a refusal stays in its own element of the table, with its reason", async () => {
    await sheet.setCells("K11", [[56000], [-1], ["=1/0"], [77000]]);
    await sheet.select("L11");
    await sheet.type("=COINM.INVERSE_PNL(-3500,70000,K11:K14,100)");
    expect(await sheet.value("L11")).toBe(1.25);
    expect(await sheet.error("L12")).toEqual({
      code: "#VALUE!",
      message: expect.stringMatching(/exit_price.*above 0.*-1/),
    });
    expect((await sheet.error("L13"))?.code).toBe("#DIV/0!");
    expect(await sheet.value("L14")).toBe(-0.45454545454545453);
  });

  test("what is in the way of a spill is named #SPILL!", async () => {
    await sheet.setCells("K21", [[56000], [77000]]);
    await sheet.setCells("L22", [["in the way"]]);
    await sheet.select("L21");
    await sheet.type("=COINM.INVERSE_PNL(-3500,70000,K21:K22,100)");
    expect((await sheet.error("L21"))?.code).toBe("#SPILL!");
  });

  /** Cells from row 41 on, where the page has nothing. */
  const blanksAreBlank = async ({ setCells, value, error }: OpenPage) => {
    await setCells("K43", [[-3500]]);
    await setCells("L41", [["=COINM.INVERSE_PNL(K41:K43,70000,56000,100)"]]);
    expect([await value("L41"), await value("L42"), await value("L43")]).toEqual([0, 0, 1.25]);
    await setCells("M41", [["=COINM.INVERSE_PNL(-3500,K49,56000,100)"]]);
    expect((await error("M41"))?.message).toMatch(/entry_price/);
  };

  test("blank cells are blank as Excel on the desktop hands them over", () => blanksAreBlank(sheet));

  test("and as Excel on the web does", async () => {
    const other = await openPage(browser, { search: "?blanks=null" });
    await blanksAreBlank(other);
    await other.close();
  });

  test("a table over 10,000 prices stands, and follows a price that changes", async () => {
    await sheet.setCells(
      "M1",
      Array.from({ length: 10_000 }, (_, row) => [20_000 + 10 * row]),
    );
    await sheet.setCells("O1", [["=COINM.SCENARIO_TABLE(5,-3500,70000,M1:M10000,100,5,0.005)"]]);
    expect(await sheet.value("O10001")).toBe(119_990);
    // 5 coins hedged 1:1 at 70,000: 350,000 USD at every price
    expect(await sheet.value("U10001")).toBeCloseTo(350_000, 6);
    await sheet.setCells("M10000", [[35_000]]);
    expect(await sheet.value("O10001")).toBe(35_000);
    expect(await sheet.value("P10001")).toBe(-0.5);
    await sheet.setCells("O1", [[null]]);
    await sheet.setCells(
      "M1",
      Array.from({ length: 10_000 }, () => [null]),
    );
  });

  test("the pane runs on Office.js in Excel, and its batches reach the sheet", async () => {
    await sheet.setCells("K31", [["=1/3"]]);
    await sheet.select("K31");
    const seen = await sheet.pane.evaluate(async () => {
      const { host, platform } = await Office.onReady();
      const supported = ["1.9", "1.99"].map((version) =>
        Office.context.requirements.isSetSupported("ExcelApi", version),
      );
      return Excel.run(async (context) => {
        const cell = context.workbook.getSelectedRange().load("address,values");
        await context.sync();
        cell.getOffsetRange(1, 0).formulas = [["=COINM.FUNDING_COST(-3500,70000,0.0001,100)"]];
        await context.sync();
        return { host, platform, supported, address: cell.address, values: cell.values };
      });
    });
    expect(seen).toEqual({
      host: "Excel",
      platform: "PC",
      supported: [true, false],
      address: "Hedge!K31",
      values: [[1 / 3]],
    });
    expect(await sheet.value("K32")).toBe(-0.0005);
  });

  test("the pane can be closed and brought back, widened and narrowed, by keyboard", async () => {
    const { page } = sheet;
    const width = () => page.locator("#task-pane").evaluate((pane: HTMLElement) => pane.offsetWidth);
    expect(await width()).toBe(380);
    await page.getByRole("separator", { name: "Width of the task pane" }).focus();
    await page.keyboard.press("ArrowLeft");
    expect(await width()).toBe(400);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.locator("#task-pane").isVisible()).toBe(false);
    await page.keyboard.press("Enter");
    expect(await page.locator("#task-pane").isVisible()).toBe(true);
    expect(await page.locator("#task-pane-frame").getAttribute("title")).toBe("Coin-M Hedge task pane");
  });

  test("nothing is asked of anybody but this machine, over plain http, without a complaint", async () => {
    await sheet.pane.evaluate(() => Office.onReady());
    await sheet.page.waitForLoadState("networkidle");
    const elsewhere = sheet.requests.filter(
      (address) => !address.startsWith(workbenchUrl()) && !/^(data|blob):/.test(address),
    );
    expect(elsewhere).toEqual([]);
    expect(workbenchUrl()).toMatch(/^http:\/\/localhost:/);
    expect(sheet.complaints).toEqual([]);
  });
});

describe("a sheet that an add-in has written, in a real browser", () => {
  beforeAll(async () => {
    await sheet.pane.evaluate(async () => {
      await Office.onReady();
      // Typings of the npm package's day do not have the option yet.
      const oneStep = { mergeUndoGroup: true } as Excel.RunOptions;
      await Excel.run(oneStep, async (context) => {
        const written = context.workbook.worksheets.add("Ladder");
        written.visibility = "Hidden";
        written.names.add("coins", written.getRange("B16"));
        written.getRange("A16:B18").values = [
          ["Coins", 5],
          ["Margin", "Cross"],
          ["Face", 100],
        ];
        written.getRange("A1:C1").values = [["Price, USD", "Unhedged, USD", "Hedged, USD"]];
        written.getRange("A2:C12").formulas = Array.from({ length: 11 }, (_, index) => {
          const row = index + 2;
          const pnl = `COINM.INVERSE_PNL(-3500,70000,A${row},100)`;
          return [20000 + index * 10000, `=coins*A${row}`, `=B${row}+${pnl}*A${row}`];
        });
        const chart = written.charts.add("XYScatterLinesNoMarkers", written.getRange("A1:C12"), "Columns");
        chart.name = "Wealth";
        chart.title.text = "Wealth over price";
        chart.axes.categoryAxis.title.text = "Price, USD";
        chart.axes.valueAxis.numberFormat = "#,##0";
        chart.setPosition("E2", "L20");
        const margin = written.getRange("B17").dataValidation;
        margin.rule = { list: { inCellDropDown: true, source: "Isolated,Cross" } };
        const face = written.getRange("B18").dataValidation;
        face.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
        face.prompt = { title: "Face", message: "What a contract is worth, in USD.", showPrompt: true };
        face.errorAlert = { title: "Face", message: "A face is above 0.", style: "Stop", showAlert: true };
        written.freezePanes.freezeRows(1);
        written.visibility = "Visible";
        written.activate();
        await context.sync();
      });
    });
  });

  const drawing = () => sheet.page.getByRole("img", { name: /^Wealth over price/ });

  test("draws its chart over the cells, with the numbers that they hold", async () => {
    const [chart, ...others] = await sheet.page.evaluate(() => window.workbench.charts("Ladder"));
    expect(others).toEqual([]);
    expect([chart?.name, chart?.title]).toEqual(["Wealth", "Wealth over price"]);
    const prices = Array.from({ length: 11 }, (_, index) => 20000 + index * 10000);
    expect(chart?.series).toEqual([
      { name: "Unhedged, USD", x: prices, y: prices.map((price) => 5 * price) },
      { name: "Hedged, USD", x: prices, y: prices.map(() => 350000) },
    ]);
    await drawing().waitFor({ state: "visible" });
    expect(await drawing().getAttribute("aria-label")).toBe(
      "Wealth over price. Lines over Price, USD, from 20000 to 120000. " +
        "Unhedged, USD: from 100,000 to 600,000, between 100,000 and 600,000. " +
        "Hedged, USD: from 350,000 to 350,000, between 350,000 and 350,000.",
    );
    expect(await drawing().locator("path.line").count()).toBe(2);
    for (const words of ["Wealth over price", "Price, USD", "Unhedged, USD", "600,000"])
      expect([words, await drawing().getByText(words, { exact: true }).count()]).toEqual([words, 1]);
  });

  test("draws it anew when an input changes by hand", async () => {
    await sheet.select("B16");
    await sheet.type("7");
    await sheet.page.getByRole("img", { name: /Unhedged, USD: from 140,000 to 840,000/ }).waitFor();
    await sheet.setCells("Ladder!B16", [[5]]);
    await sheet.page.getByRole("img", { name: /Unhedged, USD: from 100,000 to 600,000/ }).waitFor();
  });

  test("moves the chart with the cells, and shows it with its own sheet alone", async () => {
    const top = async () => (await drawing().boundingBox())?.y ?? NaN;
    const before = await top();
    await sheet.page.mouse.move(300, 500);
    await sheet.page.mouse.wheel(0, 60);
    await sheet.page.waitForFunction(
      ([selector, y]) => (document.querySelector(selector)?.getBoundingClientRect().y ?? y) < y - 30,
      ["#charts svg", before] as const,
    );
    await sheet.page.mouse.wheel(0, -200);
    await sheet.page.waitForFunction(
      ([selector, y]) => document.querySelector(selector)?.getBoundingClientRect().y === y,
      ["#charts svg", before] as const,
    );
    const width = async () => (await drawing().boundingBox())?.width ?? NaN;
    const unzoomed = await width();
    const wider = async () => (await width()) > unzoomed * 1.05;
    // A sheet that is busy, or whose cells have lost the focus, leaves a turn of the wheel unanswered: one turns again.
    for (let turn = 0; turn < 10 && !(await wider()); turn += 1) {
      await sheet.page.keyboard.down("Control");
      await sheet.page.mouse.wheel(0, -100);
      await sheet.page.keyboard.up("Control");
      for (let look = 0; look < 20 && !(await wider()); look += 1) await sheet.page.waitForTimeout(100);
    }
    expect(await wider()).toBe(true);
    await sheet.page.getByText("Hedge", { exact: true }).click();
    await drawing().waitFor({ state: "detached" });
    await sheet.page.getByText("Ladder", { exact: true }).click();
    await drawing().waitFor({ state: "visible" });
  });

  test("offers the choices of a list, and takes the one that is chosen", async () => {
    // The editor opens where the cell is; that to the left of it has the arrow.
    await sheet.select("C17");
    await sheet.page.keyboard.press("F2");
    const box = await sheet.page.locator("#univer-doc-main-canvas").last().boundingBox();
    await sheet.page.keyboard.press("Escape");
    if (!box) throw new Error("The editor did not open.");
    await sheet.page.mouse.click(box.x - 12, box.y + box.height / 2);
    await sheet.page.getByText("Isolated", { exact: true }).click();
    await sheet.page.waitForFunction(async () => (await window.workbench.value("Ladder!B17")) === "Isolated");
  });

  test("says what a cell takes, and refuses what it does not", async () => {
    await sheet.select("B18");
    await sheet.page.getByText("What a contract is worth, in USD.").waitFor({ state: "visible" });
    await sheet.page.keyboard.type("-5");
    await sheet.page.keyboard.press("Enter");
    await sheet.page.getByText("A face is above 0.").waitFor({ state: "visible" });
    await sheet.page.getByRole("button", { name: "OK" }).click();
    expect(await sheet.value("Ladder!B18")).toBe(100);
  });

  test("is drawn without a complaint, in the dark as well", async () => {
    expect(sheet.complaints).toEqual([]);
    const stroke = () =>
      drawing()
        .locator("path.line")
        .first()
        .evaluate((path) => getComputedStyle(path).stroke);
    const light = await stroke();
    await sheet.page.emulateMedia({ colorScheme: "dark" });
    await sheet.page.waitForTimeout(200);
    expect(await stroke()).not.toBe(light);
  });
});
