import type { Sweep } from "../../scripts/oracle-sweep";
import recorded from "../vectors/sweep.json";
import { EXAMINED } from "./functions";
import { CHUNK_ROWS, examine } from "./sweep";

/** What `npm run oracle` came to: random rows by the ten millions, each compared with the exact oracle. */
const SWEEP = recorded as Sweep;

test("every function with an oracle has been swept", () => {
  expect(Object.keys(SWEEP).sort()).toEqual(EXAMINED.map(({ name }) => name).sort());
});

describe.each(EXAMINED)("$name", ({ name, seed }) => {
  const swept = SWEEP[name];

  test("ten million random rows and more, and not one of them differs from the oracle", () => {
    expect(swept).toMatchObject({ seed, mismatches: 0, firstMismatches: [] });
    expect(swept?.rows).toBeGreaterThanOrEqual(1e7);
  });

  test("the first of them, computed now, come to what is recorded, and to the oracle's answers", () => {
    const { rows, mismatches, digest } = examine(name, 0);
    expect(rows).toBe(CHUNK_ROWS);
    expect(mismatches).toEqual([]);
    expect(digest).toBe(swept?.first);
  });
});
