import { argument } from "../../catalog/read/argument";
import { CellError, type Cell } from "../../catalog/declare/cell";
import { ruleInPercent, testOf } from "../../catalog/declare/rules";
import { readTable } from "../../catalog/read/read-table";
import type { Parameter, Rows } from "../../catalog/declare/define";
import { Refusal } from "../../core/refusal";
import { addressText, extentOf, type CellAddress } from "../../workbook/cell-address";
import { readField, type Field } from "../../workbook/entry/field";
import { contradictions } from "./contradictions";
import { isAsked } from "./asked";
import type { Draft } from "./draft";
import type { Choices, Given, Problem } from "./given";
import { FIELD_NAMES, fieldNamed, mayBeEmpty, type FieldName } from "../fields/fields";
import { SHEET_WORDS, type Words } from "../words/words";

export interface Reading {
  readonly choices: Choices;
  /** What cannot be used as it is. While there is a problem there is no result. */
  readonly problems: readonly Problem[];
}

/** The cells of the workbook that a draft is linked to. */
export const linksOf = (draft: Draft): CellAddress[] =>
  FIELD_NAMES.filter((name) => isAsked(name, draft)).flatMap((name) => {
    const field = readField(draft[name], fieldNamed(name).parameter);
    return field.kind === "cells" ? [field.address] : [];
  });

/** Gives what a linked cell or range holds; undefined while it has not been read. */
export type Linked = (address: CellAddress) => Rows<Cell> | undefined;

/**
 * Reads a draft into choices. Every field must keep its rule, linked cells included. `words` say what is wrong where it
 * is shown.
 */
export function readDraft(draft: Draft, linked: Linked = () => undefined, words: Words = SHEET_WORDS): Reading {
  const read = FIELD_NAMES.filter((name) => isAsked(name, draft)).map((name) => ({
    name,
    ...taken(name, readField(draft[name], fieldNamed(name).parameter), linked, words),
  }));
  const choices: Choices = Object.fromEntries(read.flatMap(({ name, given }) => (given ? [[name, given]] : [])));
  const problems = read.flatMap(({ name, says }) => (says === undefined ? [] : [{ field: name, says }]));
  return { choices, problems: problems.length > 0 ? problems : contradictions(draft, choices) };
}

interface Taken {
  readonly given?: Given;
  readonly says?: string;
}

function taken(name: FieldName, field: Field, linked: Linked, words: Words): Taken {
  const asked = fieldNamed(name);
  if (field.kind === "unreadable") return { says: field.why };
  if (field.kind === "left out") return mayBeEmpty(asked) ? {} : { says: "is needed" };
  if (field.kind !== "cells") {
    const cells = field.kind === "block" ? field.block : [[field.value]];
    return accepted(name, { cells }, words);
  }
  const cells = linked(field.address);
  if (!cells) return { says: `waits for ${addressText(field.address)} to be read` };
  return accepted(name, { cells, link: field.address }, words);
}

function accepted(name: FieldName, given: Given, words: Words): Taken {
  const { parameter, label, writtenAs } = fieldNamed(name);
  const isPercent = writtenAs === "percent";
  const says =
    (isPercent ? refusedAsPercent(parameter, given, words) : undefined) ?? refusalOf(label, parameter, given, words);
  return says === undefined ? { given } : { says };
}

/** What is wrong with a number in a field of per cent, said in per cent: "must be between −2 % and 2 %, was 5 %". */
function refusedAsPercent(parameter: Parameter, { cells }: Given, { percent, sentence }: Words): string | undefined {
  const value = cells[0]?.[0];
  if (!("unit" in parameter) || typeof value !== "number" || testOf(parameter.rule)(value)) return undefined;
  return `${sentence(ruleInPercent(parameter.rule))}, was ${percent(value)}`;
}

/** Why these cells cannot be the value of the parameter, in the words of its rule; undefined where they can. */
function refusalOf(
  label: string,
  parameter: Parameter,
  { cells, link }: Given,
  { sentence }: Words,
): string | undefined {
  if ("columns" in parameter) {
    const table = readTable(label, parameter, cells);
    if (table instanceof CellError) return `holds ${table.code}`;
    return table instanceof Refusal ? sentence(table.withoutArgument) : undefined;
  }
  const { rows, columns } = link ? extentOf(link) : { rows: cells.length, columns: cells[0]?.length ?? 0 };
  if ("list" in parameter ? rows > 1 && columns > 1 : rows * columns > 1)
    return "list" in parameter ? "takes one column or one row" : "takes one value";
  const reader = argument(label, parameter);
  for (const cell of cells.flat()) {
    const value = reader.read(cell);
    if (value instanceof CellError) return `${link ? addressText(link) : "the cell"} holds ${value.code}`;
    const refusal = value instanceof Refusal ? value : reader.refuse(value);
    if (refusal) return sentence(refusal.withoutArgument);
  }
  return undefined;
}
