import type { Read } from "../record/derive";
import {
  absolute,
  apply,
  choose,
  compare,
  given,
  minus,
  negated,
  number,
  over,
  plus,
  text,
  times,
  truth,
  VALUE_ERROR,
  type Expression,
} from "../record/expression";
import { both } from "../record/explore";
import { difference } from "../record/near-difference";

/** What takes a logarithm or a sum over rows is no formula that can be recorded. Each of these is proved against the core. */

const [ZERO, ONE, HALF, TWO] = [0, 1, 0.5, 2].map(number) as [Expression, Expression, Expression, Expression];

const must = (of: Read, name: string): Expression => of(name) ?? ZERO;

/** ln(1 + rate), to the last digit of a rate that is small beside 1. */
const logarithmOf = (rate: Expression): Expression => {
  const growth = plus(ONE, rate);
  const corrected = over(times(apply("LN", growth), rate), apply("-", growth, ONE));
  return choose(compare(growth, "=", ONE), rate, corrected);
};

/** (1 + rate)^periods − 1, which a rate too small to be seen beside 1 keeps. */
function compounded(rate: Expression, periods: Expression): Expression {
  const exponent = times(logarithmOf(rate), periods);
  const growth = apply("EXP", exponent);
  const corrected = over(times(apply("-", growth, ONE), exponent), apply("LN", growth));
  return choose(compare(growth, "=", ONE), exponent, corrected);
}

const HOURS_A_YEAR = number(8760);

export const compoundedFunding = (args: Readonly<Record<string, unknown>>, of: Read): Expression | undefined =>
  args["compound"] === true ? compounded(must(of, "rate"), over(HOURS_A_YEAR, must(of, "interval_hours"))) : undefined;

const apart = (a: Expression, b: Expression): Expression => difference(a, b, () => true) ?? minus(a, b);

export function compoundedBasis(args: Readonly<Record<string, unknown>>, of: Read): Expression | undefined {
  if (args["compound"] !== true) return undefined;
  const spot = must(of, "spot_price");
  return compounded(over(apart(must(of, "futures_price"), spot), spot), over(must(of, "year"), must(of, "days")));
}

/** The chance that a price is touched: the tail beyond it, and the same mirrored at it. */
export function touched(_args: Readonly<Record<string, unknown>>, of: Read): Expression {
  const [price, level] = [must(of, "price"), must(of, "liq_price")];
  const years = over(must(of, "days"), number(365));
  const deviation = times(must(of, "volatility"), apply("SQRT", years));
  const distance = absolute(logarithmOf(over(apart(level, price), price)));
  const direction = apply("SIGN", minus(level, price));
  const drift = over(times(must(of, "drift"), years), deviation);
  const pull = times(direction, minus(drift, times(deviation, HALF)));
  const away = over(distance, deviation);
  const exponent = times(times(direction, minus(over(times(TWO, drift), deviation), ONE)), distance);
  const tail = (beyond: Expression): Expression => apply("NORM.S.DIST", negated(beyond), truth(true));
  const chance = plus(tail(minus(away, pull)), times(apply("EXP", exponent), tail(plus(away, pull))));
  return choose(compare(chance, "<", ONE), chance, ONE);
}

/** The rows of a book: what a position is worth in dollars and in coin, and nothing where there is none. */
function rowsOf(of: Read): { dollars: Expression; coins: Expression } {
  const [contracts, size, entry] = ["contracts", "contract_size", "entry_prices"].map((name) => must(of, name)) as [
    Expression,
    Expression,
    Expression,
  ];
  const position = times(contracts, size);
  const isSound = both(compare(size, ">", ZERO), compare(entry, ">", ZERO));
  const held = (value: Expression): Expression =>
    choose(compare(contracts, "=", ZERO), ZERO, choose(isSound, value, VALUE_ERROR));
  return { dollars: held(position), coins: held(over(position, entry)) };
}

const sum = (part: Expression): Expression => apply("SUM", part);
const floating = (of: Read): Expression => plus(sum(must(of, "coins")), sum(rowsOf(of).coins));

export function netDelta(args: Readonly<Record<string, unknown>>, of: Read): Expression {
  if (args["unit"] !== "usd") return floating(of);
  const mark = of("mark_price");
  return mark ? times(floating(of), mark) : VALUE_ERROR;
}

export function hedgeSplit(_args: Readonly<Record<string, unknown>>, of: Read): Expression {
  const [locked, coins] = [negated(sum(rowsOf(of).dollars)), floating(of)];
  // one row that is refused refuses the whole
  const together = plus(locked, coins);
  return choose(apply("ISERROR", together), together, apply("ROW OF", locked, coins));
}

/** Σn ÷ Σ(n/price) of fills of one side; steps of coins are left to the add-in. */
export function averageEntry(_args: Readonly<Record<string, unknown>>, of: Read): Expression | undefined {
  if (must(of, "coin_step") !== ZERO) return undefined;
  const [contracts, price] = [must(of, "contracts"), must(of, "prices")];
  const worth = choose(compare(price, ">", ZERO), over(contracts, price), VALUE_ERROR);
  const coins = sum(choose(compare(contracts, "=", ZERO), ZERO, worth));
  const isOneSided = compare(times(apply("MIN", contracts), apply("MAX", contracts)), ">=", ZERO);
  const isFilled = compare(sum(contracts), "<>", ZERO);
  return choose(both(isOneSided, isFilled), over(sum(contracts), coins), VALUE_ERROR);
}

/** Each row with all above it: a triangle of ones times the rows. */
function soFar(rows: Expression, count: Expression): Expression {
  const isAbove = compare(apply("SEQUENCE", count), ">=", apply("SEQUENCE", ONE, count));
  return apply("MMULT", choose(isAbove, ONE, ZERO), rows);
}

/** Funding at rates, row by row, with running sums; amounts that a venue booked are left to the add-in. */
export function fundingLedger(
  args: Readonly<Record<string, unknown>>,
  of: Read,
  sound: (name: string) => Expression,
): Expression | undefined {
  const rate = of("rates");
  if (!rate || args["amounts"] !== null) return undefined;
  const [contracts, size, mark, value, periods] = [
    "contracts",
    "contract_size",
    "mark_prices",
    "value_prices",
    "periods",
  ].map((name) => must(of, name)) as [Expression, Expression, Expression, Expression, Expression];
  const rules = ["contract_size", "mark_prices", "value_prices", "rates", "periods"].map(sound);
  const isStated = rate.kind === "variable" ? compare(given("rates"), "<>", text("")) : truth(true);
  const isSound = [...rules, isStated].reduce(both);
  const isHeld = compare(contracts, "<>", ZERO);
  const held = (paid: Expression): Expression => choose(isHeld, choose(isSound, paid, VALUE_ERROR), ZERO);
  const position = times(contracts, size);
  const flow = times(rate, periods);
  const paid = times(over(position, mark), flow);
  const coins = held(paid);
  // valued at the mark, its price is in neither factor
  const dollars = held(value === mark ? times(position, flow) : times(paid, value));
  const shown = (column: Expression): Expression => choose(isHeld, column, text(""));
  const together = sum(coins);
  const count = apply("ROWS", coins);
  const columns = [coins, dollars, soFar(coins, count), soFar(dollars, count)].map(shown);
  return choose(apply("ISERROR", together), together, apply("ROW OF", ...columns));
}

/** A margin must be a part of the coins, unless those are owed. */
export function marginBeyondCoins(of: Read): Expression {
  const [margin, coins] = [of("margin"), must(of, "coins")];
  return margin ? both(compare(coins, ">=", ZERO), compare(margin, ">", coins)) : truth(false);
}
