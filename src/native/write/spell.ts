import type { Derived } from "../record/derive";
import { isNumber, type Expression } from "../record/expression";
import { written, type Named } from "./formula-text";
import { partName, isPosition, type Names } from "./part-names";
import { partsOf, sharedParts } from "../record/shared-parts";

/** How a formula is written: with LET (Excel 2021 and later), or for an older Excel without it. */
export type Spelling = "let" | "plain";

/** Puts a part of a long formula into a cell of its own, under a word for it; the cell's address. */
export type PartInCell = (word: string, text: string) => string;

/** The text of an argument, as its call has it. */
export type ArgumentText = (name: string) => string;

/** Tightest: nothing around a call's place can take it apart. */
const AS_ONE = 9;
/** An address or a name, which needs no brackets and can stand there twice. */
const SIMPLE = /^(?:@?(?:'(?:[^']|'')+'!|[\w.\\]+!)?\$?[A-Za-z_\\][\w.$]*(?::\$?[A-Za-z]*\$?\d*)?#?|\d+(?:\.\d+)?)$/;

export const isSimple = (argument: string): boolean => SIMPLE.test(argument);

/** A call's formula as it takes the call's place. */
export function spelled(
  twin: Derived,
  argument: ArgumentText,
  spelling: Spelling,
  names: Names,
  isAlone = false,
): string {
  const outside = isAlone ? 0 : AS_ONE;
  return spelling === "let" ? withLet(twin, argument, names, outside) : withoutNames(twin, argument, outside);
}

/** The same without LET where what is used twice may stand in cells of its own: of any length, and for any Excel. */
export const spelledInCells = (twin: Derived, argument: ArgumentText, names: Names, partInCell: PartInCell): string =>
  withNames(
    twin,
    argument,
    (word, text) => partInCell(names.fresh(word), text),
    () => AS_ONE,
  );

const inBrackets = (argument: string): string => (isSimple(argument) ? argument : `(${argument})`);

function withoutNames({ expression, readings }: Derived, argument: ArgumentText, outside: number): string {
  const named: Named = (part) => {
    if (part.kind === "given") return inBrackets(argument(part.name));
    return part.kind === "variable" ? written(readings.get(part.name) as Expression, named, AS_ONE) : undefined;
  };
  return written(expression, named, outside);
}

/** Shorter than this a name would not say it any shorter. */
const WORTH_A_NAME = 9;

function withLet(twin: Derived, argument: ArgumentText, names: Names, outside: number): string {
  const lines: string[] = [];
  const define = (word: string, text: string): string => {
    const name = names.fresh(word);
    lines.push(`${name},${text}`);
    return name;
  };
  const body = withNames(twin, argument, define, () => (lines.length === 0 ? outside : 0));
  return lines.length === 0 ? body : `LET(${[...lines, body].join(",")})`;
}

/** What is used twice is defined once; what it is called then stands in its places. */
function withNames(
  { expression, readings }: Derived,
  argument: ArgumentText,
  defined: (word: string, text: string) => string,
  outside: () => number,
): string {
  const calledBy = new Map<Expression, string>();
  const named: Named = (part) =>
    calledBy.get(part) ?? (part.kind === "given" ? inBrackets(argument(part.name)) : undefined);
  const define = (part: Expression, word: string, text: string): void => {
    calledBy.set(part, defined(word, text));
  };

  const parts = partsOf([expression], (name) => readings.get(name));
  // in the order of the arguments, each after what it falls back on
  for (const part of parts) {
    if (part.kind !== "variable") continue;
    const reading = readings.get(part.name) as Expression;
    for (const inner of partsOf([reading], () => undefined))
      if (inner.kind === "given" && !calledBy.has(inner) && !isSimple(argument(inner.name)) && inner !== reading)
        define(inner, `${inner.name}_given`, argument(inner.name));
    const text = reading.kind === "given" && !calledBy.has(reading) ? argument(reading.name) : written(reading, named);
    define(part, part.name, text);
  }
  for (const part of parts)
    if (part.kind === "given" && !calledBy.has(part) && !isSimple(argument(part.name)) && isReached(expression, part))
      define(part, `${part.name}_given`, argument(part.name));

  const isLong = (part: Expression) => written(part, named).length > WORTH_A_NAME && !isNumber(part, 0);
  const ofPrices = partsOfPrices(parts);
  let unnamed = 0;
  for (const part of sharedParts(expression, isLong)) {
    const wanted = ofPrices.get(part) ?? partName(part, unnamed);
    if (wanted.startsWith("part_")) unnamed++;
    define(part, wanted, written(part, named));
  }
  return written(expression, named, outside());
}

/** Where one question is whether there is a price, dollars/coins: what is divided by what. */
function partsOfPrices(parts: readonly Expression[]): Map<Expression, string> {
  const found = new Map<Expression, string>();
  for (const part of parts) {
    if (part.kind !== "apply" || part.by !== ">" || !isNumber(part.to[1] as Expression, 0)) continue;
    const [product] = part.to;
    if (product?.kind !== "apply" || product.by !== "*") continue;
    const [dollars, coins] = product.to as [Expression, Expression];
    if (
      !parts.some(
        (other) => other.kind === "apply" && other.by === "/" && other.to[0] === dollars && other.to[1] === coins,
      )
    )
      continue;
    if (!isPosition(dollars)) found.set(dollars, "dollars");
    found.set(coins, "left_of_coins");
  }
  return found;
}

const isReached = (whole: Expression, part: Expression): boolean => partsOf([whole], () => undefined).includes(part);
