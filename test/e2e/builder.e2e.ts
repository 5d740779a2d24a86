import type { Page } from "playwright-core";
import { browserForTests, openPaneAlone, workbenchForTests } from "./open-for-tests";
import { openPage, type OpenPage } from "./open-page";
import { violations } from "./violations";

/*
 * What is expected, by hand: 5 BTC at 70,000 are 350,000 USD, 3,500 contracts of 100. A short of 350,000 USD with m
 * coins behind it has 350,000 / P − 5 + m coins at the price P, and is liquidated where these are the maintenance
 * margin of 0.4 %: at P = 348,600 / (5 − m).
 */

describe("the scenario builder, by keyboard alone", () => {
  const sheet = workbenchForTests();

  const press = (...keys: string[]) => sheet.press(...keys);
  const type = (text: string) => sheet.page.keyboard.type(text);
  const field = (name: string) => sheet.pane.getByRole("textbox", { name, exact: true });
  const headline = () => sheet.pane.getByRole("region", { name: "Headline" });
  const headlineShows = (text: string) => headline().getByText(text, { exact: true }).waitFor();
  const sells = (contracts: string) => headline().getByText(`Sell ${contracts} contracts at about`).waitFor();
  const step = (name: string) => sheet.pane.getByRole("button", { name: new RegExp(`^${name}`), expanded: false });

  test("opens on a finished example", async () => {
    await sells("3,500");
    await headlineShows("139,440 USD");
    expect(await field("Coins held").count()).toBe(0);
    await step("Margin").getByText("Isolated · 2x · 2.5 BTC · liquidation 139,440 USD").waitFor();
  });

  test("a number that is typed changes the headline at once", async () => {
    await step("Holding").focus();
    // The step, its first field and the button that takes cells.
    await press("Enter", "Tab", "Tab", "Tab");
    expect(await sheet.focused()).toBe("coins");
    await press("Control+a");
    await type("4");
    await sells("2,800");
    await headlineShows("280,000 USD");
  });

  test("what cannot be taken leaves the last result, and says so", async () => {
    await type("x");
    await headline()
      .getByText(/Coins held .* Result of the last complete input\.$/)
      .first()
      .waitFor();
    await sheet.pane.getByRole("heading", { name: "Result", exact: true }).waitFor();
    await sheet.pane.getByText("Result of the last complete input", { exact: true }).waitFor();
    await sells("2,800");
    await headline().getByRole("button").first().focus();
    // it is refused as the keyboard leaves it, in the place where it said that it was being written
    await sheet.pane.getByRole("button", { name: "Insert as a new sheet", disabled: true }).waitFor();
    await press("Enter");
    expect(await sheet.focused()).toBe("coins");
    await press("Control+a");
    await type("5");
    await sells("3,500");
  });

  test("follows the cells that a field is linked to", async () => {
    await sheet.setCells("K41", [[4]]);
    await sheet.select("K41");
    await sheet.pane.getByRole("button", { name: "Insert at K41" }).waitFor();
    await field("Coins held").focus();
    await press("Tab", "Enter");
    await sheet.pane.getByText("linked to Hedge!K41 = 4").waitFor();
    expect(await field("Coins held").inputValue()).toBe("Hedge!K41");
    await sells("2,800");

    await sheet.setCells("K41", [[3]]);
    await sheet.select("K42");
    await sheet.pane.getByText("linked to Hedge!K41 = 3").waitFor();
    await sells("2,100");

    await sheet.pane.getByRole("button", { name: "Unlink Coins held" }).focus();
    await press("Enter");
    expect(await field("Coins held").inputValue()).toBe("3");
    expect(await sheet.focused()).toBe("coins");
    await field("Coins held").fill("5");
    await sells("3,500");
  });

  test("an address that is typed gets the sheet that it means", async () => {
    await field("Price now").focus();
    await press("Control+a");
    await type("k43");
    await sheet.pane
      .getByText(/^Price now must be above 0/)
      .last()
      .waitFor();
    await sheet.setCells("K43", [[56000]]);
    await press("Tab");
    await sheet.pane.getByText("linked to Hedge!K43 = 56,000").waitFor();
    await sells("2,800");
    await field("Price now").fill("70000");
    await sells("3,500");
  });

  test("of leverage, coins and liquidation price the one that is written leads, the others follow", async () => {
    await step("Margin").focus();
    await press("Enter");
    await field("Coins posted").fill("1");
    await headlineShows("87,150 USD");
    expect(await field("Leverage").inputValue()).toBe("5");
    expect(await field("Liquidation price").inputValue()).toBe("87,150");

    await field("Liquidation price").fill("100000");
    await press("Enter");
    await headlineShows("100,000 USD");
    expect(await field("Coins posted").inputValue()).toBe("1.514");

    const slider = sheet.pane.getByRole("slider", { name: "Leverage" });
    await slider.focus();
    await press("Home", "ArrowRight", "ArrowRight", "ArrowRight");
    expect(await field("Leverage").inputValue()).toBe("2");
    expect(await slider.getAttribute("aria-valuetext")).toBe("2x");
    await headlineShows("139,440 USD");
  });

  test("a contract of the table fills in its values, and says which of them were changed", async () => {
    await step("Contract").focus();
    await press("Enter");
    await sheet.pane.getByRole("combobox", { name: "Contract" }).selectOption("Deribit BTC-PERPETUAL");
    await sells("35,000");
    await field("Contract size").fill("100");
    await sheet.pane.getByText("Changed: Contract size.").waitFor();
    await sheet.pane.getByRole("button", { name: "Take the table’s values" }).focus();
    await press("Enter");
    expect(await field("Contract size").inputValue()).toBe("10");
    await sheet.pane.getByRole("combobox", { name: "Contract" }).selectOption("Binance COIN-M BTCUSD_PERP");
    await sells("3,500");
  });

  test("a contract of one's own may get a name of the table while it is typed", async () => {
    const contracts = sheet.pane.getByRole("combobox", { name: "Contract" });
    await contracts.selectOption("My own contract");
    await field("Venue").fill("Deribit");
    await press("Tab");
    await field("Contract").focus();
    await press("Control+a");
    await type("BTC-PERPETUAL");
    await press("Enter");
    expect(await sheet.focused()).toBe("symbol");
    expect(await field("Contract").inputValue()).toBe("BTC-PERPETUAL");
    await contracts.focus();
    await field("Venue").waitFor({ state: "detached" });
    await contracts.selectOption("Binance COIN-M BTCUSD_PERP");
    await sells("3,500");
  });

  test("a warning's button takes care of it", async () => {
    await headline()
      .getByRole("button", { name: /Caution/ })
      .focus();
    await press("Enter");
    await sheet.pane.getByText(/^\d notes$/).click();
    const warning = sheet.pane.getByRole("listitem").filter({ hasText: "inside your scenarios" });
    await warning.getByRole("button").focus();
    await press("Enter");
    await warning.waitFor({ state: "detached" });
    // The highest price of the scenarios is 210,000.
    const price = Number((await field("Liquidation price").inputValue()).replace(",", ""));
    expect(price).toBeGreaterThan(210000);
    expect(await sheet.pane.evaluate(() => document.activeElement?.textContent)).toBe("Result");
  });

  test("the steps lead on to the result", async () => {
    await step("Scenarios").focus();
    await press("Enter");
    await sheet.pane.getByRole("button", { name: "Next: Result" }).focus();
    await press("Enter");
    await step("Scenarios").waitFor();
    expect(await sheet.pane.evaluate(() => document.activeElement?.textContent)).toBe("Result");
  });

  test("stays as it was left while the functions are looked at", async () => {
    await sheet.pane.getByRole("tab", { name: "Hedge" }).focus();
    await press("ArrowRight");
    await sheet.pane.getByRole("option", { name: /^LIQ_PRICE\b/ }).waitFor();
    await press("ArrowLeft");
    await field("Coins posted").waitFor();
  });

  test("nothing in it went wrong", () => expect(sheet.complaints).toEqual([]));
});

describe("the scenario builder", () => {
  const browser = browserForTests();

  /** Opens every step and everything in it, and the tables and charts. */
  const openAll = async (pane: Page | OpenPage["pane"]) => {
    for (;;) {
      const closed = pane.getByRole("tabpanel", { name: "Hedge" }).locator(CLOSED);
      if ((await closed.count()) === 0) return;
      await closed.first().click();
    }
  };
  const CLOSED = 'h3 > button[aria-expanded="false"], details:not([open]) > summary';

  describe("in every scheme of colours", () => {
    let opened: OpenPage;
    beforeAll(async () => {
      opened = await openPage(browser(), { colorScheme: "light" });
      await opened.pane.getByRole("region", { name: "Headline" }).getByText("Sell 3,500 contracts at about").waitFor();
      await opened.pane.getByRole("button", { name: /^Insert at/, disabled: false }).waitFor();
    });
    afterAll(() => opened.close());

    test("as it opens it holds the rules of accessibility", async () => {
      expect(await violations(opened.pane)).toEqual([]);
    });

    test.each([
      { colorScheme: "light", forcedColors: "none" },
      { colorScheme: "dark", forcedColors: "none" },
      { colorScheme: "light", forcedColors: "active" },
    ] as const)("with everything open it holds the rules of accessibility in %p", async (scheme) => {
      const { page, pane } = opened;
      const coins = pane.getByRole("textbox", { name: "Coins held" });
      await openAll(pane);
      await coins.fill("5");
      await page.emulateMedia(scheme);
      // Office.js keeps a theme for five seconds, and what is drawn by script follows it in its own turn
      await pane.waitForFunction((wanted) => document.documentElement.style.colorScheme === wanted, scheme.colorScheme);
      await page.waitForTimeout(500);
      expect(await violations(pane)).toEqual([]);
      await coins.fill("many");
      await pane.getByText("Result of the last complete input", { exact: true }).waitFor();
      expect(await violations(pane)).toEqual([]);
    });
  });

  test("is never wider than its pixels, however narrow it is drawn", async () => {
    const page = await openPaneAlone(browser(), { width: 700 });
    await page.getByRole("region", { name: "Headline" }).getByText("Sell 3,500 contracts at about").waitFor();
    await openAll(page);
    await page.locator("figure").first().waitFor();
    await page.getByRole("button", { name: "Add a coin" }).click();
    await page.getByRole("form", { name: "Add a coin" }).waitFor();
    for (const width of [700, 450, 320]) {
      await page.setViewportSize({ width, height: 700 });
      // what follows the width has followed it
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      const beyond = await page.evaluate(() => {
        const scrolls = (element: Element) => element.closest('[role="group"][tabindex="0"]') !== null;
        return [...document.querySelectorAll("#pane *")]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5 && !scrolls(element))
          .map((element) => element.outerHTML.slice(0, 80));
      });
      expect({ width, beyond }).toEqual({ width, beyond: [] });
    }
    await page.close();
  });

  test.each([320, 380])("at %d pixels the hedge that is open is whole among several in the bar", async (width) => {
    const page = await openPaneAlone(browser(), { width });
    await page.getByRole("region", { name: "Headline" }).getByText("Sell 3,500 contracts at about").waitFor();
    for (const [coin, contract] of [
      ["ETH", "ETH: Binance COIN-M ETHUSD_PERP"],
      ["SOL", "SOL: Binance COIN-M SOLUSD_PERP"],
    ] as const) {
      await page.getByRole("button", { name: "Add a coin" }).click();
      const form = page.getByRole("form", { name: "Add a coin" });
      await form.getByRole("combobox").selectOption(contract);
      await form.getByRole("textbox", { name: `${coin} held` }).fill("150");
      await form.getByRole("textbox", { name: `Price of ${coin}, USD` }).fill("200");
      await form.getByRole("button", { name: "Add to the book" }).click();
      await form.waitFor({ state: "detached" });
    }
    const bar = page.getByRole("group", { name: "Hedges of the book" });
    for (const chip of ["SOL 150", "BTC 5"]) {
      if (chip === "BTC 5") await bar.getByRole("button", { name: chip }).press("Enter");
      const open = bar.getByRole("button", { name: chip, pressed: true });
      await open.waitFor();
      const inside = await open.evaluate((button) => {
        const [own, around] = [button, button.parentElement as Element].map((each) => each.getBoundingClientRect());
        const isWhole = button.scrollWidth <= button.clientWidth;
        return (
          isWhole && own !== undefined && around !== undefined && own.left >= around.left && own.right <= around.right
        );
      });
      expect(inside).toBe(true);
    }
    await page.close();
  });

  test("charts whose code cannot be loaded leave words, and come when it can be", async () => {
    const page = await openPaneAlone(browser(), { height: 3000, without: "**/charts.js" });
    await page.getByText("The chart “Wealth in dollars” could not be loaded").waitFor();
    await page.getByRole("region", { name: "Headline" }).getByText("Sell 3,500 contracts at about").waitFor();
    await page.unroute("**/charts.js");
    await page.getByRole("button", { name: "Try again" }).first().click();
    await page.getByRole("img", { name: /^Wealth in dollars/ }).waitFor();
    await page.close();
  });

  test("a pane that is very low scrolls as a whole", async () => {
    const page = await openPaneAlone(browser(), { width: 320, height: 256 });
    await page.getByRole("heading", { name: "Result", exact: true }).scrollIntoViewIfNeeded();
    const headline = await page.getByRole("region", { name: "Headline" }).boundingBox();
    expect(headline?.y).toBeLessThan(0);
    await page.close();
  });
});
