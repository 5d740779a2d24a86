import { fuzzParsers } from "./parsers";

/** As many seeds as a test has the time for; `npm run fuzz` takes others, and many more: docs/fuzz.md. */
const SEEDS = 60;

test("what reads texts makes no number of what is none, gives reasons and ends, from fixed seeds", async () => {
  let texts = 0;
  for (let seed = 1; seed <= SEEDS; seed++) {
    const { texts: read, findings } = await fuzzParsers(seed);
    texts += read;
    expect(findings.slice(0, 3)).toEqual([]);
  }
  expect(texts).toBeGreaterThan(10_000);
});
