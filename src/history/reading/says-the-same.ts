import { numberOf, type Amount } from "../amounts/amount";
import type { Entry } from "./entry";

const AMOUNTS = ["contracts", "price", "fee", "funding", "moved", "position", "change", "balance"] as const;
const [SECOND, MINUTE] = [1_000, 60_000];
const ROUNDED = /^\d(?:[.,]\d+)?e\+\d+$/i;

/** Undefined also for an id of which a spreadsheet has left some digits: 1.23457E+17. */
export const idOf = ({ id }: Entry): string | undefined => (id !== undefined && ROUNDED.test(id) ? undefined : id);

/**
 * Whether two entries say the same as far as their digits go: a spreadsheet that saves a file again shows no seconds, and
 * long numbers to ten digits, small ones to six.
 */
export function saysTheSame(one: Entry, other: Entry): boolean {
  const [id, otherId] = [idOf(one), idOf(other)];
  return (
    one.kind === other.kind &&
    isSameWord(one.contract, other.contract) &&
    isSameWord(one.coin, other.coin) &&
    (id === undefined || otherId === undefined || id === otherId) &&
    isSameTime(one.at, other.at) &&
    AMOUNTS.every((part) => isSameAmount(one[part], other[part]))
  );
}

const isSameWord = (one: string, other: string): boolean => one === other || one.toLowerCase() === other.toLowerCase();

/** The same, or one of them is the other one without its seconds, or without what is less than a second. */
export function isSameTime(one: number, other: number): boolean {
  if (one === other) return true;
  const [first, last] = one < other ? [one, other] : [other, one];
  const length = first % MINUTE === 0 ? MINUTE : first % SECOND === 0 ? SECOND : 1;
  return last - first < length;
}

export const minuteOf = (at: number): number => Math.floor(at / MINUTE);

function isSameAmount(one: Amount | undefined, other: Amount | undefined): boolean {
  if (!one || !other) return one === other;
  if (one.units === other.units && one.places === other.places) return true;
  const [a, b] = [numberOf(one), numberOf(other)];
  const size = Math.max(Math.abs(a), Math.abs(b));
  return Math.abs(a - b) <= (size < 1e-4 ? 5.1e-6 * size : 5.1e-10 * Math.max(1, 10 * size));
}

/** Whether one of two that say the same says it with more digits. */
export const isFiner = (one: Entry, other: Entry): boolean => digitsOf(one) > digitsOf(other);

const digitsOf = (entry: Entry): number =>
  AMOUNTS.reduce((sum, part) => sum + (entry[part]?.places ?? 0), 0) +
  (entry.at % MINUTE === 0 ? 0 : 1) +
  (entry.at % SECOND === 0 ? 0 : 1);
