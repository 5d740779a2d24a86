import { browserForTests, workbenchForTests } from "./open-for-tests";
import { openPage, type OpenPage } from "./open-page";

/*
 * What is expected, by hand: 5 BTC at 88,400 are 442,000 USD, 4,420 contracts of 100; at 70,000 they are 3,500.
 */

const field = ({ pane }: OpenPage, name: string) => pane.getByRole("textbox", { name, exact: true });
const headline = ({ pane }: OpenPage) => pane.getByRole("region", { name: "Headline" });
const headlineShows = (sheet: OpenPage, text: string) =>
  headline(sheet).getByText(`Sell ${text} contracts at about`).waitFor();
const openHolding = ({ pane }: OpenPage) => pane.getByRole("button", { name: /^Holding/, expanded: false }).click();

describe("a number is typed, and the next thing is a press with the mouse", () => {
  const sheet = workbenchForTests();

  test("nothing moves under the mouse, nothing asks to be corrected, and the sheet has what was typed", async () => {
    await headlineShows(sheet, "3,500");
    await openHolding(sheet);
    const price = field(sheet, "Price now");
    const insert = sheet.pane.getByRole("button", { name: "Insert as a new sheet" });
    const chart = sheet.pane.getByRole("region", { name: "Result", exact: true }).getByRole("img").first();
    const places = async () => Promise.all([price, insert, chart].map((each) => each.boundingBox()));
    await price.focus();
    const before = await places();
    await sheet.press("Control+a");
    await sheet.page.keyboard.type("88,400");
    await headline(sheet).getByText("Price now is being written").waitFor();
    await sheet.pane.getByText("Result of the last complete input", { exact: true }).waitFor();
    expect(await places()).toEqual(before);
    expect(before).not.toContain(null);
    expect(await sheet.pane.getByText("to correct").count()).toBe(0);

    // Its pointer goes down and up as a hand's does; a locator's own press would wait for a button that stands still.
    const { x = 0, y = 0, width = 0, height = 0 } = before[1] ?? {};
    await sheet.page.mouse.move(x + width / 2, y + height / 2);
    await sheet.page.mouse.down();
    await headlineShows(sheet, "4,420");
    await sheet.page.mouse.up();
    await sheet.pane.getByText("Inserted as the sheet “Hedge BTC”.").waitFor();
    const shown = await sheet.page.evaluate(() =>
      Promise.all(["B2", "B3"].map((cell) => window.workbench.value(`'Hedge BTC'!${cell}`))),
    );
    expect(shown.join(" ")).toContain("4,420");
  });
});

describe("a field reads what its user types, as Excel would", () => {
  const sheet = workbenchForTests();

  test("nothing comes of a number that is half typed, and the head says which field is open", async () => {
    await headlineShows(sheet, "3,500");
    await openHolding(sheet);
    await field(sheet, "Price now").focus();
    await sheet.press("Control+a");
    const seen = new Set<string>();
    for (const key of "88,400") {
      await sheet.page.keyboard.type(key);
      seen.add((await headline(sheet).textContent()) ?? "");
      await sheet.pane.getByText("Result of the last complete input", { exact: true }).waitFor();
    }
    expect([...seen].filter((text) => !text.includes("3,500"))).toEqual([]);
    expect([...seen].at(-1)).toContain("Price now is being written");
    await sheet.press("Enter");
    await headlineShows(sheet, "4,420");
    expect(await field(sheet, "Price now").inputValue()).toBe("88,400");
  });

  test.each([
    ["70 000", "70,000"],
    ["$88,400", "88,400"],
    ["70k", "70,000"],
    ["88400 USD", "88,400"],
    ["70\u202f000", "70,000"],
  ])("%p becomes %p when it is left", async (typed, shown) => {
    await field(sheet, "Price now").fill(typed);
    await field(sheet, "Coins held").focus();
    await headlineShows(sheet, shown === "70,000" ? "3,500" : "4,420");
    expect(await field(sheet, "Price now").inputValue()).toBe(shown);
  });

  test("what could be two numbers is refused with both, and given up by Escape", async () => {
    await field(sheet, "Price now").fill("12,5");
    await sheet.press("Enter");
    await sheet.pane
      .getByText("Price now “12,5” could be 12.5 or 125: decimals stand behind a point here.")
      .first()
      .waitFor();
    await sheet.press("Escape");
    await sheet.pane
      .getByText(/could be 12.5/)
      .first()
      .waitFor({ state: "detached" });
    expect(await field(sheet, "Price now").inputValue()).toBe("70,000");
    await headlineShows(sheet, "3,500");
  });

  test("a pasted column is a list", async () => {
    await sheet.pane.getByRole("button", { name: /^Scenarios/ }).click();
    await sheet.pane.getByRole("combobox", { name: "Prices" }).selectOption("My own prices");
    const list = field(sheet, "Your prices");
    await list.focus();
    await sheet.press("Control+a");
    await list.evaluate((input) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "Close\n56,000\n70,000\n140,000\n");
      input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    });
    await sheet.press("Tab");
    expect(await list.inputValue()).toBe("56,000; 70,000; 140,000");
    await headlineShows(sheet, "3,500");
  });

  test("a number that is hardly meant is asked about, and counts as it is answered, by keyboard alone", async () => {
    await sheet.pane.getByRole("button", { name: /^Carry/ }).click();
    const rate = field(sheet, "Funding rate a period");
    await rate.fill("1");
    await sheet.press("Enter");
    const question = sheet.pane.getByRole("group", { name: /^Funding rate a period of 1/ });
    await question.waitFor();
    await headline(sheet)
      .getByText(/waits for your answer/)
      .first()
      .waitFor();
    await question.getByRole("button", { name: /^I meant 0.01/ }).focus();
    await sheet.press("Enter");
    await question.waitFor({ state: "detached" });
    expect(await rate.inputValue()).toBe("0.01%");
    expect(await sheet.focused()).toBe("funding_rate");
    await headlineShows(sheet, "3,500");
  });

  test("a link goes with its cell when rows are inserted above it, and says when the cell is deleted", async () => {
    await sheet.setCells("K143", [[56000]]);
    await field(sheet, "Price now").fill("K143");
    await sheet.press("Tab");
    await sheet.pane.getByText("linked to Hedge!K143 = 56,000").waitFor();
    // 5 coins at 56,000 are 280,000 USD
    await headlineShows(sheet, "2,800");
    await sheet.pane.page().waitForTimeout(500);
    await sheet.page.evaluate(() => window.workbench.insertRows("Hedge!K140", 1));
    await sheet.pane.getByText("linked to Hedge!K144 = 56,000").waitFor();
    await headlineShows(sheet, "2,800");
    await sheet.page.evaluate(() => window.workbench.deleteRows("Hedge!K144", 1));
    await sheet.pane
      .getByText(/Price now has lost its cell, which was Hedge!K144/)
      .first()
      .waitFor();
    await field(sheet, "Price now").fill("70000");
    await sheet.press("Tab");
    await headlineShows(sheet, "3,500");
  });

  test("nothing in it went wrong", () => expect(sheet.complaints).toEqual([]));
});

describe("in another country", () => {
  const browser = browserForTests();

  test("the marks are the country's: in fields, sentences, figures and charts", async () => {
    const sheet = await openPage(browser(), { locale: "de-DE" });
    await headlineShows(sheet, "3.500");
    await openHolding(sheet);
    expect(await field(sheet, "Price now").inputValue()).toBe("70.000");
    await field(sheet, "Price now").fill("88.400");
    await sheet.press("Enter");
    await headline(sheet).getByText("Sell 4.420 contracts at about 88.400", { exact: true }).waitFor();
    // 442,000 × 0.996 ÷ 2.5
    await headline(sheet).getByText("176.092,8 USD", { exact: true }).waitFor();
    await field(sheet, "Coins held").fill("2,5");
    await sheet.press("Tab");
    // 2.5 BTC at 88,400 are 221,000 USD
    await headlineShows(sheet, "2.210");
    await headline(sheet).getByText("221.000 USD", { exact: true }).waitFor();
    expect(await field(sheet, "Coins held").inputValue()).toBe("2,5");
    await sheet.pane.getByText("now 88.400", { exact: true }).first().waitFor();

    const closed = sheet.pane.getByRole("button", { expanded: false });
    for (let left = await closed.count(), more = 40; left > 0 && more > 0; left = await closed.count(), more--)
      await closed.first().click();
    await sheet.pane.locator("summary", { hasText: "Show the numbers of Wealth in dollars" }).click();
    await sheet.pane.getByRole("group", { name: "Wealth in dollars, the numbers" }).waitFor();
    const text = await sheet.pane.locator("body").innerText();
    // A point is followed by three digits, or stands in no number; what a comma is before never ends with a 0.
    const foreign = text.match(/.{0,30}(?:\d\.(?!\d{3}(?!\d))\d|\d,\d\d0(?!\d)).{0,20}/g) ?? [];
    expect(foreign.filter((line) => !line.includes("COINM."))).toEqual([]);
    expect(text.match(/\d\.\d{3}(?!\d)/g)?.length).toBeGreaterThan(50);
    await sheet.close();
  });
});
