import { BATCH, emptyTally, fuzzBatch, type Finding } from "../fuzz/functions";
import { ExcelHost } from "./host";

/** As many seeds as a test has the time for; `npm run fuzz` takes others, and many more: docs/fuzz.md. */
const BATCHES = 12;

test("calls of every kind, from fixed seeds, get what a cell can show, and the same in another order", async () => {
  const said = jest.fn();
  const spies = (["log", "info", "warn", "error", "debug"] as const).map((method) =>
    jest.spyOn(console, method).mockImplementation(said),
  );
  const host = ExcelHost.open();
  said.mockClear();
  const tally = emptyTally();
  const findings: Finding[] = [];
  for (let seed = 1; seed <= BATCHES; seed++) findings.push(...(await fuzzBatch(host, seed, tally)));
  const logged = said.mock.calls.length;
  for (const spy of spies) spy.mockRestore();
  expect(findings.slice(0, 3)).toEqual([]);
  // nothing is written to a console, least of all what somebody has in cells
  expect(logged).toBe(0);
  expect(tally.calls).toBe(2 * BATCH * BATCHES);
  // it is about calls that get somewhere as much as about such as are refused
  expect(tally.numbers).toBeGreaterThan(tally.cells / 40);
  expect(tally.refusals).toBeGreaterThan(tally.cells / 20);
  expect(Object.keys(Object.prototype)).toEqual([]);
}, 120_000);
