import type { Page } from "playwright-core";
import { browserForTests, openPaneAlone } from "./open-for-tests";
import { violations } from "./violations";

/*
 * By hand, as in the tests of the builder: at 20x 0.25 BTC are posted and at 4x 1.25, and 350,000 USD are liquidated at
 * 350,000·0.996/(5 − 0.25) and /(5 − 1.25). Half of 350,000 USD are 1,750 contracts, which on 0.25 BTC are liquidated at
 * 175,000·0.996/(2.5 − 0.25).
 */
describe("how long until it hurts", () => {
  const browser = browserForTests();
  let page: Page;
  beforeAll(async () => {
    page = await openPaneAlone(browser(), { width: 320, height: 1500 });
    await page.getByRole("button", { name: /^Margin/ }).click();
    await page.getByRole("textbox", { name: "Leverage", exact: true }).fill("20");
    await liquidatedAt("73,389.47");
  });
  afterAll(() => page.close());

  const headline = () => page.getByRole("region", { name: "Headline" });
  const sells = (contracts: string) => headline().getByText(`Sell ${contracts} contracts at about`).waitFor();
  const liquidatedAt = (price: string) => headline().getByText(`${price} USD`, { exact: true }).waitFor();
  const fold = () => page.locator('[data-fold="survival"]');
  const inHeadline = async () => /([\d.]+)\u202f% in 90 days/.exec(await headline().innerText())?.[1];
  const ownRow = (likely: string) => fold().getByRole("row", { name: `90 days (yours) ${likely}\u202f%` });

  test("is a line until it is opened, and opens by keyboard", async () => {
    const likely = await inHeadline();
    expect(Number(likely)).toBeGreaterThan(50);
    const button = fold().getByRole("button", { name: /^How long until it hurts/ });
    expect(await button.innerText()).toContain(`${likely}\u202f% in 90 days`);
    expect(await fold().getByRole("table").count()).toBe(0);
    await button.focus();
    await page.keyboard.press("Enter");
    await ownRow(likely ?? "").waitFor();
    await fold()
      .getByRole("img", { name: /^Margin, size and survival/ })
      .waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test("takes another hedge in one press, with the keyboard still there, and goes back", async () => {
    const use = fold().getByRole("button", { name: /^Use this: Lock 50/ });
    await use.focus();
    await page.keyboard.press("Enter");
    await sells("1,750");
    await liquidatedAt("77,466.67");
    expect(await page.getByRole("textbox", { name: "Coins posted" }).inputValue()).toBe("0.25");
    await ownRow((await inHeadline()) ?? "").waitFor();
    expect(await fold().evaluate((part) => part.contains(document.activeElement))).toBe(true);
    await page.keyboard.press("Control+z");
    await sells("3,500");
    await liquidatedAt("73,389.47");
  });

  test("shows nothing of an older input while something is typed", async () => {
    // at every frame, what the headline and the row say if they say it
    await page.evaluate(() => {
      const seen: string[] = [];
      const look = () => {
        const row = [...document.querySelectorAll<HTMLElement>('[data-fold="survival"] tr')].find((each) =>
          each.textContent.includes("(yours)"),
        );
        const said = document.querySelector('[role="region"][aria-label="Headline"], section[aria-label="Headline"]');
        const shown = row?.checkVisibility({ visibilityProperty: true }) ? row.textContent : "";
        seen.push(
          `${/([\d.]+)\u202f% in 90/.exec(said?.textContent ?? "")?.[1]} ${/([\d.]+)\u202f%/.exec(shown)?.[1]}`,
        );
        requestAnimationFrame(look);
      };
      look();
      Object.assign(window, { seen });
    });
    const leverage = page.getByRole("textbox", { name: "Leverage", exact: true });
    for (const typed of ["10", "5", "4"]) await leverage.fill(typed);
    await liquidatedAt("92,960");
    await ownRow((await inHeadline()) ?? "").waitFor();
    const seen = await page.evaluate(() =>
      (window as unknown as { seen: string[] }).seen.map((each) => each.split(" ")),
    );
    expect(new Set(seen.map(([said]) => said)).size).toBeGreaterThan(1);
    expect(seen.filter(([said, shown]) => shown !== "undefined" && shown !== said)).toEqual([]);
    expect(seen.some(([, shown]) => shown === "undefined")).toBe(true);
  });
});
