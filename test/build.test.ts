import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import vm from "node:vm";
import ts from "typescript";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { judge, type Budget } from "../scripts/budgets";
import { bundle, writePages } from "../scripts/build";
import { siteFrom } from "../scripts/site";
import { withoutWordsOfHelp } from "../scripts/without-words";
import { CATALOG } from "../src/catalog";
import type { Cell } from "../src/catalog/declare/cell";
import { SPEC_FIELDS } from "../src/catalog/venues/contract-table";
import type { Definition } from "../src/catalog/declare/define";
import { outcomes } from "../src/catalog/read/outcomes";
import { Refusal } from "../src/core/refusal";

const root = path.join(__dirname, "..");
const outDir = mkdtempSync(path.join(tmpdir(), "coin-m-hedge-"));
const site = siteFrom({ baseUrl: "https://hedge.example.com/coinm/" });

interface Metadata {
  allowErrorForDataTypeAny: boolean;
  allowCustomDataForDataTypeAny: boolean;
  functions: { id: string; helpUrl: string }[];
}

beforeAll(async () => {
  await bundle(site, outDir, { pane: false });
  await writePages(site, outDir);
}, 60_000);
afterAll(() => rmSync(outDir, { recursive: true, force: true }));

const built = (file: string) => readFileSync(path.join(outDir, file), "utf8");
const metadata = () => JSON.parse(built("functions.json")) as Metadata;

describe("functions.js", () => {
  test("associates every function of functions.json on load, with no page around it", () => {
    const associated: Record<string, unknown> = {};
    const associate = (id: string, implementation: unknown) => (associated[id] = implementation);
    // Neither document nor window: whatever is not standard JavaScript or CustomFunctions is missing here.
    vm.runInNewContext(built("functions.js"), { CustomFunctions: { associate, Error, ErrorCode: {} } });
    expect(Object.keys(associated).sort()).toEqual(
      metadata()
        .functions.map(({ id }) => id)
        .sort(),
    );
    expect(Object.values(associated).every((implementation) => typeof implementation === "function")).toBe(true);
  });

  test("loads no other file and evaluates no text", () => {
    expect(built("functions.js")).not.toMatch(/webpackChunk|importScripts|createElement|XMLHttpRequest|fetch\(/);
    expect(built("functions.js")).not.toMatch(/\beval\(|new Function\(|sourceMappingURL/);
  });
});

describe("the words of the catalogue", () => {
  test("are not in functions.js", () => {
    const script = built("functions.js");
    const words = [...CATALOG.flatMap(textsOf), ...Object.values(SPEC_FIELDS).map(({ about }) => about)];
    expect(words.length).toBeGreaterThan(500);
    expect(words.filter((text) => script.includes(text))).toEqual([]);
  });

  test("that the help alone shows are not in the pane's script, and all others are", () => {
    const script = silenced();
    const said = (words: (definition: Definition) => readonly string[]) =>
      CATALOG.flatMap(words).filter((text) => text.length > 30 && !text.includes('"') && script.includes(text));
    expect(CATALOG.flatMap(({ guidance }) => guidance).length).toBeGreaterThan(100);
    expect(said(({ guidance }) => guidance)).toEqual([]);
    expect(said(({ summary }) => [summary])).toHaveLength(CATALOG.filter(({ summary }) => summary.length > 30).length);
    expect(said(({ result }) => [result.about]).length).toBeGreaterThan(10);
  });

  test.each(CATALOG)("are not missed: $name refuses in cells as in the sources, in every argument", (definition) => {
    const run = associations().get(definition.name);
    for (const cells of spoilt(definition)) {
      const blocks = cells.map((cell) => (cell === undefined ? undefined : rowsOf(cell)));
      const expected = outcomes<Cell>(definition, blocks, (cell) => cell);
      expect(plain(shownBy(() => run?.(...blocks.map((block) => block ?? null))))).toEqual(plain(expected));
    }
  });
});

/** The catalogue as the pane's bundle takes it up. */
function silenced(): string {
  const folder = path.join(root, "src/catalog");
  const files = (readdirSync(folder, { recursive: true }) as string[])
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.join(folder, file));
  const transpiled = files.map(
    (fileName) =>
      ts.transpileModule(readFileSync(fileName, "utf8"), {
        fileName,
        compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
        transformers: { before: [withoutWordsOfHelp] },
      }).outputText,
  );
  return transpiled.join("\n");
}

/** What is said of a function to people; short words such as "Hedge" are part of names as well. */
function textsOf({ summary, formula, letters, result, guidance, errors, examples, sources, parameters }: Definition) {
  const texts = [
    summary,
    formula,
    ...Object.values(letters),
    result.about,
    ...("columns" in result ? result.columns.map(({ about }) => about) : []),
    ...guidance,
    ...errors.map(({ when }) => when),
    ...examples.map(({ about }) => about),
    ...sources.flatMap(({ title, url = title }) => [title, url]),
    ...Object.values(parameters).flatMap((parameter) => [
      parameter.about,
      ...("choices" in parameter ? Object.values(parameter.meanings ?? {}) : []),
      ...("columns" in parameter ? Object.values(parameter.columns).map(({ about }) => about) : []),
    ]),
  ];
  return texts.filter((text) => text.length > 12);
}

/** The first example with one argument after another replaced by what no function takes, and left out. */
function spoilt({ parameters, examples }: Definition): unknown[][] {
  const names = Object.keys(parameters);
  const sound = names.map((name) => examples[0]?.arguments[name]);
  return names.flatMap((_, place) =>
    ["nonsense", 0, -1, 1e9, undefined].map((bad) => sound.map((cell, index) => (index === place ? bad : cell))),
  );
}

const rowsOf = (value: unknown): Cell[][] => (Array.isArray(value) ? (value as Cell[][]) : [[value as Cell]]);

/** The functions of the bundle, with errors that keep their code and message. */
function associations(): Map<string, (...args: unknown[]) => unknown> {
  const associated = new Map<string, (...args: unknown[]) => unknown>();
  class CellRefusal {
    constructor(
      readonly code: string,
      readonly message: string,
    ) {}
  }
  vm.runInNewContext(built("functions.js"), {
    CustomFunctions: {
      associate: (id: string, run: (...args: unknown[]) => unknown) => associated.set(id, run),
      Error: CellRefusal,
      ErrorCode: { invalidValue: "invalid", notAvailable: "none" },
    },
  });
  return associated;
}

/** The one error that a call throws is what its cell shows. */
const shownBy = (call: () => unknown): unknown => {
  try {
    return call();
  } catch (error) {
    return [[error]];
  }
};

/** Refusals of the sources and errors of the bundle in one form: values of two realms are compared by what they hold. */
const plain = (results: unknown): unknown =>
  JSON.parse(
    JSON.stringify(results, (_, value: unknown) =>
      value instanceof Refusal ? { code: value.kind, message: value.message } : value,
    ),
  );

describe("functions.json", () => {
  test("lets error cells and data types in", () => {
    expect(metadata()).toMatchObject({ allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: true });
  });

  test("is the generator's metadata, with help pages on the site", async () => {
    const { metadataJson } = await generateCustomFunctionsMetadata(path.join(root, "src/functions/functions.ts"));
    const generated = JSON.parse(metadataJson.replaceAll("https://localhost:3000/", `${site.baseUrl}/`)) as Metadata;
    expect(metadata()).toEqual({ ...generated, allowErrorForDataTypeAny: true });
  });
});

describe("the copied files", () => {
  test("name the site and no other place", () => {
    expect(built("manifest.xml")).not.toContain("localhost");
    expect(built("taskpane.html")).not.toContain("localhost");
  });

  test("leave drawings and office.js out", () => {
    expect(existsSync(path.join(outDir, "assets/icon-32.png"))).toBe(true);
    expect(existsSync(path.join(outDir, "assets/icon.svg"))).toBe(false);
    expect(existsSync(path.join(outDir, "office.js"))).toBe(false);
    expect(built("taskpane.html")).toContain("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  });
});

describe("the base address", () => {
  test.each([
    ["https://hedge.example.com", "https://hedge.example.com"],
    ["https://hedge.example.com/coinm//", "https://hedge.example.com/coinm"],
    ["https://localhost:3000/", "https://localhost:3000"],
  ])("%s is taken as %s", (given, taken) => {
    expect(siteFrom({ baseUrl: given }).baseUrl).toBe(taken);
  });

  test.each(["http://localhost:3000", "hedge.example.com", "https://a.b/?x=1", "https://a.b/#x", "https://me:x@a.b"])(
    "%s is refused by name",
    (given) => expect(() => siteFrom({ baseUrl: given })).toThrow(`was "${given}"`),
  );

  test("comes from the environment where no argument is given, and the build fails on a bad one", () => {
    const run = spawnSync(process.execPath, ["--import", "tsx", "scripts/build.ts"], {
      cwd: root,
      env: { ...process.env, COINM_BASE_URL: "http://hedge.example.com" },
      encoding: "utf8",
    });
    expect(run.stderr).toContain('must start with https://, was "http://hedge.example.com"');
    expect(run.status).toBe(1);
  });

  test.each(["coinm", "CM", "COINM DEV", "1COIN"])("the namespace %s is refused", (namespace) => {
    expect(() => siteFrom({ namespace })).toThrow(`was "${namespace}"`);
  });
});

describe("a budget", () => {
  const budget: Budget = { name: "pane", files: ["*.js"], except: ["functions.js"], gzipBytes: 100 };

  test("is kept up to its last byte, and counts only its files", () => {
    const sizes = [
      { file: "functions.js", gzip: 5000 },
      { file: "pane.js", gzip: 60 },
      { file: "icons.js", gzip: 40 },
    ];
    expect(judge(budget, sizes)).toMatchObject({ actual: 100, kept: true });
    expect(judge(budget, [...sizes, { file: "more.js", gzip: 1 }])).toMatchObject({ actual: 101, kept: false });
  });

  test("is not kept by files that are missing", () => {
    expect(judge(budget, []).kept).toBe(false);
    expect(judge({ ...budget, files: ["pane.js", "*.css"] }, [{ file: "a.css", gzip: 1 }]).kept).toBe(false);
  });
});
