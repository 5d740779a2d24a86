import { wordWithoutZone, type Heading } from "../tables/heading";
import type { Format, Role } from "./format";
import { FORMATS } from "./formats";

/** In which column each role stands, from 0. */
export type Columns = Partial<Readonly<Record<Role, number>>>;

/** A file that is understood: its format, and where in it everything stands. */
export interface Recognised {
  readonly format: Format;
  readonly columns: Columns;
  readonly heading: Heading;
  /** By position, because the headings are in no known language. */
  readonly byPosition?: true;
}

/** The format whose headings these are. Where several fit, the one that asks for the most of them. */
export function recognised(headings: readonly Heading[]): Recognised | undefined {
  const found = headings.flatMap((heading) => {
    const words = numbered(heading.cells.map(wordWithoutZone));
    return FORMATS.flatMap((format) => {
      const columns = columnsOf(format, words);
      return columns ? [{ format, columns, heading }] : [];
    });
  });
  return found.sort((one, other) => weight(other) - weight(one))[0];
}

/** The second column of a name is another one than the first. */
function numbered(words: readonly string[]): string[] {
  const met = new Map<string, number>();
  return words.map((word) => {
    const times = (met.get(word) ?? 0) + 1;
    met.set(word, times);
    return times === 1 ? word : `${word} ${times}`;
  });
}

const weight = ({ format, columns }: Recognised): number => Object.keys(columns).length + (format.tells?.length ?? 0);

function columnsOf(format: Format, words: readonly string[]): Columns | undefined {
  if (!(format.tells ?? []).every((word) => words.includes(word))) return undefined;
  if ((format.lacks ?? []).some((word) => words.includes(word))) return undefined;
  const columns: Partial<Record<Role, number>> = {};
  for (const [role, names] of Object.entries(format.columns) as [Role, readonly string[]][]) {
    const at = names.map((name) => words.indexOf(name)).find((place) => place >= 0);
    if (at !== undefined) columns[role] = at;
    else if (!format.optional?.includes(role)) return undefined;
  }
  return columns;
}

/** A format whose columns these are by their order, though the headings are in another language. */
export function recognisedByPosition(
  headings: readonly Heading[],
  firstRowOf: (heading: Heading) => readonly string[] | undefined,
): Recognised | undefined {
  for (const heading of headings)
    for (const format of FORMATS) {
      const { byPosition } = format;
      if (!byPosition || heading.cells.length < byPosition.columns.length) continue;
      const row = firstRowOf(heading);
      const columns = Object.fromEntries(
        byPosition.columns.flatMap((role, at) => (role === null ? [] : [[role, at] as const])),
      ) as Columns;
      const looks = Object.entries(byPosition.looks) as [Role, RegExp][];
      if (row && looks.every(([role, form]) => form.test(row[columns[role] as number] ?? "")))
        return { format, columns, heading, byPosition: true };
    }
  return undefined;
}
