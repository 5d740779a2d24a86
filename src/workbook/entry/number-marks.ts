/** How a country writes numbers: what parts groups of digits, and what stands before the decimals. */
export interface NumberMarks {
  readonly group: string;
  readonly decimal: string;
  /** Groups have three digits; in India all but the last one have two: 1,00,000. */
  readonly inPairs?: true;
}

/** As formulas are written everywhere, and numbers in the United States. */
export const POINT: NumberMarks = { group: ",", decimal: "." };

/** The marks of a language and country, such as "de-DE"; in digits from 0 to 9, whatever digits it has of its own. */
export function marksOf(locale: string | undefined): NumberMarks {
  const parts = new Intl.NumberFormat(known(locale), { numberingSystem: "latn" }).formatToParts(1234567.5);
  const partOf = (type: string, otherwise: string) => parts.find((part) => part.type === type)?.value ?? otherwise;
  const [, second] = parts.filter(({ type }) => type === "integer");
  const inPairs = second?.value.length === 2;
  return {
    group: partOf("group", POINT.group),
    decimal: partOf("decimal", POINT.decimal),
    ...(inPairs && { inPairs: true }),
  };
}

/** A tag that is none is an error to Intl; a host may report one. */
function known(locale: string | undefined): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale ?? [])[0] ?? "en-US";
  } catch {
    return "en-US";
  }
}
