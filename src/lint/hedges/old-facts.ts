import { plainNumber } from "../../catalog/declare/plain-number";
import { findSpec } from "../../catalog/venues/find-spec";
import { dayIn, dayText } from "../../builder/fields/days";
import { OWN_FINDINGS } from "../../builder/findings/own-findings";
import type { SheetCells } from "../../workbook/cells-in-use";
import type { CallSeen } from "../calls-seen";
import type { LintFinding } from "../finding";
import { atOf, type Sight } from "../sight";

const OLD = OWN_FINDINGS["old values"].levels.info.days;

/** "As of", "Values as of:", "Facts as of" and the like, and nothing longer: a sentence with these words is none. */
const AS_OF = /^(?:(?:values|facts|data|rates|prices|specifications?|tiers) )?as of:?$/i;

/** L10: a day beside the words "as of" that is long past, on a sheet that has numbers of ours. */
export function oldFacts(sheet: SheetCells, sight: Sight): LintFinding[] {
  const { extent, values } = sheet;
  return values.flatMap((line, down) =>
    line.flatMap((label, across) => {
      if (typeof label !== "string" || !AS_OF.test(label.trim())) return [];
      const day = dayIn(line[across + 1] ?? null);
      const age = day === undefined ? 0 : sight.today - day;
      // a number is a day only where it is one that somebody may have looked something up
      if (day === undefined || day < EARLIEST || age <= OLD) return [];
      const at = atOf(sheet, { row: extent.row + down, column: extent.column + across + 1 });
      const says = `What stands here is as of ${dayText(day)}, ${plainNumber(age)} days ago: venues change their rules, compare it with the venue’s page.`;
      return [{ code: "L10", level: "info", at, says } as const];
    }),
  );
}

/** 2009-01-03: there were no coins before. */
const EARLIEST = 39816;

/** L10 of what CONTRACT_SPEC answers from the add-in's table. */
export function oldSpecification({ at, definition, given }: CallSeen, sight: Sight): LintFinding[] {
  if (definition.name !== "CONTRACT_SPEC" || given.has("table")) return [];
  const [venue, symbol] = ["venue", "symbol"].map((name) => given.get(name)?.rows?.[0]?.[0]);
  if (typeof venue !== "string" || typeof symbol !== "string") return [];
  const day = dayIn(findSpec({ venue, symbol, field: "as_of", table: null }));
  if (day === undefined || sight.today - day <= OLD) return [];
  const says = `The add-in’s values of ${venue} ${symbol} are as of ${dayText(day)}, ${plainNumber(sight.today - day)} days ago: compare them with the venue’s page.`;
  return [{ code: "L10", level: "info", at, says }];
}
