import { CellError } from "../../catalog/declare/cell";
import type { Outcome } from "../../catalog/read/evaluate";
import { none, Refusal } from "../../core/refusal";
import { logarithm } from "../../core/approximate/logarithm";
import { normalTail } from "../../core/approximate/normal-tail";
import { AREA, cellIn, columnIn } from "./absolute";
import { isFault, literal, refusalOf, type Term } from "./term";

/** Excel's own operators and functions, as far as the sheet needs them: the formula and what it comes to. */

type Value = Outcome | null;
const WRONG = new CellError("#VALUE!");

/** Applies a function element by element, as Excel does: a single row or column is repeated along the other operand. */
function each(text: string, terms: readonly Term[], compute: (values: Value[]) => Value): Term {
  // plain loops, and no list that grows: they run for every cell of every table after each change in the pane
  let [rows, columns] = [0, 0];
  for (const { cells } of terms) {
    rows = Math.max(rows, cells.length);
    columns = Math.max(columns, cells[0]?.length ?? 0);
  }
  const results = new Array<Value[]>(rows);
  for (let down = 0; down < rows; down++) {
    const row = new Array<Value>(columns);
    for (let across = 0; across < columns; across++) row[across] = compute(valuesAt(terms, down, across));
    results[down] = row;
  }
  return { text, cells: results };
}

const valuesAt = (terms: readonly Term[], down: number, across: number): Value[] =>
  terms.map(({ cells }) => {
    const row = cells[cells.length === 1 ? 0 : down];
    return row?.[row.length === 1 ? 0 : across] ?? null;
  });

const ofNumbers = (text: string, terms: readonly Term[], compute: (...numbers: number[]) => Value): Term =>
  each(text, terms, (values) => {
    let wrong = false;
    for (let index = 0; index < values.length; index++) {
      const value = values[index] ?? null;
      if (value === null) values[index] = 0;
      else if (isFault(value)) return value;
      else if (typeof value !== "number") wrong = true;
    }
    return wrong ? WRONG : compute(...(values as number[]));
  });

/** How tightly Excel's operators bind: brackets stand where they are needed, and nowhere else. */
const [COMPARES, ADDS, MULTIPLIES] = [1, 2, 3];

/** An operand as text: in brackets where its operator binds less tightly than the one around it. */
const inside = ({ text, binds = Infinity }: Term, least: number): string => (binds < least ? `(${text})` : text);

const operator =
  (sign: string, binds: number, compute: (one: number, other: number) => Value) =>
  (one: Term, other: Term): Term => {
    // the right operand keeps its brackets even at equal strength: in doubles a+(b−c) is not always (a+b)−c
    const text = `${inside(one, binds)}${sign}${inside(other, binds + 1)}`;
    return { ...ofNumbers(text, [one, other], compute), binds };
  };

export const plus = operator("+", ADDS, (one, other) => one + other);
export const minus = operator("-", ADDS, (one, other) => one - other);
export const times = operator("*", MULTIPLIES, (one, other) => one * other);
export const over = operator("/", MULTIPLIES, (one, other) => (other === 0 ? new CellError("#DIV/0!") : one / other));
/** Excel compares and rounds by what 15 digits show: numbers that differ only in their last bits are equal to it. */
const SAME = 2 ** -48;
const areSame = (one: number, other: number): boolean =>
  Math.abs(one - other) <= SAME * Math.max(Math.abs(one), Math.abs(other));

export const isBelow = operator("<", COMPARES, (one, other) => one < other && !areSame(one, other));
export const isAbove = operator(">", COMPARES, (one, other) => one > other && !areSame(one, other));

/** A text is none to Excel; some spreadsheets take an empty one for it. */
export const isZero = (term: Term): Term => ({
  ...each(`${inside(term, ADDS)}=0`, [term], ([value = null]) =>
    isFault(value) ? value : value === null || value === 0,
  ),
  binds: COMPARES,
});
export const ISNUMBER = (term: Term): Term =>
  each(`ISNUMBER(${term.text})`, [term], ([value = null]) => typeof value === "number");

/** Whether a cell holds this word, in any case. */
export const isWord = (term: Term, word: string): Term => ({
  ...each(`${term.text}=${literal(word).text}`, [term], ([value = null]) =>
    isFault(value) ? value : String(value).toLowerCase() === word.toLowerCase(),
  ),
  binds: COMPARES,
});

/** The numbers alone: a cell that a refused spill leaves empty is no 0, and charts leave a gap there. */
export const numbersOf = (term: Term): Term =>
  each(`IF(ISNUMBER(${term.text}),${term.text},NA())`, [term], ([value = null]) =>
    typeof value === "number" ? value : new CellError("#N/A"),
  );

/** What follows from numbers, and an empty text beside what is none. */
export const whereNumbers = (term: Term, result: Term): Term =>
  each(`IF(ISNUMBER(${term.text}),${result.text},"")`, [term, result], ([value, then = null]) =>
    typeof value === "number" ? then : "",
  );

/** Rounded up to 8 places, the smallest part of a coin. */
export const roundedUp = (term: Term): Term =>
  ofNumbers(`ROUNDUP(${term.text},${COIN_PLACES})`, [term], (number) => roundUp(number, COIN_PLACES));
const COIN_PLACES = 8;

/**
 * Rounds away from 0, as Excel's ROUNDUP: a number that exceeds one of so many places only in its last bits is that
 * one.
 */
export function roundUp(number: number, places: number): number {
  const near = Number(number.toFixed(places));
  const place = 10 ** -places;
  // For a number so large that its last place is itself one of the last bits, the difference is real.
  const isDust = areSame(near, number) && Math.abs(number - near) < place / 1_000;
  if (Math.abs(near) >= Math.abs(number) || isDust) return near;
  return Number((near + Math.sign(number) * place).toFixed(places));
}

/** Rounded to 12 places, which takes off the last digits that a difference of two decimals leaves in doubles. */
export const withoutDust = (term: Term): Term =>
  ofNumbers(`ROUND(${term.text},${DUST_PLACES})`, [term], (number) => Number(number.toFixed(DUST_PLACES)));
const DUST_PLACES = 12;

/** A value that does not exist, with the reason that the pane gives. */
export const NA = (why: string): Term => ({ text: "NA()", cells: [[none(why)]] });

/** The first value; the other one where the first, or the cell that is asked instead, is blank or an empty text. */
export const unlessBlank = (term: Term, other: Term, asked = term): Term =>
  each(`IF(LEN(${asked.text})=0,${other.text},${term.text})`, [asked, other, term], ([by, otherwise = null, value]) => {
    if (isFault(by)) return by;
    return (by === undefined || by === null || by === "" ? otherwise : value) ?? null;
  });

/** The value, unless the cell that tells is an error: then that. */
export const unlessFault = (told: Term, term: Term): Term =>
  each(`IF(ISERROR(${told.text}),${told.text},${term.text})`, [told, term], ([by, value = null]) =>
    isFault(by) ? by : value,
  );

/** The value while a position is open, that is while its cell holds a number other than 0; else the other value. */
export const whileOpen = (position: Term, term: Term, other: Term): Term =>
  each(`IF(N(${position.text})=0,${other.text},${term.text})`, [position, term, other], ([open, value, otherwise]) => {
    if (isFault(open)) return open;
    return (typeof open === "number" && open !== 0 ? value : otherwise) ?? null;
  });

interface Moments {
  readonly ofY: number;
  readonly ofX: number;
  readonly together: number;
}

/** A function of two columns of one length, y first and then x, as SLOPE takes them. */
const ofPairs =
  (name: string, compute: (moments: Moments) => number) =>
  (one: Term, other: Term): Term => {
    const [y, x] = [one.cells.flat(), other.cells.flat()];
    const fault = [...y, ...x].find(isFault);
    const text = `${name}(${one.text},${other.text})`;
    return { text, cells: [[fault ?? finite(compute(momentsOf(y.map(Number), x.map(Number))))]] };
  };

const finite = (value: number): Value => (Number.isFinite(value) ? value : new CellError("#DIV/0!"));

function momentsOf(y: readonly number[], x: readonly number[]): Moments {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanOfY, meanOfX] = [mean(y), mean(x)];
  const moment = (of: (row: number) => number) => y.reduce((sum, _, row) => sum + of(row), 0);
  const [fromY, fromX] = [(row: number) => (y[row] ?? NaN) - meanOfY, (row: number) => (x[row] ?? NaN) - meanOfX];
  return {
    ofY: moment((row) => fromY(row) ** 2),
    ofX: moment((row) => fromX(row) ** 2),
    together: moment((row) => fromY(row) * fromX(row)),
  };
}

export const SLOPE = ofPairs("SLOPE", ({ together, ofX }) => together / ofX);
export const CORREL = ofPairs("CORREL", ({ together, ofX, ofY }) => together / Math.sqrt(ofX * ofY));
export const RSQ = ofPairs("RSQ", ({ together, ofX, ofY }) => together ** 2 / (ofX * ofY));

/** Texts and numbers, joined with &. */
export const joined = (...terms: readonly Term[]): Term => ({
  ...each(
    terms.map(({ text }) => text).join("&"),
    terms,
    (values) => values.find(isFault) ?? values.map((value) => value ?? "").join(""),
  ),
  binds: COMPARES + 0.5,
});

/** The number of a cell, and 0 where it holds none. */
export const N = (term: Term): Term =>
  each(`N(${term.text})`, [term], ([value = null]) => (isFault(value) || typeof value === "number" ? value : 0));

/** How many letters a value has as a text. */
export const LEN = (term: Term): Term =>
  each(`LEN(${term.text})`, [term], ([value = null]) => (isFault(value) ? value : String(value ?? "").length));

/** How many of the cells hold a number. */
export const COUNT = ({ text, cells }: Term): Term => ({
  text: `COUNT(${text})`,
  cells: [[cells.flat().filter((cell) => typeof cell === "number").length]],
});

/** Of two numbers, each in a cell of its own. */
export const MAX = (one: Term, other: Term): Term =>
  ofNumbers(`MAX(${one.text},${other.text})`, [one, other], Math.max);
export const MIN = (one: Term, other: Term): Term =>
  ofNumbers(`MIN(${one.text},${other.text})`, [one, other], Math.min);

export const negative = (term: Term): Term => ({
  ...ofNumbers(`-${inside(term, MULTIPLIES)}`, [term], (number) => (number === 0 ? 0 : -number)),
  binds: ADDS,
});

export const SIGN = (term: Term): Term => ofNumbers(`SIGN(${term.text})`, [term], Math.sign);
export const LN = (term: Term): Term =>
  ofNumbers(`LN(${term.text})`, [term], (number) =>
    number > 0 ? logarithm({ growth: number, rate: number - 1 }) : new CellError("#NUM!"),
  );
/** The probability that a standard normal variable is below the value. */
export const NORM_S_DIST = (term: Term): Term =>
  ofNumbers(`NORM.S.DIST(${term.text},TRUE)`, [term], (number) => normalTail(-number));

export const SQRT = (term: Term): Term => ofNumbers(`SQRT(${term.text})`, [term], Math.sqrt);
export const ABS = (term: Term): Term => ofNumbers(`ABS(${term.text})`, [term], Math.abs);

export const IF = (condition: Term, yes: Term, no: Term): Term =>
  each(`IF(${condition.text},${yes.text},${no.text})`, [condition, yes, no], ([is, then = null, otherwise = null]) =>
    isFault(is) ? is : is ? then : otherwise,
  );

/** The other value where the first is #N/A; other errors stay. */
export const IFNA = (term: Term, other: Term): Term =>
  each(`IFNA(${term.text},${other.text})`, [term, other], ([value = null, otherwise = null]) =>
    isMissing(value) ? otherwise : value,
  );

/** The other value where the first is any error. */
export const IFERROR = (term: Term, other: Term): Term =>
  each(`IFERROR(${term.text},${other.text})`, [term, other], ([value = null, otherwise = null]) =>
    isFault(value) ? otherwise : value,
  );

/** Rounded down to a whole number. */
export const INT = (term: Term): Term => ofNumbers(`INT(${term.text})`, [term], Math.floor);

/**
 * A number as text, with commas between thousands. Not by TEXT, whose format is read by the marks of the user's
 * country. It is rounded before it is written, so that a small negative one is 0 without a sign.
 */
export const FIXED = (term: Term, places: Term): Term =>
  ofNumbers(`FIXED(${term.text},${places.text})`, [term, places], (number, digits) =>
    writerWith(digits)
      .format(number)
      .replace(/^-(?=[0.]+$)/, ""),
  );

/** To make one takes longer than to write a hundred numbers with it. */
const writers = new Map<number, Intl.NumberFormat>();
function writerWith(digits: number): Intl.NumberFormat {
  const made =
    writers.get(digits) ??
    new Intl.NumberFormat("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  writers.set(digits, made);
  return made;
}

const isMissing = (value: Value): boolean =>
  value instanceof Refusal ? value.kind === "none" : value instanceof CellError && value.code === "#N/A";

/** Over all cells of some blocks. */
const overall =
  (name: string, compute: (numbers: readonly number[]) => number) =>
  (...terms: readonly Term[]): Term => {
    const values = terms.flatMap(({ cells }) => cells.flat());
    const fault = values.find(isFault);
    const numbers = values.filter((value) => typeof value === "number");
    return { text: `${name}(${terms.map(({ text }) => text).join(",")})`, cells: [[fault ?? compute(numbers)]] };
  };

export const SUM = overall("SUM", (numbers) => numbers.reduce((total, number) => total + number, 0));
export const AVERAGE = overall("AVERAGE", (numbers) => numbers.reduce((a, b) => a + b, 0) / numbers.length);
/** The least and the greatest number of a block. */
export const least = overall("MIN", (numbers) => Math.min(...numbers));
export const greatest = overall("MAX", (numbers) => Math.max(...numbers));

export const TRANSPOSE = ({ text, cells }: Term): Term => ({
  text: `TRANSPOSE(${text})`,
  cells: (cells[0] ?? []).map((_, across) => cells.map((row) => row[across] ?? null)),
});

/** One cell of a block, counted from 1 as Excel counts. By its address where the block has one, otherwise by INDEX. */
export function cellOf({ text, cells, address: area = text }: Term, row: number, column = 1): Term {
  if (row === 1 && column === 1 && cells.length === 1 && cells[0]?.length === 1 && AREA.test(area))
    return { text, cells, address: area };
  const address = cellIn(area, row - 1, column - 1);
  const value = cells[row - 1]?.[column - 1] ?? null;
  if (address !== undefined) return { text: address, cells: [[value]] };
  // A refused call gives its refusal for every cell asked of it; for any other result, cells outside are empty.
  return { text: `INDEX(${text},${row},${column})`, cells: [[refusalOf({ text, cells }) ?? value]] };
}

/** One column of a block, counted from 1. */
export const columnAt = ({ text, cells, address = text }: Term, column: number): Term => ({
  text: columnIn(address, column - 1) ?? `INDEX(${text},0,${column})`,
  cells: cells.map((row) => [row[column - 1] ?? null]),
});

/** For each value, the result beside the last floor that it has reached. Floors must rise. */
export function LOOKUP(values: Term, floors: Term, results: Term): Term {
  const [starts, found] = [floors.cells.flat(), results.cells.flat()];
  return ofNumbers(`LOOKUP(${values.text},${floors.text},${results.text})`, [values], (value) => {
    const row = starts.findLastIndex((floor) => typeof floor === "number" && floor <= value);
    return row < 0 ? new CellError("#N/A") : (found[row] ?? null);
  });
}

/** The last number of a column, whatever stands below it. */
export const lastNumber = ({ text, cells }: Term): Term => ({
  text: `LOOKUP(9E+307,${text})`,
  cells: [[cells.flat().findLast((cell) => typeof cell === "number") ?? new CellError("#N/A")]],
});

/** The row of a column that holds a text, counted from 1 and in any case; #N/A where none does. */
export const MATCH = (sought: Term, column: Term): Term =>
  each(`MATCH(${sought.text},${column.text},0)`, [sought], ([value = null]) => {
    if (isFault(value)) return value;
    const row = column.cells.findIndex(([cell]) => String(cell).toLowerCase() === String(value).toLowerCase());
    return row < 0 ? new CellError("#N/A") : row + 1;
  });

/** What stands in a row of a column that another cell counts. */
export const atRow = (column: Term, row: Term): Term =>
  each(`INDEX(${column.text},${row.text})`, [row], ([at = null]) =>
    isFault(at) ? at : (column.cells[Number(at) - 1]?.[0] ?? null),
  );
