import type { Cell } from "../../catalog/declare/cell";
import type { Definition, Parameter } from "../../catalog/declare/define";
import { argument } from "../../catalog/read/argument";
import { LEFT_OUT, type ArgumentShape } from "../record/argument-shape";
import { followed, type LookedAt } from "../record/derive";
import type { Answer, Question } from "../record/explore";
import { number, type Expression } from "../record/expression";
import { NotRecorded } from "../record/recorded";
import { DERIVED } from "../twins/looked-at";
import { ExactValues } from "./exact-value";

/** The formula that a function goes through on certain cells: one row of results, or one result. */
export interface FollowedFormula {
  readonly results: readonly Expression[];
  readonly values: ExactValues;
  readonly given: ReadonlyMap<string, number>;
}

/**
 * The way of a function through its core on one cell for each argument, as it is recorded for the form without the
 * add-in. Its decisions are taken on the exact numbers. Nothing where there is no such record.
 */
export function followedFormula(definition: Definition, cells: readonly Cell[]): FollowedFormula | undefined {
  const derived = DERIVED[definition.name];
  if (!derived) return undefined;
  const lookedAt = { ...derived, written: unlessByHand(derived) };
  const given = new Map<string, number>();
  const shapes: ArgumentShape[] = [];
  for (const [place, [name, parameter]] of Object.entries(definition.parameters).entries()) {
    shapes.push(shapeOf(name, parameter, cells[place] ?? null, given));
  }
  const values = new ExactValues(given);
  try {
    const end = followed(definition, shapes, lookedAt, (question) => answered(question, values));
    const chosen = values.chosen(end);
    const results = chosen.kind === "apply" && chosen.by === "ROW OF" ? chosen.to : [chosen];
    return { results: results.map((result) => values.chosen(result)), values, given };
  } catch (thrown) {
    if (thrown instanceof NotRecorded) return undefined;
    throw thrown;
  }
}

/** What takes a logarithm is written by hand, in plain numbers: that is no record of the core. */
const unlessByHand =
  ({ written }: LookedAt): NonNullable<LookedAt["written"]> =>
  (...asked) => {
    if (written?.(...asked)) throw new NotRecorded("written by hand");
    return undefined;
  };

/**
 * A number is an argument of the formula under its name; what is left out or is no number is settled beforehand. One that
 * cannot be read is left out: where the function answers all the same it has not looked at it, and else it refuses.
 */
function shapeOf(name: string, parameter: Parameter, cell: Cell, given: Map<string, number>): ArgumentShape {
  if (!("unit" in parameter)) return { kind: "constant", cell };
  const value = cell === null || cell === "" ? null : argument(name, parameter).read(cell);
  if (typeof value !== "number") return LEFT_OUT;
  given.set(name, value);
  return { kind: "cell" };
}

/** Each answer is given a number of its own: what the decision comes to on the exact values says which it is. */
function answered({ answers, join }: Question, values: ExactValues): Answer {
  const chosen = values.chosen(join(answers.map((_, place) => number(place))));
  return chosen.kind === "number" ? (answers[chosen.value] as Answer) : null;
}
