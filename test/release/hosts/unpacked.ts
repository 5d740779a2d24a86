import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { archiveOf } from "../../../scripts/release/archive";
import { siteAt } from "../../../scripts/release/placed";
import { unzipped } from "../../../workbench/xlsx/zip";

const built = path.join(__dirname, "../../../dist");

/** A released zip as whoever hosts it has unpacked it, in a folder that is thrown away. */
export interface Unpacked {
  readonly folder: string;
  /** Where the files of the site lie. */
  readonly site: string;
  /** What was released, by its path below the address: "help/index.html". */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** A file of the zip's folder "hosting". */
  settings(name: string): string;
  remove(): void;
}

export async function unpacked(address: string): Promise<Unpacked> {
  if (!existsSync(path.join(built, "manifest.xml"))) throw new Error("dist/ is missing: run npm run build first");
  const archive = await archiveOf(address, await siteAt(address, built), new TextEncoder().encode("BILL OF MATERIALS"));
  const parts = await unzipped(archive);
  const folder = mkdtempSync(path.join(tmpdir(), "coin-m-hedge-host-"));
  for (const [name, bytes] of parts) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  }
  const inSite = [...parts].filter(([name]) => name.startsWith("site/"));
  return {
    folder,
    site: path.join(folder, "site"),
    files: new Map(inSite.map(([name, bytes]) => [name.slice("site/".length), bytes])),
    settings: (name) => new TextDecoder().decode(parts.get(`hosting/${name}`)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Settings with what differs on this machine, each of which must stand there exactly once. */
export function withReplaced(settings: string, replaced: Readonly<Record<string, string>>): string {
  return Object.entries(replaced).reduce((text, [from, to]) => {
    const [before, ...after] = text.split(from);
    if (after.length !== 1) throw new Error(`“${from}” stands ${after.length} times in the settings`);
    return `${before}${to}${after[0]}`;
  }, settings);
}
