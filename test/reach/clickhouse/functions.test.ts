import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { REACHED } from "../../../reach/reached";
import { buildReach } from "../../../scripts/build-reach";
import { ClickHouse, installClickHouse } from "../../../scripts/reach/clickhouse";
import { plainForms, plainStatements } from "../../../scripts/reach/plain-sql";
import { built } from "../../conformance/built";
import { cellsOf } from "./cells";
import { BOUND, compared, comparedPlain, writeRows } from "./compare";

const folder = mkdtempSync(path.join(tmpdir(), "coinm-reach-"));
const cells = cellsOf(built("functions.js"));
let clickhouse: ClickHouse;
/** Nothing where it could not be installed, which is then what the tests say. */
let opened: ClickHouse | undefined;

beforeAll(async () => {
  installClickHouse();
  await buildReach(folder);
  clickhouse = opened = new ClickHouse(folder);
  for (const statement of plainStatements()) await clickhouse.query(statement);
});
afterAll(async () => {
  await opened?.close();
  rmSync(folder, { recursive: true });
});

const ROWS = 1000;
const OF_LISTS = 100;
const hasPlain = new Set(plainForms().map(([{ name }]) => name));

test.each(REACHED.map((reached) => [reached.name, reached] as const))(
  "%s is the cell bit by bit, and its reason the cell's",
  async (_, reached) => {
    const isOfLists = reached.takes.some(({ kind }) => kind === "numbers");
    const file = path.join(folder, "rows.native");
    writeRows(file, reached, isOfLists ? OF_LISTS : ROWS, cells);
    const { rows, refused, otherNumber, otherReason } = await compared(clickhouse, reached, file);
    expect({ rows, otherNumber, otherReason }).toEqual({
      ...{ rows: isOfLists ? OF_LISTS : ROWS, otherNumber: 0, otherReason: 0 },
    });
    expect(refused).toBeGreaterThan(rows / 100);
    expect(refused).toBeLessThan(0.95 * rows);
    if (!hasPlain.has(reached.name)) return;
    const { mostPlain, answers, lostPlain } = await comparedPlain(clickhouse, reached, file);
    expect({ answers, lostPlain }).toEqual({ answers: 0, lostPlain: 0 });
    expect(mostPlain).toBeLessThan(BOUND);
  },
);

test("numbers of any type are taken, and a column may hold blanks", async () => {
  // 70,000·3,500·100/(100·3,500·(1 + 0.005)/70,000 + …) as in the README: a short at 10x
  const call = (contracts: string, margin: string) =>
    `COINM_LIQ_PRICE(${contracts}, 70000, ${margin}, 0.005, 100, NULL, NULL, NULL, NULL, NULL)`;
  const [[whole, decimal, none, reason] = []] = await clickhouse.query(
    `SELECT ${call("toInt16(-3500)", "0.5")}, ${call("-3500", "toDecimal64(0.5, 3)")}, ${call("-3500", "5")},
       ${call("-3500", "5").replace("PRICE", "PRICE_REASON")}`,
  );
  expect([whole, decimal]).toEqual([77388.88888888889, 77388.88888888889]);
  expect([none, reason]).toEqual([null, "no liquidation price: the margin covers this short at every price"]);
  const rows = await clickhouse.query(
    `SELECT ${call("-3500", "if(number % 2 = 0, NULL, 0.5)")} FROM numbers(4) ORDER BY number`,
  );
  expect(rows).toEqual([[null], [77388.88888888889], [null], [77388.88888888889]]);
});

test("a block of more rows than are sent at once comes back whole and in its order", async () => {
  // at an exit that is twice the entry a long of n contracts of 1 USD wins n/2 coins at an entry of 1
  const [[wrong] = []] = await clickhouse.query(
    `SELECT countIf(COINM_INVERSE_PNL(number + 1, 1, 2, NULL, NULL, NULL) != (number + 1) / 2) FROM numbers_mt(200000)
     SETTINGS max_threads = 2`,
  );
  expect(Number(wrong)).toBe(0);
});
