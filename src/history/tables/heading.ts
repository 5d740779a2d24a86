import Papa from "papaparse";

/** A line that may be the heading of a table, and where the rows below it begin. */
export interface Heading {
  readonly cells: readonly string[];
  readonly line: number;
  readonly delimiter: string;
  /** Where its rows begin in the text. */
  readonly rowsFrom: number;
}

const DELIMITERS = [",", ";", "\t", "|"];
/** Lines above a heading that are looked through. */
const MOST_ABOVE = 40;
const LONGEST_HEADING = 8_000;

/** Every line near the top that could be the heading, read with each delimiter that it holds. */
export function headingsIn(text: string): Heading[] {
  const headings: Heading[] = [];
  let [start, stated] = [0, undefined as string | undefined];
  for (let line = 1; line <= MOST_ABOVE && start < text.length; line++) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    const written = text.slice(start, Math.min(end, start + LONGEST_HEADING));
    const rowsFrom = Math.min(end + 1, text.length);
    stated ??= /^"?sep=(.)"?$/i.exec(written.trim())?.[1];
    for (const delimiter of stated === undefined ? DELIMITERS : [stated])
      if (written.includes(delimiter)) headings.push({ cells: cellsOf(written, delimiter), line, delimiter, rowsFrom });
    start = rowsFrom;
  }
  return headings;
}

/** The cells of a heading, also of one that is quoted badly, or as a whole. */
function cellsOf(written: string, delimiter: string): string[] {
  const { data, errors } = Papa.parse<string[]>(written, { delimiter, newline: "\n" });
  const cells = data[0] ?? [];
  if (errors.length === 0 && cells.length > 1) return cells.map((cell) => cell.trim());
  return written.split(delimiter).map((cell) => cell.replaceAll('"', "").trim());
}

/** As headings are compared: small letters and digits alone, so that "Fee Rate", "fee_rate" and "Fee rate" are one. */
export const headingWord = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

const ZONE = /\s*(?:UTC|GMT)\s*([+\-\u2212\u2013])\s*(0?\d|1[0-4])(?::?([0-5]\d))?(?!\d)/i;

/** By how many minutes the clock that a heading names is ahead of UTC: 480 for "Time(UTC+8)". */
export function minutesAhead(heading: string): number {
  const [, sign, hours, minutes = "0"] = ZONE.exec(heading) ?? [];
  return sign === undefined ? 0 : (sign === "+" ? 1 : -1) * (Number(hours) * 60 + Number(minutes));
}

const ELSEWHERE =
  /\b(?:[ECMP][SD]T|CEST|CET|MESZ|MEZ|EEST|EET|WEST|WET|BST|MSK|IST|SGT|HKT|JST|KST|AE[SD]T)\b|\b(?:Asia|Europe|America|Australia|Africa|Pacific)\/\w|\b[Ll]ocal\b/;

/** Whether a heading names a clock that is not that of UTC, without saying how far it is from it. */
export const isClockElsewhere = (heading: string): boolean => !ZONE.test(heading) && ELSEWHERE.test(heading);

/** The word of a heading whatever its clock is: "time" for "Time(UTC+8)". */
export const wordWithoutZone = (heading: string): string => headingWord(heading.replace(ZONE, ""));
