import type { Sweep } from "../../scripts/oracle-sweep";
import recorded from "../vectors/sweep.json";
import { oracleOf } from "./functions";
import { chunkRows, examine, SWEPT, sweptRows } from "./sweep";

/** What `npm run oracle` came to: very many random rows, each compared with the exact oracle. */
const SWEEP = recorded as Sweep;

test("every function that has an oracle has been swept", () => {
  expect(Object.keys(SWEEP).sort()).toEqual([...SWEPT].sort());
});

describe.each(SWEPT)("%s", (name) => {
  const swept = SWEEP[name];

  test("not one of very many random rows differs from the oracle", () => {
    expect(swept).toMatchObject({ seed: oracleOf(name).seed, mismatches: 0, firstMismatches: [] });
    expect(swept?.rows).toBeGreaterThanOrEqual(sweptRows(name));
    expect(swept?.functions).toMatch(/^[0-9a-f]{64}$/);
  });

  test("the first of them, computed now, come to what is recorded, and to the oracle's answers", () => {
    const { rows, mismatches, digest } = examine(name, 0);
    expect(rows).toBe(chunkRows(name));
    expect(mismatches).toEqual([]);
    expect(digest).toBe(swept?.first);
  });
});
