const text = String.raw`"(?:[^"]|"")*"`;
const sheet = String.raw`(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[\p{L}_][\p{L}\p{N}_.]*))!`;
const start = String.raw`(?<![\p{L}\p{N}_.$!\\[])`;
const name = String.raw`(?<name>[\p{L}_\\][\p{L}\p{N}_.\\]*)`;
// A word before these is a function, a sheet or a table.
const end = String.raw`(?![\p{L}\p{N}_.\\(!\[:])`;
const texts = new RegExp(`${text}|${start}(?:${sheet})?${name}${end}`, "gu");

/**
 * The formula with each word that has a meaning replaced by it: `coins*2` by `Sheet1!$B$2*2`. A meaning that is more
 * than a reference stands in brackets.
 */
export function withNames(
  formula: string,
  meaning: (name: string, sheet: string | undefined) => string | undefined,
): string {
  return formula.replace(texts, (whole, ...rest) => {
    const groups = rest.at(-1) as { quoted?: string; plain?: string; name?: string };
    if (groups.name === undefined) return whole;
    const found = meaning(groups.name, groups.quoted?.replace(/''/g, "'") ?? groups.plain);
    if (found === undefined) return whole;
    return /^[^"(+\-*/&=<>^]+$/.test(found) ? found : `(${found})`;
  });
}
