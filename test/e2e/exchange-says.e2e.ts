import type { Page } from "playwright-core";
import { browserForTests, openPaneAlone } from "./open-for-tests";
import { violations } from "./violations";

/*
 * A position of Bybit's API documentation of 2022: long 400 USD at 20,005.00125031 on 0.0099975 BTC, liquidation
 * 13,381.5. By hand: 400 / (0.0099975 + 400/20005.00125031 · 0.995) = 13,381.27, up to the next half dollar.
 */
const SHOWN = {
  Size: "400",
  "Entry price": "20,005.00125031",
  Margin: "0.0099975",
  "Liquidation shown": "13,381.5",
  "Price step": "0.5",
};

describe("my exchange says another liquidation price", () => {
  const browser = browserForTests();
  let page: Page;
  const field = (name: string) => page.getByRole("textbox", { name, exact: true });
  const answer = () => page.getByRole("region", { name: "What your exchange says" });

  beforeAll(async () => {
    page = await openPaneAlone(browser(), { width: 380, height: 720 });
    await page.getByRole("button", { name: /^Contract/, expanded: false }).click();
    await page.getByRole("combobox", { name: "Contract", exact: true }).selectOption({ label: "Bybit BTCUSD" });
    await page.getByRole("button", { name: /^Margin/, expanded: false }).click();
    await page.getByText("My exchange says …").click();
    await field("Entry price").waitFor();
  });
  afterAll(() => page.close());

  test("what is read off the screen is told in one sentence", async () => {
    await page.getByRole("combobox", { name: "Side", exact: true }).selectOption("Long");
    await page.getByRole("combobox", { name: "Size in", exact: true }).selectOption("USD");
    for (const [name, text] of Object.entries(SHOWN)) await field(name).fill(text);
    const sentence = answer().getByText(/^Your screen is entry-valued, no fee: 13.381\.27, rounded up to 13.381\.5\./);
    await sentence.first().waitFor();
    expect(await sentence.first().textContent()).toContain("Bybit contradicts itself");
    expect(await violations(page)).toEqual([]);
  });

  test("a price a step away is not explained away", async () => {
    await field("Liquidation shown").fill("13382.5");
    await answer()
      .getByText(/^No reading gives 13.382\.5\..* would close the gap/)
      .first()
      .waitFor();
    await field("Liquidation shown").fill(SHOWN["Liquidation shown"]);
  });

  test("the reading is used for the sheet", async () => {
    const method = page.getByRole("combobox", { name: "Liquidation method", exact: true });
    await page.getByRole("button", { name: "Use this for my sheet: entry-valued, no fee" }).click();
    await page.getByText(/^Used: method, rate/).waitFor();
    await page.locator("summary", { hasText: /Maintenance margin rate/ }).click();
    expect(await method.inputValue()).toBe("entry");
  });
});
