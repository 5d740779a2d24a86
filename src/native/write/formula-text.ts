import { OPERATORS, type Expression } from "../record/expression";

/** What a part is called where it has a name, or its text if an argument stands for it. */
export type Named = (part: Expression) => string | undefined;

const STRENGTH: Readonly<Record<string, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};
const isOperator = (by: string): boolean => (OPERATORS as readonly string[]).includes(by);

/** An expression as it is typed, in the en-US form that Excel's interfaces take. */
export function written(part: Expression, named: Named, outside = 0, isRight = false): string {
  const name = named(part);
  if (name !== undefined) return name;
  switch (part.kind) {
    case "number":
      return numberText(part.value, outside);
    case "text":
      return `"${part.value.replaceAll('"', '""')}"`;
    case "truth":
      return part.value ? "TRUE" : "FALSE";
    case "error":
      return part.code === "#VALUE!" ? refusalText(outside) : (ERROR_CALLS[part.code] ?? part.code);
    case "apply":
      return applied(part, named, outside, isRight);
    default:
      throw new RangeError(`nothing stands for ${part.name}`);
  }
}

/** Not every spreadsheet reads an error that is typed in a formula; all know what comes to it. */
const ERROR_CALLS: Readonly<Record<string, string>> = { "#N/A": "NA()" };
const refusalText = (outside: number): string => (outside > 3 ? '(1*"refused")' : '1*"refused"');

const numberText = (value: number, outside: number): string => {
  const plain = String(value).toUpperCase();
  return value < 0 && outside > 0 ? `(${plain})` : plain;
};

function applied(
  { by, to }: Extract<Expression, { kind: "apply" }>,
  named: Named,
  outside: number,
  isRight: boolean,
): string {
  if (by === "negated") {
    // −x before a name is read as a name of its own by some spreadsheets
    const inner = `0-${written(to[0] as Expression, named, 3, true)}`;
    return outside >= 3 || isRight ? `(${inner})` : inner;
  }
  if (by === "ROW OF") return row(to, named);
  if (!isOperator(by)) return `${by}(${to.map((part) => written(part, named)).join(",")})`;
  const strength = STRENGTH[by] as number;
  const [a, b] = to as [Expression, Expression];
  const whole = `${written(a, named, strength)}${by}${written(b, named, strength, true)}`;
  return strength < outside || (strength === outside && isRight) ? `(${whole})` : whole;
}

/** Cells beside each other. CHOOSE makes a row of them in every Excel there is. */
const row = (cells: readonly Expression[], named: Named): string =>
  `CHOOSE({${cells.map((_, place) => place + 1).join(",")}},${cells.map((cell) => written(cell, named)).join(",")})`;
