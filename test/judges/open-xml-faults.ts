import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** What Microsoft's Open XML SDK finds wrong in each of these files, part by part. */
export function faultsIn(files: readonly Uint8Array[]): string[][] {
  const folder = mkdtempSync(path.join(tmpdir(), "coin-m-hedge-schema-"));
  try {
    const paths = files.map((file, index) => {
      const at = path.join(folder, `${index}.xlsx`);
      writeFileSync(at, file);
      return at;
    });
    const { stdout, stderr } = spawnSync(process.execPath, [path.join(__dirname, "open-xml.mjs"), ...paths], {
      encoding: "utf8",
      maxBuffer: 2 ** 26,
      stdio: ["ignore", "pipe", "pipe"],
    });
    if (!stdout.startsWith("[")) throw new Error((stdout + stderr).slice(-2000));
    return JSON.parse(stdout) as string[][];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
