import { answerOf, identical } from "./answer-of";
import type { Situation } from "./answers";
import { EXAMINED } from "./functions";
import { Random } from "./random";

const ROWS = 25000;

describe.each(EXAMINED)(
  "$name against an independent exact oracle",
  ({ name, answer, row, situation, atLeast, seed }) => {
    const met: Partial<Record<Situation, number>> = {};
    const refused = { invalid: 0, none: 0 };
    const different: string[] = [];

    beforeAll(() => {
      const random = new Random(seed);
      for (let count = 0; count < ROWS; count++) {
        const given = row(random);
        const expected = answer(given);
        const actual = answerOf(name, given);
        if (!identical(actual, expected))
          different.push(`${name}(${JSON.stringify(given)}) gave ${shownAs(actual)}, exactly ${shownAs(expected)}`);
        if (typeof expected === "object") refused[expected.refuses]++;
        const special = situation?.(given);
        if (special) met[special] = (met[special] ?? 0) + 1;
      }
    });

    test(`${ROWS} rows of seed ${seed} are the same to the last bit, refusals included`, () => {
      expect(different.slice(0, 20)).toEqual([]);
    });

    test("the rows were hard, and most of them had an answer", () => {
      for (const [special, least] of Object.entries(atLeast))
        expect({ special, enough: (met[special as Situation] ?? 0) >= least, met }).toMatchObject({ enough: true });
      expect(refused.invalid).toBeGreaterThan(ROWS / 100);
      expect(refused.invalid + refused.none).toBeLessThan(ROWS / 2);
    });
  },
);

const shownAs = (answer: unknown): string => (Object.is(answer, -0) ? "-0" : JSON.stringify(answer));
