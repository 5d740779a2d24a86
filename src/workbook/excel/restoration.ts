import { extentOf, readAddress } from "../cell-address";
import type { Band } from "./band";
import { columnsOf, readBefore, type Before, type Validation } from "./before";
import { rangeOf } from "./cells";
import { select } from "./selection";
import { inSteps, type Step } from "../insertion-steps";
import type { SheetPlan } from "../sheet-plan";

/**
 * Puts back what is not as it was. What the insertion did not reach stays untouched: it may be what Excel refuses to
 * write to.
 */
export async function putBack(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  before: Before,
): Promise<void> {
  const now = await readBefore(context, sheet, plan);
  const steps: Step[] = [
    ...differing(before.charts, now.charts, () => removeCharts(sheet, before, now)),
    ...differing(before.names, now.names, () => putBackNames(sheet, before, now)),
    ...differing(before.highlights, now.highlights, () => removeHighlights(sheet, plan, before, now)),
    ...differing(before.validations, now.validations, () => putBackValidations(sheet, plan, before)),
    ...differing(before.widths, now.widths, () => putBackWidths(sheet, plan, before)),
    ...before.bands.flatMap((band, index) => differing(band, now.bands[index], () => putBackCells(sheet, band))),
    ...(isFirstCell(now.selected, plan) ? [() => select(context, before.selected)] : []),
  ];
  await inSteps(steps, () => context.sync());
}

const differing = (before: unknown, now: unknown, putBackAll: Step): Step[] =>
  JSON.stringify(before) === JSON.stringify(now) ? [] : [putBackAll];

/** There the insertion takes a user when it is done. Somebody who has gone elsewhere meanwhile stays there. */
function isFirstCell(address: string, { extent }: SheetPlan): boolean {
  const { row, column } = extentOf({ cells: readAddress(address)?.cells ?? "" });
  return row === extent.row && column === extent.column;
}

function removeCharts(sheet: Excel.Worksheet, before: Before, now: Before): void {
  for (const chart of now.charts) if (!before.charts.includes(chart)) sheet.charts.getItem(chart).delete();
}

function putBackNames(sheet: Excel.Worksheet, before: Before, now: Before): void {
  for (const { name, formula } of now.names) {
    const known = before.names.find((old) => old.name === name);
    if (!known) sheet.names.getItem(name).delete();
    else if (known.formula !== formula) sheet.names.getItem(name).formula = known.formula;
  }
}

/** Excel puts new ones first. The last of them goes first: each place still holds what it held. */
function removeHighlights(sheet: Excel.Worksheet, { extent }: SheetPlan, before: Before, now: Before): void {
  const formats = rangeOf(sheet, extent).conditionalFormats;
  for (let place = now.highlights - before.highlights - 1; place >= 0; place -= 1) formats.getItemAt(place).delete();
}

function putBackValidations(sheet: Excel.Worksheet, { validations }: SheetPlan, before: Before): void {
  for (const [index, { area }] of validations.entries()) {
    const validation = before.validations[index];
    if (validation) putBackValidation(rangeOf(sheet, area).dataValidation, validation);
  }
}

function putBackValidation(
  validation: Excel.DataValidation,
  { type, rule, prompt, errorAlert, ignoreBlanks }: Validation,
): void {
  validation.clear();
  // Cells with several rules do not say which: they keep none.
  if (type === "None" || type === "Inconsistent" || type === "MixedCriteria") return;
  validation.rule = rule;
  validation.ignoreBlanks = ignoreBlanks;
  validation.prompt = prompt;
  validation.errorAlert = errorAlert;
}

function putBackWidths(sheet: Excel.Worksheet, plan: SheetPlan, { widths }: Before): void {
  for (const [index, column] of columnsOf(plan).entries()) {
    const width = widths[index];
    if (width !== undefined) rangeOf(sheet, column).format.columnWidth = width;
  }
}

/** Formats last: Excel changes some by itself when a value is entered. */
function putBackCells(sheet: Excel.Worksheet, { extent, entries, formats, looks }: Band): void {
  const range = rangeOf(sheet, extent);
  range.formulas = entries.map((row) => [...row]);
  range.numberFormat = formats.map((row) => [...row]);
  range.setCellProperties(looks.map((row) => [...row]));
}
