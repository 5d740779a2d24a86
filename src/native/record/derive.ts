import { CellError, type Cell } from "../../catalog/declare/cell";
import type { Definition, NumberParameter, Parameter } from "../../catalog/declare/define";
import { isUnbounded, type Rule } from "../../catalog/declare/rules";
import { argument } from "../../catalog/read/argument";
import { readBy } from "../../core/exact/exactly";
import type { Reader } from "../../core/exact/exact";
import { Refusal } from "../../core/refusal";
import {
  constantOf,
  isGiven,
  isWord,
  LEFT_OUT,
  numberRead,
  substituteOf,
  type ArgumentShape,
  type CallShape,
} from "./argument-shape";
import { partsOf } from "./shared-parts";
import { askSign, both, either, explored, type Answer, type Question } from "./explore";
import {
  apply,
  choose,
  compare,
  error,
  given,
  NOT_AVAILABLE,
  number,
  plus,
  text,
  truth,
  VALUE_ERROR,
  variable,
  type ErrorCode,
  type Expression,
} from "./expression";
import { NotRecorded, Recorded, type Answering } from "./recorded";

/** What the functions look at in plain numbers, not over the exact arithmetic: whether an argument is 0, or above it. */
export interface LookedAt {
  readonly zeros?: readonly string[];
  readonly above?: readonly string[];
  /** What a core says of plain numbers beside the exact arithmetic: where it refuses them. */
  readonly refuses?: (of: Read) => Expression;
  /** The formula of a function, or of one way through it, that cannot be recorded: written by hand. */
  readonly written?: (
    args: Readonly<Record<string, unknown>>,
    of: Read,
    sound: (name: string) => Expression,
  ) => Expression | undefined;
  /** Lists whose rules the formula by hand keeps itself, row by row. */
  readonly ownRules?: readonly string[];
  /** Arguments that a core compares in plain numbers, and that must be the smaller ones there. */
  readonly small?: readonly string[];
}

/** An argument in an expression, whether it is a constant or a cell; undefined where it is not given. */
export type Read = (name: string) => Expression | undefined;

/** A call without the add-in: the formula, and how each argument in it is read. */
export interface Derived {
  readonly expression: Expression;
  readonly readings: ReadonlyMap<string, Expression>;
}

/**
 * A function's formula for calls of one shape, from the function itself: its answer where there is no position, its
 * rules, and what its core does with the numbers. Each of its decisions is explored by running it again.
 */
export function derive(definition: Definition, shape: CallShape, lookedAt: LookedAt): Derived {
  const call = new Call(definition, shape, lookedAt);
  const expression = explored((ask) => call.run(ask));
  return { expression, readings: call.readings };
}

/**
 * The one way through a function that its decisions take on certain numbers, exactly as its core goes it: the same record
 * without what mends plain doubles. `answer` says what comes of a decision.
 */
export const followed = (
  definition: Definition,
  shape: CallShape,
  lookedAt: LookedAt,
  answer: (question: Question) => Answer,
): Expression => new Call(definition, shape, lookedAt, true).run(answer);

type Ask = (question: Question) => Answer;

/** Numbers that stand for arguments. No formula has any of them as a constant. */
const standIn = (place: number): number => 123456789.0123457 - place * 1000003.0000001;

const SMALL = 1e-18;

class Call {
  readonly readings = new Map<string, Expression>();
  private readonly shapes: ReadonlyMap<string, ArgumentShape>;
  private readonly rules = new Map<string, Rule>();
  private readonly prices = new Set<Expression>();
  private readonly variables = new Map<number, Expression>();
  private readonly constants = new Set<number>();
  private readonly standIns = new Map<string, number>();

  constructor(
    private readonly definition: Definition,
    shape: CallShape,
    private readonly lookedAt: LookedAt,
    private readonly isExact = false,
  ) {
    const names = Object.keys(definition.parameters);
    this.shapes = new Map(names.map((name, place) => [name, shape[place] ?? LEFT_OUT]));
    names.forEach((name, place) => {
      const parameter = this.parameter(name);
      if (!("unit" in parameter)) return;
      const { kind } = this.shapeOf(name);
      if (PRICES.has(parameter.unit)) this.prices.add(kind === "constant" ? this.constantPrice(name) : variable(name));
      if (kind === "constant") return;
      this.rules.set(name, parameter.rule);
      const stands = this.lookedAt.small?.includes(name) ? SMALL * standIn(place) : standIn(place);
      this.standIns.set(name, stands);
      this.variables.set(stands, variable(name));
      this.readings.set(name, numberRead(name, parameter, this.shapeOf(name), this.sameAs(parameter)));
    });
  }

  /** One way through the function. */
  run(ask: Ask): Expression {
    const args = this.arguments(ask);
    const unreadable = this.unreadable();
    if (unreadable) return unreadable;
    const reader = this.reader(ask);
    return readBy(reader, () => {
      const idle = this.definition.idle?.(args);
      if (idle !== undefined) return this.end(idle);
      if (this.refused(args, ask)) return VALUE_ERROR;
      const of = (name: string) => this.expressionIn(args[name]);
      const condition = this.lookedAt.refuses?.(of) ?? truth(false);
      if (condition.kind === "truth" ? condition.value : this.asked(ask, "refused", condition)) return VALUE_ERROR;
      const written = this.lookedAt.written?.(args, of, (name) => this.sound(name, of(name)));
      if (!written && this.lookedAt.ownRules) throw new NotRecorded("a way through it has not been written");
      return written ?? this.end(this.definition.compute(args));
    });
  }

  /** Whether an argument keeps its rule, row by row. */
  private sound(name: string, value: Expression | undefined): Expression {
    const parameter = this.parameter(name);
    return value && "unit" in parameter ? withinRule(value, parameter.rule) : truth(false);
  }

  private parameter(name: string): Parameter {
    return (this.definition.parameters as Record<string, Parameter>)[name] as Parameter;
  }
  private constantPrice(name: string): Expression {
    const shape = this.shapeOf(name);
    const value = shape.kind === "constant" ? constantOf(name, this.parameter(name), shape.cell) : undefined;
    return typeof value === "number" ? number(value) : variable(name);
  }
  private shapeOf(name: string): ArgumentShape {
    return this.shapes.get(name) as ArgumentShape;
  }
  private sameAs({ otherwise }: NumberParameter): Expression | undefined {
    if (typeof otherwise !== "object" || otherwise === null) return undefined;
    const other = this.shapeOf(otherwise.same);
    return other.kind === "constant" && typeof other.cell === "number" ? number(other.cell) : variable(otherwise.same);
  }

  /** A constant that cannot be read is what the whole call gives. */
  private unreadable(): Expression | undefined {
    for (const [name, shape] of this.shapes) {
      if (shape.kind !== "constant") continue;
      const value = constantOf(name, this.parameter(name), shape.cell);
      if (value instanceof Refusal) return VALUE_ERROR;
      if (value instanceof CellError) return error(value.code as ErrorCode);
    }
    return undefined;
  }

  private arguments(ask: Ask): Record<string, unknown> {
    const args = {};
    for (const name of this.shapes.keys())
      Object.defineProperty(args, name, { enumerable: true, get: () => this.value(name, ask) });
    return args;
  }

  private value(name: string, ask: Ask): unknown {
    const [parameter, shape] = [this.parameter(name), this.shapeOf(name)];
    if (shape.kind === "constant") return this.constant(name, parameter, shape.cell, ask);
    if ("choices" in parameter) return this.choice(name, parameter.choices, parameter.otherwise, ask);
    if ("truth" in parameter) return this.truth(name, parameter.otherwise, ask);
    if (!("unit" in parameter)) throw new NotRecorded(`${name} is no number and no word`);
    const value = this.numberValue(name, parameter, ask);
    return "list" in parameter && value !== null ? [value] : value;
  }

  private numberValue(name: string, parameter: NumberParameter, ask: Ask): number | null | undefined {
    const isOwn = this.lookedAt.ownRules?.includes(name) === true;
    if (parameter.otherwise === null && !isOwn && !this.asked(ask, `${name} given`, isGiven(name))) return null;
    const itself = variable(name);
    if (this.lookedAt.zeros?.includes(name) && this.asked(ask, `${name} zero`, compare(itself, "=", number(0))))
      return 0;
    if (this.lookedAt.above?.includes(name) && !this.asked(ask, `${name} above`, compare(itself, ">", number(0))))
      return -1;
    return this.standIns.get(name);
  }

  private constant(name: string, parameter: Parameter, cell: Cell, ask: Ask): unknown {
    const value = constantOf(name, parameter, cell);
    const otherwise = "unit" in parameter ? parameter.otherwise : undefined;
    if (value === undefined && typeof otherwise === "object" && otherwise) return this.value(otherwise.same, ask);
    if (typeof value === "number") this.constants.add(value);
    return "list" in parameter && typeof value === "number" ? [value] : value;
  }

  private expressionIn(value: unknown): Expression | undefined {
    const one = Array.isArray(value) ? (value as unknown[])[0] : value;
    return typeof one === "number" ? this.expressionOf(one) : undefined;
  }

  private asked(ask: Ask, key: string, condition: Expression): boolean {
    const join = ([yes, no]: readonly Expression[]) => choose(condition, yes as Expression, no as Expression);
    return ask({ key, answers: [true, false], join }) as boolean;
  }

  private choice(name: string, choices: readonly string[], otherwise: string, ask: Ask): string {
    const join = (answers: readonly Expression[]): Expression =>
      choices.reduceRight(
        (rest, word, place) => choose(isWord(name, word, word === otherwise), answers[place] as Expression, rest),
        VALUE_ERROR,
      );
    return ask({ key: `choice ${name}`, answers: choices, join }) as string;
  }

  private truth(name: string, otherwise: boolean, ask: Ask): boolean {
    const itself = variable(name);
    this.readings.set(
      name,
      choose(compare(given(name), "=", text("")), number(Number(otherwise)), apply("*", given(name), number(1))),
    );
    const join = ([yes, no]: readonly Expression[]): Expression =>
      choose(
        compare(itself, "=", number(1)),
        yes as Expression,
        choose(compare(itself, "=", number(0)), no as Expression, VALUE_ERROR),
      );
    return ask({ key: `truth ${name}`, answers: [true, false], join }) as boolean;
  }

  /** The rules of the arguments: of constants at once, of the others as one condition in which each row is by itself. */
  private refused(args: Record<string, unknown>, ask: Ask): boolean {
    let condition = truth(true);
    for (const name of this.shapes.keys()) {
      const parameter = this.parameter(name);
      if ("substitute" in parameter) continue;
      if (this.lookedAt.ownRules?.includes(name)) continue;
      const given = args[name];
      const value = Array.isArray(given) ? (given as unknown[])[0] : given;
      if ("unit" in parameter && typeof value === "number" && this.variables.has(value))
        condition = both(condition, withinRule(this.variables.get(value) as Expression, parameter.rule));
      else if (argument(name, parameter).refuse(value as never) instanceof Refusal) return true;
    }
    if (condition.kind === "truth") return !condition.value;
    return !this.asked(ask, "rules", condition);
  }

  private reader(ask: Ask): Reader {
    const answering: Answering = {
      signOf: (expression) => askSign(ask, (part) => this.knownSign(part), expression),
      isPrice: (part) => this.prices.has(part),
      isExact: this.isExact,
    };
    const of = (cell: number): Recorded<never> => new Recorded<never>(this.expressionOf(cell), answering);
    return of as unknown as Reader;
  }

  private expressionOf(cell: number): Expression {
    const known = this.variables.get(cell);
    if (known) return known;
    if (this.constants.has(cell) || Number.isSafeInteger(cell)) return number(cell);
    throw new NotRecorded(`${cell} was made of arguments outside of the exact arithmetic`);
  }

  private knownSign(part: Expression): "+" | "0+" | undefined {
    const rule = part.kind === "variable" ? this.rules.get(part.name) : undefined;
    if (!rule || rule.inPosition) return undefined;
    if ((rule.above ?? -1) >= 0) return "+";
    return (rule.atLeast ?? -1) >= 0 ? "0+" : undefined;
  }

  private end(result: unknown): Expression {
    if (result instanceof Recorded) return result.expression;
    if (result instanceof Refusal) return result.kind === "none" ? this.none() : VALUE_ERROR;
    if (typeof result === "number") return this.expressionOf(result);
    if (typeof result === "string") return text(result);
    if (!Array.isArray(result)) throw new NotRecorded("what the function gives is no value and no row");
    const [row, ...others] = result as unknown[][];
    if (!row || others.length > 0) throw new NotRecorded("what the function gives has many rows");
    return this.wholeRow(
      apply("ROW OF", ...row.map((cell) => (cell instanceof Refusal ? NOT_AVAILABLE : this.end(cell)))),
    );
  }

  /** An error in an argument that no rule has looked at is what the whole call gives, not some cells of its row. */
  private wholeRow(row: Expression): Expression {
    const used = new Set(partsOf([row], () => undefined));
    const unseen = [...this.rules]
      .filter(([name, rule]) => isUnbounded(rule) && used.has(variable(name)))
      .map(([name]) => variable(name));
    if (unseen.length === 0) return row;
    const all = unseen.reduce(plus);
    return choose(apply("ISERROR", all), all, row);
  }

  /** No such value exists: the user's word for it, where there is one. */
  private none(): Expression {
    const name = [...this.shapes.keys()].find((each) => "substitute" in this.parameter(each));
    if (name === undefined) return NOT_AVAILABLE;
    const shape = this.shapeOf(name);
    if (shape.kind !== "constant") return substituteOf(name);
    const { cell } = shape;
    if (cell === null || cell === 0 || cell === "") return NOT_AVAILABLE;
    return typeof cell === "number" ? number(cell) : typeof cell === "string" ? text(cell) : truth(cell === true);
  }
}

const PRICES = new Set<string>(["USD/coin", "USD/unit"]);

/** The bounds of a rule as one condition. */
export function withinRule(value: Expression, rule: Rule): Expression {
  const { above, atLeast, below, atMost, not, whole, inPosition } = rule;
  let condition = truth(true);
  const must = (by: string, bound: number | undefined): void => {
    if (bound !== undefined) condition = both(condition, compare(value, by, number(bound)));
  };
  must(">", above);
  must(">=", atLeast);
  must("<", below);
  must("<=", atMost);
  must("<>", not);
  if (whole) condition = both(condition, compare(apply("INT", value), "=", value));
  return inPosition ? either(compare(value, "=", number(0)), condition) : condition;
}
