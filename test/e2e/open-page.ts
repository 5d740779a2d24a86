import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from "playwright-core";
import type { Scripting } from "../../workbench/page/scripting";

declare global {
  interface Window {
    workbench: Scripting;
  }
}

export interface OpenPage {
  page: Page;
  /** The task pane's frame. */
  pane: Frame;
  /** Every address that the page asked for. */
  requests: string[];
  /** What went to the console as an error, and what was thrown. */
  complaints: string[];
  /** Selects cells by the name box, as a user would. */
  select(address: string): Promise<void>;
  /** Types into the selected cell, key by key, presses Enter, and waits until the cell holds it. */
  type(text: string): Promise<void>;
  /** Presses keys, one after the other. */
  press(...keys: string[]): Promise<void>;
  /** The name of the pane's field that has the keyboard. */
  focused(): Promise<string | null | undefined>;
  value(address: string): ReturnType<Scripting["value"]>;
  formula(address: string): ReturnType<Scripting["formula"]>;
  error(address: string): ReturnType<Scripting["error"]>;
  setCells: Scripting["setCells"];
  close(): Promise<void>;
}

const poll = 50;
const anotherEnter = 1000;
/** Milliseconds until typing is tried again, and how often it is tried. */
const longEnough = 8000;
const patience = 3;

const holds = async ([address, entry]: readonly [string, string]) => {
  const formula = await window.workbench.formula(address);
  return (formula || String(await window.workbench.value(address))).toUpperCase().endsWith(entry);
};

export const workbenchUrl = (): string => {
  const url = process.env["WORKBENCH_URL"];
  if (!url) throw new Error("No workbench is running: use jest.e2e.config.js.");
  return url;
};

export interface PageChoices extends BrowserContextOptions {
  search?: string;
  /** What runs in the task pane's frame instead of the pane. */
  paneScript?: string;
  /** Where the workbench is opened from, where that is another address than its own. */
  from?: { address: string; serve(context: BrowserContext): Promise<void> };
}

/** Opens the workbench in a fresh browser profile that, as any, insists on good certificates. */
export async function openPage(
  browser: Browser,
  { search = "", paneScript, from, ...options }: PageChoices = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  if (paneScript !== undefined) {
    const script = { contentType: "text/javascript", body: paneScript };
    await context.route("**/taskpane.js", (route) => route.fulfill(script));
  }
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  page.on("websocket", (socket) => requests.push(socket.url()));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));

  await from?.serve(context);
  await page.goto((from?.address ?? workbenchUrl()) + search);
  await page.evaluate(() => window.workbench.ready);
  const frame = await page.waitForSelector("#task-pane-frame");
  const pane = await frame.contentFrame();
  if (!pane) throw new Error("The task pane has no frame.");

  let selected = "A1";
  const nameBox = page.locator('[data-u-comp="defined-name"] input');
  const select = async (address: string): Promise<void> => {
    await nameBox.click();
    await nameBox.fill(address);
    await nameBox.press("Enter");
    selected = address;
  };
  return {
    page,
    pane,
    requests,
    complaints,
    select,
    async type(text) {
      const entry = [selected, text.toUpperCase()] as const;
      const arrived = () => page.evaluate(holds, entry);
      for (let tries = 0; tries < patience; tries++) {
        await page.keyboard.type(text, { delay: 15 });
        // A list of suggestions that is still open takes the Enter for itself, as it may for a quick typist.
        for (let waited = 0; waited < longEnough; waited += poll) {
          if (waited % anotherEnter === 0) await page.keyboard.press("Enter");
          if (await arrived()) return;
          await page.waitForTimeout(poll);
        }
        // A busy page may miss a first letter that comes before its editor is open.
        await page.keyboard.press("Escape");
        await select(selected);
      }
      throw new Error(`${text} did not arrive in ${selected}.`);
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    focused: () => pane.evaluate(() => document.activeElement?.getAttribute("name")),
    value: (address) => page.evaluate((at) => window.workbench.value(at), address),
    formula: (address) => page.evaluate((at) => window.workbench.formula(at), address),
    error: (address) => page.evaluate((at) => window.workbench.error(at), address),
    setCells: (address, rows) =>
      page.evaluate(([at, cells]) => window.workbench.setCells(at, cells), [address, rows] as const),
    close: () => context.close(),
  };
}
