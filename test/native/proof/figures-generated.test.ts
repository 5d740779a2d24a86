import { readFileSync } from "node:fs";
import { generatedFigures, TARGET } from "../../../scripts/generate-figures";
import { CATALOG } from "../../../src/catalog";
import type { Definition } from "../../../src/catalog/declare/define";
import { publishedFor } from "../../../src/native/proof/published-figures";
import { PUBLISHED } from "../../vectors/published";

const definitionOf = (name: string): Definition => CATALOG.find((one) => one.name === name) as Definition;
const single = (...cells: readonly (number | string | null)[]) =>
  cells.map((cell) => (cell === null ? undefined : [[cell]]));

test("the published figures that ship are those that are tested", () => {
  expect(readFileSync(TARGET, "utf8")).toBe(generatedFigures());
});

test("whoever has the arguments of a published figure is told of it, however the defaults are written", () => {
  const bitmex = PUBLISHED.find(({ id }) => id === "bitmex-pnl-1");
  const told = publishedFor(definitionOf("INVERSE_PNL"), single(60000, 600, 700));
  expect(told).toEqual([
    { venue: bitmex?.venue, printed: "14.286", source: bitmex?.source, page: bitmex?.source.split(" ")[0] },
  ]);
  expect(publishedFor(definitionOf("INVERSE_PNL"), single("60000", 600, 700, null, 0, 0))).toEqual(told);
  expect(publishedFor(definitionOf("INVERSE_PNL"), single(60000, 600, 700.5))).toEqual([]);
  expect(publishedFor(definitionOf("INVERSE_PNL"), single(60000, 600, 700, 10))).toEqual([]);
});

test("a figure of a list is found by its rows", () => {
  const rows = (...cells: readonly number[]) => cells.map((cell) => [cell]);
  const told = publishedFor(definitionOf("AVG_ENTRY"), [rows(1000, 2000), rows(5000, 6000)]);
  expect(told.map(({ printed }) => printed)).toEqual(["5,625.00"]);
});
