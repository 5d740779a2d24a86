import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** The files of a site by their paths, with slashes, in the order of their names: whoever packs them packs the same. */
export type SiteFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** What may name the address of the site. */
const TEXTS = /\.(html|json|xml)$/;

/** A built site as it is at another address: it names its own in the manifest, in the help and in functions.json. */
export async function siteAt(baseUrl: string, folder: string): Promise<SiteFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
  const built = await addressIn(folder);
  const files = await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(path.join(folder, name));
      return [name, TEXTS.test(name) ? moved(bytes.toString("utf8"), built, baseUrl) : new Uint8Array(bytes)] as const;
    }),
  );
  return new Map(files);
}

/** An address that is found only where a slash follows is no beginning of a longer one. */
const moved = (text: string, from: string, to: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(text.replaceAll(`${from}/`, `${to}/`));

async function addressIn(folder: string): Promise<string> {
  const manifest = await readFile(path.join(folder, "manifest.xml"), "utf8");
  const [, address] = /id="Taskpane\.Url" DefaultValue="([^"]+)\/taskpane\.html"/.exec(manifest) ?? [];
  if (address === undefined) throw new Error(`${folder} holds no built site: its manifest names no address`);
  return address;
}
