import { CATALOG } from "../../src/catalog";
import { browserForTests, openPaneAlone, workbenchForTests } from "./open-for-tests";
import { openPage } from "./open-page";
import { violations } from "./violations";

const FORMULA = "=COINM.LIQ_PRICE(-3500, 70000, 0.5, 0.005, 100)";
const UNLIQUIDATED = "no liquidation price: the margin covers this short at every price";

describe("the functions in the task pane, by keyboard alone", () => {
  const sheet = workbenchForTests();

  const press = (...keys: string[]) => sheet.press(...keys);
  const type = (text: string) => sheet.page.keyboard.type(text);
  const shows = (text: string | RegExp) => sheet.pane.locator(":visible").getByText(text).last().waitFor();
  const result = (text: string) => sheet.pane.locator("output").getByText(text, { exact: true }).waitFor();
  const formula = (text: string) => sheet.pane.getByRole("textbox", { name: "Formula" }).getByText(text).waitFor();
  /** From the edge of the pane, past its close button, into the pane, and from its first tab to its second. */
  const enterFunctions = async () => {
    await sheet.page.getByRole("separator", { name: "Width of the task pane" }).focus();
    await press("Tab", "Tab", "ArrowRight", "Tab");
  };

  test("searches, opens a function, previews, is refused, inserts", async () => {
    await sheet.select("K41");
    await enterFunctions();
    await type("liq");
    await press("Enter");
    await sheet.pane.getByRole("heading", { name: "LIQ_PRICE" }).waitFor();
    expect(await sheet.focused()).toBe("contracts");

    // Beside each field is the button that takes the selected cells.
    for (const text of ["-3500", "70000", "0.5", "0.5%", "100"]) {
      await type(text);
      await press("Tab", "Tab");
    }
    expect(await sheet.focused()).toBe("method");
    await result("77,388.88888888889");
    await formula(FORMULA);

    for (let i = 0; i < 3; i++) await press("Shift+Tab", "Shift+Tab");
    expect(await sheet.focused()).toBe("margin");
    await type("5");
    await shows(UNLIQUIDATED);
    await result("#N/A");

    await press("Control+a");
    await type("0.5");
    await sheet.pane.getByRole("button", { name: "Insert into K41" }).waitFor();
    await press("Enter");
    await shows("Inserted: K41 shows 77,388.88888888889.");
    expect(await sheet.formula("K41")).toBe(FORMULA);
    expect(await sheet.value("K41")).toBe(77388.88888888889);
  });

  test("asks before it writes over a cell, and takes no for an answer", async () => {
    await press("Control+a");
    await type("5");
    await shows(UNLIQUIDATED);
    await press("Enter");
    await shows("K41 is not empty");
    await press("Escape");
    await sheet.pane.getByText("K41 is not empty").waitFor({ state: "detached" });
    expect(await sheet.value("K41")).toBe(77388.88888888889);

    expect(await sheet.focused()).toBe("margin");
    await press("Enter");
    await shows("K41 is not empty");
    await press("Shift+Tab", "Enter");
    await shows("Inserted: K41 shows #N/A.");
    expect(await sheet.error("K41")).toEqual({ code: "#N/A", message: UNLIQUIDATED });
    await press("Control+a");
  });

  test("a double click asks and does not answer: what has come under the pointer was not meant", async () => {
    await sheet.pane.getByRole("button", { name: "Insert into K41" }).click();
    await shows("K41 is not empty");
    for (const answer of ["Replace", "Keep"]) {
      await sheet.pane.getByRole("button", { name: answer, exact: true }).hover();
      await sheet.page.mouse.down({ clickCount: 2 });
      await sheet.page.mouse.up({ clickCount: 2 });
      await sheet.page.waitForTimeout(100);
      await shows("K41 is not empty");
      expect(await sheet.error("K41")).toEqual({ code: "#N/A", message: UNLIQUIDATED });
    }
    await sheet.pane.getByRole("button", { name: "Keep" }).click();
    await sheet.pane.getByText("K41 is not empty").waitFor({ state: "detached" });
  });

  test("a question that is withdrawn leaves the keyboard where it went", async () => {
    await sheet.pane.getByRole("textbox", { name: "margin" }).focus();
    await press("Enter");
    await shows("K41 is not empty");
    await sheet.pane.getByRole("textbox", { name: "tick" }).focus();
    await type("1");
    await sheet.pane.getByText("K41 is not empty").waitFor({ state: "detached" });
    expect(await sheet.focused()).toBe("tick");
    await press("Backspace");
  });

  test("a question that comes late is not asked any more", async () => {
    await sheet.pane.getByRole("textbox", { name: "margin" }).focus();
    await sheet.pane.evaluate(delayOnce, SLOW);
    await press("Enter", "End");
    await type("1");
    await sheet.page.waitForTimeout(2 * SLOW);
    expect(await sheet.pane.getByText("K41 is not empty").count()).toBe(0);
    expect(await sheet.focused()).toBe("margin");
    await press("Backspace");
  });

  test("says beside the field why the selected cells cannot be taken", async () => {
    await sheet.pane.getByRole("textbox", { name: "contracts" }).focus();
    await press("Tab");
    await sheet.pane.evaluate(refuseOnce, "InvalidOperationInCellEditMode");
    await press("Enter");
    const said = sheet.pane.getByRole("alert").getByText(/edited/);
    await said.waitFor();
    await press("Shift+Tab");
    await said.waitFor({ state: "detached" });
  });

  test("takes the selected cells, follows what they hold, and never puts a formula into them", async () => {
    await sheet.setCells("K51", [[-3500], [-7000]]);
    await sheet.select("K51");
    await sheet.pane.getByRole("button", { name: "Insert into K51" }).waitFor();
    await sheet.pane.getByRole("textbox", { name: "contracts" }).focus();
    await press("Tab", "Enter");
    await formula("=COINM.LIQ_PRICE(K51, 70000, 5, 0.005, 100)");
    expect(await sheet.pane.getByRole("textbox", { name: "contracts" }).inputValue()).toBe("Hedge!K51");

    await press("Shift+Tab", "Enter");
    await shows("K51 holds contracts of this formula: select another cell for the result.");
    expect(await sheet.value("K51")).toBe(-3500);

    await type("k51:K52");
    await sheet.select("L51");
    await shows("2 × 1 cells in USD/coin");
    await sheet.pane.getByRole("button", { name: "Insert into L51" }).waitFor();
    await sheet.pane.getByRole("textbox", { name: "contracts" }).focus();
    await press("Enter");
    await shows(/^Inserted: L51 shows #N\/A/);
    expect(await sheet.formula("L51")).toBe("=COINM.LIQ_PRICE(K51:K52, 70000, 5, 0.005, 100)");
    // 700,000 USD at 70,000 are worth 10 coins: 700,000 × 0.995 ÷ (10 − 5).
    expect(await sheet.value("L52")).toBe(139300);
  });

  test("a blank cell is previewed as the sheet calculates it", async () => {
    await sheet.select("L61");
    await sheet.pane.getByRole("button", { name: "Insert into L61" }).waitFor();
    await sheet.pane.getByRole("textbox", { name: "contracts" }).focus();
    await press("Control+a");
    await type("-3500");
    await sheet.pane.getByRole("textbox", { name: "contract_size" }).focus();
    await press("Control+a");
    await type("K99");
    await shows("contract_size must be above 0, was 0 (is the cell empty?)");
    await press("Enter");
    await shows("Inserted: L61 shows #VALUE!.");
    expect((await sheet.error("L61"))?.message).toBe("contract_size must be above 0, was 0 (is the cell empty?)");
    await press("Control+a");
    await type("100");
  });

  test("a text stays a text in the formula, whatever it looks like", async () => {
    const hostile = '");HYPERLINK("x';
    await sheet.select("L71");
    await sheet.pane.getByRole("button", { name: "Insert into L71" }).waitFor();
    await sheet.pane.getByRole("textbox", { name: "if_none" }).focus();
    await type(hostile);
    await formula('""");HYPERLINK(""x")');
    await press("Enter");
    await shows("Inserted: L71 shows");
    expect(await sheet.value("L71")).toBe(hostile);
    expect(await sheet.formula("L71")).toContain('""");HYPERLINK(""x")');
  });

  test("goes back to the list with what was searched, and to the form with what was written", async () => {
    await sheet.pane.getByRole("button", { name: "All functions" }).focus();
    await press("Enter");
    const box = sheet.pane.getByRole("combobox", { name: "Search functions" });
    expect(await box.inputValue()).toBe("liq");
    await press("Escape");
    expect(await sheet.pane.getByRole("option").count()).toBe(CATALOG.length);
    // the third group, and in it the fourth function
    await press("PageDown", "PageDown", "PageDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp");
    await press("Enter");
    await sheet.pane.getByRole("heading", { name: "LIQ_PRICE" }).waitFor();
    expect(await sheet.pane.getByRole("textbox", { name: "entry_price" }).inputValue()).toBe("70000");
  });

  test("an example fills the fields", async () => {
    await sheet.pane.getByText("Start from an example").focus();
    await press("Enter", "Tab", "Tab", "Enter");
    expect(await sheet.focused()).toBe("contracts");
    await result("77,348.06629834254");
    const field = await sheet.pane.getByRole("textbox", { name: "contracts" }).boundingBox();
    const below = await sheet.pane.getByRole("region", { name: "Result" }).boundingBox();
    expect(field?.y).toBeGreaterThan((await sheet.pane.getByRole("navigation").boundingBox())?.y ?? NaN);
    expect(field?.y).toBeLessThan(below?.y ?? NaN);
    expect(await sheet.pane.getByRole("combobox", { name: "method" }).inputValue()).toBe("entry");
  });

  test("nothing in it went wrong", () => expect(sheet.complaints).toEqual([]));
});

const SLOW = 400;

/** Lets the next request to Excel take its time. */
const delayOnce = (time: number) => {
  const { run } = Excel;
  const late = async (...batch: Parameters<typeof run>) => {
    await new Promise((over) => setTimeout(over, time));
    return run(...batch);
  };
  Excel.run = ((...batch: Parameters<typeof run>) => {
    Excel.run = run;
    return late(...batch);
  }) as typeof run;
};

/** Lets the next request to Excel fail, as it does while a cell is being edited. */
const refuseOnce = (code: string) => {
  const { run } = Excel;
  Excel.run = () => {
    Excel.run = run;
    return Promise.reject(Object.assign(new Error(code), { code }));
  };
};

describe("the task pane", () => {
  const browser = browserForTests();

  test.each(["light", "dark"] as const)("holds the rules of accessibility in %s", async (colorScheme) => {
    const { pane, close } = await openPage(browser(), { colorScheme });
    await pane.getByRole("tab", { name: "Functions" }).click();
    const option = pane.getByRole("option", { name: /^HEDGE_CONTRACTS/ });
    await option.waitFor();
    expect(await violations(pane)).toEqual([]);
    await option.click();
    await pane.getByText("Start from an example").click();
    expect(await violations(pane)).toEqual([]);
    await pane.getByText("Half of 10 coins at 3,000").click();
    await pane.locator("output").getByText("-1,500").waitFor();
    expect(await violations(pane)).toEqual([]);
    await pane.getByRole("textbox", { name: "beta" }).fill("=A1");
    await pane.getByText("beta cannot be read.").waitFor();
    expect(await violations(pane)).toEqual([]);
    await close();
  });

  test.each([320, 450, 700])("is never wider than its %d pixels", async (width) => {
    const page = await openPaneAlone(browser(), { width });
    await page.getByRole("tab", { name: "Functions" }).click();
    await page.getByRole("option", { name: /^LIQ_PRICE\b/ }).click();
    await page.getByText("Start from an example").click();
    await page.getByText("The long side").click();
    await page.locator("output").getByText("63,954.545454545456").waitFor();
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll("html, #pane, #pane *")]
        .filter((element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth)
        .filter((element) => getComputedStyle(element).overflowX !== "visible" || element.tagName === "HTML")
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(wide).toEqual([]);
    await page.close();
  });

  test("outside Excel it says so, and still calculates", async () => {
    const page = await openPaneAlone(browser());
    await page.getByText("Not connected to Excel").waitFor();
    expect(await page.getByRole("button", { name: /^Insert/ }).count()).toBe(0);
    await page.getByRole("tab", { name: "Functions" }).click();
    await page.getByRole("option", { name: /^FUNDING_COST/ }).click();
    await page.getByText("Start from an example").click();
    await page.getByText("The same over 90 days of 3 periods").click();
    await page.locator("output").getByText("-0.135").waitFor();
    expect(await page.getByRole("button", { name: /^Insert/ }).count()).toBe(0);
    await page.close();
  });

  test("says so when its code cannot be loaded, and tries again", async () => {
    const page = await openPaneAlone(browser(), { without: "**/pane.js" });
    await page.getByText("The pane could not be loaded.").waitFor();
    await page.unroute("**/pane.js");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("tab", { name: "Functions" }).waitFor();
    await page.close();
  });
});
