import { packedPublished } from "../../scripts/generate-published";
import { bookOf } from "../../scripts/templates/plan-book";
import { fileName } from "../../scripts/templates/write-templates";
import { TEMPLATES } from "../../src/templates";
import { PUBLISHED_ROWS } from "../../src/templates/proof/published-figures";
import { templatePlan } from "../../src/templates/sheet/template-sheet";
import type { Template } from "../../src/templates/template";
import { openFile } from "../../workbench/xlsx/read-book";
import { fileOf } from "../../workbench/xlsx/write-book";
import { unzipped } from "../../workbench/xlsx/zip";

const [first] = TEMPLATES as readonly [Template];
const written = () => fileOf(bookOf([templatePlan(first, { version: "1.2.3" })]), "COINM");

test("the published figures are packed as they stand in the file that the tests hold the functions to", () => {
  expect(PUBLISHED_ROWS).toEqual(packedPublished());
});

test("one template makes the same bytes whenever it is written", async () => {
  const before = await written();
  await new Promise((resolve) => setTimeout(resolve, 1100));
  expect(Buffer.compare(Buffer.from(before), Buffer.from(await written()))).toBe(0);
});

test("a file holds our functions as Excel writes them, their values, names, rules and the chart", async () => {
  const file = await written();
  const sheet = new TextDecoder().decode((await unzipped(file)).get("xl/worksheets/sheet1.xml"));
  // a spill: an array formula that a mark says to be a dynamic one, with its values in all cells
  expect(sheet).toMatch(/<f t="array" ref="D\d+:M\d+"[^>]*>_xldudf_COINM_SCENARIO_TABLE\(/);
  const { book, left } = await openFile(file, "COINM");
  const [read] = book.sheets;
  expect(left).toEqual([]);
  expect(read?.name).toBe(first.title);
  const liquidation = book.names.find(({ name }) => name === "liq_price")?.meaning;
  expect(liquidation).toMatch(/^'Spot-bag hedge'!\$C\$\d+$/);
  const row = Number(/\d+$/.exec(liquidation ?? "")?.[0]) - 1;
  // worked-examples.md, leverage table, 2x: +99.0 % of 70,000
  expect(read?.cells.find((cell) => cell.row === row && cell.column === 2)?.value).toBe(139300);
  expect(read?.charts.map(({ title, series }) => [title, series.length])).toEqual([["What all is worth, by price", 4]]);
  expect(read?.validations.length).toBeGreaterThan(5);
  expect(read?.conditions.length).toBe(4);
});

test("files are listed in the order of the templates", () => {
  expect(TEMPLATES.map(fileName)).toEqual(TEMPLATES.map(fileName).toSorted());
  expect(fileName(first)).toBe("01-spot-bag-hedge.xlsx");
});
