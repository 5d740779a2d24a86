import { browserForTests, workbenchForTests } from "./open-for-tests";
import { openPage } from "./open-page";
import { violations } from "./violations";

const browser = browserForTests();

test("without its code the pane goes on, and fetches it again when asked", async () => {
  const sheet = await openPage(browser());
  await sheet.page.route("**/excel-check.js", (route) => route.abort());
  await sheet.pane.getByRole("tab", { name: "Functions" }).click();
  await sheet.pane.getByRole("button", { name: "Check this Excel" }).click();
  await sheet.pane.getByRole("alert").getByText("could not be loaded").waitFor();
  await sheet.page.unroute("**/excel-check.js");
  await sheet.pane.getByRole("button", { name: "Try again" }).click();
  await sheet.pane.getByRole("button", { name: "Start the check" }).waitFor();
  await sheet.close();
});

describe("the check of Excel, in the workbench", () => {
  const sheet = workbenchForTests({ viewport: { width: 1200, height: 900 } });

  const button = (name: string) => sheet.pane.getByRole("button", { name, exact: true });
  const start = () => sheet.pane.getByRole("button", { name: /^(Start the check|Check again)$/ });
  const status = (text: RegExp) => sheet.pane.getByRole("status").getByText(text).waitFor({ timeout: LONG });
  const sheets = () => sheet.page.evaluate(() => window.workbench.sheets());
  const LONG = 150_000;

  test("is found at the end of the functions, and its code comes then", async () => {
    await sheet.pane.getByRole("tab", { name: "Functions" }).click();
    expect(sheet.requests.filter((url) => url.endsWith("excel-check.js"))).toEqual([]);
    await button("Check this Excel").focus();
    await sheet.press("Enter");
    await sheet.pane.getByRole("heading", { name: "Check this Excel" }).waitFor();
    expect(await sheet.pane.evaluate(() => document.activeElement?.textContent)).toBe("Check this Excel");
    expect(sheet.requests.filter((url) => url.endsWith("excel-check.js"))).toHaveLength(1);
    expect(await violations(sheet.pane)).toEqual([]);
  });

  test("cancelled half-way it removes its sheet, and says what it had found", async () => {
    const before = await sheets();
    await sheet.press("Tab", "Enter");
    await sheet.pane.getByText(/^[1-4]\d of \d+:/).waitFor({ timeout: LONG });
    expect(await sheets()).toEqual([...before, "Check this Excel"]);
    await sheet.press("Tab", "Enter");
    await status(/^Cancelled: [1-9]/);
    expect(await sheets()).toEqual(before);
    // the button that cancelled is gone, and the keyboard is where one goes on
    expect(await sheet.pane.evaluate(() => document.activeElement?.textContent)).toBe("Check again");
  }, 180_000);

  test("finds every example right, leaves nothing behind and gives a text to copy", async () => {
    const before = await sheets();
    await start().click();
    await status(/^\d+ passed, 0 differs, \d+ seen, 0 could not be asked\.$/);
    expect(await sheets()).toEqual(before);
    await sheet.pane.getByText("Show the text").click();
    const text = (await sheet.pane.getByRole("textbox", { name: "Report" }).textContent()) ?? "";
    expect(text).toMatch(
      /^Check this Excel\nExcel: PC, version 16\.0\.18000\.0, ExcelApi 1\.20\nAdd-in: Coin-M Hedge \d/,
    );
    expect(text).toContain("Do the examples of LIQ_PRICE come out?");
    await button("Copy the report").waitFor();
    expect(await violations(sheet.pane)).toEqual([]);
    expect(sheet.complaints).toEqual([]);
  }, 180_000);

  test("nothing of it is wider than a narrow pane", async () => {
    await sheet.page.evaluate(() => document.getElementById("task-pane")?.style.setProperty("width", "320px"));
    const overflow = await sheet.pane.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test("whoever goes back while it asks takes its sheet away", async () => {
    const before = await sheets();
    await start().click();
    await sheet.pane.getByText(/^\d+ of \d+:/).waitFor({ timeout: LONG });
    await button("All functions").click();
    await sheet.pane.getByRole("combobox", { name: "Search functions" }).waitFor();
    for (let waited = 0; waited < LONG && (await sheets()).length > before.length; waited += 200)
      await sheet.page.waitForTimeout(200);
    expect(await sheets()).toEqual(before);
    expect(await sheet.pane.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
      "Search functions",
    );
  }, 180_000);
});
