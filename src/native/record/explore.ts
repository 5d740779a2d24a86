import { choose, compare, number, plus, signOf, times, type Expression } from "./expression";

/** Something that a formula asks on its way, and all that it may be told. */
export interface Question {
  /** The same question has the same key. */
  readonly key: string;
  readonly answers: readonly Answer[];
  /** The formula of the whole, from the one for each answer. */
  readonly join: (answers: readonly Expression[]) => Expression;
}
export type Answer = number | string | boolean | null;

/** More turns than any function of ours has: whatever asks more is told that it cannot be followed. */
const MOST_TURNS = 4000;

/**
 * Runs a formula as often as it takes to see what it does on every answer to every question, and puts the expressions
 * that it ends with together. The formula must be pure: the same answers lead it to the same question.
 */
export function explored(run: (ask: (question: Question) => Answer) => Expression): Expression {
  let turns = 0;
  const from = (told: readonly Answer[]): Expression => {
    if (++turns > MOST_TURNS) throw new RangeError("a formula with too many turns");
    const known = new Map<string, Answer>();
    let next = 0;
    let open: Question | undefined;
    const ask = (question: Question): Answer => {
      const before = known.get(question.key);
      if (before !== undefined || known.has(question.key)) return before as Answer;
      const answer = next < told.length ? (told[next] as Answer) : (question.answers[0] as Answer);
      if (next === told.length) open = question;
      next++;
      known.set(question.key, answer);
      return answer;
    };
    const end = run(ask);
    if (open === undefined) return end;
    const { answers, join } = open;
    return join(answers.map((answer) => from([...told, answer])));
  };
  return from([]);
}

const ZERO = number(0);

/** What is known of a sign without asking. */
export type Known = (expression: Expression) => "+" | "0+" | undefined;

/** Asks whether an expression is above 0, 0 or below it; of constants and of what is above 0 anyway nobody is asked. */
export function askSign(ask: (question: Question) => Answer, known: Known, expression: Expression): -1 | 0 | 1 {
  const plain = signOf(expression);
  if (plain !== undefined) return plain;
  if (isAbove(expression, known)) return 1;
  const turned = expression.kind === "apply" && expression.by === "negated" ? expression.to[0] : undefined;
  if (turned) return (0 - askSign(ask, known, turned)) as -1 | 0 | 1;
  return ask({
    key: `sign of ${idOf(expression)}`,
    answers: [1, 0, -1],
    join: ([above, zero, below]) => bySign(expression, above as Expression, zero as Expression, below as Expression),
  }) as -1 | 0 | 1;
}

const ids = new WeakMap<Expression, number>();
let given = 0;
function idOf(expression: Expression): number {
  const id = ids.get(expression) ?? ++given;
  ids.set(expression, id);
  return id;
}

/** Products and quotients of what is above 0, and sums with something that is not below it. */
function isAbove(part: Expression, known: Known): boolean {
  if (part.kind === "number") return part.value > 0;
  if (part.kind === "variable") return known(part) === "+";
  if (part.kind !== "apply") return false;
  const [a, b] = part.to as [Expression, Expression];
  if (part.by === "*" || part.by === "/") return isAbove(a, known) && isAbove(b, known);
  if (part.by === "+")
    return (isAbove(a, known) && isNotBelow(b, known)) || (isNotBelow(a, known) && isAbove(b, known));
  return false;
}

function isNotBelow(part: Expression, known: Known): boolean {
  if (isAbove(part, known) || part === ZERO) return true;
  if (part.kind === "variable") return known(part) === "0+";
  if (part.kind !== "apply") return false;
  const [a, b] = part.to as [Expression, Expression];
  if (part.by === "ABS") return true;
  return ["*", "/", "+"].includes(part.by) && isNotBelow(a, known) && isNotBelow(b, known);
}

/** What the signs of two parts decide together is one question: whether there is a price, a·b > 0. */
function bySign(x: Expression, above: Expression, zero: Expression, below: Expression): Expression {
  if (zero === below) return choose(compare(x, ">", ZERO), above, zero);
  if (above === zero) return choose(compare(x, "<", ZERO), below, zero);
  if (above === below) return choose(compare(x, "=", ZERO), zero, above);
  const [yes, no] = [isAsked(above), isAsked(below)];
  if (yes && no && yes.by === ">" && no.by === "<" && yes.of === no.of && yes.then === no.then)
    if (yes.otherwise === zero && no.otherwise === zero)
      return choose(compare(times(x, yes.of), ">", ZERO), yes.then, zero);
  return choose(compare(x, ">", ZERO), above, choose(compare(x, "<", ZERO), below, zero));
}

interface Asked {
  readonly of: Expression;
  readonly by: string;
  readonly then: Expression;
  readonly otherwise: Expression;
}

function isAsked(part: Expression): Asked | undefined {
  if (part.kind !== "apply" || part.by !== "IF") return undefined;
  const [condition, then, otherwise] = part.to as [Expression, Expression, Expression];
  if (condition.kind !== "apply" || condition.to[1] !== ZERO) return undefined;
  return { of: condition.to[0] as Expression, by: condition.by, then, otherwise };
}

/** Both sides of a rule as one condition, in which every row of a range has its own answer: AND would have one for all. */
export const both = (a: Expression, b: Expression): Expression => {
  if (a.kind === "truth") return a.value ? b : a;
  if (b.kind === "truth") return b.value ? a : b;
  return times(a, b);
};
export const either = (a: Expression, b: Expression): Expression => {
  if (a.kind === "truth") return a.value ? a : b;
  if (b.kind === "truth") return b.value ? b : a;
  return plus(a, b);
};
