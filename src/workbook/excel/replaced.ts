import { extentOf, readAddress, within } from "../cell-address";
import type { Before } from "./before";
import { rangeOf } from "./cells";
import type { SheetPlan } from "../sheet-plan";

/** Takes away charts and conditional formats of what has been replaced: they would lie under the new ones. */
export async function removeReplaced(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  before: Before,
): Promise<void> {
  const area = rangeOf(sheet, plan.extent);
  const { conditionalFormats } = area;
  area.load("left, top, width, height");
  conditionalFormats.load("items/type");
  const charts = before.charts.map((name) => sheet.charts.getItemOrNullObject(name));
  for (const chart of charts) chart.load("left, top, width, height");
  await context.sync();
  // Excel puts new ones first: those that were there are the last.
  const highlights = conditionalFormats.items.slice(conditionalFormats.items.length - before.highlights);
  const places = highlights.map((highlight) => highlight.getRangeOrNullObject());
  for (const place of places) place.load("address");
  await context.sync();
  for (const chart of charts) if (!chart.isNullObject && liesIn(chart, area)) chart.delete();
  for (const [index, place] of places.entries()) {
    if (!place.isNullObject && isWithin(place.address, plan)) highlights[index]?.delete();
  }
  await context.sync();
}

type Box = Pick<Excel.Chart, "left" | "top" | "width" | "height">;

/** Excel moves what it places by fractions of a point. */
const ALMOST = 1;

const liesIn = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left - ALMOST &&
  inner.top >= outer.top - ALMOST &&
  inner.left + inner.width <= outer.left + outer.width + ALMOST &&
  inner.top + inner.height <= outer.top + outer.height + ALMOST;

function isWithin(address: string, { extent }: SheetPlan): boolean {
  const place = readAddress(address);
  return place !== undefined && within(extentOf(place), extent);
}
