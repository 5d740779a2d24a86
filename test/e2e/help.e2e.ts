import type { Page } from "playwright-core";
import { CATALOG } from "../../src/catalog";
import { helpPage } from "../../src/catalog/declare/words";
import { browserForTests } from "./open-for-tests";
import { workbenchUrl } from "./open-page";
import { violations } from "./violations";

const OF_THE_WHOLE = ["index.html", "conventions.html", "glossary.html", "worked-hedges.html", "sharing.html"];
const ALL = [...OF_THE_WHOLE, ...CATALOG.map(({ name }) => helpPage(name))];
/** The pages of the whole, and functions with one value, with a ledger, with a table to read, and with texts. */
const KINDS = [
  ...OF_THE_WHOLE,
  ...["LIQ_PRICE", "TRADE_LEDGER", "LIQ_PRICE_TIERED", "HEDGE_CHECK"].map((name) => helpPage(name)),
];
const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

describe("the help in a browser", () => {
  const browser = browserForTests();
  let page: Page;
  const complaints: string[] = [];
  beforeAll(async () => {
    page = await browser().newPage();
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
  });

  const open = async (file: string) => {
    const answer = await page.goto(`${workbenchUrl()}help/${file}`);
    expect(answer?.status()).toBe(200);
  };
  /** By how much the page as a whole can be pushed sideways; what is wide on purpose scrolls in a frame of its own. */
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  describe("in light on a desktop", () => {
    beforeAll(async () => {
      await page.setViewportSize(DESKTOP);
      await page.emulateMedia({ colorScheme: "light" });
    });

    test.each(ALL)("%s holds the rules of accessibility and fits", async (file) => {
      await open(file);
      expect(await violations(page)).toEqual([]);
      expect(await overflow()).toBe(0);
    });
  });

  test("every page fits on a phone", async () => {
    await page.setViewportSize(PHONE);
    const wide: string[] = [];
    for (const file of ALL) {
      await open(file);
      const beyond = await overflow();
      if (beyond > 0) wide.push(`${file} by ${beyond} pixels`);
    }
    expect(wide).toEqual([]);
  });

  describe.each([
    ["dark", "a desktop", DESKTOP],
    ["light", "a phone", PHONE],
    ["dark", "a phone", PHONE],
  ] as const)("in %s on %s", (colorScheme, _, size) => {
    beforeAll(async () => {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
    });

    test.each(KINDS)("%s holds the rules of accessibility", async (file) => {
      await open(file);
      expect(await violations(page)).toEqual([]);
    });
  });

  test("the two colour schemes are two", async () => {
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: "light" });
    const light = await background();
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await background()).not.toBe(light);
  });

  test("nothing in them went wrong", () => expect(complaints).toEqual([]));
});
