import { browserForTests, workbenchForTests } from "./open-for-tests";
import { openPage, workbenchUrl, type OpenPage } from "./open-page";
import { answerAt, playBybit } from "./playing-bybit";
import { violations } from "./violations";

const elsewhere = ({ requests }: OpenPage): string[] =>
  requests.filter((address) => !address.startsWith(workbenchUrl()) && !/^(data|blob):/.test(address));

const button = ({ pane }: OpenPage, name: string) => pane.getByRole("button", { name, exact: true });
const text = ({ pane }: OpenPage, name: string) => pane.getByRole("textbox", { name, exact: true });

async function openStep({ pane }: OpenPage, name: string): Promise<void> {
  await pane
    .getByRole("button", { name: new RegExp(`^${name}`) })
    .first()
    .waitFor();
  const closed = pane.getByRole("button", { name: new RegExp(`^${name}`), expanded: false });
  if ((await closed.count()) > 0) await closed.first().click();
}

/** To the contract, and there to Bybit's. */
async function chooseBybit(sheet: OpenPage): Promise<void> {
  await openStep(sheet, "Contract");
  await sheet.pane.getByRole("combobox", { name: "Contract" }).selectOption({ label: "Bybit BTCUSD" });
}

describe("today's values, in the workbench", () => {
  const sheet = workbenchForTests({ viewport: { width: 1280, height: 720 } });
  const PANEL = "Today’s values of BTCUSD";
  const panel = () => sheet.pane.getByRole("region", { name: PANEL });

  test("nobody is asked before the press", async () => {
    await chooseBybit(sheet);
    await button(sheet, "Get today’s values").waitFor();
    await sheet.page.waitForLoadState("networkidle");
    expect(elsewhere(sheet)).toEqual([]);
    expect(sheet.requests.filter((url) => url.endsWith("venue-values.js"))).toEqual([]);
  });

  test("nor is anybody by what is compared with an exchange, or with a quarterly", async () => {
    await openStep(sheet, "Margin");
    await sheet.pane.getByText("My exchange says …").click();
    await text(sheet, "Liquidation shown").waitFor();
    await openStep(sheet, "Perpetual or quarterly");
    await text(sheet, "Price of the quarterly").fill("71400");
    await sheet.pane
      .getByText(/is the cheaper hedge/)
      .first()
      .waitFor();
    const days = text(sheet, "Days to its expiry");
    await days.fill("0");
    await sheet.pane.getByText("must be above 0").waitFor();
    expect(await days.getAttribute("aria-invalid")).toBe("true");
    await days.fill("1");
    await sheet.pane.getByText(/settles in 1 day, so a hedge of \d+ days would roll it \d+ times\./).waitFor();
    await days.fill("90");
    await sheet.page.waitForLoadState("networkidle");
    expect(elsewhere(sheet)).toEqual([]);
    expect(await violations(sheet.pane)).toEqual([]);
    for (const name of ["Perpetual or quarterly", "Margin"])
      await sheet.pane
        .getByRole("button", { name: new RegExp(`^${name}`), expanded: true })
        .first()
        .click();
    await openStep(sheet, "Contract");
  });

  test("with the press the venue alone is asked, for the contract alone", async () => {
    await playBybit(sheet.page.context(), { refused: "/tickers" });
    await button(sheet, "Get today’s values").focus();
    await sheet.press("Enter");
    await panel().getByText("Take over what is ticked").waitFor();
    const asked = elsewhere(sheet).map((url) => url.replace("https://api.bybit.com/v5/market", ""));
    expect(asked).toEqual([
      "/instruments-info?category=inverse&limit=1000",
      "/tickers?category=inverse",
      "/risk-limit?category=inverse&symbol=BTCUSD",
      "/funding/history?category=inverse&symbol=BTCUSD&limit=200",
    ]);
    // the keyboard is where one goes on
    expect(await sheet.pane.evaluate(() => document.activeElement?.textContent)).toBe(PANEL);
    expect(await violations(sheet.pane)).toEqual([]);
  });

  test("what the browser may not ask is pasted, and read as if it had come", async () => {
    await panel().getByText("No prices and funding rate.").waitFor();
    await panel().getByText("api.bybit.com could not be asked from here").waitFor();
    expect(await panel().getByRole("link", { name: "Open the address" }).getAttribute("href")).toBe(
      "https://api.bybit.com/v5/market/tickers?category=inverse",
    );
    const paste = panel().getByRole("textbox", { name: /paste it here/ });
    await paste.fill(answerAt("/tickers", Date.now()).slice(0, 300));
    await button(sheet, "Read it").click();
    await panel().getByText("The answer is cut off or damaged: it is no complete JSON.").waitFor();
    await paste.fill(answerAt("/tickers", Date.now()));
    await button(sheet, "Read it").click();
    await panel().getByRole("checkbox", { name: "Price now: 70,000 becomes 83,876.1" }).waitFor();
    expect(await panel().getByText("could not be asked").count()).toBe(0);
    // (84500 ÷ 83876.1 − 1) · 365 ÷ 90 = 3.0166…%
    await panel().getByRole("cell", { name: "3.02\u202f%" }).waitFor();
    // 0.11 % of fees (Bybit: 0.055 % twice) less 270 periods at 0.03 %; less a basis of 0.7438 % in 90 days
    await panel()
      .getByText(
        /^Over 90 days the perpetual at the mean of the last 30 days, 0.03.% a period, earns 7.99.% after fees; BTCUSDH27, 0.744.% above spot with 90 days to go, earns 0.634.% after fees\./,
      )
      .first()
      .waitFor();
  });

  test("what is ticked is taken over, nothing else, and the sheet says from where", async () => {
    const tick = (name: RegExp) => panel().getByRole("checkbox", { name }).check();
    await tick(/^Price now/);
    await tick(/^Funding rate a period: rate of the coming 8 hours/);
    // one of the two: the mean writes into the same field
    await tick(/^Funding rate a period: mean of 90 rates/);
    await panel().getByText("Take over what is ticked").click();
    await panel().getByText("Taken over: Price now, Funding rate a period: mean of 90 rates").first().waitFor();
    await openStep(sheet, "Holding");
    expect(await text(sheet, "Price now").inputValue()).toBe("83,876.1");
    await openStep(sheet, "Carry");
    expect(await text(sheet, "Funding rate a period").inputValue()).toBe("0.03%");
    // the tiers were offered and not ticked
    await panel()
      .getByRole("checkbox", { name: /^Tier table/ })
      .waitFor();
    expect(await panel().getByRole("checkbox", { checked: true }).count()).toBe(0);

    await button(sheet, "Insert as a new sheet").click();
    await sheet.pane.getByText(/^Inserted/).waitFor({ timeout: 30_000 });
    const notes = await sheet.page.evaluate(async () => {
      const found: string[] = [];
      for (let row = 1; row <= 300; row++) {
        const value = String((await window.workbench.value(`B${row}`)) ?? "");
        if (value.startsWith("Taken from the venue: ")) found.push(value);
      }
      return found;
    });
    expect(notes).toEqual([
      expect.stringMatching(
        /^Taken from the venue: Price now: 83876.1 \(index price, api\.bybit\.com\/v5\/market\/tickers, \d{4}-\d\d-\d\d \d\d:\d\d UTC\)$/,
      ),
      expect.stringMatching(/^Taken from the venue: Funding rate a period: 0\.03% \(mean of 90 rates/),
      expect.stringMatching(/^Taken from the venue: Hours a period: 8 \(mean of 90 rates/),
    ]);
  });

  test("a contract with an expiry is chosen from the list, and is asked for no funding", async () => {
    const before = elsewhere(sheet).length;
    const choice = sheet.pane.getByRole("combobox", { name: "Contract" });
    const dated = (await choice.locator("option").allTextContents()).filter((name) => /^Bybit BTCUSD[HMUZ]/.test(name));
    expect(dated).toHaveLength(2);
    expect(dated[0]).toMatch(/^Bybit BTCUSD[HMUZ]\d\d, expires \d{4}-\d\d-\d\d$/);
    await choice.selectOption({ label: dated[0] as string });
    expect(await sheet.pane.getByRole("combobox", { name: "Kind" }).inputValue()).toBe("expiry");
    expect(Number(await text(sheet, "Days to expiry").inputValue())).toBeGreaterThan(0);
    await button(sheet, "Get today’s values").waitFor();
    expect(elsewhere(sheet)).toHaveLength(before);
    await choice.selectOption({ label: "Bybit BTCUSD" });
    expect(await sheet.pane.getByRole("combobox", { name: "Kind" }).inputValue()).toBe("perpetual");
    // coming back is no press
    await button(sheet, "Get today’s values").waitFor();
    expect(elsewhere(sheet)).toHaveLength(before);
  });

  test("another contract closes it, and asks nobody", async () => {
    const before = elsewhere(sheet).length;
    await sheet.pane.getByRole("combobox", { name: "Contract" }).selectOption({ label: "Bybit ETHUSD" });
    await button(sheet, "Get today’s values").waitFor();
    expect(elsewhere(sheet)).toHaveLength(before);
    expect(sheet.complaints.filter((each) => !each.includes("net::ERR_FAILED"))).toEqual([]);
  });
});

describe("a venue that is slow, and code that does not come", () => {
  const browser = browserForTests();

  test("cancelled it takes nothing, and asks no further", async () => {
    const sheet = await openPage(browser());
    await playBybit(sheet.page.context(), { slow: "/tickers" });
    await chooseBybit(sheet);
    await button(sheet, "Get today’s values").click();
    await sheet.pane.getByText("2 of 4: prices and funding rate").waitFor();
    await button(sheet, "Cancel").click();
    await sheet.pane.getByText("Cancelled: nothing is taken.").first().waitFor();
    expect(await sheet.pane.getByRole("checkbox", { name: /becomes/ }).count()).toBe(0);
    expect(elsewhere(sheet)).toHaveLength(2);
    await button(sheet, "Close").click();
    await button(sheet, "Get today’s values").waitFor();
    await sheet.close();
  });

  test("without its code the pane goes on, and fetches it again when asked", async () => {
    const sheet = await openPage(browser());
    await sheet.page.route("**/venue-values.js", (route) => route.abort());
    await chooseBybit(sheet);
    await button(sheet, "Get today’s values").click();
    await sheet.pane.getByText("could not be loaded").waitFor();
    await sheet.page.unroute("**/venue-values.js");
    await playBybit(sheet.page.context());
    await button(sheet, "Try again").click();
    await sheet.pane.getByText("Take over what is ticked").waitFor();
    await sheet.close();
  });
});
