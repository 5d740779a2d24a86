import type { Term } from "../../src/builder/sheet/term";
import { SheetWriter } from "../../src/builder/sheet/writer";
import type { SheetPlan } from "../../src/workbook/sheet-plan";

/** A call of one of our functions as a plan has it: what it is given, its text and what it comes to. */
export interface RecordedCall {
  readonly function: string;
  readonly given: readonly Term[];
  readonly result: Term;
}

export interface RecordedPlan {
  readonly plan: SheetPlan;
  /** Those that stand in a formula of the plan, inside of one another or alone. */
  readonly calls: readonly RecordedCall[];
}

/** Makes a plan and listens to which of our functions are called for it. */
export function recorded(make: () => SheetPlan): RecordedPlan {
  const listening = jest.spyOn(SheetWriter.prototype, "call");
  try {
    const plan = make();
    const formulas = plan.blocks
      .flatMap(({ entries }) => entries.flat())
      .map((entry) => (typeof entry === "object" && entry !== null ? entry.formula : ""))
      .join("\n");
    const calls = listening.mock.calls.map(([definition, given], index) => ({
      function: definition.name,
      given: Object.values(given).filter((term) => term !== undefined),
      result: listening.mock.results[index]?.value as Term,
    }));
    return { plan, calls: calls.filter(({ result }) => formulas.includes(result.text)) };
  } finally {
    listening.mockRestore();
  }
}
