/** A change of what is hashed below makes another number here, and old records are read as they were written. */
export const RECORD_FORM = 1;

/**
 * The inputs of a hedge as one text: a line of its own for each, name=literal, in the order of the names' characters. So
 * the order in which they were given is of no matter, nor the country.
 */
export const canonicalInputs = (inputs: ReadonlyMap<string, string>): string =>
  canonical(
    "inputs",
    [...inputs].map(([name, literal]) => `${name}=${literal}`),
  );

/** Every row of a record but its seal, as name, value and day. */
export const canonicalRecord = (rows: readonly (readonly string[])[]): string =>
  canonical(
    "record",
    rows.map((row) => row.join("\t")),
  );

function canonical(what: string, lines: readonly string[]): string {
  const sorted = [...lines].sort((one, other) => (one < other ? -1 : Number(one > other)));
  return [`coin-m-hedge ${what} ${RECORD_FORM}`, ...sorted, ""].join("\n");
}

/** SHA-256 of the text in UTF-8, as every browser has it where a page came by https. */
export async function hashed(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `sha256:${[...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
