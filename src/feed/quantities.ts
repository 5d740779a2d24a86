import { DAY, HISTORY_DAYS, HOUR, type FeedTier, type FundingPaid } from "./facts";
import { Misread, type Part } from "./part";

/*
 * One reader a quantity, with the band in which it is plausible. Venues write fractions and per cent, seconds, minutes and
 * milliseconds alike: a value outside its band is more likely of another unit than true, and is refused.
 */

export const price = (part: Part): number => part.within(1e-6, 1e7);
export const face = (part: Part): number => part.within(0.001, 1000);
export const lot = (part: Part): number => part.within(0.001, 1000);
export const tick = (part: Part): number => part.within(1e-9, 1000);
export const leverage = (part: Part): number => part.within(1, 500);
export const maintenance = (part: Part): number => part.within(0.0001, 0.6);
export const fee = (part: Part): number => part.within(-0.001, 0.005);
export const feeInPercent = (part: Part): number => percentAsFraction(part.within(-0.1, 0.5));
export const fundingRate = (part: Part): number => part.within(-0.05, 0.05);
const percentAsFraction = (percent: number): number => Number(`${percent}e-2`);

const INTERVALS = [1, 2, 4, 8, 24];
/** Hours, from a number of parts of an hour: 60 for minutes. */
export function interval(part: Part, inAnHour: number): number {
  const hours = part.within(0, 24 * inAnHour) / inAnHour;
  return INTERVALS.includes(hours) ? hours : part.fails(`come to ${INTERVALS.join(", ")} hours`);
}

const EARLIEST = Date.UTC(2015, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);
export const milliseconds = (part: Part): number => part.within(EARLIEST, LATEST);
export const microseconds = (part: Part): number => Math.floor(part.within(EARLIEST * 1000, LATEST * 1000) / 1000);
export const seconds = (part: Part): number => 1000 * part.within(EARLIEST / 1000, LATEST / 1000);
/** "2026-09-25T17:43:59.000Z": only the form that says its time zone. */
export function instant(part: Part): number {
  const text = part.text();
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/.test(text) ? Date.parse(text) : NaN;
  return time >= EARLIEST && time <= LATEST ? time : part.fails("be a time in UTC");
}

/** The coin as we write it. */
export function coin(part: Part): string {
  const name = part.text();
  if (!/^[A-Za-z0-9]{2,10}$/.test(name)) return part.fails("be a coin");
  return name.toUpperCase() === "XBT" ? "BTC" : name;
}

/** The rates of the last 30 days, oldest first. A rate of the future and two of one moment are refused. */
export function fundingPaid(rows: readonly FundingPaid[], now: number): readonly FundingPaid[] {
  const ordered = rows.toSorted((one, other) => one.time - other.time);
  const recent = ordered.filter(({ time }) => time > now - HISTORY_DAYS * DAY);
  const newest = ordered.at(-1);
  if (!newest) throw new Misread("the answer has no funding rate");
  if (newest.time > now + HOUR)
    throw new Misread(`the answer has a funding rate of ${utc(newest.time)}, which is to come`);
  if (recent.length === 0)
    throw new Misread(`the newest funding rate is of ${utc(newest.time)}, more than ${HISTORY_DAYS} days ago`);
  const twice = recent.find(({ time }, index) => time === recent[index + 1]?.time);
  if (twice) throw new Misread(`the answer has two funding rates of ${utc(twice.time)}`);
  return recent;
}

/** The same of an answer whose rows under "data" name the contract, the moment and the rate. */
export function fundingHistory(
  body: Part,
  symbol: string,
  now: number,
  names: Readonly<Record<"symbol" | "time" | "rate", string>>,
): readonly FundingPaid[] {
  const rows = body.at("data").rows();
  const paid = rows.map((row) => {
    row.at(names.symbol).is(symbol);
    return { time: milliseconds(row.at(names.time)), rate: fundingRate(row.at(names.rate)) };
  });
  return fundingPaid(paid, now);
}

interface LevelPart {
  readonly part: Part;
  /** Of it, in contracts. */
  readonly floor: Part;
  readonly mmr: number;
}

/** Levels that count contracts, from 0 on, each above the one before it and at no lower a rate. */
export function contractLevels(levels: readonly LevelPart[]): readonly FeedTier[] {
  if (levels.length === 0) throw new Misread("the answer has no tier");
  const rows = levels.map(({ floor, mmr }) => ({ floor: floor.within(0, 1e12), mmr }));
  for (const [index, { floor, mmr }] of rows.entries()) {
    const [before, { part }] = [rows[index - 1], levels[index] as LevelPart];
    if (before ? floor <= before.floor : floor !== 0) part.fails("follow the tier before it, from 0 on");
    if (before && mmr < before.mmr) part.fails(`have a rate of at least ${before.mmr}`);
  }
  return rows;
}

const TOLERANCE = 1e-6;

/**
 * Tiers as LIQ_PRICE_TIERED takes them. It works out the deductions from the rates: what the venue states of them must
 * be the same, or its tiers are not of this kind.
 */
export function tiersOf(
  rows: readonly (FeedTier & { readonly deduction: number; readonly part: Part })[],
): readonly FeedTier[] {
  let due = 0;
  return rows.map(({ floor, mmr, deduction, part }, index) => {
    const before = rows[index - 1];
    if (floor === 0 ? before : !before || floor <= before.floor) part.fails("follow the tier before it, from 0 on");
    if (before && mmr < before.mmr) part.fails(`have a rate of at least ${before.mmr}`);
    if (before) due += floor * (mmr - before.mmr);
    if (Math.abs(due - deduction) > TOLERANCE * Math.max(1, due)) part.fails(`deduct ${Number(due.toPrecision(10))}`);
    return { floor, mmr };
  });
}

/** As people write a moment: "2026-11-29 12:41 UTC". */
export const utc = (time: number): string => `${new Date(time).toISOString().slice(0, 16).replace("T", " ")} UTC`;
