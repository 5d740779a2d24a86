import { attributesOf, escaped } from "./xml";

/** The formats of dates and times that files name by number alone (ECMA-376 part 1, 18.8.30). */
const dates: Readonly<Record<number, string>> = {
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
};
const offset = 60_000;

/**
 * The reader turns numbers in formats of dates into dates of whole milliseconds, which are not the numbers any more.
 * It knows the formats by their letters: with each format written as a word in quotes it lets all numbers be.
 */
export function withFormatsAsWords(styles: string): string {
  const named = styles.replace(/<((?:\w+:)?)numFmt\b[^>]*?\/?>/g, (tag) => {
    const { formatCode = "" } = attributesOf(tag);
    return tag.replace(/formatCode\s*=\s*(?:"[^"]*"|'[^']*')/, () => `formatCode="${escaped(asWord(formatCode))}"`);
  });
  const used = new Set<number>();
  const numbered = named.replace(/(<(?:\w+:)?xf\b[^>]*?\bnumFmtId\s*=\s*["'])(\d+)/g, (whole, before: string, id) => {
    if (!Object.hasOwn(dates, id)) return whole;
    used.add(Number(id));
    return `${before}${offset + Number(id)}`;
  });
  if (used.size === 0) return numbered;
  const added = [...used].map((id) => `numFmtId="${offset + id}" formatCode="${escaped(asWord(dates[id] ?? ""))}"`);
  return withAdded(numbered, added);
}

function withAdded(styles: string, formats: readonly string[]): string {
  const [, prefix = ""] = /<(\w+:)?styleSheet\b/.exec(styles) ?? [];
  const lines = formats.map((format) => `<${prefix}numFmt ${format}/>`).join("");
  if (/<(?:\w+:)?numFmts\b[^>]*[^/]>/.test(styles))
    return styles.replace(/<(?:\w+:)?numFmts\b[^>]*[^/]>/, (tag) => tag + lines);
  return styles.replace(
    /<(?:\w+:)?styleSheet\b[^>]*>/,
    (tag) => `${tag}<${prefix}numFmts count="${formats.length}">${lines}</${prefix}numFmts>`,
  );
}

const asWord = (format: string): string =>
  `"${[...new TextEncoder().encode(format)].map((byte) => byte.toString(16).padStart(2, "0")).join("")}"`;

/** The format that stands in such a word. */
export function formatFrom(word: string): string {
  const [, digits] = /^"((?:[\da-f]{2})*)"$/.exec(word) ?? [];
  if (digits === undefined) return word;
  return new TextDecoder().decode(Uint8Array.from(digits.match(/../g) ?? [], (byte) => parseInt(byte, 16)));
}
