import type { Look } from "./book";
import { argbOf, colourOf } from "./colours";
import type { FileColour } from "./colours";
import type { Style } from "./excelts";
import { formatFrom } from "./plain-dates";

const edges = ["top", "bottom", "left", "right"] as const;
const horizontals = ["left", "center", "right", "justify", "distributed"] as const;
const verticals = ["top", "middle", "bottom"] as const;

/** How the package has a look. A font is always a whole one: of a part of it the package would lose the face. */
export function styleFrom({
  font,
  fill,
  lines,
  horizontal,
  vertical,
  wrap,
  indent,
  numberFormat,
}: Look): Partial<Style> {
  const border = Object.fromEntries(
    edges.flatMap((edge) => {
      const line = lines[edge];
      return line ? [[edge, { style: line.style, color: { argb: argbOf(line.colour) } }]] : [];
    }),
  );
  const alignment = {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(wrap ? { wrapText: true } : {}),
    ...(indent > 0 ? { indent } : {}),
  };
  return {
    font: {
      name: font.name,
      size: font.size,
      family: 2,
      color: { argb: argbOf(font.colour) },
      ...(font.bold ? { bold: true } : {}),
      ...(font.italic ? { italic: true } : {}),
      ...(font.underline ? { underline: "single" as const } : {}),
      ...(font.struck ? { strike: true } : {}),
    },
    ...(fill ? { fill: { type: "pattern", pattern: "solid", fgColor: { argb: argbOf(fill) } } } : {}),
    ...(Object.keys(border).length > 0 ? { border } : {}),
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
    numFmt: numberFormat,
  };
}

export function lookOf(style: Partial<Style>, theme: readonly string[]): Look {
  const { font = {}, fill, border = {}, alignment = {}, numFmt } = style;
  const format = typeof numFmt === "string" ? numFmt : numFmt?.formatCode;
  const solid = fill?.type === "pattern" && fill.pattern !== "none" ? fill : undefined;
  // A pattern is shown by its two colours mixed; of those the workbench has the first.
  const filled = colourOf((solid?.fgColor ?? solid?.bgColor) as FileColour | undefined, theme);
  const horizontal = horizontals.find((one) => one === alignment.horizontal);
  const vertical = verticals.find((one) => one === alignment.vertical);
  return {
    font: {
      name: font.name ?? "Calibri",
      size: font.size ?? 11,
      bold: font.bold === true,
      italic: font.italic === true,
      underline: font.underline !== undefined && font.underline !== false && font.underline !== "none",
      struck: font.strike === true,
      colour: colourOf(font.color as FileColour | undefined, theme) ?? "#000000",
    },
    ...(filled ? { fill: filled } : {}),
    lines: Object.fromEntries(
      edges.flatMap((edge) => {
        const line = border[edge];
        const colour = colourOf(line?.color as FileColour | undefined, theme) ?? "#000000";
        return line?.style ? [[edge, { style: line.style, colour }]] : [];
      }),
    ),
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    wrap: alignment.wrapText === true,
    indent: alignment.indent ?? 0,
    numberFormat: formatFrom(format ?? "General"),
  };
}

/** Looks that are alike are one. */
export class Looks {
  readonly all: Look[] = [];
  readonly #places = new Map<string, number>();

  numberOf(look: Look): number {
    const key = JSON.stringify(look);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.all.length);
    return this.all.push(look) - 1;
  }
}
