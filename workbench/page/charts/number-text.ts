import { numfmt } from "@univerjs/core";

/** A number as a cell of that format would show it. */
export const numberText = (value: number, format: string): string =>
  format === "General" ? generalText(value) : String(numfmt.format(format, value));

// Ticks are sums of steps: 0.1 + 0.2 is not to show what doubles make of it.
const generalText = (value: number) => String(Number(value.toPrecision(12)));
