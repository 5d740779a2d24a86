import { CellError, type Cell } from "../../catalog/declare/cell";
import { numberShownBy } from "../../catalog/read/numeric-text";
import { truth, type Expression } from "../record/expression";
import { rounded } from "./excel-rounding";
import { normal } from "./normal";

/** What a formula comes to in a spreadsheet: one value, or rows of them. A blank cell is null. */
export type Value = Cell;
export type Rows = readonly (readonly Value[])[];

/** What an expression does not say itself. */
export interface Surroundings {
  /** The cells that an address or a name stands for, or an argument. */
  readonly given: (name: string) => Rows;
  /** How an argument is read. */
  readonly reading?: (name: string) => Expression | undefined;
  /** What a function gives that no spreadsheet has; undefined where there is none of that name. */
  readonly call?: (name: string, parts: readonly (Rows | undefined)[]) => Rows | undefined;
}

/** The value, and whether it hangs on a last digit that another spreadsheet may take for something else. */
export interface Calculated {
  readonly rows: Rows;
  readonly isInDoubt: boolean;
}

/**
 * An expression in plain doubles, one operation after the other as a spreadsheet does it: this knows nothing of our
 * exact arithmetic, and is what a formula without the add-in will really come to.
 */
export function calculate(expression: Expression, surroundings: Surroundings): Calculated {
  const calculation = new Calculation(surroundings);
  const rows = calculation.rows(expression);
  return { rows, isInDoubt: calculation.isInDoubt || calculation.hasDoubtful(rows) };
}

const VALUE = new CellError("#VALUE!");
const NOT_A_NUMBER = new CellError("#NUM!");
const DIVIDED_BY_ZERO = new CellError("#DIV/0!");
const UNMET = new CellError("#N/A");

/** A function that this does not know. */
export class NotCalculated extends Error {}

const BLANK: Rows = [[null]];

class Calculation {
  isInDoubt = false;
  /** What was left of a difference of all but equal numbers. */
  private readonly nextToNothing = new Set<Value>();
  private readonly known = new Map<Expression, Rows>();

  constructor(private readonly surroundings: Surroundings) {}

  rows(part: Expression): Rows {
    const before = this.known.get(part);
    if (before) return before;
    const rows = this.calculated(part);
    this.known.set(part, rows);
    return rows;
  }

  private calculated(part: Expression): Rows {
    switch (part.kind) {
      case "number":
      case "text":
      case "truth":
        return [[part.value]];
      case "error":
        return [[new CellError(part.code)]];
      case "given":
        return this.surroundings.given(part.name);
      case "variable":
        return this.rows(this.surroundings.reading?.(part.name) as Expression);
      default:
        return this.applied(part.by, part.to);
    }
  }

  private applied(by: string, to: readonly Expression[]): Rows {
    if (by === "IF") return this.chosen(to);
    if (by === "IFERROR" || by === "IFNA") return this.instead(by, to);
    const isMissing = (part: Expression) => part.kind === "apply" && part.by === "MISSING";
    const parts = to.map((part) => (isMissing(part) ? BLANK : this.rows(part)));
    if (by === "ROW OF") return sideBySide(parts);
    if (by === "ROWS OF") return parts.map((rows) => rows[0] ?? []);
    if (by === "FIRST OF") return [[parts[0]?.[0]?.[0] ?? null]];
    const own = this.surroundings.call?.(
      by,
      to.map((part, place) => (isMissing(part) ? undefined : parts[place])),
    );
    if (own) return own;
    const whole = WHOLE_RANGES[by];
    if (whole) return whole(parts);
    const single = ELEMENTS[by];
    if (!single) throw new NotCalculated(`${by} is not reckoned here`);
    return elementwise(parts, (values) => {
      const wrong = TAKES_ERRORS.has(by) ? undefined : values.find((value) => value instanceof CellError);
      const result = wrong ?? single(values);
      if (typeof result === "number" && !Number.isFinite(result)) return NOT_A_NUMBER;
      this.doubt(by, values, result, to);
      return result;
    });
  }

  /** One row of a range may go one way and the next the other; where none goes a way, it is not looked at. */
  private chosen([condition, yes, no = truth(false)]: readonly Expression[]): Rows {
    if (!condition || !yes) throw new NotCalculated("IF without its answers");
    const asked = this.rows(condition);
    const answers = asked.map((row) => row.map(truthOf));
    const all = answers.flat();
    if (all.length === 1 && !(all[0] instanceof CellError)) return this.rows(all[0] ? yes : no);
    const [then, otherwise] = [
      all.includes(true) ? this.rows(yes) : [[null]],
      all.includes(false) ? this.rows(no) : [[null]],
    ];
    return elementwise([answers as Rows, then, otherwise], ([answer, one, other]) =>
      answer instanceof CellError ? answer : ((answer ? one : other) ?? 0),
    );
  }

  hasDoubtful(rows: Rows): boolean {
    return this.nextToNothing.size > 0 && rows.some((row) => row.some((value) => this.nextToNothing.has(value)));
  }

  private instead(by: string, [value, otherwise]: readonly Expression[]): Rows {
    if (!value || !otherwise) throw new NotCalculated(`${by} without its answers`);
    return elementwise([this.rows(value), this.rows(otherwise)], ([one, other]) =>
      one instanceof CellError && (by === "IFERROR" || one.code === "#N/A") ? (other as Value) : (one as Value),
    );
  }

  /**
   * A difference that is next to nothing beside what it is one of, which Excel takes for 0 at the end of a formula and
   * others take for 0 anywhere; and a number of lots that a last digit would make another.
   */
  private doubt(by: string, values: readonly Value[], result: Value, to: readonly Expression[]): void {
    if (typeof result === "boolean" && values.some((value) => this.nextToNothing.has(value))) this.isInDoubt = true;
    if (typeof result !== "number") return;
    const [a, b] = values.map(numberOf) as [number, number];
    if ((by === "+" || by === "-") && result !== 0 && Math.abs(result) < Math.abs(a) * NEXT_TO_NOTHING)
      this.nextToNothing.add(result);
    if (!by.startsWith("ROUND") || b !== 0) return;
    const [inner] = to;
    if (inner?.kind !== "apply" || inner.by !== "ROUND") return;
    const quotients = this.rows(inner.to[0] as Expression).flat();
    for (const quotient of quotients)
      if (typeof quotient === "number" && isNearStep(by as "ROUND", quotient)) this.isInDoubt = true;
  }
}

const NEXT_TO_NOTHING = 1e-14;
/** Some last places of a quotient. */
const LAST_PLACES = 2e-15;

const isNearStep = (by: "ROUND" | "ROUNDUP" | "ROUNDDOWN", quotient: number): boolean => {
  const [less, more] = [1 - LAST_PLACES, 1 + LAST_PLACES].map((factor) =>
    rounded(by, rounded("ROUND", quotient * factor, 9), 0),
  );
  return less !== more;
};

/** Columns beside each other; one value stands for all rows. */
function sideBySide(columns: readonly Rows[]): Rows {
  const height = Math.max(...columns.map((rows) => rows.length));
  return Array.from({ length: height }, (_, row) =>
    columns.map((rows) => rows[rows.length === 1 ? 0 : row]?.[0] ?? null),
  );
}

/** A triangle over a thousand rows. */
const MOST_CELLS = 2_000_000;

/** Shapes combine as in a spreadsheet's own arithmetic: one row or one column stretches. */
export function elementwise(parts: readonly Rows[], element: (values: readonly Value[]) => Value): Rows {
  if (parts.every((rows) => rows.length === 1 && rows[0]?.length === 1))
    return [[element(parts.map((rows) => rows[0]?.[0] as Value))]];
  const [height, width] = [
    Math.max(...parts.map((rows) => rows.length)),
    Math.max(...parts.map((rows) => rows[0]?.length ?? 1)),
  ];
  if (height * width > MOST_CELLS) throw new NotCalculated("more cells than are reckoned beforehand");
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => {
      const values = parts.map((rows) => {
        const line = rows[rows.length === 1 ? 0 : row];
        return line?.[line.length === 1 ? 0 : column];
      });
      return values.includes(undefined) ? UNMET : element(values as Value[]);
    }),
  );
}

function numberOf(value: Value): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return Number(value);
  return value instanceof CellError ? value : (numberShownBy(value) ?? VALUE);
}

function truthOf(value: Value): boolean | CellError {
  if (value instanceof CellError) return value;
  if (typeof value === "string") return /^(true|false)$/i.test(value) ? value.toLowerCase() === "true" : VALUE;
  return Boolean(value);
}

const arithmetic =
  (reckon: (a: number, b: number) => number | CellError) =>
  ([a, b]: readonly Value[]): Value => {
    const [x, y] = [numberOf(a as Value), numberOf(b ?? null)];
    return x instanceof CellError ? x : y instanceof CellError ? y : reckon(x, y);
  };

/** Numbers come before texts, texts before TRUE and FALSE; a blank is what it is compared with. */
function order(a: Value, b: Value): number {
  const blank = (other: Value): Value => (typeof other === "string" ? "" : typeof other === "boolean" ? false : 0);
  const [x, y] = [a ?? blank(b), b ?? blank(a)];
  const rank = (value: Value) => ["number", "string", "boolean"].indexOf(typeof value);
  if (rank(x) !== rank(y)) return rank(x) - rank(y);
  if (typeof x === "string") return compareTexts(x.toLowerCase(), (y as string).toLowerCase());
  return Number(x) === Number(y) ? 0 : Number(x) < Number(y) ? -1 : 1;
}
const compareTexts = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const comparison =
  (holds: (sign: number) => boolean) =>
  ([a, b]: readonly Value[]): Value =>
    holds(order(a as Value, b as Value));

const rounding = (by: "ROUND" | "ROUNDUP" | "ROUNDDOWN") =>
  arithmetic((value, decimals) => rounded(by, value, decimals));

type Element = (values: readonly Value[]) => Value;

const ELEMENTS: Readonly<Record<string, Element>> = {
  "+": arithmetic((a, b) => a + b),
  "-": arithmetic((a, b) => a - b),
  "*": arithmetic((a, b) => a * b),
  "/": arithmetic((a, b) => (b === 0 ? DIVIDED_BY_ZERO : a / b)),
  "^": arithmetic((a, b) => a ** b),
  "=": comparison((sign) => sign === 0),
  "<>": comparison((sign) => sign !== 0),
  "<": comparison((sign) => sign < 0),
  ">": comparison((sign) => sign > 0),
  "<=": comparison((sign) => sign <= 0),
  ">=": comparison((sign) => sign >= 0),
  negated: arithmetic((a) => 0 - a),
  ABS: arithmetic((a) => Math.abs(a)),
  INT: arithmetic((a) => Math.floor(a)),
  LOG10: arithmetic((a) => (a > 0 ? Math.log10(a) : NOT_A_NUMBER)),
  LN: arithmetic((a) => (a > 0 ? Math.log(a) : NOT_A_NUMBER)),
  EXP: arithmetic((a) => Math.exp(a)),
  SQRT: arithmetic((a) => (a < 0 ? NOT_A_NUMBER : Math.sqrt(a))),
  ROUND: rounding("ROUND"),
  ROUNDUP: rounding("ROUNDUP"),
  ROUNDDOWN: rounding("ROUNDDOWN"),
  ISLOGICAL: ([value]) => typeof value === "boolean",
  VALUE: arithmetic((a) => a),
  ISNUMBER: ([value]) => typeof value === "number",
  ISERROR: ([value]) => value instanceof CellError,
  SIGN: arithmetic((a) => Math.sign(a)),
  N: ([value]) => (typeof value === "number" || typeof value === "boolean" ? Number(value) : 0),
  "NORM.S.DIST": ([value]) => {
    const x = numberOf(value as Value);
    return x instanceof CellError ? x : normal(x);
  },
  CHOOSE: ([which, ...values]) => (which instanceof CellError ? which : (values[Number(which) - 1] ?? VALUE)),
  "&": ([a, b]) => textOf(a as Value) + textOf(b as Value),
  TRIM: ([value]) =>
    textOf(value as Value)
      .trim()
      .replace(/ +/g, " "),
};
/** What stands in cells of a range counts where it is TRUE or a number; a text does not. */
const asked =
  (decide: (answers: readonly boolean[]) => boolean) =>
  (parts: readonly Rows[]): Rows => {
    const answers = parts.flat(2).map((value) => (value === null ? false : truthOf(value)));
    const wrong = answers.find((answer) => answer instanceof CellError);
    return [[wrong ?? decide(answers as boolean[])]];
  };

/** The place, from 1, of the first that is equal. */
function placeOf(sought: Rows, among: Rows): Value {
  const wanted = sought[0]?.[0] ?? null;
  const place = among.flat().findIndex((value) => !(value instanceof CellError) && order(value, wanted) === 0);
  return place < 0 ? UNMET : place + 1;
}

/** In a sum of products what is no number counts as 0. */
const productOf = (values: readonly Value[]): Value =>
  values.find((value) => value instanceof CellError) ??
  values.reduce<number>((product, value) => product * (typeof value === "number" ? value : 0), 1);

const isError = (rows: Rows | undefined): CellError | undefined => {
  const only = rows?.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  return only instanceof CellError ? only : undefined;
};

const TAKES_ERRORS = new Set(["ISLOGICAL", "ISERROR", "ISNUMBER", "CHOOSE"]);

const textOf = (value: Value): string =>
  value === null ? "" : typeof value === "boolean" ? String(value).toUpperCase() : String(value as string | number);

/** Numbers alone: what else stands in a range does not count in a sum. */
function total(rows: Rows): Value {
  let sum = 0;
  for (const value of rows.flat()) {
    if (value instanceof CellError) return value;
    if (typeof value === "number") sum += value;
  }
  return sum;
}

const added = (parts: readonly Rows[]): Rows => [[total(parts.flat())]];
const numbersIn = (parts: readonly Rows[]): number[] | CellError => {
  const values = parts.flat(2);
  const wrong = values.find((value) => value instanceof CellError);
  return wrong ?? values.filter((value) => typeof value === "number");
};
const ofNumbers =
  (reckon: (numbers: readonly number[]) => Value) =>
  (parts: readonly Rows[]): Rows => {
    const numbers = numbersIn(parts);
    return [[numbers instanceof CellError ? numbers : reckon(numbers)]];
  };

/** Of matrices of numbers alone: anything else in them is refused, as a spreadsheet does. */
function product(left: Rows, right: Rows): Rows {
  const wrong = [...left, ...right].flat().find((value) => typeof value !== "number");
  if (wrong !== undefined) return [[wrong instanceof CellError ? wrong : VALUE]];
  if (left[0]?.length !== right.length) return [[VALUE]];
  const [a, b] = [left, right] as [readonly (readonly number[])[], readonly (readonly number[])[]];
  return a.map((row) =>
    (b[0] ?? []).map((_, column) => row.reduce((sum, one, place) => sum + one * (b[place]?.[column] as number), 0)),
  );
}

const WHOLE_RANGES: Readonly<Record<string, (parts: readonly Rows[]) => Rows>> = {
  SUM: added,
  MIN: ofNumbers((numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))),
  MAX: ofNumbers((numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers))),
  COUNT: (parts) => [[parts.flat(2).filter((value) => typeof value === "number").length]],
  AVERAGE: ofNumbers((numbers) =>
    numbers.length === 0 ? DIVIDED_BY_ZERO : numbers.reduce((sum, one) => sum + one, 0) / numbers.length,
  ),
  SUMPRODUCT: (parts) => [[total(parts.length === 1 ? (parts[0] as Rows) : elementwise(parts, productOf))]],
  INDEX: ([rows, down, across]) => [
    [isError(rows) ?? rows?.[Number(down?.[0]?.[0] ?? 1) - 1]?.[Number(across?.[0]?.[0] ?? 1) - 1] ?? null],
  ],
  AND: asked((answers) => answers.every(Boolean)),
  OR: asked((answers) => answers.some(Boolean)),
  MATCH: ([wanted, among]) => [[placeOf(wanted as Rows, among as Rows)]],
  ROWS: ([rows]) => [[(rows as Rows).length]],
  SEQUENCE: ([down, across = [[1]]]) => {
    const [rows, columns] = [Number(down?.[0]?.[0]), Number(across[0]?.[0])];
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => row * columns + column + 1),
    );
  },
  MMULT: ([left, right]) => product(left as Rows, right as Rows),
};
