import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";

export interface GzipSize {
  file: string;
  gzip: number;
}

/** What the scripts, styles and pages at the top of a built folder weigh on the wire. */
export async function gzipSizes(folder: string): Promise<GzipSize[]> {
  const names = (await readdir(folder)).filter((name) => /\.(js|css|html|json)$/.test(name)).sort();
  return Promise.all(
    names.map(async (file) => ({ file, gzip: gzipSync(await readFile(path.join(folder, file))).length })),
  );
}

/** Sizes are told in thousands of bytes, the stricter of the two meanings of "KB". */
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
