/** A time as milliseconds since 1970, by the clock of UTC; or why it cannot be known. */
export type TimeRead = { readonly at: number } | { readonly refused: string };

/** Whether 03/04 is the 3rd of April or the 4th of March. */
export type DayOrder = "day first" | "month first";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,]+(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
const NAMED =
  /^(\d{1,2})[ -]([a-z]{3})[a-z]*\.?[ -](\d{4})(?:,?\s+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?\s*(UTC|GMT)?$/i;
const NUMERIC =
  /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:,?\s+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*([ap])?\.?(?:m\.?)?)?\s*(UTC|GMT)?$/i;
const CUT_OFF = /^\d{1,2}:\d{2}(?:[.:]\d{1,3})?(?:\.\d+)?$/;
const ROUNDED = /^\d(?:[.,]\d+)?e\+\d+$/i;

export const DESTROYED =
  "only minutes and seconds are left of this time: a spreadsheet has cut the day off when it opened the file";

/** What a time says of the order of day and month; undefined where it says nothing, "either" where it needs to be known. */
export function orderIn(text: string): DayOrder | "either" | undefined {
  const match = NUMERIC.exec(text.trim());
  if (!match) return undefined;
  const [, first, separator, second] = match;
  if (separator === "." || Number(first) > 12) return "day first";
  // AM and PM are written behind either: Australia and India have the day first, the United States the month
  return Number(second) > 12 ? "month first" : "either";
}

/**
 * Reads every shape of time that exports have. A count since 1970 may be in seconds, or in thousandths or millionths. What
 * names no zone itself is by a clock that is so many minutes ahead of UTC.
 */
export function readTime(text: string, order: DayOrder, ahead = 0): TimeRead {
  if (last.text !== text || last.order !== order || last.ahead !== ahead)
    last = { text, order, ahead, read: timeIn(text.trim(), order, ahead) };
  return last.read;
}

/** A row is compared with others by its time as well as read: one reading serves both. */
let last: { readonly text: string; readonly order: DayOrder; readonly ahead: number; readonly read: TimeRead } = {
  text: "",
  order: "day first",
  ahead: 0,
  read: { refused: "there is no time" },
};

function timeIn(time: string, order: DayOrder, ahead: number): TimeRead {
  if (time === "") return { refused: "there is no time" };
  if (/^\d{10}(?:\.\d+)?$/.test(time)) return plausible(Number(time) * 1_000, time);
  if (/^\d{13}$/.test(time)) return plausible(Number(time), time);
  if (/^\d{16}$/.test(time)) return plausible(Math.floor(Number(time) / 1_000), time);
  if (/^\d{5}(?:[.,]\d+)?$/.test(time)) return ofSpreadsheet(Number(time.replace(",", ".")), ahead, time);
  if (ROUNDED.test(time)) return { refused: `a spreadsheet has rounded this time to ${time}` };
  if (/^#+$/.test(time)) return { refused: "a spreadsheet wrote ##### in place of this time" };
  const iso = ISO.exec(time);
  if (iso) return assembled({ year: iso[1], month: iso[2], day: iso[3], clock: iso[4], zone: iso[5] }, ahead, time);
  const named = NAMED.exec(time);
  if (named) {
    const month = String(MONTHS.indexOf((named[2] ?? "").toLowerCase()) + 1);
    return assembled({ year: named[3], month, day: named[1], clock: named[4], zone: named[5] }, ahead, time);
  }
  const numeric = NUMERIC.exec(time);
  if (numeric) {
    const [, first, , second, year, clock, half, zone] = numeric;
    const isDayFirst = orderIn(time) === "day first" || (orderIn(time) === "either" && order === "day first");
    const [day, month] = isDayFirst ? [first, second] : [second, first];
    return assembled({ year, month, day, clock, half, zone }, ahead, time);
  }
  if (CUT_OFF.test(time)) return { refused: DESTROYED };
  return { refused: `“${time.slice(0, 40)}” is no time` };
}

interface Parts {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly clock: string | undefined;
  readonly half?: string | undefined;
  readonly zone?: string | undefined;
}

function assembled({ year, month, day, clock = "0:00", half, zone }: Parts, ahead: number, text: string): TimeRead {
  const [hours = 0, minutes = 0, seconds = 0] = clock.replace(",", ".").split(":").map(Number);
  const hour = half === undefined ? hours : (hours % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const midnight = midnightOf(Number(year), Number(month), Number(day));
  const isClock = hours <= (half === undefined ? 23 : 12) && minutes < 60 && seconds < 61;
  if (midnight === undefined || !isClock) return { refused: `there is no such time as ${text.slice(0, 40)}` };
  const away = zone === undefined ? ahead : minutesOf(zone);
  return plausible(midnight + Math.round(((hour * 60 + minutes - away) * 60 + seconds) * 1_000), text);
}

let lately = { year: 0, month: 0, day: 0, midnight: undefined as number | undefined };

/** Undefined where there is no such day. Most rows of a history are of the day of the row before. */
function midnightOf(year: number, month: number, day: number): number | undefined {
  if (lately.day === day && lately.month === month && lately.year === year) return lately.midnight;
  const midnight = Date.UTC(year, month - 1, day);
  const there = new Date(midnight);
  const isDay = there.getUTCMonth() === month - 1 && there.getUTCDate() === day;
  lately = { year, month, day, midnight: isDay ? midnight : undefined };
  return lately.midnight;
}

function minutesOf(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  return match ? (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0;
}

const DAY = 86_400_000;
/** The day from which spreadsheets count. */
const SPREADSHEET_START = Date.UTC(1899, 11, 30);

/** Thousandths of a second are kept; what a spreadsheet adds below them is not. */
const ofSpreadsheet = (days: number, ahead: number, text: string): TimeRead =>
  plausible(SPREADSHEET_START + Math.round(days * DAY) - ahead * 60_000, text);

/** Inverse contracts are younger than 2010, and nobody exports the future. */
const [FIRST, LAST] = [Date.UTC(2010, 0, 1), Date.UTC(2100, 0, 1)];
const plausible = (at: number, text: string): TimeRead =>
  at >= FIRST && at < LAST ? { at } : { refused: `${text.slice(0, 40)} is no time between 2010 and 2100` };

/** "2024-03-01 08:00:01", by the clock of UTC. */
export const timeText = (at: number): string => new Date(at).toISOString().slice(0, 19).replace("T", " ");

/** As a spreadsheet counts it, to 8 places: a millisecond is 1.16 of them. */
export const spreadsheetTime = (at: number): number =>
  Math.round(((at - SPREADSHEET_START) * 1_000) / (DAY / 100_000)) / 1e8;
