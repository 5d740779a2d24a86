import { copyFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { CATALOG } from "../src/catalog";
import { helpPage } from "../src/catalog/words";
import { conventionsPage } from "./help/conventions-page";
import { functionPage } from "./help/function-page";
import { glossaryPage } from "./help/glossary-page";
import { indexPage } from "./help/index-page";
import type { HelpSite } from "./help/site";
import { stylesheet } from "./help/stylesheet";
import { workedPage } from "./help/worked-page";

const assets = [path.join(__dirname, "help", "help.js"), path.join(__dirname, "..", "assets", "icon.svg")];

/** Writes the help: plain files that need no server of their own and ask none for anything. */
export async function generateHelp(outDir: string, baseUrl: string): Promise<void> {
  const site: HelpSite = { functions: CATALOG, baseUrl };
  await mkdir(outDir, { recursive: true });
  await Promise.all([
    writeFile(path.join(outDir, "index.html"), indexPage(site)),
    writeFile(path.join(outDir, "conventions.html"), conventionsPage(site)),
    writeFile(path.join(outDir, "glossary.html"), glossaryPage(site)),
    writeFile(path.join(outDir, "worked-hedges.html"), workedPage(site)),
    writeFile(path.join(outDir, "help.css"), await stylesheet()),
    ...CATALOG.map((known) => writeFile(path.join(outDir, helpPage(known.name)), functionPage(site, known))),
    ...assets.map((file) => copyFile(file, path.join(outDir, path.basename(file)))),
  ]);
}
