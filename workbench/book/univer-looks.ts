import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IBorderData, IStyleData, Nullable } from "@univerjs/core";
import type { Edge, Look } from "../xlsx/book";

const lines: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};
const edges: Readonly<Record<Edge, "t" | "b" | "l" | "r">> = { top: "t", bottom: "b", left: "l", right: "r" };
const horizontals: Readonly<Record<NonNullable<Look["horizontal"]>, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};
const verticals: Readonly<Record<NonNullable<Look["vertical"]>, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
// As the object model of the workbench counts them.
const pixelsPerIndent = 9;

const keyOf = <Key extends string, Value>(from: Readonly<Record<Key, Value>>, value: unknown): Key | undefined =>
  (Object.keys(from) as Key[]).find((key) => from[key] === value);
const isOn = (value: unknown): boolean => value === BooleanNumber.TRUE;

export function lookFrom({ ff, fs, bl, it, ul, st, cl, bg, bd, ht, vt, tb, pd, n }: IStyleData): Look {
  const horizontal = keyOf(horizontals, ht);
  const vertical = keyOf(verticals, vt);
  const fill = hex(bg?.rgb);
  return {
    font: {
      name: ff ?? "Arial",
      size: fs ?? 11,
      bold: isOn(bl),
      italic: isOn(it),
      underline: isOn(ul?.s),
      struck: isOn(st?.s),
      colour: hex(cl?.rgb) ?? "#000000",
    },
    ...(fill ? { fill } : {}),
    lines: Object.fromEntries(
      (Object.keys(edges) as Edge[]).flatMap((edge) => {
        const line = bd?.[edges[edge]];
        const style = line ? keyOf(lines, line.s) : undefined;
        return style ? [[edge, { style, colour: hex(line?.cl?.rgb) ?? "#000000" }]] : [];
      }),
    ),
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    wrap: tb === WrapStrategy.WRAP,
    indent: Math.floor(Math.min(pd?.l ?? 0, pd?.r ?? pd?.l ?? 0) / pixelsPerIndent),
    numberFormat: n?.pattern || "General",
  };
}

/** `clips`: where something is chosen from a list, or the sheet would wrap it and make the row higher. */
export function styleOf(
  { font, fill, lines: given, horizontal, vertical, wrap, indent, numberFormat }: Look,
  clips: boolean,
): IStyleData {
  const bd = Object.fromEntries(
    (Object.keys(given) as Edge[]).flatMap((edge) => {
      const line = given[edge];
      return line ? [[edges[edge], { s: lines[line.style] ?? BorderStyleTypes.THIN, cl: { rgb: line.colour } }]] : [];
    }),
  ) as IBorderData;
  const padding = indent * pixelsPerIndent;
  return {
    ff: font.name,
    fs: font.size,
    cl: { rgb: font.colour },
    ...(font.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(font.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(font.underline ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(font.struck ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(fill ? { bg: { rgb: fill } } : {}),
    ...(Object.keys(bd).length > 0 ? { bd } : {}),
    ...(horizontal ? { ht: horizontals[horizontal] } : {}),
    ...(vertical ? { vt: verticals[vertical] } : {}),
    ...(wrap ? { tb: WrapStrategy.WRAP } : clips ? { tb: WrapStrategy.CLIP } : {}),
    ...(indent > 0 ? { pd: { l: padding, r: padding } } : {}),
    ...(numberFormat === "General" ? {} : { n: { pattern: numberFormat } }),
  };
}

/** Colours of the sheet are written in several ways. */
export function hex(colour: Nullable<string>): string | undefined {
  if (!colour) return undefined;
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(colour);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  if (/^#[\da-f]{6}/i.test(colour)) return colour.slice(0, 7).toUpperCase();
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(colour);
  if (!parts) return undefined;
  return `#${parts
    .slice(1)
    .map((part) => Number(part).toString(16).padStart(2, "0"))
    .join("")}`.toUpperCase();
}
