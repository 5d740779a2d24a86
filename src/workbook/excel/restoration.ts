import { addressText, extentOf, extentText, readAddress, type Extent } from "../cell-address";
import { askContents, readContents } from "./band";
import { columnsOf, readBefore, type Before, type Validation } from "./before";
import { rangeOf } from "./cells";
import { closeJournal, keep, stopWriting, type JournalEntry, type PlanInJournal } from "./journal";
import { pointsWide } from "./page";
import { changesOf, type BandChanges, type Entries, type Held } from "./band-changes";
import { selectAgain } from "./selection";
import { inSteps, type Step } from "../insertion-steps";

/** The charts of an insertion are known by their names: others may have been drawn in the meantime. */
export const chartName = (token: string, index: number): string => `Hedge ${token} ${index + 1}`;

/**
 * Puts back what the insertion has changed, and nothing else: a cell, a name or a rule that is neither as it was nor as
 * the insertion made it has been changed by somebody else since, and stays.
 */
export async function putBack(context: Excel.RequestContext, token: string, latest: () => JournalEntry): Promise<void> {
  await stopWriting(context, token);
  // Excel answers requests in their order: by now all is known that will ever be.
  const entry = latest();
  const { plan, before } = entry;
  const sheet = context.workbook.worksheets.getItemOrNullObject(entry.sheetId).load("name");
  keep(context, entry);
  await context.sync();
  if (!sheet.isNullObject) {
    const now = await readBefore(context, sheet, plan);
    const send = (): Promise<void> => context.sync();
    const highlights = await ownHighlights(context, sheet, plan, now.highlights - before.highlights);
    const charts = now.charts.filter((name) => name.startsWith(`Hedge ${token} `));
    const bands = before.bands.flatMap((band, index) => changesOf(plan, band, now.bands[index]) ?? []);
    const steps: Step[] = [
      ...charts.map((name) => () => sheet.charts.getItem(name).delete()),
      ...differing(before.names, now.names, () => putBackNames(sheet, entry, now, sheet.name)),
      ...highlights.map((highlight) => () => highlight.delete()),
      ...differing(before.validations, now.validations, () => putBackValidations(sheet, plan, before, now)),
      ...differing(before.widths, now.widths, () => putBackWidths(sheet, plan, before, now)),
    ];
    await inSteps(steps, send);
    for (const band of bands) await putBackEntries(context, sheet, band);
    await inSteps(
      bands.flatMap((band) => putBackLooks(sheet, band)),
      send,
    );
    if (isFirstCell(now.selected, sheet.name, plan)) await selectAgain(context, before.selected);
  }
  await closeJournal(context, token);
}

const differing = (before: unknown, now: unknown, putBackAll: Step): Step[] =>
  JSON.stringify(before) === JSON.stringify(now) ? [] : [putBackAll];

/** There the insertion takes a user when it is done. Somebody who has gone elsewhere meanwhile stays there. */
function isFirstCell(address: string, home: string, { extent }: PlanInJournal): boolean {
  const { sheet, cells = "" } = readAddress(address) ?? {};
  const { row, column } = extentOf({ cells });
  return sheet === home && row === extent.row && column === extent.column;
}

function putBackNames(sheet: Excel.Worksheet, { plan, before, at }: JournalEntry, now: Before, home: string): void {
  for (const { name, formula } of now.names) {
    const planned = plan.names.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!planned || !standsFor(formula, extentText(planned.area))) continue;
    const known = before.names.find((old) => old.name === name);
    if (!known) sheet.names.getItem(name).delete();
    else if (known.formula !== formula) sheet.names.getItem(name).formula = onSheet(known.formula, at.sheet, home);
  }
}

const standsFor = (formula: string, cells: string): boolean => {
  const address = readAddress(formula.replace(/^=/, ""));
  return address !== undefined && extentText(extentOf(address)) === cells;
};

/** The sheet may have been given another name in the meantime. */
function onSheet(formula: string, before: string | undefined, home: string): string {
  const address = readAddress(formula.replace(/^=/, ""));
  return address?.sheet !== undefined && address.sheet === before
    ? `=${addressText({ ...address, sheet: home })}`
    : formula;
}

/** Excel puts new ones first. Those of the insertion are on the cells that it has planned them for. */
async function ownHighlights(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: PlanInJournal,
  more: number,
): Promise<Excel.ConditionalFormat[]> {
  if (more <= 0) return [];
  const { conditionalFormats } = rangeOf(sheet, plan.extent);
  conditionalFormats.load("items/type");
  await context.sync();
  const newest = conditionalFormats.items.slice(0, more);
  const places = newest.map((highlight) => highlight.getRangeOrNullObject().load("address"));
  await context.sync();
  const isPlanned = (type: string, address: string): boolean =>
    plan.highlights.some(
      ({ area, rule }) =>
        type === ("scale" in rule ? "ColorScale" : "ContainsText") && standsFor(address, extentText(area)),
    );
  return newest.filter((highlight, index) => {
    const place = places[index];
    return place !== undefined && !place.isNullObject && isPlanned(highlight.type, place.address);
  });
}

function putBackValidations(sheet: Excel.Worksheet, { validations }: PlanInJournal, before: Before, now: Before): void {
  for (const [index, { area, says }] of validations.entries()) {
    const validation = before.validations[index];
    const { type, prompt } = now.validations[index] ?? {};
    const isOurs = type === "None" || prompt?.message === says;
    if (validation && isOurs) putBackValidation(rangeOf(sheet, area).dataValidation, validation);
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

/** Excel rounds widths to whole pixels. */
const ALMOST = 1;

function putBackWidths(sheet: Excel.Worksheet, plan: PlanInJournal, before: Before, now: Before): void {
  for (const [index, column] of columnsOf(plan).entries()) {
    const [width, current = 0] = [before.widths[index], now.widths[index]];
    const isOurs = Math.abs(current - pointsWide(plan.columnWidths[index] ?? 0)) < ALMOST;
    if (width !== undefined && width !== current && isOurs) rangeOf(sheet, column).format.columnWidth = width;
  }
}

const isFormula = (entry: unknown): boolean => typeof entry === "string" && entry.startsWith("=");

/** Formulas first: what they spill over must be empty, and shows then what need not be entered. */
async function putBackEntries(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { extent, entries, held }: BandChanges,
): Promise<void> {
  const formulas = entries.map((row) => row.map((entry) => (entry === null || isFormula(entry) ? entry : "")));
  await enter(context, sheet, extent, formulas, held);
  if (entries.flat().every((entry) => entry === null || entry === "" || isFormula(entry))) return;
  const { holds } = await readContents(context, sheet, extent, { spills: false });
  const values = entries.map((row, down) =>
    row.map((entry, across) => (isFormula(entry) || holds[down]?.[across] !== "" ? null : entry)),
  );
  await enter(context, sheet, extent, values, holds);
}

/** What somebody has entered since the cells were read is seen in the same request, and put back by the next one. */
async function enter(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  extent: Extent,
  entries: Entries,
  held: Held,
): Promise<void> {
  if (entries.flat().every((entry) => entry === null)) return;
  const look = askContents(sheet, extent);
  rangeOf(sheet, extent).formulas = entries.map((row) => [...row]);
  await context.sync();
  const now = look();
  const overtaken = entries.map((row, down) =>
    row.map((entry, across) => {
      const [was, is] = [held[down]?.[across], now.holds[down]?.[across]];
      return entry !== null && was !== undefined && is !== was ? (now.entries[down]?.[across] ?? null) : null;
    }),
  );
  if (overtaken.flat().every((entry) => entry === null)) return;
  rangeOf(sheet, extent).formulas = overtaken;
  await context.sync();
}

/** Formats last: Excel changes some by itself when a value is entered. */
function putBackLooks(sheet: Excel.Worksheet, { extent, formats, looks }: BandChanges): Step[] {
  if (!looks) return [];
  return [
    () => {
      const range = rangeOf(sheet, extent);
      range.numberFormat = formats.map((row) => [...row]);
      range.setCellProperties(looks.map((row) => [...row]));
    },
  ];
}
