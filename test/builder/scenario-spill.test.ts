import { isFault } from "../../src/builder/sheet/term";
import type { PlannedBlock } from "../../src/workbook/sheet-plan";
import { built, KINDS } from "./drafts";

const formulaOf = ({ entries }: PlannedBlock): string => {
  const entry = entries[0]?.[0];
  return typeof entry === "object" && entry !== null ? entry.formula : "";
};

// Some Excels show no cell of a spilled table that has an error in one of them.
test.each(Object.entries(KINDS))("%s: the scenarios spill without an error in any row", (_, changes) => {
  const { blocks } = built(changes).plan();
  const table = blocks.filter((block) => formulaOf(block).startsWith("=COINM.SCENARIO_TABLE("));
  expect(table).toHaveLength(1);
  const [first, ...others] = (table[0]?.values ?? []).flat();
  expect(others.length).toBeGreaterThan(10);
  expect(others.filter(isFault)).toEqual([]);
  // what is refused as a whole is one cell, and spills nothing
  if (isFault(first)) expect(others.filter((value) => value !== null)).toEqual([]);
});
