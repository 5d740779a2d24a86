import { numberShownBy } from "../../catalog/read/numeric-text";
import { blockText, readBlock } from "../../workbook/entry/block-text";
import type { Words } from "../words/words";
import { fieldNamed, type FieldName } from "./fields";
import { numberText } from "./typed-text";

/** A question about a number that is probably a slip: the number as typed, and the one that may be meant. */
export interface Doubt {
  readonly asks: string;
  readonly yes: { readonly label: string; readonly text: string };
  /** Undefined where no other number suggests itself. */
  readonly meant: { readonly label: string; readonly text: string } | undefined;
}

/**
 * The question to ask before a number counts that is outside of what is plausible; undefined where there is none. The
 * usual slips are a hundredth and a hundredfold.
 */
export function doubtOf(name: FieldName, text: string, { percent, plain }: Words): Doubt | undefined {
  const { label, plausible, parameter, writtenAs } = fieldNamed(name);
  const values = numbersOf(text);
  const first = values?.find((value) => isBeyond(plausible, value));
  if (!plausible || !values || first === undefined) return undefined;
  const isRate = writtenAs === "percent" || "list" in parameter;
  const shown = (value: number) => (isRate ? percent(value) : `${plain(value)}${writtenAs === "times" ? "x" : ""}`);
  const fits = (by: number) => values.every((value) => !isBeyond(plausible, scaled(value, by)));
  const factor = isRate ? [0.01, 100].find(fits) : undefined;
  return {
    asks: `${label} of ${shown(first)}?`,
    yes: { label: `Yes, ${shown(first)}`, text },
    meant: factor === undefined ? undefined : meantBy(name, values, factor, percent(scaled(first, factor))),
  };
}

function meantBy(name: FieldName, values: readonly number[], factor: number, shown: string) {
  const meant = values.map((value) => scaled(value, factor));
  const text = meant.length === 1 ? numberText(name, meant[0] ?? 0) : blockText(meant.map((value) => [value]));
  return { label: `I meant ${shown}`, text };
}

/** Scales by moving the decimal point, so that no digits are added. */
const scaled = (value: number, factor: number): number => {
  const [mantissa = "0", exponent = "0"] = value.toExponential().split("e");
  return Number(`${mantissa}e${Number(exponent) + Math.log10(factor)}`);
};

type Plausible = ReturnType<typeof fieldNamed>["plausible"];
const isBeyond = (plausible: Plausible, value: number): boolean =>
  plausible !== undefined && value !== 0 && (Math.abs(value) < plausible.least || Math.abs(value) > plausible.most);

function numbersOf(text: string): number[] | undefined {
  const one = numberShownBy(text);
  const entries = one === undefined ? readBlock(text)?.flat() : [one];
  return entries?.every((entry) => typeof entry === "number") ? entries : undefined;
}
