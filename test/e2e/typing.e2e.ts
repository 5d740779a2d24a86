import { browserForTests, workbenchForTests } from "./open-for-tests";
import { openPage, type OpenPage } from "./open-page";

/*
 * What is expected, by hand: 5 BTC at 88,400 are 442,000 USD, 4,420 contracts of 100; at 70,000 they are 3,500.
 */

const field = ({ pane }: OpenPage, name: string) => pane.getByRole("textbox", { name, exact: true });
const headline = ({ pane }: OpenPage) => pane.getByRole("region", { name: "Headline" });
const headlineShows = (sheet: OpenPage, text: string) => headline(sheet).getByText(text, { exact: true }).waitFor();

describe("a field reads what its user types, as Excel would", () => {
  const sheet = workbenchForTests();

  test("nothing comes of a number that is half typed, and the head says which field is open", async () => {
    await headlineShows(sheet, "3,500");
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

  test("nothing in it went wrong", () => expect(sheet.complaints).toEqual([]));
});

describe("in another country", () => {
  const browser = browserForTests();

  test("the marks are the country's", async () => {
    const sheet = await openPage(browser(), { locale: "de-DE" });
    await headlineShows(sheet, "3,500");
    expect(await field(sheet, "Price now").inputValue()).toBe("70.000");
    await field(sheet, "Price now").fill("88.400");
    await sheet.press("Enter");
    await headlineShows(sheet, "4,420");
    await field(sheet, "Coins held").fill("2,5");
    await sheet.press("Tab");
    // 2.5 BTC at 88,400 are 221,000 USD
    await headlineShows(sheet, "2,210");
    expect(await field(sheet, "Coins held").inputValue()).toBe("2,5");
    await sheet.close();
  });
});
