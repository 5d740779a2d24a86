import { LIQUIDATED } from "../catalog/scenario/scenario";
import { extentOf } from "../workbook/cell-address";
import type { Blocks, FirstBlocks } from "./blocks/blocks";
import { writeCore } from "./blocks/core-blocks";
import { writeCheck } from "./blocks/check";
import { writeGrid } from "./blocks/grid";
import { FILLS, TABLE, TITLE_ROW, WIDTHS } from "./blocks/layout";
import { writeLeverages } from "./blocks/leverages";
import { writeNotes } from "./blocks/notes";
import { writePath } from "./blocks/path";
import { writeScenarios } from "./blocks/scenarios";
import type { SheetContext } from "./blocks/sheet-context";
import { writeWealth } from "./blocks/wealth";
import type { Built, PlanOptions } from "./built";
import { chartsOf } from "./charts/charts";
import { priceCharts } from "./charts/price-charts";
import { shownCharts } from "./charts/shown-chart";
import { writeCharts } from "./charts/sheet-charts";
import { askedOf } from "./draft/asked";
import type { Draft } from "./draft/draft";
import type { Choices } from "./draft/given";
import { linkedAgain, spelledOut } from "./draft/linked-texts";
import { misplaced } from "./draft/misplaced";
import { ownWarnings, warningsOf } from "./findings/warnings";
import { once } from "./once";
import { numberOf, type Term } from "./sheet/term";
import { SheetWriter } from "./sheet/writer";
import { survivalInputOf } from "./survival/survival-input";
import { survivalOf } from "./survival/survival";
import { survivalInBrief } from "./survival/survival-words";
import { answerOf } from "./words/answer";
import { headline, withSentences } from "./words/sentences";
import { SHEET_WORDS, type Words } from "./words/words";

/**
 * The hedge that a draft comes to. Pure: the sheet is written once, in memory, and everything that the pane shows is
 * read off it. The draft decides which formulas there are, the choices what stands in the inputs; `today`, as
 * 2026-11-20, says how old the contract's values are, and `words` how numbers are written in all that is said; in a
 * sheet they are written alike in every country.
 */
export function build(written: Draft, choices: Choices, today: string, words: Words = SHEET_WORDS): Built {
  const draft = spelledOut(written, choices);
  const { context, blocks } = forPane({ draft, choices, today, words });
  const standing = survivalInputOf(context, blocks);
  const main = once(() => shownCharts(priceCharts(context, blocks).slice(0, 1))[0]);
  const charts = once(() => shownCharts(chartsOf(context, blocks)));
  return {
    problems: misplaced(context, blocks),
    coin: context.coin,
    held: numberOf(blocks.position.coins),
    price: numberOf(context.inputs.price as Term),
    contractSize: context.inputs.contract_size && numberOf(context.inputs.contract_size),
    headline: headline(context, blocks),
    answer: answerOf(context, blocks),
    figures: context.results.figures,
    groups: withSentences(context, blocks),
    warnings: warningsOf(draft, context, blocks, today).map(({ fix, ...warning }) => ({
      ...warning,
      ...(fix && { fix: { ...fix, draft: linkedAgain(fix.draft, draft, written) } }),
    })),
    get chart() {
      return main() ?? charts()[0];
    },
    get charts() {
      return charts();
    },
    get tables() {
      return [blocks.scenarios.table, blocks.path.table, blocks.leverages.table];
    },
    at: (prices) => {
      const { hedged, status } = blocks.scenarios.at({ text: "", cells: prices.map((price) => [price]) });
      return prices.map((_, row) => {
        const wealth = hedged.cells[row]?.[0];
        return typeof wealth === "number" ? { wealth, liquidated: status.cells[row]?.[0] === LIQUIDATED } : undefined;
      });
    },
    survivalInBrief: standing && survivalInBrief(standing, words),
    survival: () => {
      const found = survivalOf(context, blocks, draft);
      const again = (changed: Draft | undefined) => changed && linkedAgain(changed, draft, written);
      return (
        found && { ...found, alternatives: found.alternatives.map((each) => ({ ...each, draft: again(each.draft) })) }
      );
    },
    plan: (place = {}) => {
      const {
        context: again,
        blocks: there,
        title,
        tables,
      } = write({ draft, choices, today, words: SHEET_WORDS }, place);
      writeCharts(again, chartsOf(again, there));
      return again.sheet.plan(title, {
        columnWidths: WIDTHS,
        printedColumns: FILLS.entry + 1,
        printedRows: tables,
        frozenRows: 2,
      });
    },
  };
}

interface Written {
  readonly draft: Draft;
  readonly choices: Choices;
  readonly today: string;
  readonly words: Words;
}

/** Where the sheet begins, and the blocks that the answer is made of; the first row that is free below them. */
function writeFirst(
  { draft, choices, words }: Written,
  { origin, namespace }: PlanOptions = {},
): { context: SheetContext; first: FirstBlocks; title: string; below: number } {
  const asked = askedOf(draft);
  const from = origin ? extentOf(origin) : { row: 0, column: 0 };
  const sheet = new SheetWriter({ row: from.row, column: from.column }, namespace);
  const coin = asked.coin.trim();
  const title = `Hedge ${coin}`;
  sheet.write({ row: TITLE_ROW, column: TABLE }, `${coin} hedge`, { role: "title" });

  const { context, core, row } = writeCore({ sheet, asked, choices, home: origin?.sheet, words });
  const { position, locked, backing } = core;
  const below = row + 2;
  const scenarios = writeScenarios(context, below, position, backing, locked);
  const wealth = writeWealth(context, core, scenarios);
  return { context, first: { ...core, scenarios, wealth }, title, below };
}

/** The whole sheet, block below block. */
function write(
  written: Written,
  place: PlanOptions,
): { context: SheetContext; blocks: Blocks; title: string; tables: number } {
  const { context, first, title, below } = writeFirst(written, place);
  const { position, backing, carry, scenarios } = first;
  const { draft, today } = written;
  const path = writePath(context, scenarios.row + 1, position, backing, carry);
  const leverages = writeLeverages(context, path.row + 1, backing);
  const grid = gridOf(context, leverages.row + 1, backing);
  const check = writeCheck(context, (grid?.row ?? leverages.row) + 1, position, backing, carry, today);
  const blocks: Blocks = { ...first, path, leverages, grid, check };
  writeNotes(context, check.row + 1, ownWarnings(draft, context, blocks, today), today);
  return { context, blocks, title, tables: below };
}

/**
 * The same blocks for the pane, which has them anew at every change: what stands in its tables and further charts alone
 * is worked out when these are asked for. No sheet is made of it, so the order of what is written does not matter.
 */
function forPane(written: Written): { context: SheetContext; blocks: Blocks } {
  const { context, first, below } = writeFirst(written);
  const { position, backing, carry } = first;
  const [path, leverages, grid] = [
    once(() => writePath(context, below, position, backing, carry)),
    once(() => writeLeverages(context, below, backing)),
    once(() => gridOf(context, below, backing)),
  ];
  const blocks: Blocks = {
    ...first,
    check: writeCheck(context, below, position, backing, carry, written.today),
    get path() {
      return path();
    },
    get leverages() {
      return leverages();
    },
    get grid() {
      return grid();
    },
  };
  return { context, blocks };
}

const gridOf = (context: SheetContext, from: number, backing: Blocks["backing"]): Blocks["grid"] =>
  context.asked.hedged_with === "proxy" ? undefined : writeGrid(context, from, backing);
