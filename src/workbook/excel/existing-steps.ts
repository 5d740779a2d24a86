import type { Extent } from "../cell-address";
import { askContents } from "./band";
import { changedMeanwhile } from "./changed-meanwhile";
import { rangeOf } from "./cells";
import { filledRuns, inTwo, textFormatted } from "./filled-cells";
import { onlyWhileWriting, type JournalEntry } from "./journal";
import { writePortion } from "./sheet-writer";
import { chartName } from "./restoration";
import type { Step } from "../insertion-steps";
import { nameFormula } from "../names-met";
import { portions, type Portion } from "../plan-portions";
import type { PlannedBlock, SheetPlan } from "../sheet-plan";

/** What is known of the requests while they are under way. */
export interface Watch {
  /** Whether any has been sent. */
  begun: boolean;
  /** Compares what cells held when they were written to, as soon as that has been answered. */
  look?: (() => void) | undefined;
}

/**
 * The requests that write a plan into cells. Names and what goes into empty cells come first; what is in the way is
 * cleared in the request that first writes over it; and each request that writes cells looks at all of them once more.
 */
export function existingSteps(
  context: Excel.RequestContext,
  plan: SheetPlan,
  entry: JournalEntry,
  met: ReadonlySet<string>,
  watch: Watch,
): Step[] {
  const { before, at, token, sheetId } = entry;
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const [beside, over] = inTwo(plan, before.bands);
  const request =
    (prepare: Step): Step =>
    () => {
      onlyWhileWriting(context, token);
      watch.begun = true;
      return prepare();
    };
  const write = (portion: Portion) =>
    writePortion(context, sheet, portion, {
      plan,
      chartName: (chart) => chartName(token, plan.charts.indexOf(chart)),
    });
  const names = portions({ ...nothing, names: plan.names }).map(({ names: some = [] }) => () => {
    for (const planned of some) {
      if (!met.has(planned.name.toLowerCase())) sheet.names.add(planned.name, rangeOf(sheet, planned.area));
      else sheet.names.getItem(planned.name).formula = nameFormula(at.sheet ?? "", planned);
    }
  });
  const cells = (blocks: SheetPlan["blocks"], first: () => void) =>
    portions({ ...nothing, blocks }).map((portion, index) => () => {
      const looks = before.bands.map(({ extent }) => askContents(sheet, extent));
      if (index === 0) first();
      for (const area of textFormatted(portion.cells ?? [], before.bands)) {
        rangeOf(sheet, area).numberFormat = [["General"]];
      }
      write(portion);
      const spilled = index === 0 ? [] : blocks.flatMap(spillOf);
      watch.look = () => {
        const now = looks.map((look) => look());
        const changed = changedMeanwhile(before, now, plan, at.sheet ?? "", spilled);
        if (changed) throw changed;
      };
      return () => {
        watch.look?.();
        watch.look = undefined;
      };
    });
  const clear = () => {
    for (const area of filledRuns(before.bands)) rangeOf(sheet, area).clear("Contents");
  };
  const dressing = portions({ ...plan, names: [], blocks: [] }).map((portion) => () => write(portion));
  const show: Step = () => {
    sheet.activate();
    rangeOf(sheet, { ...plan.extent, rows: 1, columns: 1 }).select();
  };
  return [...names, ...cells(beside, () => undefined), ...cells(over, clear), ...dressing, show].map(request);
}

const nothing = { names: [], blocks: [], looks: [], validations: [], highlights: [], charts: [] } as const;

const spillOf = ({ row, column, spills }: PlannedBlock): Extent[] => (spills ? [{ row, column, ...spills }] : []);
