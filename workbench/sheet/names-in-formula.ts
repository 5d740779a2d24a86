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
  const own = /\bLET\s*\(/i.test(formula) ? namesOfLets(formula) : undefined;
  return formula.replace(texts, (whole, ...rest) => {
    const groups = rest.at(-1) as { quoted?: string; plain?: string; name?: string };
    if (groups.name === undefined) return whole;
    const found = meaning(groups.name, groups.quoted?.replace(/''/g, "'") ?? groups.plain);
    if (found === undefined) return whole;
    // the engine would take it for the workbook's own
    if (own?.has(whole.toLowerCase())) return `${whole}${OF_LET}`;
    return /^[^"(+\-*/&=<>^]+$/.test(found) ? found : `(${found})`;
  });
}

const OF_LET = "__let";
const steps = new RegExp(`${text}|'(?:[^']|'')+'|[(){},]`, "gu");

/** The names that a LET gives: in its formula they go before those of the workbook. */
function namesOfLets(formula: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open: { readonly isLet: boolean; place: number; from: number }[] = [];
  for (const { 0: step, index } of formula.matchAll(steps)) {
    const last = open.at(-1);
    if (step === "(" || step === "{")
      open.push({ isLet: step === "(" && /\bLET\s*$/i.test(formula.slice(0, index)), place: 0, from: index + 1 });
    else if (step === ")" || step === "}") open.pop();
    else if (step === "," && last?.isLet) {
      if (last.place % 2 === 0) found.add(formula.slice(last.from, index).trim().toLowerCase());
      last.place += 1;
      last.from = index + 1;
    }
  }
  return found;
}
