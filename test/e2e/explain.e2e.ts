import { workbenchForTests } from "./open-for-tests";
import { violations } from "./violations";

describe("a cell explained, in the workbench", () => {
  const sheet = workbenchForTests({ viewport: { width: 1200, height: 900 } });
  const heading = (name: string) => sheet.pane.getByRole("heading", { level: 1, name }).waitFor();
  const row = (name: string) => sheet.pane.getByRole("row", { name: new RegExp(`^${name}\\b`) }).innerText();

  /** The worked hedge: 3,500 contracts of 100 USD sold at 70,000, as C9 works out from C6, C7 and C8. */
  test("one press opens it, and what the cell's number comes from is there", async () => {
    await sheet.select("C9");
    await sheet.pane.getByRole("tab", { name: "Functions" }).click();
    await sheet.pane.getByRole("button", { name: "Explain the selected cell" }).press("Enter");
    await heading("Hedge!C9");
    expect(await row("price")).toMatch(/70,000 USD\/coin\s+C7/);
    expect(await row("lot")).toMatch(/1 contracts\s+left out: the default/);
    await sheet.pane.getByText("A whole number. A cell can hold it: nothing is rounded.").waitFor();
    await sheet.pane.getByRole("math", { name: /^equals the fraction 5 times 70,000 over 100/ }).waitFor();
    expect(await violations(sheet.pane)).toEqual([]);
  });

  test("it follows the selection, and what is calculated there", async () => {
    await sheet.setCells("Hedge!K60", [["=2*COINM.NOTIONAL(COINM.HEDGE_CONTRACTS(5,C7,C8),C7,C8)+1"]]);
    await sheet.select("K60");
    await heading("Hedge!K60");
    await sheet.pane.getByText("The cell shows 11: the call is a part of its formula.").waitFor();
    await sheet.pane.getByLabel("Which of its 2 calls").selectOption("1");
    await sheet.pane.getByRole("region", { name: "Result of HEDGE_CONTRACTS" }).getByText("-3,500").waitFor();
    await sheet.setCells("Hedge!K60", [["=COINM.INVERSE_PNL(60000,600,700)"]]);
    await sheet.pane.getByText("prints 14.286 for these arguments").waitFor();
    await sheet.pane.getByText("14.2857142857142857142857142857…").waitFor();
    expect(await violations(sheet.pane)).toEqual([]);
  });

  test("a number in a spill is told by its row and its column", async () => {
    await sheet.setCells("Hedge!K60", [["=COINM.SCENARIO_TABLE(5,C9,C7,{56000;77000},C8)"]]);
    await sheet.select("N61");
    await sheet.pane.getByText(/stands in K60 and fills 3 × 10 cells. This is row 2 of 3, column 4 of 10/).waitFor();
    await sheet.pane.getByRole("region", { name: "Result of SCENARIO_TABLE" }).getByText("1.25").waitFor();
  });

  test("a refusal names its argument, and the helper opens with what stands there", async () => {
    await sheet.setCells("Hedge!K70", [["=COINM.LIQ_PRICE(C9,C7,-1,C20,C8)"]]);
    await sheet.select("K70");
    await sheet.pane.getByText("margin must be above 0, was -1").waitFor();
    expect(await row("margin")).toMatch(/refused/);
    await sheet.pane.getByRole("button", { name: "Open in the helper" }).click();
    await heading("LIQ_PRICE");
    const texts = ["contracts", "entry_price", "margin", "mmr"].map((name) =>
      sheet.pane.locator(`input[name="${name}"]`).inputValue(),
    );
    expect(await Promise.all(texts)).toEqual(["C9", "C7", "-1", "C20"]);
    expect(sheet.complaints).toEqual([]);
  });
});
