import { readFile } from "node:fs/promises";
import path from "node:path";
import { zipped } from "../../workbench/xlsx/zip";
import { policyOf, rulesFor } from "./headers";
import { hostingFor } from "./hosting";
import type { SiteFiles } from "./placed";

const root = path.join(__dirname, "../..");
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** What is unpacked on a host: the site, and beside it how to serve it and what is in it. */
export async function archiveOf(address: string, site: SiteFiles, bill: Uint8Array<ArrayBuffer>) {
  const text = (file: string) => new TextDecoder().decode(site.get(file));
  const rules = rulesFor({ pane: policyOf(text("taskpane.html")), help: policyOf(text("help/index.html")) });
  const files = new Map([...site].map(([file, bytes]) => [`site/${file}`, bytes]));
  for (const [file, content] of Object.entries(hostingFor(address, rules)))
    files.set(`hosting/${file}`, bytesOf(content));
  files.set("sbom.cdx.json", bill);
  for (const [file, source] of [
    ["CHANGELOG.md", "CHANGELOG.md"],
    ["DEPLOY.md", "docs/deploy.md"],
    ["LICENSE", "LICENSE"],
  ] as const)
    files.set(file, new Uint8Array(await readFile(path.join(root, source))));
  return zipped(new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))));
}
