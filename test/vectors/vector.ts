/** A row that the outside world vouches for: a call, and what must come of it. */
export interface Vector {
  /** Where the figure comes from. */
  readonly id: string;
  readonly call: string;
  /** In the order of the cell; null is an argument left out. */
  readonly args: readonly (number | string | null)[];
  readonly expected: number | { readonly refuses: "#N/A" | "#VALUE!"; readonly message?: string };
  /** Half of the last printed digit, or what the source allows; 0 is to the last bit. */
  readonly tolerance: number;
}

export const agrees = (actual: unknown, { expected, tolerance }: Vector): boolean =>
  typeof expected === "number" &&
  typeof actual === "number" &&
  (tolerance === 0 ? Object.is(actual, expected) : Math.abs(actual - expected) <= tolerance);
