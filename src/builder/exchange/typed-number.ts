import { numberShownBy } from "../../catalog/read/numeric-text";

const GROUPED = /^([-−+]?\d{1,3})((?:[, \u00a0\u202f]\d{3})+)(\.\d+)?$/;
const TIMES = /^x?\s*([\d.]+)\s*[x×]?$/i;

/** A number as a screen prints it, which may have groups of three digits. */
export function typedNumber(text: string): number | undefined {
  const [, head, groups, tail = ""] = GROUPED.exec(text.trim()) ?? [];
  return numberShownBy(head === undefined ? text : `${head}${(groups as string).replace(/\D/g, "")}${tail}`);
}

/** A leverage, with or without its sign: "10x", "×10". */
export const typedLeverage = (text: string): number | undefined => typedNumber(TIMES.exec(text.trim())?.[1] ?? text);

/** Digits after the point, zeros at the end included. */
export const digitsTyped = (text: string): number => /\.(\d+)$/.exec(text.trim())?.[1]?.length ?? 0;

/** What screens show where there is no price. */
export const isDash = (text: string): boolean => /^([-–—]+|none|n\/a|0(\.0*)?)$/i.test(text.trim());
