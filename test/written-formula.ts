import type { Cell } from "../src/catalog/declare/cell";

/** A formula as it stands in a text: the function, its arguments as blocks of cells, and what is written beside it. */
export interface WrittenFormula {
  readonly text: string;
  readonly name: string;
  /** undefined where an argument names cells of a sheet, which only the sheet knows. */
  readonly blocks: readonly (Cell[][] | undefined)[] | undefined;
  /** The value that follows on the line, or in the next cell of a table; nothing where no value follows. */
  readonly beside: string;
}

const REFERENCE = Symbol("cells of a sheet");

/** Every complete `=COINM.…(…)` of a line. */
export function formulasIn(line: string): WrittenFormula[] {
  return [...line.matchAll(/=COINM\.([A-Z][A-Z0-9_]*)\(/g)].flatMap((match): WrittenFormula[] => {
    const start = match.index + match[0].length;
    const end = closing(line, start);
    if (end === undefined) return [];
    const blocks = parted(line.slice(start, end), ",").map((argument) => blockOf(argument.trim()));
    return [
      {
        text: line.slice(match.index, end + 1),
        name: match[1] as string,
        blocks: blocks.includes(REFERENCE) ? undefined : (blocks as (Cell[][] | undefined)[]),
        beside: besideOf(line.slice(end + 1), line.trimStart().startsWith("|")),
      },
    ];
  });
}

function besideOf(rest: string, isTable: boolean): string {
  const cell = isTable ? (rest.split("|")[1] ?? "") : rest;
  const text = cell
    .replace(/`/g, "")
    .trim()
    .replace(/^(is|gives|→)\s+/, "")
    .replace("−", "-");
  return /^[-#{"\d]/.test(text) ? text : "";
}

/** Where the bracket that was opened before `start` closes. */
function closing(line: string, start: number): number | undefined {
  const end = parted(line.slice(start), ")")[0]?.length ?? 0;
  return start + end < line.length ? start + end : undefined;
}

/** Text parted where the mark stands outside of quotation marks and brackets. */
function parted(text: string, mark: string): string[] {
  const parts = [""];
  let [depth, quoted] = [0, false];
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    if (!quoted && depth === 0 && letter === mark) {
      parts.push("");
      continue;
    }
    if (!quoted) depth += "({".includes(letter) ? 1 : ")}".includes(letter) ? -1 : 0;
    parts[parts.length - 1] += letter;
  }
  return parts;
}

/** A constant, or an array of them: {1,2;3,4}. */
function blockOf(argument: string): Cell[][] | undefined | typeof REFERENCE {
  if (argument === "") return undefined;
  const inner = /^\{(.*)\}$/.exec(argument)?.[1];
  const rows = inner === undefined ? [[argument]] : parted(inner, ";").map((row) => parted(row, ","));
  const cells = rows.map((row) => row.map((cell) => constant(cell.trim())));
  return cells.flat().includes(REFERENCE) ? REFERENCE : (cells as Cell[][]);
}

function constant(text: string): number | string | boolean | typeof REFERENCE {
  if (/^(TRUE|FALSE)$/i.test(text)) return /^T/i.test(text);
  const quoted = /^"(.*)"$/.exec(text)?.[1];
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  const percent = /^(.*)%$/.exec(text)?.[1];
  const number = Number((percent ?? text).replace("−", "-"));
  if (Number.isNaN(number)) return REFERENCE;
  return percent === undefined ? number : Number(`${percent}e-2`);
}
