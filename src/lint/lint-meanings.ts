import { percent, plainNumber } from "../catalog/declare/plain-number";
import type { FindingLine } from "../catalog/scenario/hedge-check-list";
import { FINDINGS } from "../core/check/finding";
import { OWN_FINDINGS } from "../builder/findings/own-findings";

const { funding_rate, mmr, volatility } = FINDINGS["per cent"].levels.amber;
const { beyond } = FINDINGS["over-hedge"].levels.amber;
const { days } = OWN_FINDINGS["old values"].levels.info;

/** What the check of a workbook finds beside what HEDGE_CHECK says of each hedge, in the words of the help. */
export const LINT_LINES: readonly FindingLine[] = [
  {
    kind: "cost added",
    code: "L1",
    level: "red",
    means: "A funding cost is added to a PnL, as if what is paid were received.",
    bound: "FUNDING_COST and INVERSE_PNL in one sum with the same sign, called there or in the cells that it adds",
    remedy: "Take the cost off the PnL: FUNDING_COST is + where you pay.",
  },
  {
    kind: "no such face",
    code: "L2",
    level: "amber",
    means: "The contract size is one that no inverse contract has.",
    bound:
      "below or above the faces of all contracts of the add-in’s table; a trade of contracts sized in coins may have it",
    remedy: "Enter the face of one contract in USD.",
  },
  {
    kind: "arithmetic average",
    code: "L3",
    level: "amber",
    means:
      "An average entry is the arithmetic mean of prices, and the coins of inverse contracts give the harmonic one.",
    bound:
      "a mean of unlike prices that one of our functions takes for an entry, or that is called one beside its fills",
    remedy: "Take AVG_ENTRY.",
  },
  {
    kind: "more than all",
    code: "L5",
    level: "amber",
    means: "Contracts are reckoned for more than all the coins.",
    bound: `a hedge_ratio above ${percent(1 + beyond)} in HEDGE_CONTRACTS or PROXY_HEDGE`,
    remedy: "Hedge at most all of it.",
  },
  {
    kind: "linear",
    code: "L7",
    level: "red",
    means: "The PnL of an inverse position is reckoned as a linear contract’s.",
    bound: "contracts · (X − E), divided by no price, of cells that our functions take for contracts and entry",
    remedy: "Take INVERSE_PNL.",
  },
  {
    kind: "per cent refused",
    code: "L8",
    level: "red",
    means: "A rate was typed in per cent points: the function refuses it.",
    bound: "beyond what the argument may be, where its hundredth would not be",
    remedy: "Enter a fraction, or a number with its per cent sign.",
  },
  {
    kind: "per cent doubted",
    code: "L8",
    level: "amber",
    means: "A rate looks like a per cent that was typed as a number.",
    bound: `funding above ${percent(funding_rate)} a period, mmr above ${percent(mmr)}, volatility above ${percent(volatility)} a year; of a list, most of it`,
    remedy: "Enter a fraction, or a number with its per cent sign.",
  },
  {
    kind: "blank",
    code: "L9",
    level: "red",
    means: "A cell that a position needs is blank.",
    bound: "a required argument of a call whose first argument is not 0",
    remedy: "Fill it in.",
  },
  {
    kind: "blank counted",
    code: "L9",
    level: "amber",
    means: "A blank cell counts as a number: as a contract of 1 USD, or as 0 in a product.",
    bound: "a contract_size that leads to a blank cell; an argument that is 0 since a factor of it is blank",
    remedy: "Fill it in.",
  },
  {
    kind: "old facts",
    code: "L10",
    level: "info",
    means: "Values of a venue are old.",
    bound: `a day beside “as of”, or that of CONTRACT_SPEC, of more than ${plainNumber(days)} days ago`,
    remedy: "Compare them with the venue’s page.",
  },
  {
    kind: "typed number",
    code: "L11",
    level: "info",
    means: "A number is typed inside a formula, where nobody looks for it.",
    bound: "an amount, a price or a rate as an argument; not 0, 1, −1, 100, faces, steps, hours, days and periods",
    remedy: "Put it in a cell of its own.",
  },
  {
    kind: "past its end",
    code: "L12",
    level: "red",
    means: "A hedge is open past the day on which it was to end.",
    bound: "contracts are open in a hedge sheet whose end is past",
    remedy: "Close it, or set another end.",
  },
  {
    kind: "past its end, not begun",
    code: "L12",
    level: "amber",
    means: "The day on which a hedge was to end is past, and nothing has been traded.",
    bound: "in a hedge sheet, or in a row of the table of hedges without one",
    remedy: "Set another end, or take it out.",
  },
  {
    kind: "margin for a price",
    code: "L13",
    level: "amber",
    means: "Less margin is posted than the chosen liquidation price needs.",
    bound: "a margin below MARGIN_FOR_LIQ for the same contracts and entry, where that is asked for one price",
    remedy: "Post more, or choose a nearer price.",
  },
];
