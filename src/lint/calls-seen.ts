import type { Definition, Parameter } from "../catalog/declare/define";
import type { Rows } from "../native/calculate/calculate";
import type { Place } from "../native/convert/seen-cells";
import type { FormulaCell } from "../native/convert/where";
import { argumentShapeOf } from "../native/formula/argument-shape-of";
import { mayBeBroken, mended } from "../native/formula/broken-calls";
import { textAt, type Span } from "../native/formula/calls";
import { mayHaveOurs, ourCallsIn } from "../native/formula/our-calls";
import type { At } from "./finding";
import type { Sight } from "./sight";

/** An argument of a call, as far as it can be seen what stands behind it. */
export interface ArgumentSeen {
  readonly name: string;
  readonly parameter: Parameter;
  readonly text: string;
  /** Where it stands in the formula. */
  readonly span: Span;
  /** The cells that it leads to; undefined where it is reckoned, typed or out of sight. */
  readonly place: Place | undefined;
  /** What it comes to. */
  readonly rows: Rows | undefined;
  /** The number that is typed there. */
  readonly typed: number | undefined;
}

/** A call of ours, however Excel writes it at the moment. */
export interface CallSeen {
  readonly at: At;
  /** With our functions called by their own names. */
  readonly formula: string;
  /** Whether that is the very text of the cell, so that a piece of it can be replaced. */
  readonly isAsWritten: boolean;
  readonly span: Span;
  readonly definition: Definition;
  /** Those that are given, by name. */
  readonly given: ReadonlyMap<string, ArgumentSeen>;
}

export function callsSeen(sight: Sight, { at, formula: written }: FormulaCell): CallSeen[] {
  const formula = mayBeBroken(written) ? mended(written).text : written;
  if (!mayHaveOurs(formula)) return [];
  return ourCallsIn(formula).map(({ definition, arguments: spans, from, to }) => {
    const names = Object.entries(definition.parameters);
    const given = spans.flatMap((span, place): ArgumentSeen[] => {
      const [name, parameter] = names[place] ?? [];
      const text = textAt(formula, span);
      return name === undefined || !parameter || text === "" ? [] : [seen(sight, at, { name, parameter, text, span })];
    });
    const byName = new Map(given.map((argument) => [argument.name, argument]));
    return { at, formula, isAsWritten: formula === written, span: { from, to }, definition, given: byName };
  });
}

function seen(
  sight: Sight,
  home: At,
  argument: Pick<ArgumentSeen, "name" | "parameter" | "text" | "span">,
): ArgumentSeen {
  const shape = argumentShapeOf(argument.text);
  const typed = shape.kind === "constant" && typeof shape.cell === "number" ? shape.cell : undefined;
  let place: Place | undefined | "not looked for" = "not looked for";
  let rows: Rows | undefined | "not looked for" = "not looked for";
  return {
    ...argument,
    typed,
    get place() {
      if (place === "not looked for") place = typed === undefined ? sight.placeOf(argument.text, home) : undefined;
      return place;
    },
    get rows() {
      if (rows === "not looked for") rows = sight.reckon(`=${argument.text}`, home);
      return rows;
    },
  };
}

/** The numbers that an argument comes to. */
export const numbersIn = ({ rows = [] }: ArgumentSeen): number[] =>
  rows.flat().filter((cell) => typeof cell === "number");

/** The one number that it comes to. */
export const numberIn = (argument: ArgumentSeen | undefined): number | undefined => {
  const only = argument?.rows?.length === 1 && argument.rows[0]?.length === 1 ? argument.rows[0][0] : undefined;
  return typeof only === "number" ? only : undefined;
};
