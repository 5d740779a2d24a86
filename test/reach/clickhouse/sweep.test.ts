import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as core from "../../../packages/core/source";
import { buildReach } from "../../../scripts/build-reach";
import { ClickHouse } from "../../../scripts/reach/clickhouse";
import { fill, inClickHouse, inOneProcess } from "../../../scripts/reach/sweep";
import { Random } from "../../oracle/random";
import { bookOf, CONTRACT_SIZE, MMR, pathsOf } from "./sweep-rows";

const [POSITIONS, PATHS, DAYS] = [25, 40, 30];
const folder = mkdtempSync(path.join(tmpdir(), "coinm-sweep-"));
const random = new Random(20261130);
const book = bookOf(POSITIONS, random);
const prices = pathsOf(PATHS, DAYS, random);
let clickhouse: ClickHouse;
/** Nothing where it could not be installed, which is then what the tests say. */
let opened: ClickHouse | undefined;

beforeAll(async () => {
  await buildReach(folder);
  clickhouse = opened = new ClickHouse(folder);
  await fill(clickhouse, folder, book, prices);
});
afterAll(async () => {
  await opened?.close();
  rmSync(folder, { recursive: true });
});

test("the query finds of every position what the package's columns find, bit by bit", async () => {
  const query = await inClickHouse(clickhouse, 2);
  const bulk = inOneProcess(core, book, prices);
  expect(query.book).toEqual(bulk.book);
  const liquidated = bulk.book.reduce((sum, position) => sum + position.liquidated, 0);
  expect(liquidated).toBeGreaterThan(100);
  expect(liquidated).toBeLessThan(POSITIONS * PATHS - 100);
});

test("a position is liquidated where FIRST_BREACH says, and its coins are worth the least of all rows", async () => {
  const { book: found } = await inClickHouse(clickhouse, 1);
  for (const [position, { liquidated, earliest, worst }] of found.entries()) {
    const [coins, contracts, entry_price, margin] = [book.coins, book.contracts, book.entry_price, book.margin].map(
      (column) => column[position] as number,
    ) as [number, number, number, number];
    const breaches: number[] = [];
    let least = Infinity;
    for (const path of prices) {
      const row = core.firstBreach({
        ...{ prices: path, contracts, entry_price, margin, mmr: MMR, contract_size: CONTRACT_SIZE },
      });
      const held = typeof row === "number" ? row - 1 : path.length;
      if (typeof row === "number") breaches.push(row);
      // row by row, where the query looks at one price alone
      for (const [at, price] of path.entries()) {
        const profit = core.inversePnlUsd({ contracts, entry_price, exit_price: price, contract_size: CONTRACT_SIZE });
        least = Math.min(least, at < held ? coins * price + Number(profit) : (coins - margin) * price);
      }
    }
    expect({ liquidated, earliest }).toEqual({
      liquidated: breaches.length,
      earliest: Math.min(...breaches, Infinity) === Infinity ? 0 : Math.min(...breaches),
    });
    expect(Math.abs(worst - least)).toBeLessThanOrEqual(1e-12 * Math.abs(least));
  }
});
