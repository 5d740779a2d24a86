import { extentOf } from "../workbook/cell-address";
import { writeBacking } from "./blocks/backing";
import { writeCarry } from "./blocks/carry";
import { chartsOf } from "./charts/charts";
import type { Drawn } from "./blocks/drawn";
import { writeCharts } from "./charts/sheet-charts";
import { writeCheck } from "./blocks/check";
import { writeProxyFit } from "./blocks/fit";
import { writeGrid } from "./blocks/grid";
import { writeInputs } from "./blocks/inputs";
import { HELPERS, TABLE, WIDTHS } from "./blocks/layout";
import { writeLeverages } from "./blocks/leverages";
import { writeLocked } from "./blocks/locked";
import { writeNotes } from "./blocks/notes";
import { writePath } from "./blocks/path";
import { writePosition } from "./blocks/position";
import { Results } from "./blocks/results";
import { writeUnwinding } from "./blocks/unwinding";
import { writeScenarios } from "./blocks/scenarios";
import { Helpers, type Work } from "./blocks/work";
import type { Built, Place } from "./built";
import type { Choices } from "./draft/choices";
import type { Draft } from "./draft/draft";
import { SheetWriter } from "./sheet/writer";
import { linkedAgain, spelledOut } from "./draft/linked-texts";
import { headline, withSentences } from "./words/sentences";
import { ownWarnings, warningsOf } from "./findings/warnings";

/**
 * The hedge that a draft comes to. Pure: the sheet is written once, in memory, and everything that the pane shows is
 * read off it. The draft decides which formulas there are, the choices what stands in the inputs; today, as 2026-11-20,
 * how old they are.
 */
export function build(written: Draft, choices: Choices, today: string): Built {
  const draft = spelledOut(written, choices);
  const { work, drawn } = write(draft, choices, today, {});
  return {
    coin: draft.coin.trim(),
    headline: headline(draft, work, drawn),
    groups: withSentences(draft, work, drawn),
    warnings: warningsOf(draft, work, drawn, today).map(({ fix, ...warning }) => ({
      ...warning,
      ...(fix && { fix: { ...fix, draft: linkedAgain(fix.draft, draft, written) } }),
    })),
    charts: chartsOf(work, drawn),
    tables: [drawn.scenarios.table, drawn.path.table, drawn.leverages.table],
    plan: (place = {}) => {
      const { work: again, drawn: there, title } = write(draft, choices, today, place);
      writeCharts(again, there);
      return again.sheet.plan(title, { columnWidths: WIDTHS, printedColumns: HELPERS, frozenRows: 3 });
    },
  };
}

function write(
  draft: Draft,
  choices: Choices,
  today: string,
  { origin, namespace }: Place,
): { work: Work; drawn: Drawn; title: string } {
  const first = origin ? extentOf(origin) : { row: 0, column: 0 };
  const sheet = new SheetWriter({ row: first.row, column: first.column }, namespace);
  const title = `Hedge ${draft.coin.trim()}`;
  sheet.write({ row: 1, column: TABLE }, `${draft.coin.trim()} hedge`, { role: "title" });
  sheet.write({ row: 2, column: TABLE }, "Blue numbers are inputs. Change one and everything follows.", {
    role: "note",
  });

  const written = writeInputs(sheet, draft, choices, origin?.sheet);
  const results = new Results(sheet);
  const inputs = writeProxyFit({ sheet, results, inputs: written.inputs });
  const work: Work = { sheet, results, inputs, choices, draft, helpers: new Helpers(written.column) };
  const position = writePosition(work);
  const locked = writeLocked(work, position);
  const backing = writeBacking(work, position);
  const carry = writeCarry(work, position, locked);

  writeUnwinding(work, position);

  const below = Math.max(written.row, results.row + 4) + 1;
  const scenarios = writeScenarios(work, below, position, backing, locked);
  const path = writePath(work, scenarios.row + 1, position, backing, carry);
  const leverages = writeLeverages(work, path.row + 1, position, backing);
  const grid = draft.hedged_with === "proxy" ? undefined : writeGrid(work, leverages.row + 1, backing);
  const check = writeCheck(work, (grid?.row ?? leverages.row) + 1, position, backing, carry);
  const drawn: Drawn = { position, locked, backing, carry, scenarios, path, leverages, grid, check };
  writeNotes(work, check.row + 1, ownWarnings(draft, work, drawn, today), today);
  return { work, drawn, title };
}
