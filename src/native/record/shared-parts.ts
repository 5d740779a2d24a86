import type { Expression } from "./expression";

/** All parts of an expression, each once, what a part is made of before it. */
export function partsOf(whole: readonly Expression[], within: (name: string) => Expression | undefined): Expression[] {
  const met = new Set<Expression>();
  const parts: Expression[] = [];
  const visit = (part: Expression): void => {
    if (met.has(part)) return;
    met.add(part);
    if (part.kind === "apply") part.to.forEach(visit);
    const reading = part.kind === "variable" ? within(part.name) : undefined;
    if (reading) visit(reading);
    parts.push(part);
  };
  whole.forEach(visit);
  return parts;
}

/**
 * The parts that are used more than once and worth a name: no constant, no word of two, and none of which all uses are
 * within another that has one.
 */
export function sharedParts(whole: Expression, isWorthIt: (part: Expression) => boolean): Expression[] {
  const users = new Map<Expression, number>();
  const parts = partsOf([whole], () => undefined);
  for (const part of parts)
    if (part.kind === "apply") for (const inner of part.to) users.set(inner, (users.get(inner) ?? 0) + 1);
  return parts.filter((part) => part.kind === "apply" && (users.get(part) ?? 0) > 1 && isWorthIt(part));
}
