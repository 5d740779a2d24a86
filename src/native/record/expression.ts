import type { Exact } from "../../core/exact/exact";
import { readRatio } from "../../core/exact/ratio";
import type { Fraction, Measure } from "../../core/units";

/** What a spreadsheet shows in place of a value. */
export type ErrorCode = "#VALUE!" | "#N/A" | "#DIV/0!" | "#NUM!";

/**
 * A formula as a tree with shared parts: two parts that say the same are one object, so that `===` compares them and
 * whoever writes them can give a part that is used twice a name.
 */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "truth"; readonly value: boolean }
  | { readonly kind: "error"; readonly code: ErrorCode }
  /** An argument as it stands in the call, whatever it holds. */
  | { readonly kind: "given"; readonly name: string }
  /** The same as it is read: what a blank counts as put in, a text that shows a number made one. */
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "apply"; readonly by: string; readonly to: readonly Expression[] };

/** An operator between its two arguments; everything else that is applied is a function. */
export const OPERATORS = ["+", "-", "*", "/", "^", "=", "<>", "<", ">", "<=", ">=", "&"] as const;

const known = new Map<string, Expression>();
const numbers = new Map<Expression, number>();

function one(key: string, make: () => Expression): Expression {
  const found = known.get(key);
  if (found) return found;
  const made = make();
  known.set(key, made);
  numbers.set(made, numbers.size);
  return made;
}

export const number = (value: number): Expression => one(`n${value + 0}`, () => ({ kind: "number", value: value + 0 }));
export const text = (value: string): Expression => one(`t${value}`, () => ({ kind: "text", value }));
export const truth = (value: boolean): Expression => one(`b${value}`, () => ({ kind: "truth", value }));
export const error = (code: ErrorCode): Expression => one(`e${code}`, () => ({ kind: "error", code }));
export const given = (name: string): Expression => one(`g${name}`, () => ({ kind: "given", name }));
export const variable = (name: string): Expression => one(`v${name}`, () => ({ kind: "variable", name }));

export const VALUE_ERROR = error("#VALUE!");
export const NOT_AVAILABLE = error("#N/A");
const [ZERO, ONE] = [number(0), number(1)];

/** Applied as it stands; what is easier is said by the makers below. */
export const apply = (by: string, ...to: readonly Expression[]): Expression =>
  one(`${by}(${to.map((part) => numbers.get(part)).join(",")})`, () => ({ kind: "apply", by, to }));

const exactOf = (value: number): Exact<Fraction> => readRatio(value as Measure<Fraction>);
/** A cell cannot be typed any longer than this. */
const TYPED_DIGITS = 15;

/** The number that an exact sum of constants is, if it can be typed: 1 − 0.005 is 0.995. */
function typed(exact: Exact<Fraction>): Expression | undefined {
  const value: number = exact.nearest();
  if (!Number.isFinite(value) || exact.minus(exactOf(value)).sign() !== 0) return undefined;
  return Number(value.toPrecision(TYPED_DIGITS)) === value ? number(value) : undefined;
}

type Fold = (a: Exact<Fraction>, b: Exact<Fraction>) => Exact<Fraction>;
function folded(a: Expression, b: Expression, fold: Fold): Expression | undefined {
  return a.kind === "number" && b.kind === "number" ? typed(fold(exactOf(a.value), exactOf(b.value))) : undefined;
}

export const isNumber = (part: Expression, value: number): boolean => part === number(value);
const isNegation = (part: Expression): part is Extract<Expression, { kind: "apply" }> =>
  part.kind === "apply" && part.by === "negated";

export function plus(a: Expression, b: Expression): Expression {
  if (a === ZERO) return b;
  if (b === ZERO) return a;
  if (isNegation(b)) return minus(a, b.to[0] as Expression);
  return folded(a, b, (x, y) => x.plus(y)) ?? apply("+", a, b);
}

export function minus(a: Expression, b: Expression): Expression {
  if (b === ZERO) return a;
  if (a === ZERO) return negated(b);
  if (a === b) return ZERO;
  if (isNegation(b)) return plus(a, b.to[0] as Expression);
  return folded(a, b, (x, y) => x.minus(y)) ?? apply("-", a, b);
}

export function times(a: Expression, b: Expression): Expression {
  if (a === ZERO || b === ZERO) return ZERO;
  if (a === ONE) return b;
  if (b === ONE) return a;
  if (isNegation(a)) return negated(times(a.to[0] as Expression, b));
  if (isNegation(b)) return negated(times(a, b.to[0] as Expression));
  return folded(a, b, (x, y) => x.times(y)) ?? apply("*", a, b);
}

export function over(a: Expression, b: Expression): Expression {
  if (a === ZERO || b === ONE) return a;
  if (isNegation(a)) return negated(over(a.to[0] as Expression, b));
  if (b.kind === "number" && b.value < 0) return over(negated(a), negated(b));
  return folded(a, b, (x, y) => x.over(y)) ?? apply("/", a, b);
}

export function negated(a: Expression): Expression {
  if (a.kind === "number") return number(-a.value);
  if (isNegation(a)) return a.to[0] as Expression;
  return apply("negated", a);
}

export function absolute(a: Expression): Expression {
  if (a.kind === "number") return number(Math.abs(a.value));
  return apply("ABS", isNegation(a) ? (a.to[0] as Expression) : a);
}

/** Of two answers, or the one that both are. */
export function choose(condition: Expression, yes: Expression, no: Expression): Expression {
  if (condition.kind === "truth") return condition.value ? yes : no;
  return yes === no ? yes : apply("IF", condition, yes, no);
}

const ORDER: Readonly<Record<string, (sign: number) => boolean>> = {
  ">": (sign) => sign > 0,
  "<": (sign) => sign < 0,
  "=": (sign) => sign === 0,
  "<>": (sign) => sign !== 0,
  ">=": (sign) => sign >= 0,
  "<=": (sign) => sign <= 0,
};

export function compare(a: Expression, by: keyof typeof ORDER & string, b: Expression): Expression {
  if (a.kind === "number" && b.kind === "number")
    return truth(ORDER[by]?.(exactOf(a.value).minus(exactOf(b.value)).sign()) === true);
  return apply(by, a, b);
}

/** The sign of what is made of constants alone. */
export function signOf(part: Expression): -1 | 0 | 1 | undefined {
  const exact = constant(part);
  return exact?.sign();
}

function constant(part: Expression): Exact<Fraction> | undefined {
  if (part.kind === "number") return exactOf(part.value);
  if (part.kind !== "apply") return undefined;
  const parts = part.to.map(constant);
  if (parts.includes(undefined)) return undefined;
  const [a, b] = parts as [Exact<Fraction>, Exact<Fraction>];
  switch (part.by) {
    case "+":
      return a.plus(b);
    case "-":
      return a.minus(b);
    case "*":
      return a.times(b);
    case "/":
      return a.over(b);
    case "negated":
      return a.negated();
    case "ABS":
      return a.abs();
    default:
      return undefined;
  }
}
