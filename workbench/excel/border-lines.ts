import { BorderStyleTypes as Line } from "@univerjs/core";
import type { IBorderStyleData, Nullable } from "@univerjs/core";
import { invalidArgument } from "../richapi/rich-api-error";

export type Weight = "Hairline" | "Thin" | "Medium" | "Thick";

/** Excel says a line with a style and a weight, Univer with one word for both. */
const lines: Readonly<Record<string, Partial<Record<Weight, Line>>>> = {
  Continuous: { Hairline: Line.HAIR, Thin: Line.THIN, Medium: Line.MEDIUM, Thick: Line.THICK },
  Dash: { Thin: Line.DASHED, Medium: Line.MEDIUM_DASHED },
  DashDot: { Thin: Line.DASH_DOT, Medium: Line.MEDIUM_DASH_DOT },
  DashDotDot: { Thin: Line.DASH_DOT_DOT, Medium: Line.MEDIUM_DASH_DOT_DOT },
  Dot: { Thin: Line.DOTTED },
  Double: { Thick: Line.DOUBLE },
  SlantDashDot: { Medium: Line.SLANT_DASH_DOT },
};
const weights: readonly string[] = ["Hairline", "Thin", "Medium", "Thick"];

export interface LineWords {
  style: string;
  weight: Weight;
}

const NO_LINE: LineWords = { style: "None", weight: "Thin" };
const words: ReadonlyMap<Line, LineWords> = new Map(
  Object.entries(lines).flatMap(([style, byWeight]) =>
    Object.entries(byWeight).map(([weight, line]) => [line, { style, weight: weight as Weight }] as const),
  ),
);

/** What Univer's line is in Excel's words; no line is "None". */
export const wordsOf = (line: Nullable<IBorderStyleData>): LineWords => (line && words.get(line.s)) ?? NO_LINE;

/** The line of that style that is as heavy as asked for, or as heavy as it comes. */
export function lineOf(style: string, weight = "Thin"): Line {
  if (style === "None") return Line.NONE;
  const byWeight = lines[style];
  if (!byWeight || !weights.includes(weight)) throw invalidArgument();
  return byWeight[weight as Weight] ?? Object.values(byWeight)[0] ?? Line.THIN;
}

/** The line of that weight: of the same style where it comes in it, else a continuous one. */
export function lineOfWeight(style: string, weight: string): Line {
  if (!weights.includes(weight)) throw invalidArgument();
  return lines[style]?.[weight as Weight] ?? lineOf("Continuous", weight);
}
