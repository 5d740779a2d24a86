import { HEDGE_CHECK } from "../../catalog/scenario/hedge-check";
import { columnOf, widthOf } from "../../catalog/declare/columns";
import { LEVELS, type Level } from "../../core/check/finding-declaration";
import type { Rows } from "../../native/calculate/calculate";
import { extentOf } from "../../workbook/cell-address";
import { shownIn } from "../../workbook/cells-in-use";
import type { CallSeen } from "../calls-seen";
import type { At, LintFinding } from "../finding";
import { atOf, isOne, keyOf, type Sight } from "../sight";

/** Where to look for what a finding is about: the first of these arguments that is a cell. */
const ABOUT: Readonly<Record<string, readonly string[]>> = {
  L1: ["funding_rate"],
  L2: ["contract_size", "contracts"],
  L4: ["margin"],
  L5: ["contracts"],
  L6: ["coins"],
  L9: ["coins"],
  L13: ["margin"],
  L14: ["coins"],
  W1: ["margin"],
  W4: ["contracts"],
  W7: ["margin"],
  W9: ["contracts"],
};

/**
 * What HEDGE_CHECK says, red and amber, of the cells that it is given now, whether or not it has been calculated since;
 * where these cannot be followed, what it shows. What is sound and what is only to be known is not told again.
 */
export function checkedHedge(call: CallSeen, sight: Sight): LintFinding[] | undefined {
  const rows = sight.reckon(`=${call.formula.slice(call.span.from, call.span.to)}`, call.at) ?? shownBy(call, sight);
  return rows && saidIn(rows, (code, what) => cellAbout(call, code, what) ?? call.at);
}

/** More findings than there can be at once. */
const MOST_ROWS = 20;

/** What stands in the cells that the call fills, as far as these are findings; undefined where the first is none. */
function shownBy({ at, formula, span }: CallSeen, sight: Sight): Rows | undefined {
  const sheet = sight.sheetNamed(at.sheet);
  if (!sheet || span.from > 1 || span.to < formula.length) return undefined;
  const { row, column } = extentOf(at);
  const area = { row, column, rows: MOST_ROWS, columns: widthOf(HEDGE_CHECK) };
  const rows = shownIn(sheet, area);
  const end = rows.findIndex(([code]) => !/^(?:OK|[LW]\d+)$/.test(String(code)));
  return end === 0 ? undefined : rows.slice(0, end < 0 ? MOST_ROWS : end);
}

function saidIn(rows: Rows, about: (code: string, what: string) => At): LintFinding[] {
  const [codes, levels, whats, fixes] = (["code", "level", "what", "fix"] as const).map(
    (name) => columnOf(HEDGE_CHECK, name) - 1,
  ) as [number, number, number, number];
  return rows.flatMap((row) => {
    const [code, level, what, fix] = [row[codes], row[levels], row[whats], row[fixes]].map(String) as [
      string,
      string,
      string,
      string,
    ];
    if (level === "info" || !isLevel(level)) return [];
    return [{ code, level, at: about(code, what), says: `${what} ${fix}` }];
  });
}

const isLevel = (word: string): word is Level => LEVELS.some((level) => level === word);

/** L8 and L14 name the argument; others are about one of their own. */
function cellAbout({ given }: CallSeen, code: string, what: string): At | undefined {
  const [named = ""] = /^\w+/.exec(what) ?? [];
  const places = [named, ...(ABOUT[code] ?? [])].map((name) => given.get(name)?.place);
  const place = places.find((one) => one && isOne(one.extent));
  return place && atOf(place.sheet, place.extent);
}

/** What a hedge sheet without the add-in says of itself: its Check stands there as it was written. */
export function checkShown(sheet: At, sight: Sight): LintFinding[] {
  const column = (name: string) => sight.placeOf(`found_${name}`, sheet);
  const [codes, level, what, fix] = ["code", "level", "what", "fix"].map(column);
  if (!codes || !level || !what || !fix) return [];
  const rows = Array.from({ length: codes.extent.rows }, (_, down) =>
    [codes, level, what, fix].map(({ sheet: home, extent }) =>
      sight.valueAt(atOf(home, { row: extent.row + down, column: extent.column })),
    ),
  );
  return saidIn(rows, () => atOf(codes.sheet, codes.extent));
}

/** Findings that are told of an argument itself, with what mends it, are not told of the hedge as well. */
export const notToldTwice = (findings: readonly LintFinding[], told: readonly LintFinding[]): LintFinding[] => {
  const known = new Set(told.map(({ code, at }) => `${code} ${keyOf(at)}`));
  return findings.filter(({ code, at }) => !known.has(`${code} ${keyOf(at)}`));
};
