import type { Area } from "./area";

/** A table by what a formula may say of it. */
export interface NamedTable {
  name: string;
  /** With its headings, and with its totals where it has any. */
  area: Area;
  columns: readonly string[];
  totals: boolean;
}

const text = String.raw`"(?:[^"]|"")*"`;
const quoted = String.raw`'(?:[^']|'')*'`;
const start = String.raw`(?<![\p{L}\p{N}_.$!\\\]])`;
const name = String.raw`(?<name>[\p{L}_\\][\p{L}\p{N}_.\\]*)`;
// Brackets stand in one another once, and an apostrophe takes its meaning from the character behind it.
const inner = String.raw`(?:'.|[^'[\]])*`;
const bracket = String.raw`\[(?<inside>(?:'.|[^'[\]]|\[${inner}\])*)\]`;
const references = new RegExp(`${text}|${quoted}|${start}${name}${bracket}`, "gu");

/**
 * The formula with what it says of tables replaced by the cells that are meant: `Fills[Qty]` by `Sheet1!$A$2:$A$9`. What a
 * table has not is `#REF!`. `row` is that of the formula's own cell, for "this row".
 */
export function withTables(
  formula: string,
  row: number,
  table: (name: string) => NamedTable | undefined,
  written: (table: NamedTable, area: Area, isThisRow: boolean) => string,
): string {
  if (!formula.includes("[")) return formula;
  return formula.replace(references, (whole, ...rest) => {
    const { name: given, inside = "" } = rest.at(-1) as { name?: string; inside?: string };
    const found = given === undefined ? undefined : table(given);
    if (!found) return whole;
    const area = areaOf(found, inside.trim(), row);
    return area ? written(found, area, /^@|#this row/i.test(inside.trim())) : "#REF!";
  });
}

/** Whether a formula speaks of a table that there is not, or of what a table has not: Excel takes no file with such a one. */
export function speaksOfNoTable(
  formula: string,
  row: number,
  table: (name: string) => NamedTable | undefined,
): boolean {
  if (!formula.includes("[")) return false;
  return [...formula.matchAll(references)].some(({ groups }) => {
    if (groups?.["name"] === undefined) return false;
    const found = table(groups["name"]);
    return !found || !areaOf(found, (groups["inside"] ?? "").trim(), row);
  });
}

const sections = ["#all", "#data", "#headers", "#totals", "#this row"] as const;
type Section = (typeof sections)[number];

function areaOf(table: NamedTable, inside: string, row: number): Area | undefined {
  const isThisRow = inside.startsWith("@");
  const parts = isThisRow ? ["[#This Row]", ...(inside === "@" ? [] : [inside.slice(1)])] : split(inside, ",");
  const asked: Section[] = [];
  let columns: [first: number, last: number] | undefined = [0, table.columns.length - 1];
  for (const part of parts) {
    const section = sections.find((one) => one === bare(part).toLowerCase());
    if (section) asked.push(section);
    else if (part !== "") columns = columnsOf(table, part);
  }
  const rows = rowsOf(table, asked, row);
  if (!rows || !columns) return undefined;
  const [first, last] = columns;
  return { ...rows, column: table.area.column + first, columns: last - first + 1 };
}

function columnsOf({ columns }: NamedTable, part: string): [first: number, last: number] | undefined {
  const places = split(part, ":").map((one) => {
    const sought = bare(one).replace(/'(.)/gs, "$1").toLowerCase();
    return columns.findIndex((column) => column.toLowerCase() === sought);
  });
  if (places.length > 2 || places.includes(-1)) return undefined;
  return [Math.min(...places), Math.max(...places)];
}

/** Several sections stand below one another: the headings with what is below them, what is above the totals with them. */
function rowsOf(
  { area, totals }: NamedTable,
  asked: readonly Section[],
  row: number,
): Pick<Area, "row" | "rows"> | undefined {
  const last = area.row + area.rows - 1;
  const data = { first: area.row + 1, last: totals ? last - 1 : last };
  const spans = (asked.length === 0 ? (["#data"] as const) : asked).map((section) => {
    if (section === "#all") return { first: area.row, last };
    if (section === "#headers") return { first: area.row, last: area.row };
    if (section === "#totals") return totals ? { first: last, last } : undefined;
    if (section === "#this row") return row >= data.first && row <= data.last ? { first: row, last: row } : undefined;
    return data;
  });
  if (!spans.every((span) => span !== undefined)) return undefined;
  const first = Math.min(...spans.map((span) => span.first));
  return { row: first, rows: Math.max(...spans.map((span) => span.last)) - first + 1 };
}

const bare = (part: string): string => {
  const trimmed = part.trim();
  return trimmed.startsWith("[") && trimmed.endsWith("]") ? trimmed.slice(1, -1) : trimmed;
};

/** Apart at a sign that stands in no bracket. */
function split(words: string, sign: string): string[] {
  const parts = [""];
  let depth = 0;
  for (let at = 0; at < words.length; at++) {
    const letter = words[at] ?? "";
    if (letter === "'") {
      parts.push((parts.pop() ?? "") + letter + (words[++at] ?? ""));
      continue;
    }
    if (letter === "[") depth++;
    if (letter === "]") depth--;
    if (letter === sign && depth === 0) parts.push("");
    else parts.push((parts.pop() ?? "") + letter);
  }
  return parts.map((part) => part.trim());
}
