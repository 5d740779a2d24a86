import { extentOf } from "../workbook/cell-address";
import { writeBacking } from "./blocks/backing";
import type { Blocks } from "./blocks/blocks";
import { writeCarry } from "./blocks/carry";
import { writeCheck } from "./blocks/check";
import { writeProxyFit } from "./blocks/proxy-fit";
import { writeGrid } from "./blocks/grid";
import { HelperColumns } from "./blocks/helper-columns";
import { writeInputs } from "./blocks/inputs";
import { HELPERS, TABLE, WIDTHS } from "./blocks/layout";
import { writeLeverages } from "./blocks/leverages";
import { writeLocked } from "./blocks/locked";
import { writeNotes } from "./blocks/notes";
import { writeOpenPosition } from "./blocks/open-position";
import { writePath } from "./blocks/path";
import { writePosition } from "./blocks/position";
import { Results } from "./blocks/results";
import { writeScenarios } from "./blocks/scenarios";
import type { SheetContext } from "./blocks/sheet-context";
import { writeUnwinding } from "./blocks/unwinding";
import type { Built, Place } from "./built";
import { chartsOf } from "./charts/charts";
import { shownOf } from "./charts/shown-chart";
import { writeCharts } from "./charts/sheet-charts";
import { askedOf } from "./draft/asked";
import type { Draft } from "./draft/draft";
import type { Choices } from "./draft/given";
import { linkedAgain, spelledOut } from "./draft/linked-texts";
import { misplaced } from "./draft/misplaced";
import { ownWarnings, warningsOf } from "./findings/warnings";
import { numberOf } from "./sheet/term";
import { SheetWriter } from "./sheet/writer";
import { standingOf } from "./survival/standing";
import { survivalOf } from "./survival/survival";
import { inBrief } from "./survival/survival-words";
import { answerOf } from "./words/answer";
import { headline, withSentences } from "./words/sentences";

/**
 * The hedge that a draft comes to. Pure: the sheet is written once, in memory, and everything that the pane shows is
 * read off it. The draft decides which formulas there are, the choices what stands in the inputs; today, as 2026-11-20,
 * how old they are.
 */
export function build(written: Draft, choices: Choices, today: string): Built {
  const draft = spelledOut(written, choices);
  const { context, blocks } = write(draft, choices, today, {});
  const standing = standingOf(context, blocks);
  return {
    problems: misplaced(context, blocks),
    coin: context.coin,
    held: numberOf(blocks.position.coins),
    headline: headline(context, blocks),
    answer: answerOf(context, blocks),
    figures: context.results.figures,
    groups: withSentences(context, blocks),
    warnings: warningsOf(draft, context, blocks, today).map(({ fix, ...warning }) => ({
      ...warning,
      ...(fix && { fix: { ...fix, draft: linkedAgain(fix.draft, draft, written) } }),
    })),
    charts: shownOf(chartsOf(context, blocks)),
    tables: [blocks.scenarios.table, blocks.path.table, blocks.leverages.table],
    survivalInBrief: standing && inBrief(standing),
    survival: () => {
      const found = survivalOf(context, blocks, draft);
      const again = (changed: Draft | undefined) => changed && linkedAgain(changed, draft, written);
      return (
        found && { ...found, alternatives: found.alternatives.map((each) => ({ ...each, draft: again(each.draft) })) }
      );
    },
    plan: (place = {}) => {
      const { context: again, blocks: there, title } = write(draft, choices, today, place);
      writeCharts(again, chartsOf(again, there));
      return again.sheet.plan(title, { columnWidths: WIDTHS, printedColumns: HELPERS, frozenRows: 3 });
    },
  };
}

function write(
  draft: Draft,
  choices: Choices,
  today: string,
  { origin, namespace }: Place,
): { context: SheetContext; blocks: Blocks; title: string } {
  const asked = askedOf(draft);
  const first = origin ? extentOf(origin) : { row: 0, column: 0 };
  const sheet = new SheetWriter({ row: first.row, column: first.column }, namespace);
  const coin = asked.coin.trim();
  const title = `Hedge ${coin}`;
  sheet.write({ row: 1, column: TABLE }, `${coin} hedge`, { role: "title" });
  sheet.write({ row: 2, column: TABLE }, "Blue numbers are inputs. Change one and everything follows.", {
    role: "note",
  });

  const written = writeInputs(sheet, asked, choices, origin?.sheet);
  const results = new Results(sheet, coin);
  const fitted = writeProxyFit({ sheet, results, inputs: written.inputs });
  const helpers = new HelperColumns(written.column);
  const inputs = writeOpenPosition({ sheet, helpers, asked, inputs: fitted });
  const context: SheetContext = { sheet, results, inputs, choices, asked, coin, helpers };
  const position = writePosition(context);
  const locked = writeLocked(context, position);
  const backing = writeBacking(context, position);
  const carry = writeCarry(context, position, locked);

  writeUnwinding(context, position);

  const below = Math.max(written.row, results.row + 4) + 1;
  const scenarios = writeScenarios(context, below, position, backing, locked);
  const path = writePath(context, scenarios.row + 1, position, backing, carry);
  const leverages = writeLeverages(context, path.row + 1, position, backing);
  const grid = asked.hedged_with === "proxy" ? undefined : writeGrid(context, leverages.row + 1, backing);
  const check = writeCheck(context, (grid?.row ?? leverages.row) + 1, position, backing, carry);
  const blocks: Blocks = { position, locked, backing, carry, scenarios, path, leverages, grid, check };
  writeNotes(context, check.row + 1, ownWarnings(draft, context, blocks, today), today);
  return { context, blocks, title };
}
