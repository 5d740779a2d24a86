import { changedInWords } from "../../../src/builder/record/changed-in-words";
import { recordNow, recordsIn, placesOf } from "../../../src/builder/record/record-in-sheet";
import type { HedgeRecord } from "../../../src/builder/record/hedge-record";
import { changesBetween, type Changes as Found } from "../../../src/builder/record/what-changed";
import { recordOf, withRecord } from "../../../src/builder/record/with-record";
import { SHEET_WORDS } from "../../../src/builder/words/words";
import { CellsBehind } from "../../../src/native/convert/cells-behind";
import { extentText } from "../../../src/workbook/cell-address";
import type { SheetCells } from "../../../src/workbook/cells-in-use";
import type { MemoryWorkbook } from "../../../src/workbook/memory/memory-workbook";
import { inserted } from "../../native/plan-in-memory";
import { built, KINDS } from "../drafts";
import { aboutOf, withItsRecord, type Changes } from "./recorded";

const NOW = { today: "2027-01-05", version: "0.1.0" };

async function compared(workbook: MemoryWorkbook, now = NOW): Promise<Found & { record: HedgeRecord }> {
  const { sheets } = await workbook.cellsInUse();
  const [one] = await recordsIn(sheets);
  if (one?.found.outcome !== "read") throw new Error(JSON.stringify(one?.found));
  const { sheet } = one;
  const cells = new CellsBehind(sheet);
  const behind = {
    standsOn: (result: string, input: string) =>
      placesOf(sheet, "result", result).some((cell) =>
        placesOf(sheet, "input", input).some((area) => cells.standsOn(cell, area)),
      ),
    isFormula: (result: string) => placesOf(sheet, "result", result).some((cell) => cells.formulaAt(cell) !== ""),
  };
  const { record } = one.found;
  return { record, ...changesBetween(record, await recordNow(sheet, record, now), behind) };
}

const inWords = ({ changes, record }: Found & { record: HedgeRecord }, now = NOW) =>
  changes.map((change) => {
    const { what, says, because } = changedInWords(change, SHEET_WORDS, { before: record.version, now: now.version });
    return [what, says, ...(because === undefined ? [] : [because])];
  });

const sheetOf = async (workbook: MemoryWorkbook) =>
  (await workbook.cellsInUse()).sheets.find(({ name }) => name.startsWith("Hedge")) as SheetCells;
/** Names do not move here. */
const known = new WeakMap<MemoryWorkbook, SheetCells>();
/** Types into the cells of an input. */
async function type(workbook: MemoryWorkbook, input: string, rows: readonly (readonly (number | string | null)[])[]) {
  const sheet = known.get(workbook) ?? (await sheetOf(workbook));
  known.set(workbook, sheet);
  const [place] = placesOf(sheet, "input", input);
  if (!place) throw new Error(`no cell of ${input}`);
  workbook.enter({ sheet: sheet.name, cells: extentText(place) }, rows);
}
/** A sheet that says of itself something else than it shows. */
async function bent(change: (record: HedgeRecord) => HedgeRecord, changes: Changes = {}) {
  const plan = built(changes).plan();
  return inserted(await withRecord(plan, change(await recordOf(plan, aboutOf(changes)))));
}

/** Between them they have every kind of input: lists, texts, days, a table, linked to nothing. */
const SOME = ["the example", "contracts already open", "a proxy by past prices", "an expiry", "own prices and rates"];

test.each(SOME)("%s: as inserted nothing has changed, and every input is found when it is another", async (kind) => {
  const workbook = await inserted(await withItsRecord(KINDS[kind]));
  const { record, changes, same } = await compared(workbook);
  expect(changes).toEqual([]);
  expect(same.inputs).toBeGreaterThan(15);
  expect(same.results).toBeGreaterThan(25);
  const names = [...record.inputs.keys()].filter((name) => name !== "fills");
  for (const name of names) await type(workbook, name, [["another"]]);
  expect((await compared(workbook)).changes.map((change) => "name" in change && change.name)).toEqual(names);
});

test("each input that is typed over is named, with what it was and what it is", async () => {
  const workbook = await inserted(await withItsRecord());
  await type(workbook, "price", [[91_000]]);
  await type(workbook, "mmr", [[0.005]]);
  await type(workbook, "coins", [[null]]);
  await type(workbook, "rounding", [["down"]]);
  const typed = inWords(await compared(workbook)).sort();
  expect(typed).toEqual([
    ["Coins held", "5 coin → empty"],
    ["Maintenance margin rate", "0.4\u202f% → 0.5\u202f%"],
    ["Price now", "70,000 USD → 91,000 USD"],
    ["Rounding to the lot", "“nearest” → “down”"],
  ]);
});

test("trades that came in are told as trades", async () => {
  const workbook = await inserted(await withItsRecord());
  const sheet = await sheetOf(workbook);
  const [dates] = placesOf(sheet, "input", "fills");
  if (!dates) throw new Error("no fills");
  const at = extentText({ ...dates, rows: 1, columns: 5 });
  workbook.enter({ sheet: sheet.name, cells: at }, [[46_357, "sell", 3_500, 88_400.5, 0.0005]]);
  expect(inWords(await compared(workbook))).toEqual([
    ["Fills", "0 → 1, new: 2026-12-01 sell 3,500 at 88,400.5, fee 0.05\u202f%"],
  ]);
});

test("a list is told by its first other cell", async () => {
  const workbook = await inserted(await withItsRecord(KINDS["a proxy by past prices"]));
  await type(workbook, "asset_history", [[8.61], [9.13]]);
  expect(inWords(await compared(workbook))).toEqual([
    ["Past prices of the asset", "the first other cell is number 2: 9.12 → 9.13"],
  ]);
});

test("a fact that the add-in’s table has otherwise is named with both days, and one that it has no longer", async () => {
  const workbook = await bent((record) => ({
    ...record,
    facts: [
      ...record.facts.map((fact) => (fact.name === "mmr" ? { ...fact, value: "0.0035", day: "2025-03-01" } : fact)),
      { name: "older_fact", value: "1", day: "" },
    ],
  }));
  // data/contracts.json: 0.4 % of 2026-09-17
  expect(inWords(await compared(workbook))).toEqual([
    ["Maintenance margin rate of Binance COIN-M BTCUSD_PERP", "0.35\u202f% of 2025-03-01 → 0.4\u202f% of 2026-09-17"],
    ["Older fact of Binance COIN-M BTCUSD_PERP", "1 (undated) → no longer in the add-in’s table"],
  ]);
});

const otherResult = (record: HedgeRecord): HedgeRecord => ({
  ...record,
  results: new Map(record.results).set("liq_price", "139440.5"),
});

test("a result that is another is named with the inputs behind it that changed, and with no others", async () => {
  const workbook = await bent(otherResult);
  await type(workbook, "price", [[91_000]]);
  await type(workbook, "volatility", [[0.7]]);
  expect(inWords(await compared(workbook)).at(-1)).toEqual([
    "Liquidation price",
    "139,440.5 USD → 139,440 USD",
    "because Price now changed",
  ]);
});

test("where no input behind it changed the version is named, or a formula on the way, or a value in its place", async () => {
  const newer = { ...NOW, version: "0.2.0" };
  const workbook = await bent(otherResult);
  expect(inWords(await compared(workbook, newer), newer)).toEqual([
    [
      "Liquidation price",
      "139,440.5 USD → 139,440 USD",
      "because no input behind it changed, but the add-in did: version 0.1.0 wrote it, this is 0.2.0",
    ],
  ]);
  expect(inWords(await compared(workbook))[0]?.[2]).toMatch(/a formula on the way, or a cell outside this sheet, did$/);
  const sheet = await sheetOf(workbook);
  const [place] = placesOf(sheet, "result", "liq_price");
  if (!place) throw new Error("no liquidation price");
  workbook.enter({ sheet: sheet.name, cells: extentText(place) }, [[150_000]]);
  expect(inWords(await compared(workbook))).toEqual([
    ["Liquidation price", "139,440.5 USD → 150,000 USD", "because its formula was replaced by a value"],
  ]);
});

test("the last of sixteen digits is no other result, a digit before it is", async () => {
  const otherBy = (part: number) =>
    bent((record) => ({
      ...record,
      results: new Map(record.results).set("cost_year", String(-0.10544444444444444 * (1 + part))),
    }));
  expect((await compared(await otherBy(1e-14))).changes).toEqual([]);
  expect((await compared(await otherBy(1e-10))).changes).toHaveLength(1);
});

test("a sheet whose record is gone, or never was, is told from one that is no hedge", async () => {
  const plain = await inserted(built().plan());
  expect((await recordsIn((await plain.cellsInUse()).sheets)).map(({ found }) => found)).toEqual([{ outcome: "none" }]);
  const { sheets } = await (await inserted(await withItsRecord())).cellsInUse();
  const lost = sheets.map((sheet) => ({
    ...sheet,
    names: sheet.names.map((name) => (name.name === "hedge_record" ? { ...name, formula: "=#REF!" } : name)),
  }));
  expect((await recordsIn(lost)).map(({ found }) => found)).toEqual([
    { outcome: "damaged", says: "its cells have been deleted" },
  ]);
});
