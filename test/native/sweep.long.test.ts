import { readFileSync } from "node:fs";
import path from "node:path";
import { mustMeet } from "../must-meet";
import { HARDNESSES } from "./hard-rows";
import { seedOf, sweep, SWEPT } from "./sweep";

/** The first rows of what `npm run twins` has recorded. */
const ROWS = 1_600;
const page = readFileSync(path.join(__dirname, "../../docs/native-sweep.md"), "utf8");

test.each(SWEPT)("$name without the add-in, on plain rows and on hard ones", (definition) => {
  const met = mustMeet({ refused: 20 });
  const { tallies } = sweep(definition, ROWS);
  const { plain } = tallies;
  expect(plain.rows).toBe(ROWS / 2);
  // what a user's cells hold is written, but for a rare one
  expect([plain.first, plain.answers, plain.otherwise, plain.errs]).toEqual([undefined, 0, 0, 0]);
  expect(plain.over + plain.doubtful).toBeLessThanOrEqual(ROWS / 400);
  for (const kind of HARDNESSES) {
    const { answers, first, most, refused } = tallies[kind];
    expect([kind, answers === 0 ? undefined : first, answers]).toEqual([kind, undefined, 0]);
    expect(most).toBeLessThanOrEqual(1e-12);
    for (let row = 0; row < refused; row++) met("refused");
  }
  expect(page).toMatch(new RegExp(`^\\| \`${definition.name}\` +\\| ${seedOf(definition)} +\\|`, "m"));
});
