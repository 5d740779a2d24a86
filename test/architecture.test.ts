import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Who may import whom: the layers from the inside out. A layer sees itself and what is listed. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  core: [],
  catalog: ["core"],
  functions: ["core", "catalog"],
  workbook: ["core", "catalog"],
  builder: ["core", "catalog", "workbook"],
  taskpane: ["core", "catalog", "workbook", "builder"],
};

/** The packages that a layer may use. The core stands on decimal.js alone. */
const PACKAGES: Record<string, RegExp> = {
  core: /^decimal\.js$/,
  catalog: /^$/,
  functions: /^$/,
  workbook: /^$/,
  builder: /^$/,
  taskpane: /^(react|react-dom|@fluentui|d3-scale|d3-shape)(\/|$)/,
};

const root = path.join(__dirname, "../src");
const sources = (readdirSync(root, { recursive: true }) as string[]).filter((file) => /\.tsx?$/.test(file));
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const layerOf = (file: string) => file.split(path.sep)[0] as string;
const importsOf = (text: string) =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].map((match) => match[1] as string);

/** The layer that a relative import reaches, or undefined for a package. */
const reached = (file: string, target: string) =>
  target.startsWith(".") ? layerOf(path.relative(root, path.resolve(root, path.dirname(file), target))) : undefined;

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

test("one file calls Excel.run", () => {
  const callers = sources.filter((file) => /\bExcel\.run\b/.test(read(file)));
  expect(callers).toEqual([path.join("workbook", "excel", "excel-workbook.ts")]);
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

/** Layers in which no file leads back to itself, types counted, and no two files share a name. */
const ORDERLY = ["builder", "taskpane"];
const inOrder = sources.filter((file) => ORDERLY.includes(layerOf(file)));

/** The files of these layers that a file imports. */
const filesFrom = (file: string): string[] =>
  importsOf(read(file)).flatMap((target) => {
    const wanted = path.relative(root, path.resolve(root, path.dirname(file), target));
    return target.startsWith(".") ? inOrder.filter((other) => other.replace(/\.tsx?$/, "") === wanted) : [];
  });

test("no file of the builder or the pane leads back to itself, types counted", () => {
  const to = new Map(inOrder.map((file) => [file, filesFrom(file)]));
  const reachedFrom = (file: string) => {
    const found = new Set<string>();
    const open = [...(to.get(file) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop())
      if (!found.has(next)) {
        found.add(next);
        open.push(...(to.get(next) ?? []));
      }
    return found;
  };
  expect([...to.values()].flat().length).toBeGreaterThan(200);
  expect(inOrder.filter((file) => reachedFrom(file).has(file))).toEqual([]);
});

test("no two files of the builder have one name, and prettier is nowhere told to look away", () => {
  const names = inOrder.filter((file) => layerOf(file) === "builder").map((file) => path.basename(file));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(inOrder.filter((file) => read(file).includes("prettier-ignore"))).toEqual([]);
});
