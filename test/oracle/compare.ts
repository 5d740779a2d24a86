import { sameBlock, textOf, type Oracle, type Row } from "./cells";
import { blockOf } from "./product";
import { Random } from "./random";

/** A function, what it must give by an oracle of its own, and hard rows for it. */
export interface Examined {
  readonly name: string;
  readonly answer: Oracle;
  readonly row: (random: Random) => Row;
  readonly seed: number;
  /** How many rows a thorough run compares; the tests compare half of them. */
  readonly rows: number;
  /** The least number of rows (or cells of rows) in each situation that those rows must have met. */
  readonly atLeast: Readonly<Record<string, number>>;
  /** The largest share of those rows that may be refused as bad input; a third if left out. */
  readonly invalidAtMost?: number;
}

export interface Mismatch {
  readonly row: Row;
  readonly gave: string;
  readonly exactly: string;
}

export interface Compared {
  readonly mismatches: readonly Mismatch[];
  /** "invalid" and "none" are rows whose whole answer is that refusal. */
  readonly met: Readonly<Record<string, number>>;
  /** The exact answers, one text a row. */
  readonly answers: readonly string[];
}

/** So many random rows through the function and through its oracle, compared to the last bit. */
export function compare({ name, row, answer }: Examined, random: Random, rows: number): Compared {
  const met: Record<string, number> = {};
  const mismatches: Mismatch[] = [];
  const answers: string[] = [];
  for (let count = 0; count < rows; count++) {
    const given = row(random);
    const expected = answer(given);
    const actual = blockOf(name, given);
    const exactly = textOf(expected.block);
    if (!sameBlock(actual, expected.block)) mismatches.push({ row: given, gave: textOf(actual), exactly });
    const [only, ...others] = expected.block.flat();
    const refusal = others.length === 0 && typeof only === "object" ? [only.refuses] : [];
    for (const situation of [...expected.met, ...refusal]) met[situation] = (met[situation] ?? 0) + 1;
    answers.push(exactly);
  }
  return { mismatches, met, answers };
}

/** So much of each list of rows: 1 is a thorough run. */
const SHARE = Number(process.env["ORACLE_SHARE"] ?? 0.5);

/** The tests of a room: every function of it against its oracle, on rows that were hard. */
export function againstTheOracle(room: readonly Examined[]): void {
  describe.each(room)("$name against an independent exact oracle", (examined) => {
    const { seed, atLeast, invalidAtMost = 1 / 3 } = examined;
    const rows = Math.ceil(examined.rows * SHARE);
    let compared: Compared;
    beforeAll(() => {
      compared = compare(examined, new Random(seed), rows);
    });

    test(`${rows} rows of seed ${seed} are the same to the last bit, refusals included`, () => {
      expect(compared.mismatches.slice(0, 20)).toEqual([]);
    });

    test("the rows were hard, and most of them had an answer", () => {
      const { invalid = 0, none = 0 } = compared.met;
      const floors = Object.entries({ invalid: Math.ceil(examined.rows / 200), ...atLeast });
      const counts = floors.map(([situation, least]) => ({
        situation,
        // what is seldom is not met in exact proportion
        least: Math.floor(least * SHARE * 0.9),
        was: compared.met[situation] ?? 0,
      }));
      expect(counts.filter(({ least, was }) => was < least)).toEqual([]);
      expect(invalid).toBeLessThan(rows * invalidAtMost);
      expect(rows - invalid - none).toBeGreaterThan(rows / 2);
    });
  });
}
