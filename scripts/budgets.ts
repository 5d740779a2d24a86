import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { logErrorMessage } from "office-addin-cli";
import { gzipSizes, kilobytes, type GzipSize } from "./gzip-sizes";

const root = path.join(__dirname, "..");

export interface Budget {
  name: string;
  /** File names at the top of dist; a leading "*" stands for any beginning. */
  files: string[];
  except?: string[];
  gzipBytes: number;
}

export interface Outcome {
  name: string;
  files: string[];
  actual: number;
  limit: number;
  kept: boolean;
}

/** A budget that names a file which is not there is not kept: it would measure nothing and always pass. */
export function judge(budget: Budget, sizes: GzipSize[]): Outcome {
  const counted = sizes.filter(({ file }) => matches(budget.files, file) && !matches(budget.except ?? [], file));
  const missing = budget.files.filter((name) => !name.startsWith("*") && !sizes.some(({ file }) => file === name));
  const actual = counted.reduce((sum, { gzip }) => sum + gzip, 0);
  const kept = counted.length > 0 && missing.length === 0 && actual <= budget.gzipBytes;
  const files = [...counted.map(({ file }) => file), ...missing.map((file) => `${file} (missing)`)];
  return { name: budget.name, files, actual, limit: budget.gzipBytes, kept };
}

function matches(patterns: string[], file: string): boolean {
  return patterns.some((pattern) => (pattern.startsWith("*") ? file.endsWith(pattern.slice(1)) : file === pattern));
}

export function row(outcome: Outcome): string {
  const sizes = `${kilobytes(outcome.actual).padStart(9)} of ${kilobytes(outcome.limit).padStart(9)}`;
  return `${outcome.kept ? "ok  " : "OVER"} ${sizes}  ${outcome.name}: ${outcome.files.join(", ") || "no file found"}`;
}

async function main(): Promise<void> {
  const budgets = JSON.parse(await readFile(path.join(root, "budgets.json"), "utf8")) as Budget[];
  const dist = path.join(root, "dist");
  if (!existsSync(dist)) throw new Error("There is no dist folder to measure: run `npm run build` first");
  const sizes = await gzipSizes(dist);
  const outcomes = budgets.map((budget) => judge(budget, sizes));
  for (const outcome of outcomes) console.log(row(outcome));
  if (!outcomes.every(({ kept }) => kept)) process.exitCode = 1;
}

if (require.main === module) {
  main().catch((error: unknown) => {
    logErrorMessage(error);
    process.exitCode = 1;
  });
}
