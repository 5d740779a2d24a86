import { workbenchForTests } from "./open-for-tests";
import { violations } from "./violations";

describe("templates, by the keyboard alone", () => {
  const sheet = workbenchForTests({ viewport: { width: 1200, height: 900 } });
  const said = (text: string) => sheet.pane.getByRole("status").getByText(text).waitFor();
  const focused = () => sheet.pane.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  const code = () => sheet.requests.filter((url) => url.endsWith("/templates.js")).length;

  test("are found at the end of the functions, and their code comes then", async () => {
    await sheet.pane.getByRole("tab", { name: "Functions" }).focus();
    await sheet.press("Enter");
    expect(code()).toBe(0);
    await sheet.pane.getByRole("button", { name: "Templates: ready sheets" }).focus();
    await sheet.press("Enter");
    await sheet.pane.getByRole("combobox", { name: "Search templates" }).waitFor();
    expect([code(), await focused()]).toEqual([1, "Search templates"]);
    expect(await sheet.pane.getByRole("option").count()).toBe(14);
    expect(await violations(sheet.pane)).toEqual([]);
  });

  test("one is searched for and inserted with Enter, and calculates", async () => {
    await sheet.page.keyboard.type("synthetic");
    await sheet.pane.getByRole("option", { name: /^Spot-bag hedge/, selected: true }).waitFor();
    expect(await sheet.pane.getByRole("option").count()).toBe(1);
    await sheet.press("Enter");
    await said("Inserted as the sheet “Spot-bag hedge”.");
    // worked-examples.md, 001: 3,500 contracts of 100 USD lock 350,000; leverage table, 2x: +99.0 %
    expect(await sheet.formula("'Spot-bag hedge'!C6")).toMatch(/^=COINM\.HEDGE_CONTRACTS\(/);
    expect(await sheet.value("'Spot-bag hedge'!C6")).toBe(-3500);
    expect(await sheet.value("'Spot-bag hedge'!C7")).toBe(350000);
    expect(await sheet.value("'Spot-bag hedge'!C9")).toBe(139300);
  });

  test("the same without the add-in, beside the sheet that has its name", async () => {
    const choice = sheet.pane.getByRole("checkbox", { name: "Insert without add-in functions" });
    await choice.focus();
    await sheet.press("Space");
    expect(await violations(sheet.pane)).toEqual([]);
    // past the choice of an older Excel
    await sheet.press("Tab", "Tab", "Enter");
    await said("Inserted as the sheet “Spot-bag hedge 2”. There is a sheet “Spot-bag hedge” already.");
    expect(await sheet.formula("'Spot-bag hedge 2'!C6")).not.toContain("COINM");
    expect(await sheet.value("'Spot-bag hedge 2'!C6")).toBe(-3500);
    expect(await sheet.value("'Spot-bag hedge 2'!C9")).toBeCloseTo(139300, 6);
    expect(sheet.complaints).toEqual([]);
  });

  test("what no template has is said, and the way back leads to the functions", async () => {
    await sheet.pane.getByRole("combobox", { name: "Search templates" }).fill("zebra");
    await sheet.pane.getByText("No template has “zebra”.").waitFor();
    await sheet.pane.getByRole("button", { name: "All functions" }).focus();
    await sheet.press("Enter");
    await sheet.pane.getByRole("combobox", { name: "Search functions" }).waitFor();
    expect(await focused()).toBe("Search functions");
  });
});
