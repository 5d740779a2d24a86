import type { Progress } from "../../workbook/sheet-plan";
import type { AddScratchSheet, ScratchSheet } from "../../workbook/scratch-sheet";
import { WorkbookError } from "../../workbook/workbook-error";
import { askSteps, CheckCancelled, type Asking, type Clock, type Patience } from "./ask-steps";
import { placeAt, type Place } from "./place";
import type { Finding, Probe } from "./probe";

export interface CheckHow {
  readonly namespace: string;
  readonly signal: AbortSignal;
  readonly progress?: (progress: Progress & { readonly question: string }) => void;
  readonly clock?: Clock;
  readonly patience?: Patience;
}

export interface CheckResult {
  /** How the workbook is calculated, in the host's own word. */
  readonly calculation: string;
  readonly findings: readonly Finding[];
  /** It was stopped before the last question. */
  readonly cancelled: boolean;
  /** The name of the scratch sheet, where it could not be removed. */
  readonly left?: string;
}

const TITLE = "Check this Excel";
const PATIENCE: Patience = { reading: 100, quiet: 1_500, doubt: 6_000, all: 20_000 };
const CLOCK: Clock = {
  now: () => performance.now(),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** Asks all of it on a sheet of its own, which is removed whatever happens. */
export async function checkExcel(
  probes: readonly Probe[],
  addScratchSheet: AddScratchSheet,
  { namespace, signal, progress, clock = CLOCK, patience = PATIENCE }: CheckHow,
): Promise<CheckResult> {
  const sheet = await addScratchSheet(TITLE);
  const findings: Finding[] = [];
  let row = 0;
  try {
    for (const [done, probe] of probes.entries()) {
      progress?.({ done, of: probes.length, question: probe.question });
      findings.push(await asked(probe, placeAt(row, namespace), { sheet, clock, patience, signal }));
      row += probe.rows + 1;
    }
  } catch (error) {
    if (!(error instanceof CheckCancelled)) throw error;
  }
  return {
    calculation: sheet.calculation,
    findings,
    cancelled: findings.length < probes.length,
    ...(await removed(sheet, clock)),
  };
}

/** Whatever goes wrong with one question is its answer: the others are asked all the same. */
async function asked(probe: Probe, place: Place, asking: Asking): Promise<Finding> {
  const { question } = probe;
  try {
    const answers = await askSteps(probe.steps(place), asking);
    return { question, ...probe.judge(answers, place) };
  } catch (error) {
    if (error instanceof CheckCancelled) throw error;
    const says = error instanceof WorkbookError ? `${error.message} (${error.code})` : String(error);
    return { question, outcome: "not asked", lines: [says] };
  }
}

/** Somebody may be editing a cell in the moment in which it is to go. */
const TRIES = 3;
const BETWEEN_TRIES = 1_000;

async function removed(sheet: ScratchSheet, clock: Clock, tries = TRIES): Promise<{ left?: string }> {
  try {
    await sheet.remove();
    return {};
  } catch {
    if (tries <= 1) return { left: sheet.name };
    await clock.pause(BETWEEN_TRIES);
    return removed(sheet, clock, tries - 1);
  }
}
