import { numberShownBy } from "../../src/catalog/read/numeric-text";
import { readBookText } from "../../src/builder/book/kept-book";
import { readKeptDraft } from "../../src/builder/draft/kept-draft";
import { START } from "../../src/builder/draft/draft";
import { FIELD_NAMES, fieldNamed } from "../../src/builder/fields/fields";
import { fromTyped, shownText } from "../../src/builder/fields/typed-text";
import { mended } from "../../src/native/formula/broken-calls";
import { callsIn } from "../../src/native/formula/calls";
import { ourCallsIn } from "../../src/native/formula/our-calls";
import { blockPasted, readBlock } from "../../src/workbook/entry/block-text";
import { typed } from "../../src/workbook/entry/entered-text";
import { readField } from "../../src/workbook/entry/field";
import { marksOf } from "../../src/workbook/entry/number-marks";
import { freeSheetName, isSheetName } from "../../src/workbook/sheet-name";
import { outcomeOf } from "../history/read-text";
import { Random } from "../oracle/random";
import { anyText, damaged } from "./texts";

export interface ParserFinding {
  readonly parser: string;
  readonly why: string;
  readonly text: string;
}

const MARKS = ["en-US", "de-DE", "fr-CH", "en-IN", "pt-PT"].map((locale) => marksOf(locale));

/** Exports whose every row is read. */
export const FILES = [
  `Time,Currency,Contract,Type,Direction,Quantity,Position,Filled Price,Funding,Fee Paid,Cash Flow,Change,Wallet Balance,Fee Rate,Trade ID,Order ID
2024-03-01 08:00:00,BTC,BTCUSD,trade,Open Short,1000,-1000,50000,0,0.00001,0,-0.00001,0.99999,0.0005,t1,o1
2024-03-01 16:00:00,BTC,BTCUSD,funding,Open Short,1000,-1000,,0.000002,0,0,0.000002,0.999992,0,,`,
  `when;side;size;price;fee\n01.03.2024 08:00;sell;1.000,00;50.000,00;0,00001\n02.03.2024;buy;400;40000;0`,
];

export const FORMULAS = [
  "=COINM.LIQ_PRICE(-3500,70000,0.5,0.005,100)",
  '=IF(A1>0,COINM.HEDGE_CONTRACTS(A1,B1,,"down"),"none")',
  "=_xldudf_COINM_NOTIONAL(-3500,'My sheet'!B2#,Fills[@Price])",
  "=LET(x,COINM.FUNDING_COST(A:A,B:B,C1),SUM(x))",
];

/** What reads a text, and what is wrong with what it makes of it; nothing where all is well. */
type Check = (text: string, random: Random) => string | undefined;

const isFinite = (value: unknown) => typeof value !== "number" || Number.isFinite(value);

/** Whoever reads texts in the pane, by what it reads. */
export const CHECKS: Readonly<Record<string, Check>> = {
  "a number that a text shows": (text) => (isFinite(numberShownBy(text)) ? undefined : "a number that is none"),
  "a field": (text, random) => {
    const { parameter } = fieldNamed(random.pick(FIELD_NAMES));
    const field = readField(text, parameter);
    if (field.kind === "unreadable") return field.why === "" ? "no reason" : undefined;
    if (field.kind === "value") return isFinite(field.value) ? undefined : "a value that is no number";
    return field.kind === "block" && !field.block.flat().every(isFinite) ? "a block with no number" : undefined;
  },
  "what is typed into a field": (text, random) => {
    const [name, marks] = [random.pick(FIELD_NAMES), random.pick(MARKS)];
    const read = fromTyped(name, text, marks, random.pick(["BTC", text.slice(0, 20)]), random.pick([undefined, 5]));
    if ("refused" in read) return read.refused === "" ? "no reason" : undefined;
    // what the draft holds reads the same in every country, and is shown in any
    return typeof shownText(name, read.text, random.pick(MARKS)) === "string" ? undefined : "is not shown";
  },
  "a pasted table": (text, random) => {
    const block = blockPasted(text, random.pick(MARKS));
    if (block === undefined) return undefined;
    return readBlock(block)?.flat().every(isFinite) === false ? "a block with no number" : undefined;
  },
  "what a cell is given": (text) => {
    const given = typed(text);
    if (typeof given !== "string") return "no text";
    return /^[=+\-@]/.test(given.trimStart()) ? "a formula" : undefined;
  },
  "a sheet's name": (text) => (isSheetName(freeSheetName(text, [text])) ? undefined : "no name"),
  "a kept draft": (text, random) => {
    const kept = { ...START, [random.pick([...FIELD_NAMES, "__proto__", "constructor", text])]: text };
    const draft = readKeptDraft(JSON.parse(JSON.stringify(kept)))?.draft;
    const fields = Object.keys(draft ?? {}).sort();
    return fields.join() === FIELD_NAMES.toSorted().join() ? undefined : "not the fields of a draft";
  },
  "a kept book": (text, random) => {
    const book = damaged(JSON.stringify({ version: 1, hedges: [{ draft: START, beta: "1" }], move: "50" }), random);
    return typeof readBookText(random.chance(0.5) ? book : text) === "object" ? undefined : "no book";
  },
  "a formula": (text, random) => {
    const formula = random.chance(0.7) ? damaged(random.pick(FORMULAS), random) : text;
    for (const { from, to } of [...callsIn(formula), ...ourCallsIn(formula)])
      if (!(from >= 0 && from < to && to <= formula.length)) return "a call outside of the formula";
    return typeof mended(formula) === "object" ? undefined : "nothing";
  },
};

/** Milliseconds that one text may compute. */
const PATIENCE = 3000;

const computing = () => process.cpuUsage().user / 1000;

/** Every reader on texts from a seed: those that fail, hang or make of a text what it is not. */
export async function fuzzParsers(seed: number): Promise<{ texts: number; findings: ParserFinding[] }> {
  const random = new Random(seed);
  const findings: ParserFinding[] = [];
  let texts = 0;
  for (let round = 0; round < 25; round++) {
    for (const [parser, check] of Object.entries(CHECKS)) {
      const text = anyText(random);
      const began = computing();
      const why = attempted(() => check(text, random));
      const took = computing() - began;
      if (why !== undefined) findings.push({ parser, why, text });
      if (took > PATIENCE) findings.push({ parser, why: `it took ${Math.round(took / 1000)} s`, text });
      texts += 1;
    }
  }
  const file = damaged(random.pick(FILES), random);
  try {
    await outcomeOf(file);
  } catch (error) {
    findings.push({ parser: "an export", why: String(error), text: file });
  }
  return { texts: texts + 1, findings };
}

export function attempted(check: () => string | undefined): string | undefined {
  try {
    return check();
  } catch (error) {
    return `it threw ${String(error).slice(0, 200)}`;
  }
}
