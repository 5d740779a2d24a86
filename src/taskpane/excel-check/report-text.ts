import type { CheckResult } from "./check-excel";
import type { Finding } from "./probe";

/** What was checked: the Excel and the add-in. */
export interface Checked {
  readonly excel: string;
  readonly addIn: string;
}

export const OUTCOMES = ["differs", "not asked", "seen", "passed"] as const satisfies readonly Finding["outcome"][];

export const HEADS: Readonly<Record<Finding["outcome"], string>> = {
  differs: "Differs",
  "not asked": "Could not be asked",
  seen: "Seen (no document says what is right)",
  passed: "Passed",
};

export const having = (findings: readonly Finding[], outcome: Finding["outcome"]): Finding[] =>
  findings.filter((finding) => finding.outcome === outcome);

/** "49 passed, 1 differs, 6 seen, 0 could not be asked". */
export function inNumbers({ findings, cancelled }: CheckResult): string {
  const count = (outcome: Finding["outcome"]): number => having(findings, outcome).length;
  const numbers = `${count("passed")} passed, ${count("differs")} differs, ${count("seen")} seen, ${count("not asked")} could not be asked`;
  return cancelled ? `Cancelled: ${numbers}` : numbers;
}

export const leftInWords = ({ left }: CheckResult): string | undefined =>
  left === undefined ? undefined : `The sheet “${left}” could not be removed: delete it by hand.`;

/** The report as text: what needs a look first. */
export function reportText(result: CheckResult, { excel, addIn }: Checked): string {
  const left = leftInWords(result);
  const parts = OUTCOMES.flatMap((outcome) => {
    const some = having(result.findings, outcome);
    return some.length === 0 ? [] : ["", HEADS[outcome].toUpperCase(), ...some.flatMap(paragraph)];
  });
  return [
    "Check this Excel",
    `Excel: ${excel}`,
    `Add-in: ${addIn}`,
    `Calculation: ${result.calculation}`,
    inNumbers(result),
    ...(left ? [left] : []),
    ...parts,
  ].join("\n");
}

const paragraph = ({ question, lines }: Finding): string[] => [`- ${question}`, ...lines.map((line) => `    ${line}`)];
