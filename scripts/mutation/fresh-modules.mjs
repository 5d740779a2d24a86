import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";
import ts from "typescript";

/**
 * Modules of their own, as Jest gives them to every test file: what a module keeps is not there in the next one. Only a
 * file's code is kept, compiled.
 */
export function freshModules() {
  let loaded = new Map();
  const replaced = new Map();

  const load = (file) => replaced.get(file)?.() ?? actual(file);
  function actual(file) {
    const known = loaded.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    loaded.set(file, module);
    const { run, native } = compiled(file);
    const isOurs = (name) => name.startsWith(".") && !name.endsWith(".json");
    const require = (name) => (isOurs(name) ? load(resolved(file, name)) : native(name));
    run(module.exports, require, module, path.dirname(file), jestFor(file));
    return module.exports;
  }

  /** So much of Jest as replaces a module for a part of a test. */
  const jestFor = (file) => ({
    isolateModules(part) {
      const before = loaded;
      loaded = new Map();
      try {
        part();
      } finally {
        loaded = before;
      }
    },
    doMock: (name, make) => void replaced.set(resolved(file, name), make),
    dontMock: (name) => void replaced.delete(resolved(file, name)),
    requireActual: (name) => actual(resolved(file, name)),
  });

  return load;
}

/** As Jest compiles them. */
const [[, { tsconfig: settings }]] = Object.values(createRequire(import.meta.url)("../../jest.config.js").transform);
const { options: compilerOptions } = ts.convertCompilerOptionsFromJson(settings, ".");
const codes = new Map();

function compiled(file) {
  const known = codes.get(file);
  if (known) return known;
  const { outputText } = ts.transpileModule(readFileSync(file, "utf8"), { fileName: file, compilerOptions });
  const script = new vm.Script(`(function (exports, require, module, __dirname, jest) {${outputText}\n})`, {
    filename: file,
  });
  const made = { run: script.runInThisContext(), native: createRequire(file) };
  codes.set(file, made);
  return made;
}

const places = new Map();

function resolved(from, name) {
  const place = path.resolve(path.dirname(from), name);
  const known =
    places.get(place) ??
    ["", ".ts", ".tsx", "/index.ts"]
      .map((end) => place + end)
      .find((file) => path.extname(file) !== "" && existsSync(file));
  if (known === undefined) throw new Error(`${from} imports ${name}, which is nowhere`);
  places.set(place, known);
  return known;
}
