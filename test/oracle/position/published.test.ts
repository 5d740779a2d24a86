import { CATALOG } from "../../../src/catalog";
import { bind } from "../../../src/functions/bind";
import { PUBLISHED } from "../../vectors/published";
import { agrees } from "../../vectors/vector";

const POSITION = new Set(["INVERSE_PNL_USD", "INVERSE_ROE", "LINEAR_PNL", "AVG_ENTRY", "NOTIONAL"]);
const rows = PUBLISHED.filter(({ call }) => POSITION.has(call));

test("every function of the group that anybody has published figures of is among them", () => {
  expect(new Set(rows.map(({ call }) => call))).toEqual(POSITION);
  expect(rows.length).toBeGreaterThanOrEqual(27);
});

test.each(rows)("$id: $venue prints $printed", (row) => {
  const definition = CATALOG.find(({ name }) => name === row.call);
  if (!definition) throw new Error(`there is no function ${row.call}`);
  const actual = bind(definition, row.args)[0]?.[0];
  expect({ actual, agrees: agrees(actual, row) }).toMatchObject({ agrees: true });
});
