import { CATALOG } from "../../src/catalog";
import { CHECKED_EXAMPLES } from "../vectors/checked-examples";
import { PUBLISHED } from "../vectors/published";
import { agrees, type Vector } from "../vectors/vector";
import { WORKED_EXAMPLES } from "../vectors/worked-examples";
import { metadata } from "./built";
import { asSent, expectedBlock } from "./examples";
import { ExcelHost, type Answer, type Call } from "./host";
import { inCells } from "./thrown";

/** Every figure that is vouched for, through the built bundle, one message for them all. */
const parameters = new Map(metadata().functions.map(({ id, parameters }) => [id, parameters]));

const asBlock = (value: unknown): unknown =>
  value === null || value === undefined || Array.isArray(value) ? (value ?? null) : [[value]];
const call = (id: string, args: readonly unknown[]): Call => ({
  id,
  args: (parameters.get(id) ?? []).map((_, index) => asBlock(args[index])),
  flags: 12,
});

describe.each<[string, readonly Vector[]]>([
  ["published figures", PUBLISHED.filter((row) => parameters.has(row.call))],
  ["checked examples", CHECKED_EXAMPLES],
  ["worked examples", WORKED_EXAMPLES],
])("%s", (_, vectors) => {
  let answers: Answer[];
  beforeAll(async () => {
    answers = await ExcelHost.open().calculate(vectors.map((row) => call(row.call, row.args)));
  });
  test.each(vectors.map((vector, index) => [vector.call, vector.id, index, vector] as const))("%s: %s", (...row) => {
    const [, , index, vector] = row;
    const cell = inCells(answers[index] as Answer)[0]?.[0];
    if (typeof vector.expected === "number")
      expect({ cell, agrees: agrees(cell, vector) }).toMatchObject({ agrees: true });
    else
      expect(cell).toMatchObject({
        code: vector.expected.refuses,
        message: expect.stringContaining(vector.expected.message ?? ""),
      });
  });
});

describe.each(CATALOG.map((definition) => [definition.name, definition] as const))(
  "examples of %s",
  (_, definition) => {
    let answers: Answer[];
    beforeAll(async () => {
      answers = await ExcelHost.open().calculate(
        definition.examples.map((example) => ({ id: definition.name, args: asSent(definition, example), flags: 12 })),
      );
    });
    test.each(definition.examples.map((example, index) => [example.about, index, example] as const))("%s", (...row) => {
      const [, index, { gives }] = row;
      expect(inCells(answers[index] as Answer)).toEqual(expectedBlock(gives));
    });
  },
);
