import { readFileSync } from "node:fs";
import path from "node:path";

/*
 * What a trader must be able to count on from plan to unwinding, and which test holds it. Each line was once otherwise:
 * it was seen by somebody who tried the pane and its sheet as a trader, a designer or a power user would.
 */

/** What is expected, and the tests that fail where it is not so, by file and by words of their names. */
type Expected = readonly [what: string, ...shown: (readonly [file: string, test: string])[]];

const NUMBERS: readonly Expected[] = [
  [
    "a field reads what Excel reads in the user's country, and shows it grouped after leaving",
    ["e2e/typing.e2e.ts", "%p becomes %p when it is left"],
    ["e2e/typing.e2e.ts", "the marks are the country's"],
    ["builder/fields/typed-text.test.ts", "%s typed as %p in Germany is %p in the draft"],
  ],
  [
    "nothing half-typed is computed: the results are dimmed, and the head says which field is open",
    ["e2e/typing.e2e.ts", "nothing comes of a number that is half typed, and the head says which field is open"],
    [
      "taskpane/view/hedge/session.test.ts",
      "comes to nothing before it is taken: 88 on the way to 88,400 has no result",
    ],
  ],
  [
    "in a per-cent field a bare number is per cent, and messages show the sign",
    [
      "workbook/entry/typed-number.test.ts",
      "in a field of per cent a bare number is per cent, as in such a cell of Excel",
    ],
    ["builder/fields/typed-text.test.ts", "every field of per cent says how it is typed"],
    ["builder/validations.test.ts", "%s takes what a function would take, and refuses what it would refuse"],
  ],
  [
    "an implausible number asks before it counts",
    [
      "e2e/typing.e2e.ts",
      "a number that is hardly meant is asked about, and counts as it is answered, by keyboard alone",
    ],
    ["builder/fields/doubt.test.ts", "nothing that the example or a contract of the table has is asked about"],
  ],
  [
    "links follow inserted rows, sorted tables and names; one that is lost says so, and its last value does not count",
    [
      "e2e/typing.e2e.ts",
      "a link goes with its cell when rows are inserted above it, and says when the cell is deleted",
    ],
    [
      "taskpane/view/hedge/held-links.test.ts",
      "a link goes with its row when the table is sorted, and its name after it",
    ],
    ["taskpane/view/hedge/held-links.test.ts", "a name of the user's own that stands for other cells now is followed"],
    ["taskpane/view/hedge/session.test.ts", "says that they are gone, and their last value counts no longer"],
  ],
  [
    "what is not asked has no value: a futures price does not act after the switch back to a perpetual",
    [
      "builder/not-asked.test.ts",
      "a futures price that was typed for an expiry does not act after the switch back to a perpetual",
    ],
    ["builder/not-asked.test.ts", "%s counts for nothing where it is not asked"],
  ],
  [
    "a position is entered in contracts, USD or coins, and its dollars stay when the venue changes",
    [
      "builder/open-position.test.ts",
      "its dollars stay when the venue changes: of 10 USD a contract 15,000 are missing",
    ],
    ["builder/open-position.test.ts", "coins count at their entry price"],
    ["builder/consequences.test.ts", "keeps the dollars of contracts: 2,000 of 100 USD are 20,000 of 10"],
    ["builder/listed-contracts.test.ts", "are none where %s: the sheet belongs to its contract"],
  ],
  [
    "another coin empties the price and says so; no remedy turns the holding into something else",
    [
      "builder/consequences.test.ts",
      "empties the price and every amount of the one before: BTC's 70,000 is no price of ether",
    ],
    ["taskpane/view/hedge/session.test.ts", "empties it, and says why: BTC's price never acts for ether"],
    ["builder/warnings.test.ts", "no remedy turns what is held into something else"],
  ],
  [
    "the sheet follows the position: fills, what is still to trade outside a band, partly filled, over-filled, closed",
    ["builder/fills.test.ts", "stands where it stands, whatever the price does"],
    ["builder/fills.test.ts", "%p is said in words"],
    ["builder/fills.test.ts", "calls for a trade outside of the band alone"],
    ["builder/sentence.test.ts", "the sheet's first sentence"],
    ["e2e/book.e2e.ts", "is written into its Fills as well, and the sheet is of the position from then on"],
    [
      "e2e/traded.e2e.ts",
      "from the first fill on the figures are of the position, and the keyboard goes on where it was",
    ],
  ],
  [
    "the exit is at the futures price now or at the expiry, never mixed; a perpetual has no expiry",
    ["builder/fills.test.ts", "of a contract with an expiry is at the futures price now, or at the expiry"],
    ["builder/fills.test.ts", "of a perpetual knows no expiry"],
    [
      "builder/consequences.test.ts",
      "a perpetual has no expiry: with one it is a contract of one's own, whose values stay",
    ],
  ],
  [
    "a liquidation price on the wrong side is refused once, in its own field",
    ["builder/open-position.test.ts", "on the wrong side of a short is refused once, where it was written"],
    [
      "taskpane/view/hedge/session.test.ts",
      "a liquidation price on the wrong side leaves the last result, and is refused in its own field alone",
    ],
  ],
  [
    "liquidated cells of the heat map are marked by pattern and word, in pane and sheet alike",
    [
      "builder/charts.test.ts",
      "where the pane marks a cell as liquidated its cell in the sheet says so, and no other does",
    ],
    [
      "taskpane/chart/numbers-behind.test.ts",
      "where the position has been liquidated, the cell says so beside its number",
    ],
    ["taskpane/chart/chart-view.test.tsx", "a cell that is liquidated says so in words as well"],
  ],
  [
    "fees are those of what is traded, by the kind of order, with slippage; sentences for the empty case",
    ["builder/open-position.test.ts", "what was open before has paid its fee: only what is traded pays one now"],
    [
      "builder/open-position.test.ts",
      "slippage costs what an order at the market loses, in per cent or in dollars of the price",
    ],
    ["builder/open-position.test.ts", "without a position nobody is said to be long"],
    ["builder/consequences.test.ts", "the fee follows the order, unless it is one's own"],
    ["builder/answer.test.ts", "where there is nothing to trade it says so, with what stays in motion"],
  ],
  [
    "the advice that holds is offered where it applies: a share to begin with, an end that warns, the ledger",
    ["builder/end-day.test.ts", "a hedge that was to end on %p, with the fills %p, on 2026-11-20"],
    ["builder/figures.test.ts", "a day that is past is warned of where something is open, and only there"],
  ],
];

const FINDINGS: readonly Expected[] = [
  [
    "one list of findings, by the risk itself, and the example greets without red",
    [
      "builder/findings.long.test.ts",
      "hedges: the pane and HEDGE_CHECK find the same, by code, level, words and bounds",
    ],
    ["builder/warnings.test.ts", "the opening example greets without red"],
    ["builder/warnings.test.ts", "how far the scenarios go makes no finding graver"],
    ["e2e/draft.e2e.ts", "what is against the hedge, without red"],
  ],
  [
    "Check and Notes of the sheet say what the pane says",
    ["builder/warnings.test.ts", "the sheet says all that the pane says: in its Check, and of the day in its notes"],
  ],
];

const SHEET: readonly Expected[] = [
  [
    "the answer first: sentence, figures and main chart within 1280 × 720 beside the pane, one printed page",
    ["builder/first-screen.test.ts", "the main chart is seen in full, and covers no cell that is written"],
    ["builder/first-screen.test.ts", "one page of paper has the answer, its chart, what was entered and every figure"],
    ["builder/charts.test.ts", "the main chart has lines for the price now and for the liquidation"],
  ],
  [
    "formulas are read aloud, none is longer than 150 characters, none has what only a machine would write",
    ["builder/call-graph.test.ts", "%s: no more calls, no deeper and no longer than can be waited for and read"],
    ["builder/sheet-style.test.ts", "%s: formulas as a person would write them"],
  ],
  [
    "at most two levels of calls and fifteen calls in every kind of sheet",
    ["builder/call-graph.test.ts", "%s: no more calls, no deeper and no longer than can be waited for and read"],
  ],
  [
    "no error inside a spilled array, no text format",
    ["builder/scenario-spill.test.ts", "%s: the scenarios spill without an error in any row"],
    ["builder/sheet-style.test.ts", "%s: no cell is formatted as text"],
  ],
  [
    "venue and contract are lists that the contract table fills; what cannot be changed is no input",
    ["builder/listed-contracts.test.ts", "hold the perpetuals of the coin that state what the sheet has cells for"],
    ["builder/sheet.long.test.ts", "another venue of the list gives what the pane says of its contract"],
  ],
  [
    "number formats by coin and price",
    ["builder/sheet-style.test.ts", "prices have five digits or cents, coins as many places as matter"],
    ["builder/sentence.test.ts", "has the places that a price of the coin has"],
  ],
  [
    "colours mean the same in pane, sheet and charts",
    ["builder/charts.test.ts", "are the same in the pane and in the sheet, line by line and colour by colour"],
  ],
  [
    "a cost that is earned reads as income, with the month where the eye is",
    ["builder/answer.test.ts", "the example: what to do, and four numbers"],
    ["builder/answer.test.ts", "a short that pays its funding reads as a cost"],
  ],
  [
    "every cell of every kind of sheet equals the pane, and follows its inputs",
    ["builder/sheet.long.test.ts", "every cell of the sheet comes to what the pane shows"],
    ["builder/sheet.long.test.ts", "%s: other inputs give what the pane would say of them"],
    ["e2e/insertion.e2e.ts", "every number of the sheet is the pane's"],
  ],
];

const PANE: readonly Expected[] = [
  ["a draft survives a reload", ["e2e/draft.e2e.ts", "after a reload all of it is there"]],
  [
    "undo, start again, and a second draft to compare",
    ["e2e/draft.e2e.ts", "undo and redo, by button and by key; start again is a step that can be undone"],
    ["e2e/draft.e2e.ts", "a second draft beside the first: what differs is marked"],
  ],
  [
    "insertion at a cell names the block and how many filled cells would go; widths of the user's columns stay",
    ["e2e/insertion.e2e.ts", "cells that hold something are asked about, and left alone for a no"],
    ["workbook/excel/excel-insertion.test.ts", "columns of an existing sheet keep their widths"],
  ],
  [
    "a book of hedges: one line a coin, in USD together, worst case by their betas, and a sheet of its own",
    ["e2e/draft.e2e.ts", "several coins side by side, in USD together"],
    ["builder/book/book-total.test.ts", "all together by their betas after %d: the sum of what each comes to by hand"],
    ["builder/book/book-sheet.test.ts", "comes to the sums by hand, which are the pane's"],
    [
      "builder/book/book-sheet.test.ts",
      "refers to the sheets of hedges by their names, and to the names of their cells",
    ],
    ["e2e/book.e2e.ts", "once every hedge has its sheet the book follows them all, and says what a move liquidates"],
  ],
  [
    "the pane answers in one screen, and a part that is opened comes into view",
    ["e2e/draft.e2e.ts", "at 380 × 800: the sentence, four numbers, the chart"],
    ["e2e/draft.e2e.ts", "a part that is opened comes into view"],
  ],
  ["search understands what is wanted", ["taskpane/formula/search.test.ts", "%s finds %s first"]],
  [
    "words that stop a trader lead to the glossary; sources are named for people",
    ["help.test.ts", "has the word that a field or figure of the builder refers to"],
    ["catalog/venues/data-file.test.ts", "sources are named for people: a page or an answer, no path and no commit"],
  ],
  [
    "price lists are read in every form that people paste",
    ["e2e/typing.e2e.ts", "a pasted column is a list"],
    ["workbook/entry/typed-list.test.ts", "a heading is passed over, and told"],
  ],
  [
    "how long until it hurts: by horizon, where the hedge is worse than none, a coin more of margin, and the frontier",
    [
      "builder/survival.test.ts",
      "says how probable a liquidation is within a week, a month … a year, and within the days asked for",
    ],
    ["builder/survival.test.ts", "every point of the chart is a hedge worked out again by hand"],
    ["builder/survival-words.test.ts", "says what is left after a liquidation, when none would have been better"],
    ["builder/survival-drafts.test.ts", "has alternatives that one press takes"],
    ["e2e/survival.e2e.ts", "takes another hedge in one press, with the keyboard still there, and goes back"],
  ],
  [
    "a table over 10,000 prices follows an edit (in two seconds: docs/pane-benchmarks.md)",
    ["e2e/workbench.e2e.ts", "a table over 10,000 prices stands, and follows a price that changes"],
  ],
];

const textOf = (file: string): string => readFileSync(path.join(__dirname, file), "utf8");

describe.each([
  ["right numbers for the right thing", NUMBERS],
  ["findings", FINDINGS],
  ["the sheet", SHEET],
  ["the pane", PANE],
])("%s", (_, rows) => {
  test.each(rows.map(([what, ...shown]) => [what, shown] as const))("%s", (__, shown) => {
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter(([file, name]) => !textOf(file).includes(name))).toEqual([]);
  });
});
