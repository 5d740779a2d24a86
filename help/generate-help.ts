import { copyFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { CATALOG } from "../src/catalog";
import { helpPage } from "../src/catalog/declare/words";
import { conventionsPage } from "./pages/conventions-page";
import { functionPage } from "./pages/function-page";
import { glossaryPage } from "./pages/glossary-page";
import { indexPage } from "./pages/index-page";
import type { HelpSite } from "./site";
import { historyPage } from "./pages/history-page";
import { sharingPage } from "./pages/sharing-page";
import { stylesheet } from "./stylesheet";
import { workedPage } from "./pages/worked-page";

const PICTURES = ["sharing-who-can-open.png", "sharing-record.png", "sharing-what-changed.png"];
const assets = [
  path.join(__dirname, "help.js"),
  path.join(__dirname, "..", "assets", "icon.svg"),
  ...PICTURES.map((file) => path.join(__dirname, "..", "docs", "images", file)),
];

/** Writes the help: plain files that need no server of their own and ask none for anything. */
export async function generateHelp(outDir: string, baseUrl: string): Promise<void> {
  const site: HelpSite = { functions: CATALOG, baseUrl };
  await mkdir(outDir, { recursive: true });
  await Promise.all([
    writeFile(path.join(outDir, "index.html"), indexPage(site)),
    writeFile(path.join(outDir, "conventions.html"), conventionsPage(site)),
    writeFile(path.join(outDir, "glossary.html"), glossaryPage(site)),
    writeFile(path.join(outDir, "history.html"), historyPage(site)),
    writeFile(path.join(outDir, "sharing.html"), sharingPage(site)),
    writeFile(path.join(outDir, "worked-hedges.html"), workedPage(site)),
    writeFile(path.join(outDir, "help.css"), await stylesheet()),
    ...CATALOG.map((known) => writeFile(path.join(outDir, helpPage(known.name)), functionPage(site, known))),
    ...assets.map((file) => copyFile(file, path.join(outDir, path.basename(file)))),
  ]);
}
