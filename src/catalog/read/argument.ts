import { invalid, type Refusal } from "../../core/refusal";
import { CellError, shownCell, type Cell } from "../declare/cell";
import type { ChoiceParameter, NumberParameter, Parameter, TextParameter, TruthParameter } from "../declare/define";
import { refusedByRule, testOf } from "../declare/rules";
import { numberShownBy } from "./numeric-text";
import { readWord } from "./word-list";

/**
 * An argument's value. `null`: optional and not given. `undefined`: either a required number that is blank, which is
 * refused only if something is held, or one that takes the value of another argument.
 */
export type Value = number | string | boolean | null | undefined;

/**
 * One parameter, ready to read cells. `read` says what a cell holds; `refuse` says later whether the function accepts
 * it.
 */
export interface Argument {
  readonly name: string;
  /** The argument whose value it takes if it is left out. */
  readonly same?: string;
  read(cell: Cell): Value | Refusal | CellError;
  refuse(value: Value): Refusal | undefined;
}

/**
 * For parameters that take one cell at a time; tables and blocks are read as a whole elsewhere. Excel for desktop hands
 * over a blank cell as 0. Where 0 is no sensible answer, it counts as blank: for the word in place of #N/A, and where
 * TRUE is the default.
 */
export function argument(name: string, parameter: Parameter): Argument {
  const known = made.get(parameter);
  if (known?.name === name) return known;
  const ready = make(name, parameter);
  made.set(parameter, ready);
  return ready;
}

/** One for each parameter, kept: for a call of a few cells, making them would take longer than reading. */
const made = new WeakMap<Parameter, Argument>();

function make(name: string, parameter: Parameter): Argument {
  if ("choices" in parameter) return choice(name, parameter);
  if ("unit" in parameter) return number(name, parameter);
  if ("words" in parameter) return { name, read: readWord(name, parameter), refuse: () => undefined };
  // a table is the same for every element, and is read once, elsewhere
  if ("columns" in parameter) return { name, read: () => null, refuse: () => undefined };
  if ("text" in parameter) return text(name, parameter);
  if ("truth" in parameter) return truth(name, parameter);
  return { name, read: (cell) => (cell === 0 ? null : cell), refuse: () => undefined };
}

function choice(name: string, { choices, otherwise }: ChoiceParameter): Argument {
  const read = (cell: Cell): string | Refusal | CellError => {
    if (cell === null || cell === "") return otherwise;
    if (cell instanceof CellError) return cell;
    const word = typeof cell === "string" ? cell.trim().toLowerCase() : undefined;
    const known = choices.find((candidate) => candidate === word);
    const words = choices.map((word) => `"${word}"`).join(", ");
    const hint = cell === 0 ? " (is the cell empty?)" : "";
    return known ?? invalid(`${name} must be one of ${words}, was ${shownCell(cell)}${hint}`, name);
  };
  return { name, read, refuse: () => undefined };
}

function number(name: string, { otherwise, blank, rule, mayBeLeverage }: NumberParameter): Argument {
  const same = typeof otherwise === "object" ? otherwise?.same : undefined;
  const whenBlank =
    typeof otherwise === "object" && otherwise ? undefined : otherwise === undefined ? blank : otherwise;
  const holds = testOf(rule);
  const readOther = (cell: Cell): number | null | undefined | Refusal | CellError => {
    if (cell === null || cell === "") return whenBlank;
    if (cell instanceof CellError) return cell;
    const value =
      typeof cell === "string" ? numberShownBy(mayBeLeverage ? cell.replace(/x\s*$/i, "") : cell) : undefined;
    return value ?? invalid(`${name} must be a number, was ${shownCell(cell)}`, name);
  };
  const refuse = (value: Value): Refusal | undefined => {
    if (typeof value === "number" && holds(value)) return undefined;
    if (value === null) return undefined;
    if (value === undefined) return invalid(`${name} is empty: it has no default`, name);
    return invalid(`${name} ${refusedByRule(rule, value as number)}`, name);
  };
  const read = (cell: Cell) => (typeof cell === "number" && Number.isFinite(cell) ? cell : readOther(cell));
  return same === undefined ? { name, read, refuse } : { name, same, read, refuse };
}

function text(name: string, { otherwise }: TextParameter): Argument {
  const isGiven = (cell: Cell) => cell !== null && !(otherwise === null && (cell === 0 || String(cell).trim() === ""));
  return {
    name,
    read: (cell) => (cell instanceof CellError ? cell : isGiven(cell) ? String(cell).trim() : otherwise),
    refuse: (value) =>
      value === undefined || value === "" ? invalid(`${name} is empty: it has no default`, name) : undefined,
  };
}

function truth(name: string, { otherwise }: TruthParameter): Argument {
  const read = (cell: Cell): boolean | Refusal | CellError => {
    if (cell === null || cell === "" || (cell === 0 && otherwise)) return otherwise;
    if (typeof cell === "boolean" || cell instanceof CellError) return cell as boolean | CellError;
    const known = WORDS[String(cell).trim().toUpperCase()];
    return known ?? invalid(`${name} must be TRUE or FALSE, was ${shownCell(cell)}`, name);
  };
  return { name, read, refuse: () => undefined };
}
const WORDS: Partial<Record<string, boolean>> = { TRUE: true, "1": true, FALSE: false, "0": false };
