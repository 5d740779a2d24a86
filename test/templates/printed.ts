/** A number as a document prints it stands for all that are shown so: half of its last digit either way. */
export function isPrintedAs(value: unknown, printed: string): boolean {
  if (typeof value !== "number") return value === printed;
  const [, decimals = ""] = printed.split(".");
  return Math.abs(value - Number(printed)) <= 0.5 * 10 ** -decimals.length * (1 + 1e-9);
}
