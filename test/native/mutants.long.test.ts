import type { Rows } from "../../src/native/calculate/calculate";
import { CellError } from "../../src/catalog/declare/cell";
import type { Definition, Parameter } from "../../src/catalog/declare/define";
import { certificate } from "../../src/native/certificate/certify";
import { withoutOurs, type Rewritten } from "../../src/native/formula/rewrite";
import { tokensOf, type Token } from "../../src/native/formula/tokens";
import { extentText } from "../../src/workbook/cell-address";
import { Random } from "../oracle/random";
import { hardBook, hardRow, type Blocks } from "./hard-rows";
import { LISTS, oursOf, SWEPT } from "./sweep";

/**
 * One mistake at a time in what would be written, in every operator, every constant and every name of every function: the
 * certificate must not let it through on all the rows that it is shown.
 */
const NUMBERS = 90;
const REFUSED = 30;
const TRIES = 1_500;

interface Shown {
  readonly formula: string;
  readonly cellsAt: (address: string) => Rows | undefined;
  readonly written: Rewritten;
}

/** Each of their words and optional arguments is a way of its own, and no row goes all of them: they are left out here. */
const MANY_WAYS = new Set([
  ...["REHEDGE", "MARGIN_RATIO", "LIQ_PRICE", "MARGIN_FOR_LIQ", "MAX_CONTRACTS", "ROLL_HEDGE", "SCENARIO_TABLE"],
]);
const isLeftOut = ({ name: of }: Definition, name: string, parameter: Parameter): boolean =>
  MANY_WAYS.has(of) &&
  ("otherwise" in parameter || "substitute" in parameter) &&
  !["contract_size", "headers", "closing_fee"].includes(name);

/** A call on cells of their own. */
function shownWith(definition: Definition, blocks: Blocks): Shown {
  const cells = new Map<string, Rows>();
  const texts = Object.entries(definition.parameters as Record<string, Parameter>).map(([name, parameter], column) => {
    const block = blocks[column];
    if (block === undefined || "columns" in parameter || isLeftOut(definition, name, parameter)) return "";
    if ("truth" in parameter) return block[0]?.[0] === true ? "TRUE" : "FALSE";
    const address = extentText({ row: 0, column, rows: block.length, columns: 1 });
    cells.set(address, block);
    return address;
  });
  const formula = `=COINM.${definition.name}(${texts.join(",").replace(/,+$/, "")})`;
  return { formula, cellsAt: (address) => cells.get(address), written: withoutOurs(formula, "let") };
}

const INSTEAD: Readonly<Record<string, string>> = {
  ...{
    "+": "-",
    "-": "+",
    "*": "/",
    "/": "*",
    "^": "*",
    "<": ">",
    ">": "<",
    "<=": ">",
    ">=": "<",
    "=": "<>",
    "<>": "=",
  },
  ...{ ROUNDUP: "ROUNDDOWN", ROUNDDOWN: "ROUNDUP", ROUND: "ROUNDUP", INT: "ABS", ABS: "N", SIGN: "ABS", SUM: "MAX" },
  ...{ MIN: "MAX", MAX: "MIN", LN: "EXP", EXP: "LN", SQRT: "ABS", LOG10: "LN" },
};

/** What stands in place of a piece of the text, where that is to be something else. */
function mutated({ type, value }: Token): string | undefined {
  if (type === "operator" || type === "func") return INSTEAD[value];
  if (type !== "number") return undefined;
  return String(Number.isInteger(Number(value)) ? Number(value) + 1 : Number(value) * 1.5);
}

/** Where one thing is as good as another: an error is one by whatever it comes about, and x + 0 is x − 0. */
const isAsGood = (text: string, { at, value }: Token): boolean =>
  /^[1*]/.test(value) && /^1?\*?"refused"/.test(text.slice(at)) ? true : value === "+" && /^\+0\)/.test(text.slice(at));

function mutantsOf({ text, replaced }: Rewritten): { readonly what: string; readonly bent: Rewritten }[] {
  return tokensOf(text).flatMap((token) => {
    const instead = mutated(token);
    if (instead === undefined || isAsGood(text, token)) return [];
    const { at, value } = token;
    const bent = { text: text.slice(0, at) + instead + text.slice(at + value.length), replaced };
    return [
      {
        what: `${text.slice(Math.max(0, at - 40), at)}«${value}→${instead}»${text.slice(at + value.length, at + 40)}`,
        bent,
      },
    ];
  });
}
/** Rows on which the certificate lets the straight formula through: most with a number, some that are refused. */
function rowsFor(definition: Definition): Shown[] {
  const random = new Random(18650425);
  const rows: Shown[] = [];
  let [numbers, refused] = [0, 0];
  for (let count = 0; count < TRIES && numbers < NUMBERS; count++) {
    const hardness = count % 4 === 0 ? "odd cells" : "plain";
    const blocks = LISTS.has(definition.name)
      ? hardBook(definition, hardness, random)
      : hardRow(definition, hardness, random).map((cell) => [[cell]]);
    const shown = shownWith(definition, blocks);
    if (shown.formula !== (rows[0]?.formula ?? shown.formula)) continue;
    if (certificate(shown.formula, shown.written, shown.cellsAt).outcome !== "equal") continue;
    const isRefused = oursOf(definition, blocks)[0]?.[0] instanceof CellError;
    if (isRefused && refused >= REFUSED) continue;
    if (isRefused) refused++;
    else numbers++;
    rows.push(shown);
  }
  return rows;
}

/**
 * What is left is as good on every row, most of it by its nature: a·b > 0 and a/b > 0 ask the same, products of TRUE and
 * quotients, a digit beyond the fifteenth, a bound that no cell stands on.
 */
const MOST_LEFT = 0.35;

/** A table without a margin is empty by half, and with one it has a test of its own. */
const MUTATED = SWEPT.filter(({ name }) => name !== "SCENARIO_TABLE");

test.each(MUTATED)("a mistake in $name is caught before it is written, whatever it is", (definition) => {
  const rows = rowsFor(definition);
  expect(rows.length).toBeGreaterThan(20);
  const mutants = mutantsOf((rows[0] as Shown).written);
  expect(mutants.length).toBeGreaterThan(10);
  const left = mutants.filter(({ bent }) =>
    rows.every(({ formula, cellsAt }) => certificate(formula, bent, cellsAt).outcome === "equal"),
  );
  // no mistake in what is reckoned with, where a row goes that way
  const share = left.length / mutants.length;
  expect([share <= MOST_LEFT, share, left.map(({ what }) => what)]).toEqual([
    true,
    expect.anything(),
    expect.anything(),
  ]);
});
