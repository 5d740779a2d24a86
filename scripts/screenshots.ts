import path from "node:path";
import { logErrorMessage } from "office-addin-cli";
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

main().catch((error: unknown) => {
  logErrorMessage(error);
  process.exitCode = 1;
});
