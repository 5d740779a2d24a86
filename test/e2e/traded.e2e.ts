import type { Page } from "playwright-core";
import { browserForTests, openPaneAlone } from "./open-for-tests";
import { violations } from "./violations";

/* 5 BTC at 70,000 are 3,500 contracts of 100 USD, sold short; 1,000 of them done leave 2,500. */
describe("I have traded this", () => {
  const browser = browserForTests();
  let page: Page;
  beforeAll(async () => {
    page = await openPaneAlone(browser(), { width: 320, height: 900 });
  });
  afterAll(() => page.close());

  const headline = () => page.getByRole("region", { name: "Headline" });
  const opener = () => page.getByRole("button", { name: "I have traded this…" });
  const form = () => page.getByRole("form", { name: "What was traded" });
  const field = (name: string) => form().getByRole("textbox", { name, exact: true });
  const focused = () => page.evaluate(() => document.activeElement?.textContent);

  test("opens by keyboard on what is to be traded, each field within the pane and beside none of the others", async () => {
    await headline().getByText("Sell 3,500 contracts at about").waitFor();
    await opener().focus();
    await page.keyboard.press("Enter");
    await field("Contracts").waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("date");
    expect(await field("Contracts").inputValue()).toBe("3,500");
    expect(await field("Price").inputValue()).toBe("70,000");
    expect(await violations(page)).toEqual([]);
    const boxes = await form()
      .locator("input, select, button")
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
    expect(boxes).toHaveLength(7);
    for (const [index, box] of boxes.entries()) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(320);
      for (const other of boxes.slice(index + 1)) {
        const [across, down] = [
          Math.min(box.right, other.right) - Math.max(box.left, other.left),
          Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top),
        ];
        expect(across > 0 && down > 0).toBe(false);
      }
    }
  });

  test("what cannot be read is said, and nothing is written down", async () => {
    await field("Price").fill("70000 EUR");
    await page.keyboard.press("Enter");
    await form().getByRole("alert").getByText("Price: takes USD, not “EUR”.").waitFor();
    await headline().getByText("Sell 3,500 contracts at about").waitFor();
  });

  test("from the first fill on the figures are of the position, and the keyboard goes on where it was", async () => {
    await field("Contracts").fill("1,000");
    await field("Price").fill("70,000 USD");
    await page.keyboard.press("Enter");
    await headline().getByText("Sell 2,500 contracts at about").waitFor();
    await page.getByText("1 fill").waitFor();
    expect(await focused()).toBe("I have traded this…");
    await opener().click();
    await form().getByRole("button", { name: "Write it down" }).click();
    await headline().getByText("Nothing to trade").first().waitFor();
  });

  test("a fill can be taken back", async () => {
    await page.getByRole("button", { name: "Take the last back" }).click();
    await headline().getByText("Sell 2,500 contracts at about").waitFor();
    await page.getByRole("button", { name: "Take the last back" }).click();
    await headline().getByText("Sell 3,500 contracts at about").waitFor();
  });
});
