/** A day since 2000. Months and days are counted from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
export const daysIn = ({ year, month }: Omit<Day, "day">): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const FRIDAY = 5;
/**
 * The day of the week, 0 for Sunday. Sakamoto's rule: each month shifts the weekday by a fixed number, and each leap
 * day by one.
 */
function weekday({ year, month, day }: Day): number {
  const [shift, since] = [[0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] as number, month < 3 ? year - 1 : year];
  return (since + Math.floor(since / 4) - Math.floor(since / 100) + Math.floor(since / 400) + shift + day) % 7;
}

export const isFriday = (day: Day): boolean =>
  day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= daysIn(day) && weekday(day) === FRIDAY;

/** Venues deliver quarterly contracts on the last Friday of March, June, September and December. */
export const lastFriday = ({ year, month }: Omit<Day, "day">): Day => {
  const last = { year, month, day: daysIn({ year, month }) };
  return { ...last, day: last.day - ((weekday(last) - FRIDAY + 7) % 7) };
};
export const isQuarterEnd = (day: Day): boolean =>
  isFriday(day) && day.month % 3 === 0 && day.day === lastFriday(day).day;

const two = (number: number): string => String(number).padStart(2, "0");
export const dayText = ({ year, month, day }: Day): string => `${year}-${two(month)}-${two(day)}`;
