import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { buildSync } from "esbuild";
import { bundle } from "../scripts/build";
import { siteFrom } from "../scripts/site";
import type { Compared } from "./against-before";
import type { Edge } from "./edges";
import type { FirstCall } from "./first-call";
import type { Measured } from "./formulas";
import { spread } from "./measure";
import type { RuntimeCalls } from "./microsoft-runtime";
import type { RangeCalls } from "./ranges";
import { report, type Figures } from "./report";
import type { SingleCall } from "./single-calls";

const root = path.join(__dirname, "..");
const PARTS = ["formulas-run", "ranges", "single-calls", "first-call", "edges", "against-before"] as const;
const LENGTHS = [1e3, 1e4, 1e5, 1e6];

/**
 * Measures in processes of their own, on scripts bundled as for production: a runner that adds to functions what it
 * needs for itself would be measured with them.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rounds: { type: "string", default: "11" },
      out: { type: "string", default: path.join(root, "docs/benchmarks.md") },
      /** functions.js of another commit, to be measured beside this one's. */
      before: { type: "string" },
    },
  });
  const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
  try {
    await bundle(siteFrom({}), folder, { pane: false });
    buildSync({
      entryPoints: PARTS.map((part) => path.join(root, "bench", `${part}.ts`)),
      bundle: true,
      platform: "node",
      outdir: path.join(folder, "parts"),
      absWorkingDir: root,
    });
    writeFileSync(values.out, report(figures(folder, Number(values.rounds), values.before)));
    execFileSync(process.execPath, [require.resolve("prettier/bin/prettier.cjs"), "--write", values.out]);
    console.log(`Written to ${values.out}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function figures(folder: string, rounds: number, before?: string): Figures {
  const functions = path.join(folder, "functions.js");
  const node = <T>(...words: (string | number)[]): T => {
    console.log(words.map((word) => path.basename(String(word))).join(" "));
    const options = { cwd: root, maxBuffer: 2 ** 26 };
    const output = execFileSync(process.execPath, ["--expose-gc", ...words.map(String)], options);
    return JSON.parse(output.toString()) as T;
  };
  const run = <T>(part: (typeof PARTS)[number], ...words: (string | number)[]): T =>
    node<T>(path.join(folder, "parts", `${part}.js`), ...words);
  const formulas = run<Measured[]>("formulas-run", rounds);
  const singles = run<SingleCall[]>("single-calls", functions, rounds);
  const ids = [...new Set(singles.map(({ id }) => id))];
  const ranges = ids.flatMap((id) =>
    LENGTHS.map((rows) => run<RangeCalls>("ranges", functions, id, rows, rows < 1e6 ? rounds : 4)),
  );
  // not bundled: it asks for Microsoft's file by its place in the repository
  const calls = (script: string, whose: "ours" | "nothing") =>
    node<RuntimeCalls[]>("--import", "tsx", "bench/microsoft-runtime.ts", script, Math.min(rounds, 2), whose);
  const runtime = {
    whole: calls(functions, "ours"),
    theirs: calls(functions, "nothing"),
    ...(before ? { before: calls(path.resolve(before), "ours") } : {}),
  };
  const decimal = path.join(root, "node_modules/decimal.js/decimal.js");
  const firsts = Array.from({ length: rounds }, () => ({
    ours: run<FirstCall>("first-call", "ours", functions),
    decimal: run<FirstCall>("first-call", "decimal.js", decimal),
  }));
  const over = (who: "ours" | "decimal", step: keyof FirstCall) => spread(firsts.map((first) => first[who][step]));
  const steps = (who: "ours" | "decimal") => ({
    load: over(who, "load"),
    first: over(who, "first"),
    second: over(who, "second"),
  });
  return {
    root,
    functions,
    formulas,
    singles,
    ranges,
    ...(before ? { compared: run<Compared[]>("against-before", functions, path.resolve(before), rounds) } : {}),
    edges: run<Edge[]>("edges", functions, rounds),
    runtime,
    first: { ours: steps("ours"), decimal: steps("decimal") },
  };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
