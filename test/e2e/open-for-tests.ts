import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "../../scripts/browser";
import { openPage, workbenchUrl, type OpenPage } from "./open-page";

/** A browser for a group of tests, there from its first test to its last. */
export function browserForTests(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  return () => {
    if (!browser) throw new Error("The browser opens with the first test.");
    return browser;
  };
}

/** One workbench for a group of tests: each finds what the ones before it have left. */
export function workbenchForTests(options: BrowserContextOptions = {}): OpenPage {
  const browser = browserForTests();
  const sheet = {} as OpenPage;
  beforeAll(async () => {
    Object.assign(sheet, await openPage(browser(), options));
  });
  return sheet;
}

interface Alone {
  width?: number;
  height?: number;
  /** What cannot be loaded: "**\/pane.js". */
  without?: string;
}

/** The pane's page alone, without a host around it and without Microsoft's site behind it. */
export async function openPaneAlone(
  browser: Browser,
  { width = 400, height = 700, without }: Alone = {},
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.route("https://**", (route) => route.abort());
  if (without !== undefined) await page.route(without, (route) => route.abort());
  await page.goto(`${workbenchUrl()}taskpane.html`);
  return page;
}
