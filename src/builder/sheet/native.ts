import { CellError } from "../../catalog/declare/cell";
import type { Outcome } from "../../catalog/read/evaluate";
import { none, Refusal } from "../../core/refusal";
import { cellIn, columnIn } from "./absolute";
import { isFault, literal, refusalOf, type Term } from "./term";

/** Excel's own operators and functions, as far as the sheet needs them: the formula and what it comes to. */

type Value = Outcome | null;
const WRONG = new CellError("#VALUE!");

/** Element by element; one row or column stretches, and an error goes through. */
function each(text: string, terms: readonly Term[], compute: (values: Value[]) => Value): Term {
  const most = (size: (term: Term) => number) => Math.max(...terms.map(size));
  const rows = most(({ cells }) => cells.length);
  const columns = most(({ cells }) => cells[0]?.length ?? 0);
  const at = ({ cells }: Term, down: number, across: number): Value => {
    const row = cells[cells.length === 1 ? 0 : down];
    return row?.[row.length === 1 ? 0 : across] ?? null;
  };
  const cells = Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, across) => compute(terms.map((term) => at(term, down, across)))),
  );
  return { text, cells };
}

const ofNumbers = (text: string, terms: readonly Term[], compute: (...numbers: number[]) => Value): Term =>
  each(text, terms, (values) => {
    const fault = values.find(isFault);
    if (fault) return fault;
    const numbers = values.map((value) => value ?? 0);
    return numbers.every((number) => typeof number === "number") ? compute(...numbers) : WRONG;
  });

const operator =
  (sign: string, compute: (one: number, other: number) => Value) =>
  (one: Term, other: Term): Term =>
    ofNumbers(`(${one.text}${sign}${other.text})`, [one, other], compute);

export const plus = operator("+", (one, other) => one + other);
export const minus = operator("-", (one, other) => one - other);
export const times = operator("*", (one, other) => one * other);
export const over = operator("/", (one, other) => (other === 0 ? new CellError("#DIV/0!") : one / other));
/** Excel compares and rounds what 15 digits show: two numbers that differ in the last bits alone are one to it. */
const SAME = 2 ** -48;
const areSame = (one: number, other: number): boolean =>
  Math.abs(one - other) <= SAME * Math.max(Math.abs(one), Math.abs(other));

export const isBelow = operator("<", (one, other) => one < other && !areSame(one, other));
export const isAbove = operator(">", (one, other) => one > other && !areSame(one, other));

export const isZero = (term: Term): Term => ofNumbers(`(${term.text}=0)`, [term], (number) => number === 0);

/** Whether a cell holds this word, in any case. */
export const isWord = (term: Term, word: string): Term =>
  each(`(${term.text}=${literal(word).text})`, [term], ([value = null]) =>
    isFault(value) ? value : String(value).toLowerCase() === word.toLowerCase(),
  );

/** A cell that a spill may leave empty, and which is then no 0: charts leave a gap there. */
export const unlessEmpty = (term: Term): Term =>
  each(`IF(ISBLANK(${term.text}),NA(),${term.text})`, [term], ([value = null]) => value ?? new CellError("#N/A"));

/** Up to a hundred-millionth, the smallest part of a coin; a number that has no more places stays as it is. */
export const roundedUp = (term: Term): Term =>
  ofNumbers(`ROUNDUP(${term.text},${COIN_PLACES})`, [term], (number) => roundUp(number, COIN_PLACES));
const COIN_PLACES = 8;

/** Away from 0, as ROUNDUP; what exceeds a number of so many places in its last bits alone is that number. */
export function roundUp(number: number, places: number): number {
  const near = Number(number.toFixed(places));
  const place = 10 ** -places;
  // Where the last place is itself one of the last bits it counts.
  const isDust = areSame(near, number) && Math.abs(number - near) < place / 1_000;
  if (Math.abs(near) >= Math.abs(number) || isDust) return near;
  return Number((near + Math.sign(number) * place).toFixed(places));
}

/** Without the last digits that a difference of two decimals leaves. */
export const withoutDust = (term: Term): Term =>
  ofNumbers(`ROUND(${term.text},${DUST_PLACES})`, [term], (number) => Number(number.toFixed(DUST_PLACES)));
const DUST_PLACES = 12;

/** The last number of a column, whatever empty rows follow it; none where there is none. */
export const lastNumber = ({ text, cells }: Term): Term => ({
  text: `LOOKUP(9.99E+307,${text})`,
  cells: [[cells.flat().findLast((cell) => typeof cell === "number") ?? new CellError("#N/A")]],
});

/** What is not there, and why; the sheet has no room for the reason. */
export const NA = (why: string): Term => ({ text: "NA()", cells: [[none(why)]] });

export const lesser = (one: Term, other: Term): Term => IF(isBelow(one, other), one, other);

export const SQRT = (term: Term): Term => ofNumbers(`SQRT(${term.text})`, [term], Math.sqrt);
export const ABS = (term: Term): Term => ofNumbers(`ABS(${term.text})`, [term], Math.abs);

export const IF = (condition: Term, yes: Term, no: Term): Term =>
  each(`IF(${condition.text},${yes.text},${no.text})`, [condition, yes, no], ([is, then = null, otherwise = null]) =>
    isFault(is) ? is : is ? then : otherwise,
  );

/** Another value where there is none: #N/A alone, no other error. */
export const IFNA = (term: Term, other: Term): Term =>
  each(`IFNA(${term.text},${other.text})`, [term, other], ([value = null, otherwise = null]) =>
    isMissing(value) ? otherwise : value,
  );

const isMissing = (value: Value): boolean =>
  value instanceof Refusal ? value.kind === "none" : value instanceof CellError && value.code === "#N/A";

/** Over all cells of a block. */
const overall =
  (name: string, compute: (numbers: readonly number[]) => number) =>
  (term: Term): Term => {
    const values = term.cells.flat();
    const fault = values.find(isFault);
    const numbers = values.filter((value) => typeof value === "number");
    return { text: `${name}(${term.text})`, cells: [[fault ?? compute(numbers)]] };
  };

export const SUM = overall("SUM", (numbers) => numbers.reduce((total, number) => total + number, 0));
export const AVERAGE = overall("AVERAGE", (numbers) => numbers.reduce((a, b) => a + b, 0) / numbers.length);
export const MIN = overall("MIN", (numbers) => Math.min(...numbers));

export const TRANSPOSE = ({ text, cells }: Term): Term => ({
  text: `TRANSPOSE(${text})`,
  cells: (cells[0] ?? []).map((_, across) => cells.map((row) => row[across] ?? null)),
});

/** One cell of a block, counted from 1 as Excel counts: by its address, if the block has one. */
export function cellOf({ text, cells }: Term, row: number, column = 1): Term {
  const address = cellIn(text, row - 1, column - 1);
  const value = cells[row - 1]?.[column - 1] ?? null;
  if (address !== undefined) return { text: address, cells: [[value]] };
  // A call that is refused gives its refusal whatever cell of it is asked for; a cell beside it is empty.
  return { text: `INDEX(${text},${row},${column})`, cells: [[refusalOf({ text, cells }) ?? value]] };
}

/** One column of a block, counted from 1. */
export const columnAt = ({ text, cells }: Term, column: number): Term => ({
  text: columnIn(text, column - 1) ?? `INDEX(${text},0,${column})`,
  cells: cells.map((row) => [row[column - 1] ?? null]),
});

/** Beside each value, the result of the last row whose floor it has reached. Floors rise. */
export function LOOKUP(values: Term, floors: Term, results: Term): Term {
  const [starts, found] = [floors.cells.flat(), results.cells.flat()];
  return ofNumbers(`LOOKUP(${values.text},${floors.text},${results.text})`, [values], (value) => {
    const row = starts.findLastIndex((floor) => typeof floor === "number" && floor <= value);
    return row < 0 ? new CellError("#N/A") : (found[row] ?? null);
  });
}
