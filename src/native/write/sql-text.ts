import type { Derived } from "../record/derive";
import { given, type Expression } from "../record/expression";
import { partsOf } from "../record/shared-parts";

/** A call's formula as functions of ClickHouse, in its own doubles. */
export interface InSql {
  /** Of arguments as they are read: what a blank counts as is put in, words are in lower case. */
  readonly formula: string;
  /** How an argument is read, by its name. */
  readonly reading: (name: string) => string;
}

/**
 * NULL is a blank, and stands for every error: there is no number. What the engine has no word for is said by the
 * functions of `SQL_WORDS`, which are registered first.
 */
export function inSql({ expression, readings }: Derived): InSql {
  const parts = partsOf([expression], () => undefined);
  return {
    formula: `COINM_PLAIN_FINITE(${text(expression)})`,
    reading: (name) => {
      const read = readings.get(name);
      // where the formula asks whether it is given, a blank stays one
      if (read && parts.includes(given(name))) return `toFloat64(${name})`;
      return read ? readingOf(read) : `lower(trimBoth(ifNull(${name}, '')))`;
    },
  };
}

/** What a spreadsheet does and ClickHouse has no word for: an error in a condition, and Excel's rounding. */
export const SQL_WORDS: Readonly<Record<string, string>> = {
  COINM_PLAIN_FINITE: "(x) -> if(isFinite(x), x, NULL)",
  COINM_PLAIN_IF: "(holds, yes, no) -> multiIf(isNull(holds), NULL, holds, yes, no)",
  COINM_PLAIN_ROUND: "(x, decimals) -> sign(x) * floor(abs(x) * pow(10, decimals) + 0.5) / pow(10, decimals)",
  COINM_PLAIN_ROUND_UP: "(x) -> sign(x) * ceil(abs(x))",
  COINM_PLAIN_NORMAL: "(x) -> erfc(-x / sqrt(2)) / 2",
};

type Apply = Extract<Expression, { kind: "apply" }>;

const STRENGTH: Readonly<Record<string, number>> = {
  ...{ OR: 1, AND: 2 },
  ...{ "=": 3, "<>": 3, "<": 3, ">": 3, "<=": 3, ">=": 3 },
  ...{ "+": 4, "-": 4, "*": 5, "/": 5 },
};
const COMPARISONS = new Set(["=", "<>", "<", ">", "<=", ">="]);

const CALLS: Readonly<Record<string, string>> = {
  ...{ ABS: "abs", INT: "floor", LOG10: "log10", LN: "log", EXP: "exp", SQRT: "sqrt", SIGN: "sign" },
  ...{ ROUND: "COINM_PLAIN_ROUND", ROUNDUP: "COINM_PLAIN_ROUND_UP", ROUNDDOWN: "trunc" },
  "NORM.S.DIST": "COINM_PLAIN_NORMAL",
};
/** What follows the first argument is 0 decimals, or that the distribution is the cumulative one. */
const ONE_ARGUMENT = new Set(["ROUNDUP", "ROUNDDOWN", "NORM.S.DIST"]);

/** An argument as it stands in a call: whatever kind of number it is, it becomes a double. */
function readingOf(read: Expression): string {
  if (read.kind === "given" || read.kind === "variable") return `toFloat64(${read.name})`;
  if (read.kind !== "apply" || read.by !== "IF") return text(unread(read));
  const [condition, yes, no] = read.to as [Expression, Expression, Expression];
  if (condition.kind === "apply" && condition.by === "ISLOGICAL") return readingOf(no);
  return yes.kind === "error" ? readingOf(unread(no)) : `ifNull(${readingOf(unread(no))}, ${readingOf(yes)})`;
}

/** x + 0 and x · 1 make a number of a text that shows one: here it is one. */
const unread = (part: Expression): Expression =>
  part.kind === "apply" && part.to[0]?.kind === "given" ? part.to[0] : part;

function text(part: Expression, outside = 0, isRight = false): string {
  switch (part.kind) {
    case "number":
      return part.value < 0 ? `(${part.value})` : String(part.value);
    case "text":
      return `'${part.value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
    case "truth":
      return part.value ? "1" : "0";
    case "error":
      return "NULL";
    case "given":
    case "variable":
      return part.name;
    case "apply":
      return applied(part, outside, isRight);
  }
}

function applied(part: Apply, outside: number, isRight: boolean): string {
  const [a, b] = part.to as [Expression, Expression];
  if (isOfBlank(part)) return `${part.by === "=" ? "isNull" : "isNotNull"}(${text(a)})`;
  if (part.by === "IF") return chosen(part);
  if (part.by === "TRIM") return text(a);
  if (part.by === "negated") return between("-", "0", text(a, STRENGTH["-"], true), outside, isRight);
  if (part.by === "/" && b.kind !== "number")
    return between("/", text(a, STRENGTH["/"]), `nullIf(${text(b)}, 0)`, outside, isRight);
  const call = CALLS[part.by];
  if (call) return `${call}(${(ONE_ARGUMENT.has(part.by) ? [a] : part.to).map((each) => text(each)).join(", ")})`;
  const by = isCondition(part) ? (TOGETHER[part.by] ?? part.by) : part.by;
  const strength = STRENGTH[by];
  if (strength === undefined) throw new RangeError(`${part.by} has no word in SQL`);
  return between(by, text(a, strength), text(b, strength, true), outside, isRight);
}

function between(by: string, left: string, right: string, outside: number, isRight: boolean): string {
  const strength = STRENGTH[by] as number;
  const whole = `${left} ${by} ${right}`;
  return strength < outside || (strength === outside && isRight) ? `(${whole})` : whole;
}

function chosen({ to }: Apply): string {
  const [condition, ...answers] = to as [Expression, Expression, Expression];
  const [yes, no] = answers.map((each) => text(each));
  if (yes === no) return yes as string;
  return `${isNeverBlank(condition) ? "if" : "COINM_PLAIN_IF"}(${text(condition)}, ${yes}, ${no})`;
}

/** Conditions of which all or any must hold are multiplied and added up in a spreadsheet. */
const TOGETHER: Readonly<Record<string, string>> = { "*": "AND", "+": "OR" };

/** Whether an argument is given. */
const isOfBlank = ({ by, to: [a, b] }: Apply): boolean =>
  (by === "=" || by === "<>") && a?.kind === "given" && b?.kind === "text" && b.value === "";

function isCondition(part: Expression): boolean {
  if (part.kind === "truth") return true;
  if (part.kind !== "apply") return false;
  return COMPARISONS.has(part.by) || (part.by in TOGETHER && part.to.every(isCondition));
}

/** A question about a word, or whether something is given, has an answer whatever the arguments are. */
function isNeverBlank(part: Expression): boolean {
  if (part.kind !== "apply") return part.kind === "text" || part.kind === "truth";
  if (part.by === "TRIM" || isOfBlank(part)) return true;
  return (COMPARISONS.has(part.by) || part.by in TOGETHER) && part.to.every(isNeverBlank);
}
