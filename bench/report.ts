import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Compared } from "./against-before";
import { bars } from "./bars";
import { FORMULAS, TITLES, type Formula } from "./contenders/contender";
import type { Edge } from "./edges";
import type { FirstCall } from "./first-call";
import type { Measured } from "./formulas";
import type { spread } from "./measure";
import type { RuntimeCalls } from "./microsoft-runtime";
import type { RangeCalls } from "./ranges";
import { KINDS, type Kind } from "./rows";
import type { SingleCall } from "./single-calls";
import { table } from "./table";

type Spread = ReturnType<typeof spread>;
type Steps = Readonly<Record<keyof FirstCall, Spread>>;

export interface Figures {
  readonly root: string;
  /** The built script. */
  readonly functions: string;
  readonly formulas: readonly Measured[];
  readonly singles: readonly SingleCall[];
  readonly ranges: readonly RangeCalls[];
  /** The same calls of this build and of another commit's, in turns. */
  readonly compared?: readonly Compared[];
  readonly edges: readonly Edge[];
  /** With our functions, with functions that do nothing, and with ours of another commit. */
  readonly runtime: Readonly<Record<"whole" | "theirs", readonly RuntimeCalls[]>> & {
    readonly before?: readonly RuntimeCalls[];
  };
  readonly first: { readonly ours: Steps; readonly decimal: Steps };
}

const ROWS_OF: Readonly<Record<Kind, string>> = {
  typed: "Typed rows: prices with two decimals, coins with four",
  computed: "Computed rows: sixteen and seventeen digits, as other formulas leave them",
  hostile: "Hostile rows: prices a few representable steps apart, margins that cover to the last digit, exact halves",
};
const PACKAGES = [
  "tinybench",
  "decimal.js",
  "big.js",
  "bignumber.js",
  "decimal.js-light",
  "fraction.js",
  "webpack",
  "esbuild",
];

/** The page of figures, written whole at every run. */
export const report = (figures: Figures): string =>
  [
    "# Benchmarks",
    `Written by \`npm run bench\`; what the arithmetic is, and why, stands in [exactness.md](exactness.md).`,
    machine(figures.root),
    `Times are what the process computes (all its threads, collection of garbage included), not what the clock on the
wall shows, so that other work on the machine counts little. Contenders take turns within every round; a figure is the
median of the rounds, in brackets the middle half of them. Ratios within a table are what counts.`,
    "## Bars",
    table(["bar", "measured", ""], bars(figures.formulas, figures.ranges)),
    ...KINDS.flatMap((kind) => [`## ${ROWS_OF[kind]}`, formulaTable(figures.formulas, kind)]),
    `Nanoseconds a row. "Wrong": rows of those compared whose double is not the nearest to the exact value. decimal.js
best arranged is one exact fraction and one division, rounded once; all other libraries compute the formula as it is
written down, with 40 digits or, in fraction.js, with fractions, whose conversion to a double is not always the nearest.`,
    "## Single calls, one cell each, through the built script",
    singleTable(figures.singles),
    "## Ranges through the built script, `any[][]` in and out, typed rows",
    rangeTable(figures.ranges),
    ...(figures.compared ? ["## Against the build before", comparedTable(figures.compared)] : []),
    "## What a paste brings along, TRADE_LEDGER through the built script",
    edgeTable(figures.edges),
    "## Through Microsoft's own runtime, from serialized arguments to serialized results",
    runtimeTable(figures.runtime),
    `"Ours" is what remains of the whole once what the runtime takes with functions that do nothing is taken off. These are
processes of their own, and on a busy machine they differ by hundreds of milliseconds: small and negative figures are
noise, and the ranges above say better what our part is.`,
    "## The first call of a fresh process: INVERSE_PNL on 1,000 rows",
    firstTable(figures.first),
    scriptSize(figures.functions),
    "",
  ].join("\n\n");

function machine(root: string): string {
  const git = (...words: string[]) =>
    execFileSync("git", ["--no-optional-locks", ...words], { cwd: root, encoding: "utf8" }).trim();
  const changed = git("status", "--porcelain", "src") === "" ? "" : ", with changes in src";
  const version = (name: string) =>
    (JSON.parse(readFileSync(path.join(root, "node_modules", name, "package.json"), "utf8")) as { version: string })
      .version;
  const processors = cpus();
  const load = loadavg()
    .map((value) => value.toFixed(1))
    .join(", ");
  return [
    `- ${processors.length} × ${processors[0]?.model ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GB, load ${load}`,
    `- Node ${process.versions.node}, V8 ${process.versions.v8}, ${process.platform}`,
    `- ${PACKAGES.map((name) => `${name} ${version(name)}`).join(", ")}`,
    `- Commit ${git("rev-parse", "--short", "HEAD")}${changed}, ${new Date().toISOString().slice(0, 10)}`,
  ].join("\n");
}

const nanoseconds = ({ median, low, high }: Spread): string => `${figure(median)} (${figure(low)}–${figure(high)})`;
const figure = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString("en") : value.toFixed(value < 10 ? 2 : 1);

function formulaTable(formulas: readonly Measured[], kind: Kind): string {
  const rows = formulas.filter((row) => row.kind === kind);
  const raw = (formula: Formula) => rows.find((row) => row.formula === formula)?.median ?? NaN;
  const names = [...new Set(rows.map(({ name }) => name))];
  const cell = (name: string, formula: Formula): string => {
    const row = rows.find((candidate) => candidate.name === name && candidate.formula === formula);
    if (!row) return "";
    const wrong = row.wrong > 0 ? `, ${(row.wrong * 100).toFixed(1)} % wrong` : "";
    return `${nanoseconds(row)}, ${figure(row.median / raw(formula))}×${wrong}`;
  };
  return table(
    ["", ...FORMULAS.map((formula) => TITLES[formula])],
    names.map((name) => [name, ...FORMULAS.map((formula) => cell(name, formula))]),
  );
}

function singleTable(singles: readonly SingleCall[]): string {
  const ids = [...new Set(singles.map(({ id }) => id))];
  const names = [...new Set(singles.map(({ name }) => name))];
  const find = (name: string, id: string) => singles.find((single) => single.name === name && single.id === id);
  return table(
    ["nanoseconds a call", ...ids],
    names.map((name) => [name, ...ids.map((id) => nanoseconds(find(name, id) as SingleCall))]),
  );
}

const rangeTable = (ranges: readonly RangeCalls[]): string =>
  table(
    ["function", "rows", "ns a row", "whole call, ms computed", "ms on the clock, at best", "bytes kept a row"],
    ranges.map(({ id, rows, computing, atBest, kept }) => [
      id,
      rows.toLocaleString("en"),
      nanoseconds(computing),
      figure((computing.median * rows) / 1e6),
      figure(atBest),
      String(Math.round(kept)),
    ]),
  );

const comparedTable = (compared: readonly Compared[]): string =>
  table(
    ["call, on its first example", "now, ns", "before, ns", "ratio"],
    compared.map(({ name, now, before }) => [
      name,
      nanoseconds(now),
      nanoseconds(before),
      `${figure(now.median / before.median)}×`,
    ]),
  );

const edgeTable = (edges: readonly Edge[]): string =>
  table(
    ["", "ratio", "at most", "", "ms with it", "ms without"],
    edges.map(({ says, ratio, atMost, with: more, without }) => [
      says,
      ratio.toFixed(2),
      String(atMost),
      ratio <= atMost ? "holds" : "missed",
      figure(more),
      figure(without),
    ]),
  );

function runtimeTable({ whole, theirs, before }: Figures["runtime"]): string {
  const median = (calls: readonly RuntimeCalls[], index: number) => calls[index]?.computing.median ?? NaN;
  return table(
    [
      "calls",
      "whole, ms computed",
      "Microsoft's part",
      "ours",
      "share",
      ...(before ? ["whole before", "ours before"] : []),
    ],
    whole.map(({ id, calls, rows, computing }, index) => {
      const [all, others] = [computing.median, median(theirs, index)];
      const earlier = before ? [median(before, index), median(before, index) - others].map(figure) : [];
      return [
        `${calls.toLocaleString("en")} × ${id}, ${rows.toLocaleString("en")} ${rows === 1 ? "row" : "rows"}`,
        nanoseconds(computing),
        figure(others),
        figure(all - others),
        `${(((all - others) / all) * 100).toFixed(0)} %`,
        ...earlier,
      ];
    }),
  );
}

const firstTable = ({ ours, decimal }: Figures["first"]): string =>
  table(
    ["milliseconds computed", "this project, the whole add-in's script", "decimal.js, the formula alone"],
    [
      ["script loaded", nanoseconds(ours.load), nanoseconds(decimal.load)],
      ["first 1,000 rows", nanoseconds(ours.first), nanoseconds(decimal.first)],
      ["the same again", nanoseconds(ours.second), nanoseconds(decimal.second)],
    ],
  );

function scriptSize(file: string): string {
  const gzip = gzipSync(readFileSync(file)).length;
  return `functions.js: ${statSync(file).size.toLocaleString("en")} bytes, ${gzip.toLocaleString("en")} gzipped.`;
}
