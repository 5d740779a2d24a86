import { apply, minus, number, over, plus, times, type Expression } from "./expression";

/**
 * The difference of two prices, or of what one amount is worth at two: n/e − n/x. In plain numbers it loses as many
 * digits as the prices have in common, since the double of a shown decimal is off by 1e-16 of itself. n·(x − e)/(e·x)
 * with the difference rounded to the fifteen digits that a price can show has them all again. Nothing where it is no
 * such difference.
 */
export function difference(
  a: Expression,
  b: Expression,
  isPrice: (part: Expression) => boolean,
): Expression | undefined {
  if (isPrice(a) && isPrice(b)) return apart(a, b);
  return ofQuotients(termsOf(a), termsOf(b), isPrice);
}

const SHOWN_DIGITS = 15;

/** a − b, without the digits that neither of them shows. */
function apart(a: Expression, b: Expression): Expression {
  const scale = b.kind === "number" ? b : a;
  if (a.kind === "number" && b.kind === "number") return minus(a, b);
  return apply("ROUND", apply("-", a, b), decimalsOf(scale.kind === "number" ? scale : b));
}

/** How many decimals the fifteenth digit of a price is: 10 of 70,000. */
function decimalsOf(price: Expression): Expression {
  if (price.kind === "number") return number(SHOWN_DIGITS - 1 - Math.floor(Math.log10(price.value)));
  return minus(number(SHOWN_DIGITS - 1), apply("INT", apply("LOG10", price)));
}

interface Term {
  readonly isAdded: boolean;
  readonly part: Expression;
}

/** The terms of a sum, those of a product with a sum of two as they stand. */
function termsOf(sum: Expression, isAdded = true): Term[] {
  if (sum.kind === "apply" && (sum.by === "+" || sum.by === "-")) {
    const [a, b] = sum.to as [Expression, Expression];
    return [...termsOf(a, isAdded), ...termsOf(b, sum.by === "+" ? isAdded : !isAdded)];
  }
  if (sum.kind === "apply" && sum.by === "negated") return termsOf(sum.to[0] as Expression, !isAdded);
  return [{ isAdded, part: sum }];
}

const sumOf = (terms: readonly Term[]): Expression =>
  [...terms]
    .sort((one, other) => Number(other.isAdded) - Number(one.isAdded))
    .reduce((sum, { isAdded, part }) => (isAdded ? plus(sum, part) : minus(sum, part)), number(0));

const quotientOf = ({ part }: Term): readonly [Expression, Expression] | undefined =>
  part.kind === "apply" && part.by === "/" ? (part.to as unknown as readonly [Expression, Expression]) : undefined;

/** … + (n + …)/e − ((n + …)/x + …): the amount n that stands over both prices is drawn together. */
function ofQuotients(
  left: readonly Term[],
  right: readonly Term[],
  isPrice: (part: Expression) => boolean,
): Expression | undefined {
  for (const before of left)
    for (const after of right) {
      const [above, e] = quotientOf(before) ?? [];
      const [below, x] = quotientOf(after) ?? [];
      if (!above || !below || !e || !x || e === x || !isPrice(e) || !isPrice(x)) continue;
      if (before.isAdded !== after.isAdded) continue;
      const [tops, bottoms] = [termsOf(above), termsOf(below)];
      const shared = tops.find((top) =>
        bottoms.some((bottom) => bottom.part === top.part && bottom.isAdded === top.isAdded),
      );
      if (!shared || shared.part.kind === "number") continue;
      const moved = over(times(shared.part, apart(x, e)), times(e, x));
      const without = (terms: readonly Term[]) =>
        sumOf(terms.filter(({ part, isAdded }) => part !== shared.part || isAdded !== shared.isAdded));
      const rest = [
        { isAdded: before.isAdded, part: over(without(tops), e) },
        { isAdded: !after.isAdded, part: over(without(bottoms), x) },
      ];
      const others = [
        ...left.filter((term) => term !== before),
        ...right.filter((term) => term !== after).map(({ isAdded, part }) => ({ isAdded: !isAdded, part })),
      ];
      return sumOf([{ isAdded: before.isAdded === shared.isAdded, part: moved }, ...others, ...rest]);
    }
  return undefined;
}
