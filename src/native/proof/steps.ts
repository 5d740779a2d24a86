import type { Expression } from "../record/expression";
import { partsOf } from "../record/shared-parts";
import { partName } from "../write/part-names";
import type { ExactValues } from "./exact-value";
import { isProduct, isSum, numberShown, typeset, type Formula } from "./typeset";

/** One step of a formula: a sum or a product of arguments and of steps before it, and what it comes to. */
export interface Step {
  /** What later steps call it: "position", "step 3"; of the last one "result". */
  readonly name: string;
  /** Nothing where its numbers have no names. */
  readonly inNames: Formula | undefined;
  readonly inNumbers: Formula;
  readonly value: number;
  /** Whether the value is all of it, or a number with more digits. */
  readonly isExact: boolean;
}

/** A formula worked out, from what is innermost to the result. Nothing to show where it is a number by itself. */
export function stepsOf(whole: Expression, values: ExactValues, hasNames = true): Step[] {
  const cut = cutInto(whole);
  const steps: Step[] = [];
  const names = new Map<Expression, string>();
  for (const part of partsOf([whole], () => undefined)) {
    if (!cut.has(part)) continue;
    const own = (inner: Expression): boolean => inner !== part && names.has(inner);
    const inNames = typeset(part, (inner) =>
      own(inner) ? { kind: "name", name: names.get(inner) as string } : undefined,
    );
    const inNumbers = typeset(part, (inner) =>
      own(inner) || inner.kind === "variable" ? inNumber(inner, values) : undefined,
    );
    const { value, goesOn } = inNumber(part, values);
    const name = part === whole ? "result" : (knownName(part) ?? `step ${steps.length + 1}`);
    names.set(part, name);
    steps.push({ name, inNames: hasNames ? inNames : undefined, inNumbers, value, isExact: !goesOn });
  }
  return steps;
}

/** The whole formula with the numbers put in. */
export const inNumbersAlone = (whole: Expression, values: ExactValues): Formula =>
  typeset(whole, (part) => (part.kind === "variable" ? inNumber(part, values) : undefined));

function inNumber(part: Expression, values: ExactValues): Extract<Formula, { kind: "number" }> {
  const exact = values.number(part);
  const value: number = exact.nearest();
  return numberShown(value, !values.isCell(exact, value)) as Extract<Formula, { kind: "number" }>;
}

/** A part that the core has a word for. */
function knownName(part: Expression): string | undefined {
  const name = partName(part, 0);
  return name.startsWith("part_") ? undefined : name.replaceAll("_", " ");
}

/**
 * The parts that are steps: the whole; what is used more than once or has a name in the core; a sum that is multiplied,
 * divided or rounded; a product that is added up. What is left in a step is flat.
 */
function cutInto(whole: Expression): ReadonlySet<Expression> {
  const cut = new Set([whole]);
  const met = new Set<Expression>();
  const visit = (part: Expression, within: Expression | undefined): void => {
    const isAgain = met.has(part);
    met.add(part);
    const isNegation = part.kind === "apply" && part.by === "negated";
    if (!isSimple(part) && !isNegation && (isAgain || knownName(part) !== undefined || isApart(part, within)))
      cut.add(part);
    if (isAgain || part.kind !== "apply") return;
    for (const inner of part.to) visit(inner, isNegation ? within : part);
  };
  visit(whole, undefined);
  return cut;
}

/** A name, a number, or one of them without its sign or with the other one. */
function isSimple(part: Expression): boolean {
  if (part.kind !== "apply") return true;
  const [inner] = part.to;
  return (part.by === "negated" || part.by === "ABS") && inner !== undefined && isSimple(inner);
}

function isApart(part: Expression, within: Expression | undefined): boolean {
  if (!within) return false;
  if (isSum(part)) return !isSum(within);
  if (isProduct(part)) return !isProduct(within);
  return true;
}
