import type { Exact, Reader, Rounding } from "../../core/exact/exact";
import { UNDECIDED } from "../../core/exact/exact";
import { Ratio, readRatio } from "../../core/exact/ratio";
import { readSurd } from "../../core/exact/surd";
import type { Fraction, Measure } from "../../core/units";
import type { Expression } from "../record/expression";

/** A number of a recorded formula, without its dimension. */
export type ExactNumber = Exact<Fraction>;
type Value = ExactNumber | boolean | string;

/** What is made of plain doubles, or of anything else than numbers, has no exact value here. */
export class NotExact extends Error {}

/** The numbers that arguments have, by their names. */
export type Given = ReadonlyMap<string, number>;

/**
 * Recorded formulas on certain numbers, in the core's exact ratios, or in its surds as soon as one of them takes a root.
 * A part that stands in several of them is calculated once.
 */
export class ExactValues {
  private readonly known = new Map<Expression, Value>();
  private reads: Reader = readRatio;

  constructor(private readonly given: Given) {}

  number(part: Expression): ExactNumber {
    const value = this.settled(() => this.remembered(part));
    if (typeof value === "boolean" || typeof value === "string") throw new NotExact("no number");
    return value;
  }

  /** What a formula of decisions comes to: the part at its end. */
  chosen(part: Expression): Expression {
    return this.settled(() => this.end(part));
  }

  /** Whether a cell that shows `value` holds the number itself. */
  isCell(exact: ExactNumber, value: number): boolean {
    return exact.minus(cellOf(value, exact)).sign() === 0;
  }

  private settled<T>(run: () => T): T {
    try {
      return run();
    } catch (thrown) {
      if (thrown !== UNDECIDED || this.reads === readSurd) throw thrown;
      this.known.clear();
      this.reads = readSurd;
      return run();
    }
  }

  private end(part: Expression): Expression {
    if (part.kind !== "apply" || part.by !== "IF") return part;
    const [condition, yes, no] = part.to as [Expression, Expression, Expression];
    return this.end(this.remembered(condition) === true ? yes : no);
  }

  private remembered(part: Expression): Value {
    const before = this.known.get(part);
    if (before !== undefined) return before;
    const value = this.calculated(part);
    this.known.set(part, value);
    return value;
  }

  private read(value: number): ExactNumber {
    return this.reads(value as Measure<Fraction>);
  }

  private calculated(part: Expression): Value {
    switch (part.kind) {
      case "number":
        return this.read(part.value);
      case "truth":
      case "text":
        return part.value;
      case "given":
      case "variable": {
        const value = this.given.get(part.name);
        if (value === undefined) throw new NotExact(`${part.name} has no value`);
        return this.read(value);
      }
      case "error":
        throw new NotExact(part.code);
      default:
        return this.applied(part.by, part.to);
    }
  }

  private applied(by: string, to: readonly Expression[]): Value {
    if (by === "IF") return this.remembered(this.end({ kind: "apply", by, to }));
    // an argument that is a number is neither of them
    if (by === "ISERROR" || by === "ISLOGICAL") return false;
    const [a, b] = to.map((part) => this.remembered(part));
    const compared = COMPARED[by];
    if (compared) return compared(orderOf(a, b));
    if (typeof a === "boolean" || typeof b === "boolean") {
      if (by === "*") return a === true && b === true;
      if (by === "+") return a === true || b === true;
    }
    if (isNumber(a) && (b === undefined || isNumber(b))) return this.reckoned(by, a, b);
    throw new NotExact(`${by} of what is no number`);
  }

  private reckoned(by: string, a: ExactNumber, b: ExactNumber | undefined): ExactNumber {
    const rounding = TO_WHOLE[by];
    if (rounding && (b === undefined || b.sign() === 0)) return a.toMultipleOf(this.read(1), rounding);
    const single = SINGLE[by];
    if (single) return single(a);
    const double = DOUBLE[by];
    if (double && b) return double(a, b);
    throw new NotExact(`${by} is not calculated exactly`);
  }
}

const isNumber = (value: Value | undefined): value is ExactNumber => typeof value === "object";

/** A text is equal to the same text alone, and to no number. */
function orderOf(a: Value | undefined, b: Value | undefined): number {
  if (isNumber(a) && isNumber(b)) return a.minus(b).sign();
  return a === b ? 0 : 1;
}

const COMPARED: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};

const TO_WHOLE: Readonly<Record<string, Rounding>> = {
  ROUND: "nearest",
  ROUNDDOWN: "down",
  ROUNDUP: "up",
  INT: "down",
};

const SINGLE: Readonly<Record<string, (a: ExactNumber) => ExactNumber>> = {
  negated: (a) => a.negated(),
  ABS: (a) => a.abs(),
  SQRT: (a) => a.squareRoot() as unknown as ExactNumber,
};

const plain = (value: unknown): ExactNumber => value as ExactNumber;
const DOUBLE: Readonly<Record<string, (a: ExactNumber, b: ExactNumber) => ExactNumber>> = {
  "+": (a, b) => a.plus(b),
  "-": (a, b) => a.minus(b),
  "*": (a, b) => plain(a.times(b)),
  "/": (a, b) => plain(a.over(b)),
};

/** What a cell holds, in the arithmetic of a number that it is compared with. */
export const cellOf = (value: number, like: ExactNumber): ExactNumber =>
  (like instanceof Ratio ? readRatio : readSurd)(value as Measure<Fraction>);

/** A number as a fraction in lowest terms; undefined where it has a root in it. */
export function fractionOf(exact: ExactNumber): { readonly above: bigint; readonly below: bigint } | undefined {
  if (!(exact instanceof Ratio)) return undefined;
  const { numerator, denominator, power } = exact as Ratio<Fraction>;
  const tens = 10n ** BigInt(Math.abs(power));
  const [above, below] = power < 0 ? [numerator, denominator * tens] : [numerator * tens, denominator];
  const common = greatestCommon(above < 0n ? -above : above, below);
  return { above: above / common, below: below / common };
}

function greatestCommon(a: bigint, b: bigint): bigint {
  let [large, small] = [a, b];
  while (small !== 0n) [large, small] = [small, large % small];
  return large === 0n ? 1n : large;
}
