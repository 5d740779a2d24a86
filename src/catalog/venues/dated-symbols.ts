import { dayText, isFriday, isQuarterEnd, lastFriday, type Day } from "./calendar";
import { endedBecause, type Contract, type DatedForm, type Fact } from "./contract";
import { coinKey } from "./names";
import { COMPILED_ON } from "./known-contracts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Futures exchanges name the months of the quarters by these letters. */
const LETTERS = new Map([
  ["h", 3],
  ["m", 6],
  ["u", 9],
  ["z", 12],
]);
/** The ways in which a form of symbol writes the day: YYMMDD, DDMMMYY, or a quarter's letter and the year. */
const WRITTEN = [
  { token: "yymmdd", written: /^(\d\d)(\d\d)(\d\d)$/, order: ["year", "month", "day"] },
  { token: "ddmmmyy", written: /^(\d\d?)([a-z]{3})(\d\d)$/, order: ["day", "month", "year"] },
  { token: "qyy", written: /^([hmuz])(\d\d)$/, order: ["month", "year"] },
] as const;

/** An expiry that a symbol names; `symbol` as its venue writes it. */
export interface Expiry {
  /** As its venue writes it. */
  readonly symbol: string;
  readonly day: Day;
}

/**
 * The expiry that a symbol names; undefined where it is not written in this form, or where such contracts cannot expire
 * on that day.
 */
export function expiryIn({ form, days }: DatedForm, symbol: string): Expiry | undefined {
  const [pattern, key] = [coinKey(form), coinKey(symbol)];
  for (const { token, written, order } of WRITTEN) {
    if (!pattern.endsWith(token)) continue;
    const root = pattern.slice(0, -token.length);
    const tail = key.slice(root.length);
    const match = key.startsWith(root) ? written.exec(tail) : null;
    if (!match) return undefined;
    const said = new Map(order.map((part, index) => [part, match[index + 1] as string]));
    const day = dayOf(said.get("year") as string, said.get("month") as string, said.get("day"));
    if (!(days === "Friday" ? isFriday(day) : isQuarterEnd(day))) return undefined;
    return { symbol: form.slice(0, -token.length) + tail.toUpperCase(), day };
  }
  return undefined;
}

function dayOf(years: string, name: string, days?: string): Day {
  const year = 2000 + Number(years);
  const month = LETTERS.get(name) ?? (MONTHS.indexOf(name) + 1 || Number(name));
  return days === undefined ? lastFriday({ year, month }) : { year, month, day: Number(days) };
}

const two = (number: number): string => String(number % 100).padStart(2, "0");

/** The symbol of the contract that expires on this day. */
export function symbolOn(form: string, { year, month, day }: Day): string {
  const name = (MONTHS[month - 1] as string).toUpperCase();
  const [letter = ""] = [...LETTERS].find(([, of]) => of === month) ?? [];
  return form
    .replace(/YYMMDD$/, `${two(year)}${two(month)}${two(day)}`)
    .replace(/DDMMMYY$/, `${day}${name}${two(year)}`)
    .replace(/QYY$/, `${letter.toUpperCase()}${two(year)}`);
}

/**
 * A dated contract that is not in the table: with the facts of one that differs from it in its expiry alone, preferably
 * one that has not ended. Undefined where there is none like it.
 */
export function datedContract(contracts: readonly Contract[], symbol: string): Contract | undefined {
  const alike = contracts.filter(({ dates }) => dates && expiryIn(dates, symbol));
  const like = alike.find((contract) => endedBecause(contract) === undefined) ?? alike[0];
  const expiry = like?.dates && expiryIn(like.dates, symbol);
  if (!like || !expiry) return undefined;
  const day = dayText(expiry.day);
  const status = day <= COMPILED_ON ? `expired on ${day}` : `not in the table itself: values of ${like.symbol}`;
  const facts = new Map<string, Fact>(like.facts);
  facts.set("status", { ...(like.facts.get("status") as Fact), value: status });
  facts.set("expiry", { value: day, source: "the symbol itself", day: "" });
  return { ...like, symbol: expiry.symbol, facts };
}
