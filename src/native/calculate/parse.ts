import type { ErrorCode, Expression } from "../record/expression";
import { isOperator, isSpace, tokensWithAddresses, type Token } from "../formula/tokens";

/** A formula that is more than what can be followed here. */
export class NotFollowed extends Error {}

/** As they are written, each by itself: a workbook has more formulas than are to be remembered. */
const apply = (by: string, ...to: readonly Expression[]): Expression => ({ kind: "apply", by, to });
const number = (value: number): Expression => ({ kind: "number", value });
const text = (value: string): Expression => ({ kind: "text", value });
const truth = (value: boolean): Expression => ({ kind: "truth", value });
const error = (code: ErrorCode): Expression => ({ kind: "error", code });
const given = (name: string): Expression => ({ kind: "given", name });

/** An argument that is left out between two commas. */
export const MISSING = apply("MISSING");

/**
 * A formula's text as an expression: what LET names is put in its places; an address, a name, a part of a table, what
 * `A2#` spills and what `@` takes of any of them are arguments that stand for their cells. What cannot be followed, as a
 * union or a LAMBDA, is refused.
 */
export function parsed(formula: string): Expression {
  const parser = new Parser(tokensWithAddresses(formula).filter((token) => token.type !== "fx_prefix"));
  return parser.whole();
}

const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

class Parser {
  private place = 0;
  private readonly tokens: readonly Token[];
  private readonly scopes: Map<string, Expression>[] = [];

  constructor(tokens: readonly Token[]) {
    // a blank between two addresses is an operator of its own, which is not followed
    const isAddress = (token: Token | undefined) => token?.type.startsWith("range") === true;
    tokens.forEach((token, place) => {
      if (isSpace(token) && isAddress(tokens[place - 1]) && isAddress(tokens[place + 1]))
        throw new NotFollowed("the cells that two areas share");
    });
    this.tokens = tokens.filter((token) => !isSpace(token));
  }

  whole(): Expression {
    const expression = this.level(0);
    if (this.place < this.tokens.length) throw new NotFollowed(this.next?.value ?? "");
    return expression;
  }

  private get next(): Token | undefined {
    return this.tokens[this.place];
  }

  private takes(value: string): boolean {
    if (!isOperator(this.next, value)) return false;
    this.place++;
    return true;
  }

  private must(value: string): void {
    if (!this.takes(value)) throw new NotFollowed(`${this.next?.value ?? "the end"} in place of ${value}`);
  }

  private level(depth: number): Expression {
    const operators = LEVELS[depth];
    if (!operators) return this.signed();
    let left = this.level(depth + 1);
    for (;;) {
      const operator = operators.find((each) => this.takes(each));
      if (operator === undefined) return left;
      left = apply(operator, left, this.level(depth + 1));
    }
  }

  /** A sign binds tighter than a power: −2^2 is 4. */
  private signed(): Expression {
    if (this.takes("-")) {
      const what = this.signed();
      return what.kind === "number" ? number(-what.value) : apply("negated", what);
    }
    if (this.takes("+")) return this.signed();
    let what = this.taken();
    while (this.takes("%"))
      what = what.kind === "number" ? number(Number(`${what.value}e-2`)) : apply("/", what, number(100));
    return what;
  }

  /** `@` takes one cell: of cells the one in the same row or column, of anything else the first. */
  private taken(): Expression {
    if (!this.takes("@")) return this.operand();
    const what = this.taken();
    return what.kind === "given" ? given(`@${what.name}`) : apply("FIRST OF", what);
  }

  private operand(): Expression {
    const token = this.next;
    if (!token) throw new NotFollowed("the end");
    this.place++;
    const { type, value } = token;
    switch (type) {
      case "number":
        return number(Number(value));
      case "string":
        return text(value.slice(1, -1).replaceAll('""', '"'));
      case "bool":
        return truth(value.toUpperCase() === "TRUE");
      case "error":
        return error(value as ErrorCode);
      case "func":
        return this.call(value.toUpperCase());
      case "range":
      case "range_named":
        if (this.takes("#")) return this.spilled(this.named(value) ?? given(value));
        return this.named(value) ?? given(value);
      case "range_beam":
      case "structured":
        return given(value);
      default:
        break;
    }
    if (value === "(") {
      const inner = this.level(0);
      this.must(")");
      return inner;
    }
    if (value === "{") return this.constants();
    throw new NotFollowed(value);
  }

  private spilled(what: Expression): Expression {
    if (what.kind !== "given") throw new NotFollowed("#");
    return given(`${what.name}#`);
  }

  private named(name: string): Expression | undefined {
    const key = name.toUpperCase();
    return this.scopes.findLast((scope) => scope.has(key))?.get(key);
  }

  private call(name: string): Expression {
    if (name === "LAMBDA") throw new NotFollowed(name);
    if (name === "LET") return this.let();
    const parts: Expression[] = [];
    this.must("(");
    if (this.takes(")")) return name === "NA" ? error("#N/A") : apply(name);
    do parts.push(isOperator(this.next, ",") || isOperator(this.next, ")") ? MISSING : this.level(0));
    while (this.takes(","));
    this.must(")");
    return apply(name, ...parts);
  }

  private let(): Expression {
    this.must("(");
    const scope = new Map<string, Expression>();
    this.scopes.push(scope);
    for (;;) {
      const name = this.next;
      const isName =
        name !== undefined && name.type.startsWith("range") && isOperator(this.tokens[this.place + 1], ",");
      if (!isName) {
        const end = this.level(0);
        this.must(")");
        this.scopes.pop();
        return end;
      }
      this.place += 2;
      scope.set(name.value.toUpperCase(), this.level(0));
      this.must(",");
    }
  }

  private constants(): Expression {
    const rows: Expression[] = [];
    let row: Expression[] = [];
    for (;;) {
      row.push(this.signed());
      if (this.takes(",")) continue;
      rows.push(apply("ROW OF", ...row));
      row = [];
      if (this.takes(";")) continue;
      this.must("}");
      return rows.length === 1 ? (rows[0] as Expression) : apply("ROWS OF", ...rows);
    }
  }
}
