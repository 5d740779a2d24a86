import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import { findProgram, type Program } from "./installed-program";

const BROWSER: Program = {
  variable: "CHROME_PATH",
  names: [
    "google-chrome",
    "google-chrome-stable",
    "chromium",
    "chromium-browser",
    "microsoft-edge",
    "microsoft-edge-stable",
  ],
  folders: ["/snap/bin", "/opt/google/chrome"],
  inApplications: [
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  inProgramFiles: [
    "Google\\Chrome\\Application\\chrome.exe",
    "Chromium\\Application\\chrome.exe",
    "Microsoft\\Edge\\Application\\msedge.exe",
  ],
  debianPackage: "chromium",
};

/** A browser that is installed, or is installed now. Tests are never skipped for the want of one. */
export function findBrowser(): string {
  const found = findProgram(BROWSER);
  if (found) return found;
  throw new Error(
    "These tests need Chrome, Chromium or Edge. Install one, or set CHROME_PATH to the program of the one you have.",
  );
}

/** A browser that talks to nobody of its own accord. Chromium's own words may say more of how it starts. */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const quiet = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-sync",
    "--no-first-run",
  ];
  // Chromium's sandbox refuses to run for root, which is who tests run as in most containers.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath: findBrowser(), args: [...quiet, ...sandbox, ...more] });
}
