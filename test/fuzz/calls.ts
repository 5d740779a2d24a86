import { CATALOG } from "../../src/catalog";
import type { Definition } from "../../src/catalog/declare/define";
import { errorCell, richBoolean, richCell, richEntity, richError, richNumber, richText } from "../conformance/cells";
import { ALLOW_ERRORS, RICH_DATA, type Call } from "../conformance/host";
import type { Random } from "../oracle/random";
import { anyNumber, anyText } from "./texts";

const ERRORS = ["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#NAME?", "#REF!", "#SPILL!", "#CALC!", "#BUSY!"];

/** A cell that has no shape of its own in a message. */
const anyValue = (random: Random): unknown =>
  random.weighted<unknown>([
    [8, () => anyNumber(random)],
    [5, () => anyText(random)],
    [2, () => null],
    [1, () => random.chance(0.5)],
  ]);

/** One under "rich data", where every object is a text of JSON: a data type, an error, or what no Excel should send. */
const anyRichCell = (random: Random): unknown =>
  random.weighted<unknown>([
    [3, () => richError(random.pick(ERRORS))],
    [3, () => richNumber(anyNumber(random))],
    [3, () => richText(anyText(random))],
    [1, () => richBoolean(random.chance(0.5))],
    [1, () => richEntity(anyText(random))],
    [1, () => richCell({ type: random.pick(["Array", "Double", "", "__proto__"]), basicValue: anyNumber(random) })],
    [1, () => richCell({ type: "Double", basicType: "Double", basicValue: random.pick([null, [], {}, [1], "5"]) })],
    [
      1,
      () =>
        richCell(
          random.pick<Record<string, unknown>>([
            {},
            { type: 5 },
            { basicValue: 5 },
            { toString: 1 },
            { type: "Error" },
          ]),
        ),
    ],
  ]);

/** A cell as it comes under these flags. */
function anyCell(random: Random, flags: number): unknown {
  if (random.chance(0.85)) return anyValue(random);
  if (flags & RICH_DATA) return anyRichCell(random);
  return flags & ALLOW_ERRORS ? errorCell(random.pick(ERRORS)) : anyValue(random);
}

const rowsOf = <T>(rows: number, columns: number, make: () => T): T[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, make));

/** An argument: nothing, a cell, a column, a row, a block, one that is ragged or has a blank end. */
function anyArgument(random: Random, flags: number): unknown {
  const cell = () => anyCell(random, flags);
  return random.weighted<unknown>([
    [6, () => [[cell()]]],
    [2, () => null],
    [3, () => rowsOf(random.integer(2, 6), 1, cell)],
    [1, () => rowsOf(1, random.integer(2, 6), cell)],
    [1, () => rowsOf(random.integer(2, 4), random.integer(2, 4), cell)],
    [0.3, () => [[cell()], [cell(), cell()], []]],
    [0.3, () => [...rowsOf(3, 1, cell), ...rowsOf(random.integer(1, 400), 1, () => random.pick([null, 0, ""]))]],
    [0.2, () => random.pick<unknown>([[], [[]], [[], []], [null], cell()])],
    [0.05, () => rowsOf(random.integer(500, 2000), 1, cell)],
  ]);
}

const inRows = (value: unknown): unknown[][] => (Array.isArray(value) ? (value as unknown[][]) : [[value]]);

/** The arguments of one of the declaration's examples, in their order. */
const ofExample = (definition: Definition, random: Random): unknown[] => {
  const { arguments: given } = random.pick(definition.examples);
  return Object.keys(definition.parameters).map((name) => (name in given ? inRows(given[name]) : null));
};

/** One cell of an argument replaced, or the argument itself. */
function spoilt(argument: unknown, random: Random, flags: number): unknown {
  if (!isBlock(argument) || random.chance(0.3)) return anyArgument(random, flags);
  const rows = argument.map((row) => [...row]);
  const row = random.pick(rows);
  row[random.integer(0, row.length - 1)] = anyCell(random, flags);
  return rows;
}

const isBlock = (argument: unknown): argument is unknown[][] =>
  Array.isArray(argument) && argument.length > 0 && argument.every((row) => Array.isArray(row) && row.length > 0);

/** A call from a seed: mostly an example with a part of it replaced, which gets further than what is all disorder. */
export function anyCall(random: Random): Call {
  const definition = random.pick(CATALOG);
  const flags = random.pick([0, ALLOW_ERRORS, RICH_DATA, ALLOW_ERRORS | RICH_DATA]);
  const args = random.chance(0.25)
    ? Object.keys(definition.parameters).map(() => anyArgument(random, flags))
    : ofExample(definition, random);
  for (let time = random.integer(0, 2); time > 0; time--) {
    const place = random.integer(0, args.length - 1);
    args[place] = spoilt(args[place], random, flags);
  }
  // an older version of the add-in, and a newer one
  if (random.chance(0.02)) args.length = random.integer(0, args.length);
  if (random.chance(0.02)) args.push(anyArgument(random, flags));
  return { id: definition.name, args, flags };
}
