import { CellError, type Cell } from "../../catalog/declare/cell";
import type { Definition } from "../../catalog/declare/define";
import type { ProofCard, ShownArgument } from "../../native/proof/proof-card";
import { addressText } from "../../workbook/cell-address";
import type { Texts } from "../../workbook/entry/field";
import type { Words } from "../../builder/words/words";
import { textsOf } from "../formula/form";

/** The call as it is written into the function's form: cells by their address, all else by its value. */
export function helperTexts(definition: Definition, card: Pick<ProofCard, "arguments" | "home">, words: Words): Texts {
  const values: Record<string, unknown> = {};
  const texts: Record<string, string> = {};
  for (const argument of card.arguments) {
    const address = addressOf(argument, card.home.sheet);
    const value = valueOf(argument);
    if (address !== undefined) texts[argument.name] = address;
    else if (value !== undefined) values[argument.name] = value;
  }
  return { ...textsOf(definition, { about: "", arguments: values, gives: "" }, words), ...texts };
}

const addressOf = ({ source }: ShownArgument, home: string): string | undefined =>
  "at" in source && source.at ? addressText(source.at, home) : undefined;

/** Nothing where it is left out, cannot be read, or holds what no form takes. */
function valueOf({ rows }: ShownArgument): unknown {
  if (!rows || rows.flat().some((cell) => cell instanceof CellError)) return undefined;
  const [[only]] = rows as [[Cell]];
  if (rows.length === 1 && rows[0]?.length === 1) return only ?? undefined;
  return rows.map((row) => row.map((cell) => cell ?? ""));
}
