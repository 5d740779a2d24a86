/** The day that a spreadsheet counts as 0, and the length of one. */
const [FIRST_DAY, A_DAY] = [Date.UTC(1899, 11, 30), 86_400_000];

/** A day such as 2026-11-20 as a spreadsheet counts it: 46346. */
export const dayNumber = (day: string): number => Math.round((Date.parse(day) - FIRST_DAY) / A_DAY);

/** The other way round. */
export const dayText = (number: number): string => new Date(FIRST_DAY + number * A_DAY).toISOString().slice(0, 10);

/** What a cell or a field says of a day, as a spreadsheet counts it; undefined where that is none. */
export function dayIn(cell: unknown): number | undefined {
  if (typeof cell === "number") return cell >= 1 && cell < LAST_DAY ? Math.floor(cell) : undefined;
  const day = String(cell).trim();
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day))) return undefined;
  const number = dayNumber(day);
  // 2026-02-30 is read as a day of March
  return dayText(number) === day && number >= 1 ? number : undefined;
}

/** 9999-12-31 and one. */
const LAST_DAY = 2_958_466;
