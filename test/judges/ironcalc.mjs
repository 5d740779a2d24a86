/* global process -- its module would be read as a whole, standard input included, which then no longer waits */
/**
 * Calculates cells with IronCalc, a spreadsheet in Rust: reads names and cells from its input, writes what the cells show.
 * It is a module of its own since its package is one.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";

const wasm = createRequire(import.meta.url)
  .resolve("@ironcalc/wasm")
  .replace(/wasm\.js$/, "wasm_bg.wasm");
initSync({ module: readFileSync(wasm) });

const { names, rows } = JSON.parse(readFileSync(0, "utf8"));
const model = new Model("judge", "en", "UTC", "en");
model.pauseEvaluation();
for (const { name, formula } of names) model.newDefinedName(name, undefined, formula);
rows.forEach((cells, row) =>
  cells.forEach((cell, column) => {
    if (cell !== null) model.setUserInput(0, row + 1, column + 1, String(cell));
  }),
);
const width = Math.max(...rows.map((cells) => cells.length));
// fifteen digits, where it would show ten
model.updateRangeStyle(
  { sheet: 0, row: 1, column: width, width: 1, height: rows.length },
  "num_fmt",
  "0.00000000000000E+00",
);
model.evaluate();
process.stdout.write(JSON.stringify(rows.map((cells, row) => model.getFormattedCellValue(0, row + 1, cells.length))));
