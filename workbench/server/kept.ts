import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Bundle } from "./bundle";

const root = path.join(__dirname, "../..");

/** Whatever the workbench is made from. */
const MADE_FROM = ["src", "workbench", "help", "scripts", "assets", "data", "manifest.xml", "package-lock.json"];

/** Changes with any file that the workbench is made from, as its size and time of change tell, and with the address. */
export async function stateOfSources(address: string): Promise<string> {
  const files = (await Promise.all(MADE_FROM.map((name) => filesIn(path.join(root, name))))).flat();
  const told = await Promise.all(
    files.sort().map(async (file) => {
      const { size, mtimeMs } = await stat(file);
      return `${file} ${size} ${mtimeMs}`;
    }),
  );
  return createHash("sha256")
    .update([process.version, address, ...told].join("\n"))
    .digest("hex");
}

async function filesIn(file: string): Promise<string[]> {
  if (!(await stat(file)).isDirectory()) return [file];
  const entries = await readdir(file, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/** The state of the sources from which what lies in a folder was made, nothing where its making did not end. */
export const keptState = (folder: string): Promise<string> => readFile(stateFile(folder), "utf8").catch(() => "");

/** Says what a folder was made from, once all of it is there. */
export const keepState = (folder: string, state: string): Promise<void> => writeFile(stateFile(folder), state);

export async function keepBundle(folder: string, bundle: Bundle): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await Promise.all([...bundle].map(([name, contents]) => writeFile(path.join(folder, name), contents)));
}

export async function keptBundle(folder: string): Promise<Bundle> {
  const names = await readdir(folder);
  const read = names.map(async (name): Promise<[string, Buffer]> => [name, await readFile(path.join(folder, name))]);
  return new Map(await Promise.all(read));
}

const stateFile = (folder: string) => path.join(folder, "made-from.txt");
