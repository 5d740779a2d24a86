import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Who may import whom: the layers from the inside out. A layer sees itself and what is listed. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  core: [],
  catalog: ["core"],
  functions: ["core", "catalog"],
  feed: ["core"],
  history: ["catalog"],
  workbook: ["core", "catalog"],
  native: ["core", "catalog", "workbook"],
  builder: ["core", "catalog", "workbook", "history"],
  lint: ["core", "catalog", "workbook", "native", "builder"],
  templates: ["catalog", "workbook", "native", "builder"],
  taskpane: ["core", "catalog", "feed", "history", "workbook", "native", "builder", "lint", "templates"],
};

/** The packages that a layer may use. The core stands on decimal.js alone. */
const PACKAGES: Record<string, RegExp> = {
  core: /^decimal\.js$/,
  catalog: /^$/,
  functions: /^$/,
  feed: /^$/,
  history: /^papaparse$/,
  native: /^@borgar\/fx$/,
  workbook: /^$/,
  builder: /^$/,
  lint: /^$/,
  templates: /^$/,
  taskpane: /^(react|react-dom|@fluentui|d3-scale|d3-shape)(\/|$)/,
};

/**
 * The rooms of a layer, and what each may import beside itself and the files that stand in no room. Position, hedge,
 * margin and carry do not know each other: whoever reads one of them need not read the others.
 */
const ROOMS: Record<string, Record<string, readonly string[]>> = {
  core: {
    exact: [],
    approximate: [],
    position: ["exact"],
    hedge: ["exact", "approximate"],
    margin: ["exact", "approximate"],
    carry: ["exact", "approximate"],
    scenario: ["exact", "hedge", "margin", "carry"],
    check: ["exact", "margin"],
  },
  catalog: {
    declare: [],
    read: ["declare"],
    venues: ["declare", "read"],
    position: ["declare"],
    hedge: ["declare"],
    margin: ["declare"],
    carry: ["declare"],
    scenario: ["declare", "margin", "venues"],
  },
  native: {
    record: [],
    twins: ["record"],
    write: ["record"],
    formula: ["record", "twins", "write"],
    calculate: ["record", "formula"],
    certificate: ["calculate", "formula"],
    convert: ["certificate", "calculate", "formula", "record", "twins", "write"],
    sheet: ["certificate", "calculate", "formula", "write"],
    proof: ["calculate", "certificate", "convert", "formula", "record", "twins", "write"],
  },
  lint: {
    calls: [],
    formulas: [],
    hedges: [],
  },
  history: {
    amounts: [],
    times: [],
    tables: [],
    formats: ["tables"],
    reading: ["amounts", "times", "tables", "formats"],
  },
};

const root = path.join(__dirname, "../src");
const sources = (readdirSync(root, { recursive: true }) as string[]).filter((file) => /\.tsx?$/.test(file));
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const layerOf = (file: string) => file.split(path.sep)[0] as string;
const importsOf = (text: string) =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*["']([\w@./-]+)["']/g)].map((match) => match[1] as string);

/** The layer that a relative import reaches, or undefined for a package. */
const reached = (file: string, target: string) =>
  target.startsWith(".") ? layerOf(path.relative(root, path.resolve(root, path.dirname(file), target))) : undefined;

test("ARCHITECTURE prints this table", () => {
  const page = readFileSync(path.join(__dirname, "../ARCHITECTURE.md"), "utf8");
  const rows = [...page.matchAll(/^\| `(\w+)` +\| ([\w, –]+?) +\|$/gm)].map(([, layer, others = ""]) => [
    layer,
    others,
  ]);
  const table = Object.entries(MAY_IMPORT).map(([layer, others]) => [layer, others.join(", ") || "–"]);
  expect(rows).toEqual(table);
});

test("the layers are the folders of src, and nothing else is", () => {
  expect([...new Set(sources.map(layerOf))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
});

test("a layer imports from itself and from the layers inside it only", () => {
  const wrong = sources.flatMap((file) =>
    importsOf(read(file))
      .map((target) => ({ file, layer: reached(file, target), target }))
      .filter(({ layer }) => layer !== undefined && layer !== layerOf(file))
      .filter(({ layer }) => !MAY_IMPORT[layerOf(file)]?.includes(layer as string)),
  );
  expect(wrong).toEqual([]);
});

/** The file of src that a relative import reaches. */
const fileOf = (file: string, target: string): string | undefined => {
  const place = path.join(path.dirname(file), target);
  return [`${place}.ts`, `${place}.tsx`, path.join(place, "index.ts")].find((candidate) => sources.includes(candidate));
};
const reachedBy = (file: string): string[] =>
  importsOf(read(file)).flatMap((target) => (target.startsWith(".") ? (fileOf(file, target) ?? []) : []));
const roomOf = (file: string): string | undefined => {
  const [, room, ...rest] = file.split(path.sep);
  return rest.length > 0 ? room : undefined;
};

test.each(Object.entries(ROOMS))("the rooms of %s know what their row says, and no other room", (layer, rooms) => {
  const here = sources.filter((file) => layerOf(file) === layer);
  expect([...new Set(here.flatMap((file) => roomOf(file) ?? []))].sort()).toEqual(Object.keys(rooms).sort());
  const doors = here.flatMap((file) =>
    reachedBy(file)
      .filter((other) => layerOf(other) === layer && roomOf(file) !== undefined)
      .flatMap((other) =>
        (roomOf(other) ?? roomOf(file)) === roomOf(file) ? [] : [[file, roomOf(other) as string] as const],
      ),
  );
  expect(doors.filter(([file, room]) => !rooms[roomOf(file) as string]?.includes(room))).toEqual([]);
  // a row that says more than is needed says nothing
  const used = new Set(doors.map(([file, room]) => `${roomOf(file)} ${room}`));
  const offered = Object.entries(rooms).flatMap(([room, others]) => others.map((other) => `${room} ${other}`));
  expect(offered.filter((door) => !used.has(door))).toEqual([]);
});

test("no file imports itself by way of others, types counted", () => {
  const left = new Map(sources.map((file) => [file, reachedBy(file)]));
  // what imports nothing that is left is in no circle, and neither is what nobody that is left imports
  for (let before = -1; before !== left.size;) {
    before = left.size;
    const imported = new Set([...left.values()].flat());
    for (const [file, others] of left)
      if (!imported.has(file) || !others.some((other) => left.has(other))) left.delete(file);
  }
  expect([...left.keys()]).toEqual([]);
});

/** All code, whatever it is for: the folders that tsconfig.json names. */
const CODE = ["src", "packages", "reach", "workbench", "help", "test", "scripts", "bench"].flatMap((folder) =>
  (readdirSync(path.join(root, "..", folder), { recursive: true }) as string[])
    .filter((file) => /\.[cm]?[jt]sx?$/.test(file) && !/(^|[\\/])(dist|node_modules)[\\/]/.test(file))
    .map((file) => path.join(folder, file)),
);

test("no line escapes the formatter, in tests as little as elsewhere", () => {
  const escapes = /\bprettier-(?=ignore\b)/;
  expect(CODE.filter((file) => escapes.test(readFileSync(path.join(root, "..", file), "utf8")))).toEqual([]);
  expect(CODE.length).toBeGreaterThan(700);
});

test("no two files of a layer have one name, but for index.ts", () => {
  const names = sources.map((file) => `${layerOf(file)}: ${path.basename(file).replace(/\.tsx?$/, "")}`);
  const twice = names.filter((name, index) => names.indexOf(name) !== index && !name.endsWith(": index"));
  expect(twice).toEqual([]);
});

test("a layer uses the packages of its row only", () => {
  const wrong = sources.flatMap((file) =>
    importsOf(read(file))
      .filter((target) => !target.startsWith(".") && !PACKAGES[layerOf(file)]?.test(target))
      .map((target) => `${file}: ${target}`),
  );
  expect(wrong).toEqual([]);
});

test("the core knows no clock, no randomness, no host and no page", () => {
  const impure = /\b(Date|Math\.random|Office|Excel|CustomFunctions|window|document|fetch|process|performance)\b[.(]/;
  const wrong = sources.filter((file) => ["core", "catalog"].includes(layerOf(file)) && impure.test(read(file)));
  expect(wrong).toEqual([]);
});

test("one file asks the network, and the layers under the pane know no other", () => {
  const asking = /(?<![\w.])(fetch|XMLHttpRequest|WebSocket|EventSource)\b(?!:)|sendBeacon/;
  const callers = sources.filter((file) => asking.test(read(file).replace(/^\s*(\/\/|\*|\/\*).*$/gm, "")));
  expect(callers).toEqual([path.join("feed", "ask.ts")]);
});

test("one file calls Excel.run", () => {
  const callers = sources.filter((file) => /\bExcel\.run\b/.test(read(file)));
  expect(callers).toEqual([path.join("workbook", "excel", "excel-workbook.ts")]);
});

/** What writes a number: rounding is none where a number comes of it again. */
const WRITES = /\.to(Fixed|Precision|Exponential|LocaleString)\(|\bIntl\.|declare\/plain-number"/;
/** The words; and what is not read in the pane as it is: formulas and notes of sheets, help, comparisons of digits. */
const MAY_WRITE = [
  "builder/words/figure-words.ts",
  "builder/words/words.ts",
  "builder/sheet/native.ts",
  "builder/exchange/gap-words.ts",
  "builder/exchange/verdict-words.ts",
  "builder/fields/doubt.ts",
  "builder/findings/own-meanings.ts",
  "taskpane/excel-check/expected-cells.ts",
  "taskpane/venue/offers.ts",
  "taskpane/view/share/comparison-report.tsx",
];

test("a number becomes text in the pane by its words, which know the marks of the country", () => {
  const writers = sources.filter(
    (file) =>
      ["builder", "taskpane"].includes(layerOf(file)) &&
      read(file)
        .split("\n")
        .some((line) => WRITES.test(line) && (!line.includes("Number(") || line.includes("${Number("))),
  );
  expect(writers.map((file) => file.split(path.sep).join("/")).sort()).toEqual(MAY_WRITE.toSorted());
});

test("core files are small: median at most 35 lines, none over 120", () => {
  const lines = sources
    .filter((file) => layerOf(file) === "core")
    .map((file) => read(file).split("\n").length - 1)
    .sort((a, b) => a - b);
  expect(lines.at(-1)).toBeLessThanOrEqual(120);
  expect(lines[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(35);
});

test("no name says nothing", () => {
  const empty = /(^|\/)(utils?|helpers?|common|shared|types|misc)(\.tsx?$|\/)/;
  expect(sources.map((file) => file.split(path.sep).join("/")).filter((file) => empty.test(file))).toEqual([]);
});

const WORKBENCH = path.join(__dirname, "../workbench");
const inWorkbench = (readdirSync(WORKBENCH, { recursive: true }) as string[]).filter((file) => /\.tsx?$/.test(file));

test("the workbench imports nothing of src: it runs what is built", () => {
  const wrong = inWorkbench.flatMap((file) =>
    importsOf(readFileSync(path.join(WORKBENCH, file), "utf8"))
      .filter((target) => target.startsWith("."))
      .map((target) => path.relative(root, path.resolve(WORKBENCH, path.dirname(file), target)))
      .filter((target) => !target.startsWith(".."))
      .map((target) => `${file}: ${target}`),
  );
  expect(wrong).toEqual([]);
  expect(inWorkbench.length).toBeGreaterThan(100);
});

test("the package of the functions is made of the catalogue and the core alone", () => {
  const home = path.join(__dirname, "../packages/core/source");
  const reachedFrom = readdirSync(home).flatMap((file) =>
    importsOf(readFileSync(path.join(home, file), "utf8")).map((target) =>
      target.startsWith(".") ? path.relative(root, path.resolve(home, target)) : target,
    ),
  );
  const outside = reachedFrom.filter((target) => !target.startsWith(path.join("..", "packages")));
  expect([...new Set(outside.map(layerOf))].sort()).toEqual(["catalog", "core"]);
});

test("what is reached beyond a workbook is made of the catalogue and the core alone", () => {
  const home = path.join(__dirname, "../reach");
  const files = [
    "reached.ts",
    "row.ts",
    "in-sql.ts",
    ...readdirSync(path.join(home, "clickhouse/source")).map((file) => `clickhouse/source/${file}`),
  ];
  const outside = files.flatMap((file) =>
    importsOf(readFileSync(path.join(home, file), "utf8"))
      .filter((target) => target.startsWith("."))
      .map((target) => path.relative(root, path.resolve(home, path.dirname(file), target)))
      .filter((target) => !target.startsWith(path.join("..", "reach"))),
  );
  expect([...new Set(outside.map(layerOf))].sort()).toEqual(["catalog", "core"]);
});

/** Where Excel's and Office's own names may stand. */
const NAMES_EXCEL = /^(workbook\/excel\/.+|functions\/.+|taskpane\/office\.ts)$/;

test("Excel and Office are named in workbook/excel, in functions and in one file of the pane", () => {
  const named = sources.filter((file) =>
    /(?<![\w"'`.])(Excel|Office|OfficeExtension|CustomFunctions)\.\w/.test(read(file)),
  );
  const places = named.map((file) => file.split(path.sep).join("/"));
  expect(places.filter((file) => !NAMES_EXCEL.test(file))).toEqual([]);
  expect(places).toContain("taskpane/office.ts");
  expect(places.filter((file) => file.startsWith("workbook/excel/")).length).toBeGreaterThan(5);
});
