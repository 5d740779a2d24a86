import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { logErrorMessage } from "office-addin-cli";
import { launchBrowser } from "./browser";

const assets = path.join(__dirname, "../assets");

/** The smallest sizes have drawings of their own, with every edge on a whole pixel. */
const SOURCES: Record<string, number[]> = {
  "icon-16.svg": [16, 24],
  "icon-20.svg": [20],
  "icon.svg": [32, 40, 48, 64, 80, 128],
};

/** Draws the PNG icons that the manifest names, on a transparent ground. */
async function drawIcons(): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    for (const [source, sizes] of Object.entries(SOURCES)) {
      const svg = await readFile(path.join(assets, source), "utf8");
      await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`);
      for (const size of sizes) {
        await page.setViewportSize({ width: size, height: size });
        await writeFile(path.join(assets, `icon-${size}.png`), await page.screenshot({ omitBackground: true }));
      }
    }
  } finally {
    await browser.close();
  }
}

drawIcons().catch((error: unknown) => {
  logErrorMessage(error);
  process.exitCode = 1;
});
