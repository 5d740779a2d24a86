import { browserForTests, openPaneAlone, workbenchForTests } from "./open-for-tests";

/* 5 BTC at 70,000 are 3,500 contracts of 100 USD; 4 are 2,800; 150 ETH at 3,200 are 48,000 of 10 USD. */

/** Longer than the pane waits for another change before it keeps what there is. */
const REST = 1500;

describe("the drafts of the pane", () => {
  const sheet = workbenchForTests();
  const button = (name: string | RegExp) => sheet.pane.getByRole("button", { name });
  const sells = (contracts: string) =>
    sheet.pane.getByRole("region", { name: "Headline" }).getByText(`Sell ${contracts} contracts at about`).waitFor();
  const field = (name: string) => sheet.pane.getByRole("textbox", { name, exact: true });
  /** What the pane writes after a pause. */
  const kept = (text: string) =>
    sheet.page.waitForFunction((part) => localStorage.getItem("coinm.kept.hedges")?.includes(part), text);
  const reload = async () => {
    await sheet.page.reload();
    const frame = await sheet.page.waitForSelector("#task-pane-frame");
    const pane = await frame.contentFrame();
    if (!pane) throw new Error("The task pane has no frame.");
    sheet.pane = pane;
  };

  test("undo and redo, by button and by key; start again is a step that can be undone", async () => {
    await sells("3,500");
    await button(/^Holding/).click();
    await field("Coins held").fill("4");
    await sells("2,800");
    await button("Undo").click();
    await sells("3,500");
    await button("Redo").click();
    await sells("2,800");
    await field("Coins held").press("Control+z");
    await sells("3,500");
    await field("Coins held").press("Control+Shift+z");
    await sells("2,800");
    await button("Start again").click();
    await sells("3,500");
    await button("Undo").click();
    await sells("2,800");
  });

  test("a second draft beside the first: what differs is marked", async () => {
    await button(/^Compare/).click();
    await button("Keep this draft as A").click();
    await field("Coins held").fill("3");
    await sells("2,100");
    const row = sheet.pane.getByRole("row", { name: /Coins held/ });
    expect((await row.locator("td").allTextContents()).map((text) => text.trim())).toEqual(["4", "3"]);
    await button("Go on with A").click();
    await sells("2,800");
    await button("Stop comparing").click();
  });

  test("several coins side by side, in USD together", async () => {
    await button("Add a coin").click();
    const form = sheet.pane.getByRole("form", { name: "Add a coin" });
    await form.getByRole("combobox").selectOption("ETH: Binance COIN-M ETHUSD_PERP");
    const held = form.getByRole("textbox", { name: "ETH held" });
    await held.fill("0");
    await form.getByRole("button", { name: "Add to the book" }).click();
    await form.getByRole("alert").getByText("ETH held must be above 0").waitFor();
    expect(await held.getAttribute("aria-invalid")).toBe("true");
    await held.fill("150");
    await form.getByRole("button", { name: "Add to the book" }).click();
    await form.getByRole("alert").getByText("Price of ETH, USD is needed.").waitFor();
    expect(await held.getAttribute("aria-invalid")).not.toBe("true");
    await form.getByRole("textbox", { name: "Price of ETH, USD" }).fill("3200");
    await form.getByRole("button", { name: "Add to the book" }).click();
    await sells("48,000");
    // 4 × 70,000 + 150 × 3,200
    await button(/^Book 760,000 USD · 100\s%/).click();
    await sheet.pane.getByRole("textbox", { name: "Beta of ETH" }).fill("2.5");
    // +125 % is beyond the liquidation of twice the margin
    await sheet.pane.getByText("Liquidated: ETH.").waitFor();
    await button("BTC 4").click();
    await sells("2,800");
  });

  test("the answer and the book's total are painted together, and the tables below follow them", async () => {
    await button(/^Tables/).click();
    const table = sheet.pane.getByRole("table", { name: "Scenarios" });
    await sheet.pane.locator("summary", { hasText: "Scenarios" }).click();
    // a tenth of the price
    await table.getByText("7,000", { exact: true }).waitFor();
    await sheet.pane.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const look = () => {
        const [answer, total] = ["[aria-label=Headline]", "tfoot td"].map(
          (part) => document.querySelector(part)?.textContent ?? "",
        );
        const both = `${answer?.split(" at ")[0]}, ${total}`;
        if (said.at(-1) !== both) said.push(both);
        requestAnimationFrame(look);
      };
      look();
    });
    await field("Price now").fill("80000");
    await table.getByText("8,000", { exact: true }).waitFor();
    // 4 at 80,000 beside 150 at 3,200
    expect(await sheet.pane.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([
      "Sell 2,800 contracts, 760,000",
      "Sell 3,200 contracts, 800,000",
    ]);
    await field("Price now").fill("70000");
    await sells("2,800");
    await button(/^Tables/).click();
  });

  test("after a reload all of it is there", async () => {
    await kept('"beta":"2.5"');
    await kept('"open":0');
    await reload();
    await sells("2,800");
    await button("ETH 150").click();
    await sells("48,000");
    await button(/^Book/).click();
    expect(await sheet.pane.getByRole("textbox", { name: "Beta of ETH" }).inputValue()).toBe("2.5");
    await button("Take ETH out of the book").click();
    await button("Put it back").click();
    await sells("48,000");
    // what is pending is written while the page goes
    await sheet.page.waitForTimeout(REST);
  });

  test("whoever closes the pane right after a change loses nothing", async () => {
    await button(/^Holding/).click();
    await field("Coins held").fill("120");
    await sells("38,400");
    await reload();
    await sells("38,400");
    // what is pending is written while the page goes
    await sheet.page.waitForTimeout(REST);
  });

  test("what cannot be read opens the example, and says so", async () => {
    await sheet.page.evaluate(() => localStorage.setItem("coinm.kept.hedges", '{"version":7,"hedges":[{"draft":5}]}'));
    await reload();
    await sells("3,500");
    await sheet.pane.getByText("1 of 1 hedges cannot be read.").waitFor();
  });

  test("nothing in it went wrong", () => expect(sheet.complaints).toEqual([]));
});

describe("the hedge in one screen", () => {
  const browser = browserForTests();

  test("at 380 × 800: the sentence, four numbers, the chart, and what is against the hedge, without red", async () => {
    const page = await openPaneAlone(browser(), { width: 380, height: 800 });
    const headline = page.getByRole("region", { name: "Headline" });
    await headline.getByText("Sell 3,500 contracts at about 70,000").waitFor();
    const bottomOf = async (name: string) => {
      const box = await page.getByText(name).first().boundingBox();
      return (box?.y ?? Infinity) + (box?.height ?? Infinity);
    };
    await page.getByRole("img", { name: /^Wealth in dollars/ }).waitFor();
    for (const text of ["Locked", "Liquidation", "Carry a month", "Liquidated, then back here", "Caution.", "2 notes"])
      expect(await bottomOf(text)).toBeLessThan(800);
    expect(await page.getByText("Danger").count()).toBe(0);
    for (const title of ["Holding", "Goal", "Contract", "Margin"])
      expect((await page.getByRole("button", { name: new RegExp(`^${title}`) }).boundingBox())?.y).toBeLessThan(800);
    await page.close();
  });

  test("a part that is opened comes into view", async () => {
    const page = await openPaneAlone(browser(), { width: 380, height: 800 });
    await page.getByRole("button", { name: /^Scenarios/ }).click();
    const next = await page.getByRole("button", { name: "Next: Result" }).boundingBox();
    expect((next?.y ?? Infinity) + (next?.height ?? 0)).toBeLessThanOrEqual(800);
    await page.close();
  });
});
