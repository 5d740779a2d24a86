import { CATALOG, CLOSED_TRADES } from "../../../src/catalog";
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

/**
 * BitMEX: "John is long 1,000 XBTUSD contracts with an average entry price of $1,000 … John decides to sell 500 XBTUSD
 * contracts at $1,500 … Realised Profit = ($1/1,000 - $1/$1,500) * 500 = 0.17 XBT", as https://quant.stackexchange.com/questions/48730 cites it.
 */
test("John's close of half his position made what BitMEX prints", () => {
  const closes = bind(CLOSED_TRADES, [
    [[1000], [-500]],
    [[1000], [1500]],
  ]);
  expect(closes).toEqual([[2, 500, 1000, 1500, 0.16666666666666666, 0, 0, 0.16666666666666666, 250]]);
  expect((closes[0]?.[4] as number).toFixed(2)).toBe("0.17");
});
