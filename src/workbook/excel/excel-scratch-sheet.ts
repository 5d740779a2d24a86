import { rangeOf, writeCells } from "./cells";
import { writeHighlight } from "./highlights";
import { writeLook } from "./looks";
import type { Run } from "./sheet-writer";
import { writeValidation } from "./validations";
import type { Extent } from "../cell-address";
import { inSteps } from "../insertion-steps";
import type { CellsRead, Kept, ScratchSheet, ScratchWrite, SeriesRead } from "../scratch-sheet";
import { freeSheetName } from "../sheet-name";
import { WorkbookError } from "../workbook-error";

/** Adds the sheet. It is neither shown nor hidden: Excel stays where the user is. */
export async function addScratchSheet(run: Run, title: string, groupsUndo: boolean): Promise<ScratchSheet> {
  const { name, calculation } = await run((context) => begin(context, title));
  const sheet = new ExcelScratchSheet(name, calculation, run, groupsUndo);
  try {
    await run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
  } catch (error) {
    // what fails may have been done all the same, but another sheet that got the name meanwhile must stay
    if (!(error instanceof WorkbookError && error.code === "ItemAlreadyExists"))
      await sheet.remove().catch(() => undefined);
    throw error;
  }
  return sheet;
}

async function begin(context: Excel.RequestContext, title: string): Promise<{ name: string; calculation: string }> {
  const { application, workbook } = context;
  const { worksheets } = workbook;
  worksheets.load("items/name");
  application.load("calculationMode");
  await context.sync();
  const taken = worksheets.items.map((sheet) => sheet.name);
  return { name: freeSheetName(title, taken), calculation: application.calculationMode };
}

class ExcelScratchSheet implements ScratchSheet {
  constructor(
    readonly name: string,
    readonly calculation: string,
    private readonly run: Run,
    private readonly groupsUndo: boolean,
  ) {}

  exchange(write: ScratchWrite, read: readonly Extent[]): Promise<readonly CellsRead[]> {
    return this.run(async (context) => {
      const sheet = this.#in(context);
      put(sheet, write);
      const ranges = read.map((area) => rangeOf(sheet, area));
      for (const range of ranges) range.load("values, valueTypes, text");
      await context.sync();
      return ranges.map(({ values, valueTypes, text }) => ({ values, types: valueTypes, texts: text }));
    });
  }

  kept(area: Extent): Promise<Kept> {
    return this.run(async (context) => {
      const sheet = this.#in(context);
      const { names, charts } = sheet;
      const { dataValidation, conditionalFormats } = rangeOf(sheet, area);
      names.load("items/name, items/formula");
      charts.load("items/name");
      dataValidation.load("type, valid");
      conditionalFormats.load("items/type");
      await context.sync();
      return {
        names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
        charts: await seriesOf(context, charts.items),
        validation: { type: dataValidation.type, valid: dataValidation.valid },
        highlights: conditionalFormats.items.map(({ type }) => type),
      };
    });
  }

  async writeAsOneStep(writes: readonly ScratchWrite[]): Promise<boolean> {
    if (!this.groupsUndo) return false;
    await this.run(
      async (context) => {
        const steps = writes.map((write) => () => put(this.#in(context), write));
        await inSteps(steps, () => context.sync());
      },
      { mergeUndoGroup: true },
    );
    return true;
  }

  /** A sheet that a user has deleted meanwhile is removed. */
  remove(): Promise<void> {
    return this.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(this.name);
      await context.sync();
      if (sheet.isNullObject) return;
      sheet.delete();
      await context.sync();
    });
  }

  #in(context: Excel.RequestContext): Excel.Worksheet {
    return context.workbook.worksheets.getItem(this.name);
  }
}

function put(sheet: Excel.Worksheet, write: ScratchWrite): void {
  const { looks = [], names = [], cells = [], validations = [], highlights = [], charts = [] } = write;
  for (const look of looks) writeLook(sheet, look);
  for (const { name, area } of names) sheet.names.add(name, rangeOf(sheet, area));
  for (const rows of cells) writeCells(sheet, rows);
  for (const validation of validations) writeValidation(sheet, validation);
  for (const highlight of highlights) writeHighlight(sheet, highlight);
  for (const source of charts) sheet.charts.add("XYScatterLinesNoMarkers", rangeOf(sheet, source), "Columns");
}

async function seriesOf(context: Excel.RequestContext, charts: readonly Excel.Chart[]): Promise<SeriesRead[][]> {
  for (const { series } of charts) series.load("items/name");
  await context.sync();
  const asked = charts.map(({ series }) =>
    series.items.map((one) => ({
      name: one.name,
      x: one.getDimensionValues("XValues"),
      values: one.getDimensionValues("Values"),
    })),
  );
  await context.sync();
  return asked.map((series) =>
    series.map(({ name, x, values }) => ({ name, x: x.value as unknown[], values: values.value as unknown[] })),
  );
}
