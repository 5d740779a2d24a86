import path from "node:path";
import { logErrorMessage } from "office-addin-cli";
import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser";
import { startWorkbench } from "../workbench/server/start-workbench";

const folder = path.join(__dirname, "../docs/images");
const outDir = path.join(__dirname, "../node_modules/.cache/coin-m-hedge/screenshots");
const timeToPaint = 1500;
/** Widths that a task pane has: the narrowest, Excel's own, and drawn wider. */
const paneWidths = [320, 380, 450];

/** Takes the pictures of the workbench that the documents show. */
async function main(): Promise<void> {
  const workbench = await startWorkbench({ outDir, quiet: true });
  const browser = await launchBrowser();
  try {
    await takeSharing(browser, workbench.url);
    if (process.argv.includes("--sharing")) return;
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme });
      await page.goto(workbench.url);
      await page.evaluate("window.workbench.ready");
      await page.frameLocator("#task-pane-frame").getByRole("region", { name: "Headline" }).waitFor();
      await page.waitForTimeout(timeToPaint);
      await page.screenshot({ path: path.join(folder, `workbench-${colorScheme}.png`) });
      // The pane as it opens: nothing has been inserted yet.
      for (const width of paneWidths) {
        const wide = await page.addStyleTag({ content: `#task-pane { width: ${width}px !important; }` });
        await page.waitForTimeout(timeToPaint);
        await page.locator("#task-pane").screenshot({ path: path.join(folder, `pane-${width}-${colorScheme}.png`) });
        await wide.evaluate((style) => style.parentNode?.removeChild(style));
      }
      const pane = page.frameLocator("#task-pane-frame");
      await pane.getByRole("button", { name: "Insert as a new sheet" }).click();
      await pane.getByText(/^Inserted/).waitFor();
      await page.waitForTimeout(timeToPaint);
      await page.screenshot({ path: path.join(folder, `hedge-sheet-${colorScheme}.png`) });
      await page.close();
    }
  } finally {
    await browser.close();
    await workbench.close();
  }
}

/** What the help shows of a sheet that is shared: the pane’s three answers, and the record in plain cells. */
async function takeSharing(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: "light" });
  await page.goto(url);
  await page.evaluate("window.workbench.ready");
  const pane = page.frameLocator("#task-pane-frame");
  const press = (name: RegExp) => pane.getByRole("button", { name }).click();
  await pane.getByRole("button", { name: "Insert as a new sheet" }).click();
  await pane.getByText(/^Inserted/).waitFor();
  await pane.getByRole("tab", { name: "Share" }).click();
  const take = async (name: string, of: string) => {
    await page.waitForTimeout(timeToPaint);
    await page.locator(of).screenshot({ path: path.join(folder, `${name}.png`) });
  };
  await press(/^Who can open this\?$/);
  await pane.getByText("Excel on a tablet or a phone").scrollIntoViewIfNeeded();
  await take("sharing-who-can-open", "#task-pane");
  await pane.getByText("What changed since it was shared?").click();
  await page.evaluate(`window.workbench.setCells("'Hedge BTC'!" + "C21", [[91000]])`);
  await press(/^Compare with the record$/);
  await pane.getByRole("heading", { name: "Hedge BTC" }).scrollIntoViewIfNeeded();
  await pane.getByText("because Price now changed").first().scrollIntoViewIfNeeded();
  await take("sharing-what-changed", "#task-pane");
  const nameBox = page.locator('[data-u-comp="defined-name"] input');
  await nameBox.click();
  await nameBox.fill("B190");
  await nameBox.press("Enter");
  await take("sharing-record", "body");
  await page.close();
}

main().catch((error: unknown) => {
  logErrorMessage(error);
  process.exitCode = 1;
});
