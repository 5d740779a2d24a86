import { isNumber, type Expression } from "../record/expression";

/** A formula as it is set on paper. Whoever draws or reads it out has nothing to decide. */
export type Formula =
  /** `goesOn`: the number has more digits than are shown. */
  | { readonly kind: "number"; readonly value: number; readonly goesOn: boolean }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "sum"; readonly terms: readonly Term[] }
  | { readonly kind: "product"; readonly factors: readonly Formula[] }
  | { readonly kind: "fraction"; readonly above: Formula; readonly below: Formula }
  | { readonly kind: "power"; readonly of: Formula; readonly exponent: number }
  | { readonly kind: "root"; readonly of: Formula }
  /** Without its sign: |x|. */
  | { readonly kind: "size"; readonly of: Formula }
  /** To a whole number. */
  | { readonly kind: "whole"; readonly how: ToWhole; readonly of: Formula }
  | { readonly kind: "negated"; readonly of: Formula }
  | { readonly kind: "brackets"; readonly of: Formula };

export interface Term {
  readonly isAdded: boolean;
  readonly of: Formula;
}

export type ToWhole = "nearest" | "toward 0" | "away from 0";
const TO_WHOLE: Readonly<Record<string, ToWhole>> = {
  ROUND: "nearest",
  ROUNDDOWN: "toward 0",
  ROUNDUP: "away from 0",
};

/** What stands in the place of a part, as an argument's name or its number; undefined where it is to be set itself. */
export type InPlace = (part: Expression) => Formula | undefined;

export const numberShown = (value: number, goesOn = false): Formula => ({ kind: "number", value, goesOn });

/** An expression set on paper: sums and products flat, quotients as fractions, what is multiplied by itself as a power. */
export function typeset(part: Expression, inPlace: InPlace): Formula {
  const there = inPlace(part);
  if (there) return there;
  if (part.kind === "number") return numberShown(part.value);
  if (part.kind !== "apply") return { kind: "name", name: part.kind === "variable" ? part.name : part.kind };
  const { by, to } = part;
  const [first] = to as [Expression];
  if (isSum(part)) return sum(part, inPlace);
  if (isProduct(part)) return product(part, inPlace);
  if (by === "negated") return { kind: "negated", of: asFactor(typeset(first, inPlace), 1) };
  if (by === "ABS") return { kind: "size", of: typeset(first, inPlace) };
  if (by === "SQRT") return { kind: "root", of: typeset(first, inPlace) };
  const how = TO_WHOLE[by];
  if (how) return { kind: "whole", how, of: typeset(first, inPlace) };
  throw new RangeError(`${by} is not set`);
}

export const isSum = (part: Expression): boolean => part.kind === "apply" && (part.by === "+" || part.by === "-");
export const isProduct = (part: Expression): boolean => part.kind === "apply" && (part.by === "*" || part.by === "/");

/** Equal parts, each once, with how often it stands there. */
function counted(parts: readonly Expression[]): [Expression, number][] {
  const counts = new Map<Expression, number>();
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  return [...counts];
}

function sum(whole: Expression, inPlace: InPlace): Formula {
  const sides: Record<"added" | "taken", Expression[]> = { added: [], taken: [] };
  const visit = (part: Expression, isAdded: boolean): void => {
    if (part.kind === "apply" && (part === whole || !inPlace(part))) {
      const [a, b] = part.to as [Expression, Expression];
      if (part.by === "negated") return visit(a, !isAdded);
      if (isSum(part)) {
        visit(a, isAdded);
        return visit(b, part.by === "+" ? isAdded : !isAdded);
      }
    }
    sides[isAdded ? "added" : "taken"].push(part);
  };
  visit(whole, true);
  const terms = (["added", "taken"] as const).flatMap((side) =>
    counted(sides[side]).map(([part, times]): Term => {
      const set = typeset(part, inPlace);
      const of: Formula = times === 1 ? set : { kind: "product", factors: [numberShown(times), asFactor(set, 1)] };
      return { isAdded: side === "added", of };
    }),
  );
  return { kind: "sum", terms: terms.map(({ isAdded, of }, place) => ({ isAdded, of: asTerm(of, place, isAdded) })) };
}

/** A number below 0 after a sign, and a sum of its own after a minus, stand in brackets. */
const asTerm = (of: Formula, place: number, isAdded: boolean): Formula =>
  (place > 0 || !isAdded) && (isBelowZero(of) || of.kind === "negated" || of.kind === "sum")
    ? { kind: "brackets", of }
    : of;

const isBelowZero = (of: Formula): boolean =>
  (of.kind === "number" && of.value < 0) ||
  (of.kind === "product" && of.factors[0] !== undefined && isBelowZero(of.factors[0]));

function product(whole: Expression, inPlace: InPlace): Formula {
  const sides: Record<"above" | "below", Expression[]> = { above: [], below: [] };
  let isNegated = false;
  const visit = (part: Expression, isAbove: boolean): void => {
    if (part.kind === "apply" && (part === whole || !inPlace(part))) {
      const [a, b] = part.to as [Expression, Expression];
      if (part.by === "negated") {
        isNegated = !isNegated;
        return visit(a, isAbove);
      }
      if (isProduct(part)) {
        visit(a, isAbove);
        return visit(b, part.by === "*" ? isAbove : !isAbove);
      }
    }
    sides[isAbove ? "above" : "below"].push(part);
  };
  visit(whole, true);
  const minusOnes = sides.above.filter((part) => isNumber(part, -1)).length;
  if (minusOnes % 2 === 1) isNegated = !isNegated;
  const above = factors(
    sides.above.filter((part) => !isNumber(part, -1)),
    inPlace,
  );
  const set: Formula =
    sides.below.length === 0 ? above : { kind: "fraction", above, below: factors(sides.below, inPlace) };
  return isNegated ? { kind: "negated", of: asFactor(set, 1) } : set;
}

function factors(parts: readonly Expression[], inPlace: InPlace): Formula {
  const each = counted(parts).map(([part, exponent]): Formula => {
    const of = typeset(part, inPlace);
    return exponent === 1 ? of : { kind: "power", of: asBase(of), exponent };
  });
  const [only] = each;
  if (!only) return numberShown(1);
  return each.length === 1 ? only : { kind: "product", factors: each.map(asFactor) };
}

const asFactor = (of: Formula, place: number): Formula =>
  of.kind === "sum" || of.kind === "negated" || (place > 0 && isBelowZero(of)) ? { kind: "brackets", of } : of;

/** A name of several words is no one thing to look at. */
const asBase = (of: Formula): Formula =>
  (of.kind === "name" && !of.name.includes(" ")) || of.kind === "size" || (of.kind === "number" && of.value >= 0)
    ? of
    : { kind: "brackets", of };
