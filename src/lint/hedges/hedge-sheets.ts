import { plainNumber } from "../../catalog/declare/plain-number";
import { dayIn, dayText } from "../../builder/fields/days";
import { OWN_FINDINGS } from "../../builder/findings/own-findings";
import type { SheetCells } from "../../workbook/cells-in-use";
import type { At, LintFinding } from "../finding";
import { atOf, type Sight } from "../sight";
import { checkShown } from "./checked-hedges";

/** By these a sheet of the builder's is known. */
const OF_A_HEDGE = ["liq_price", "fills_written"];

export const isHedgeSheet = ({ names }: SheetCells): boolean =>
  OF_A_HEDGE.every((wanted) => names.some(({ name }) => name.toLowerCase() === wanted));

/** What is to be said of a hedge sheet beside its calls. `isLive` where its Check is a call that is looked at itself. */
export function hedgeSheet(sheet: SheetCells, isLive: boolean, sight: Sight): LintFinding[] {
  const home = atOf(sheet, { row: 0, column: 0 });
  return [...pastItsEnd(home, sight), ...(isLive ? [] : checkShown(home, sight))];
}

/** L12, the most common mistake: a hedge that outlives its reason. */
function pastItsEnd(home: At, sight: Sight): LintFinding[] {
  const at = cellNamed("ends", home, sight);
  const end = at && dayIn(sight.valueAt(at));
  if (!at || end === undefined || sight.today <= end) return [];
  const open = valueNamed("open_contracts", home, sight);
  const count = typeof open === "number" ? Math.abs(open) : 0;
  if (count > 0) {
    const still = count === 1 ? "1 contract is" : `${plainNumber(count)} contracts are`;
    const says = `The hedge was to end on ${dayText(end)}, and ${still} still open: close it, or set another end.`;
    return [{ code: CODE, level: "red", at, says }];
  }
  if (valueNamed("is_traded", home, sight) === true) return [];
  const says = `The hedge was to end on ${dayText(end)}, which is past, and nothing has been traded yet.`;
  return [{ code: CODE, level: "amber", at, says }];
}

const CODE = OWN_FINDINGS["past its end"].code;

function cellNamed(name: string, home: At, sight: Sight): At | undefined {
  const place = sight.placeOf(name, home);
  return place && atOf(place.sheet, place.extent);
}

const valueNamed = (name: string, home: At, sight: Sight) => {
  const at = cellNamed(name, home, sight);
  return at && sight.valueAt(at);
};
