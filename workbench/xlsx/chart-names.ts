import type { BookSheet } from "./book";
import { belongingTo, sheetParts, textOfPart } from "./relations";
import { attributesOf, escaped } from "./xml";
import type { Parts } from "./zip";

const frame = /<((?:\w+:)?)graphicFrame\b[\s\S]*?<\/\1graphicFrame>/g;
const properties = /<(?:\w+:)?cNvPr\b[^>]*>/;

/** The charts of a drawing are called by number by the package: here they get the names that they have in the sheet. */
export function nameCharts(parts: Parts, sheets: readonly BookSheet[]): void {
  sheetParts(parts).forEach(({ path }, index) => {
    const charts = sheets[index]?.charts ?? [];
    const [drawing] = belongingTo(parts, path, "drawing");
    const text = drawing === undefined ? undefined : textOfPart(parts, drawing);
    if (drawing === undefined || text === undefined || charts.length === 0) return;
    let at = 0;
    const named = text.replace(frame, (whole) => {
      const name = charts[at++]?.name ?? "";
      return whole.replace(properties, (tag) => tag.replace(/\bname="[^"]*"/, () => `name="${escaped(name)}"`));
    });
    parts.set(drawing, new TextEncoder().encode(named));
  });
}

/** The names of the charts that lie on a sheet, in the order in which they lie over one another. */
export function chartNames(parts: Parts, path: string): string[] {
  const [drawing] = belongingTo(parts, path, "drawing");
  const text = (drawing !== undefined && textOfPart(parts, drawing)) || "";
  return [...text.matchAll(frame)].map(([whole]) => attributesOf(properties.exec(whole)?.[0] ?? "")["name"] ?? "");
}
