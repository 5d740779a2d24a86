import { workbenchForTests } from "./open-for-tests";

const MOST_STOPS = 120;
const TYPED_WORD = 1200;

/** From "I hold 5 BTC" to the sheet, without a mouse. */
describe("a hedge by keyboard alone", () => {
  const sheet = workbenchForTests();
  beforeAll(async () => {
    await sheet.pane.getByRole("button", { name: "Insert as a new sheet" }).waitFor();
    // Where F6 leads into the pane.
    await sheet.pane.getByRole("tab", { name: "Hedge" }).focus();
  });

  const focused = () =>
    sheet.pane.evaluate(() => {
      const element = document.activeElement;
      // The slider and the field beside it have one name.
      if (element instanceof HTMLInputElement && element.type === "range") return "";
      const label =
        element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels?.[0] : undefined;
      return (element?.getAttribute("aria-label") ?? label?.textContent ?? element?.textContent ?? "").trim();
    });

  /** Tab by tab, as far as there is something with that name. */
  async function tabTo(name: RegExp): Promise<void> {
    const passed: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if (name.test(await focused())) return;
      passed.push(await focused());
      await sheet.press("Tab");
    }
    throw new Error(`${String(name)} is not among ${passed.join(" | ")}`);
  }

  async function write(field: RegExp, text: string): Promise<void> {
    await tabTo(field);
    await sheet.press("Control+a");
    await sheet.page.keyboard.type(text);
  }

  async function open(step: string): Promise<void> {
    await tabTo(new RegExp(`^${step}`));
    const expanded = await sheet.pane.evaluate(() => document.activeElement?.getAttribute("aria-expanded"));
    if (expanded !== "true") await sheet.press("Enter");
  }

  const sells = (contracts: string) => sheet.pane.getByText(`Sell ${contracts} contracts at about`).waitFor();

  test("5 BTC at 70,000", async () => {
    await open("Holding");
    await write(/^Coins held/, "5");
    await write(/^Price now/, "70000");
  });

  test("locks all of it, after half of it", async () => {
    await open("Goal");
    await sheet.press("Tab");
    await tabTo(/^Goal/);
    await sheet.press("ArrowDown");
    await sells("1,750");
    await sheet.press("Home");
    await sells("3,500");
  });

  test("on Binance, after a look at Bybit's dollar contracts", async () => {
    await open("Contract");
    await sheet.press("Tab");
    await tabTo(/^Contract/);
    await sheet.page.keyboard.type("Bybit");
    await sells("350,000");
    // A list takes what follows at once for the same word.
    await sheet.page.waitForTimeout(TYPED_WORD);
    await sheet.page.keyboard.type("Binance COIN-M BTC");
    await sells("3,500");
  });

  test("with twice the margin, and inserts the sheet", async () => {
    await open("Margin");
    await write(/^Leverage/, "2");
    await sheet.pane.getByText("139,440 USD", { exact: true }).first().waitFor();
    await tabTo(/^Insert as a new sheet/);
    await sheet.press("Enter");
    await sheet.pane.getByText(/^Inserted as the sheet/).waitFor();
    expect(await sheet.page.evaluate(() => window.workbench.sheets())).toContain("Hedge BTC");
  });

  test("nothing went wrong", () => expect(sheet.complaints).toEqual([]));
});
