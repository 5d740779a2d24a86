import type { Formula } from "../../../src/native/proof/typeset";
import {
  absolute,
  minus,
  multipleOf,
  negated,
  over,
  plus,
  shown,
  times,
  whole,
  type Direction,
  type Rational,
} from "../../oracle/rational";

const DIRECTIONS = { nearest: "nearest", "toward 0": "down", "away from 0": "up" } as const satisfies Record<
  string,
  Direction
>;

/** What somebody comes to who works out a formula as it is drawn, in fractions; undefined where there is a root in it. */
export function drawnValue(formula: Formula): Rational | undefined {
  switch (formula.kind) {
    case "number":
      return formula.goesOn ? undefined : shown(formula.value);
    case "sum":
      return formula.terms.reduce<Rational | undefined>((sum, { isAdded, of }) => {
        const term = drawnValue(of);
        return sum && term && (isAdded ? plus(sum, term) : minus(sum, term));
      }, whole(0));
    case "product":
      return formula.factors.reduce<Rational | undefined>((product, factor) => {
        const value = drawnValue(factor);
        return product && value && times(product, value);
      }, whole(1));
    case "fraction": {
      const [above, below] = [drawnValue(formula.above), drawnValue(formula.below)];
      return above && below && over(above, below);
    }
    case "power": {
      const base = drawnValue(formula.of);
      return base && new Array<Rational>(formula.exponent).fill(base).reduce(times);
    }
    case "size":
      return changed(formula.of, absolute);
    case "whole":
      return changed(formula.of, (value) => multipleOf(whole(1), value, DIRECTIONS[formula.how]));
    case "negated":
      return changed(formula.of, negated);
    case "brackets":
      return drawnValue(formula.of);
    default:
      return undefined;
  }
}

function changed(of: Formula, change: (value: Rational) => Rational): Rational | undefined {
  const value = drawnValue(of);
  return value && change(value);
}

const startsBelowZero = (of: Formula): boolean =>
  of.kind === "negated" ||
  (of.kind === "number" && of.value < 0) ||
  (of.kind === "product" && of.factors[0] !== undefined && startsBelowZero(of.factors[0])) ||
  (of.kind === "sum" && of.terms[0] !== undefined && (!of.terms[0].isAdded || startsBelowZero(of.terms[0].of)));

/** The parts that would be read otherwise than they are meant, for want of brackets. */
export function misread(formula: Formula): Formula[] {
  switch (formula.kind) {
    case "sum":
      return formula.terms.flatMap(({ isAdded, of }, place) => [
        ...((place > 0 || !isAdded) && startsBelowZero(of) ? [of] : []),
        ...(!isAdded && of.kind === "sum" ? [of] : []),
        ...misread(of),
      ]);
    case "product":
      return formula.factors.flatMap((of, place) => [
        ...(of.kind === "sum" || (place > 0 && startsBelowZero(of)) ? [of] : []),
        ...misread(of),
      ]);
    case "fraction":
      return [...misread(formula.above), ...misread(formula.below)];
    case "power":
      return [
        ...(startsBelowZero(formula.of) || !ATOMS.has(formula.of.kind) ? [formula.of] : []),
        ...misread(formula.of),
      ];
    case "negated":
      return [
        ...(startsBelowZero(formula.of) || formula.of.kind === "sum" ? [formula.of] : []),
        ...misread(formula.of),
      ];
    case "number":
    case "name":
      return [];
    default:
      return misread(formula.of);
  }
}

const ATOMS = new Set<Formula["kind"]>(["number", "name", "brackets", "size"]);
