import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

const onPath = [
  "google-chrome",
  "google-chrome-stable",
  "chromium",
  "chromium-browser",
  "microsoft-edge",
  "microsoft-edge-stable",
];
const inApplications = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Chromium.app/Contents/MacOS/Chromium",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];
const inProgramFiles = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

const everyPair = (folders: (string | undefined)[], names: string[]) =>
  folders.flatMap((folder) => (folder ? names.map((name) => path.join(folder, name)) : []));

/** Where Chrome, Chromium or Edge usually are, the one that CHROME_PATH names first. */
function usualPlaces(env: NodeJS.ProcessEnv): string[] {
  const named = env["CHROME_PATH"] ? [env["CHROME_PATH"]] : [];
  switch (process.platform) {
    case "darwin":
      return [...named, ...everyPair(["/Applications", env["HOME"] && `${env["HOME"]}/Applications`], inApplications)];
    case "win32":
      return [
        ...named,
        ...everyPair([env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]], inProgramFiles),
      ];
    default:
      return [...named, ...everyPair([...(env["PATH"] ?? "").split(":"), "/snap/bin", "/opt/google/chrome"], onPath)];
  }
}

const installed = () => usualPlaces(process.env).find((place) => existsSync(place));

/** Debian and its kin have Chromium one command away; elsewhere it is for the user to choose a browser. */
function install(): void {
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) return;
  console.log("No Chrome, Chromium or Edge here: installing Debian's chromium with apt-get.");
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  for (const step of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
    const [command = "", ...rest] = [...asRoot, "apt-get", ...step];
    spawnSync(command, rest, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  }
}

/** A browser that is installed, or is installed now. Tests are never skipped for the want of one. */
export function findBrowser(): string {
  const found = installed() ?? (install(), installed());
  if (found) return found;
  throw new Error(
    "These tests need Chrome, Chromium or Edge. Install one, or set CHROME_PATH to the program of the one you have.",
  );
}

/** A browser that talks to nobody of its own accord. */
export function launchBrowser(): Promise<Browser> {
  const quiet = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-sync",
    "--no-first-run",
  ];
  // Chromium's sandbox refuses to run for root, which is who tests run as in most containers.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath: findBrowser(), args: [...quiet, ...sandbox] });
}
