import { attributesOf, escaped, plain } from "./xml";

/** A name as the file has it: its text is a formula in the form of files. */
export interface FileName {
  name: string;
  text: string;
  sheet?: number;
  hidden?: boolean;
  comment?: string;
}

const list = /<((?:\w+:)?)definedNames\b[^>]*>([\s\S]*?)<\/\1definedNames>|<(?:\w+:)?definedNames\s*\/>/;
const one = /<(?:\w+:)?definedName\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?definedName>)/g;

/** Takes the names out of the part that lists the sheets, so that nobody counts the cells of `$A:$XFD` one by one. */
export function withoutNames(workbook: string): { workbook: string; names: FileName[] } {
  const [, , inner = ""] = list.exec(workbook) ?? [];
  const names = [...inner.matchAll(one)].map(([, tag = "", text = ""]): FileName => {
    const { name = "", localSheetId, hidden, comment } = attributesOf(tag);
    return {
      name,
      text: plain(text).trim(),
      ...(localSheetId === undefined ? {} : { sheet: Number(localSheetId) }),
      ...(hidden === "1" || hidden === "true" ? { hidden: true } : {}),
      ...(comment ? { comment } : {}),
    };
  });
  return { workbook: workbook.replace(list, ""), names };
}

/** Puts names into a part that has none. They stand behind the sheets. */
export function withNames(workbook: string, names: readonly FileName[]): string {
  if (names.length === 0) return workbook;
  const sorted = [...names].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  const lines = sorted.map(({ name, text, sheet, hidden, comment }) => {
    const scope = sheet === undefined ? "" : ` localSheetId="${sheet}"`;
    const said = comment ? ` comment="${escaped(comment)}"` : "";
    return `<definedName name="${escaped(name)}"${said}${scope}${hidden ? ' hidden="1"' : ""}>${escaped(text)}</definedName>`;
  });
  return workbook.replace("</sheets>", () => `</sheets><definedNames>${lines.join("")}</definedNames>`);
}
