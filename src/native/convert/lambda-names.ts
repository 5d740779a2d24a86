import { CATALOG } from "../../catalog";
import type { ArgumentShape } from "../record/argument-shape";
import { DERIVED } from "../twins/looked-at";
import { twinOf } from "../twins/twin";
import { lambdaName, type LambdaName } from "../write/lambda-name";

/** Tables do not stand in one cell, as what a name gives does. */
const TABLES = new Set(["SCENARIO_TABLE"]);

/** A name of the workbook for every function whose formula takes cells of any kind. */
export const lambdaNames = (): LambdaName[] =>
  CATALOG.filter(({ name }) => name in DERIVED && !TABLES.has(name)).flatMap((definition) => {
    const shape = Object.values(definition.parameters).map((parameter): ArgumentShape =>
      "columns" in parameter ? { kind: "constant", cell: null } : { kind: "cell" },
    );
    const twin = twinOf(definition, shape);
    return twin ? [lambdaName(definition, twin)] : [];
  });

/** The same as rows to paste: name and formula, a row each. */
export const namesToPaste = (names: readonly LambdaName[]): string =>
  names.map(({ name, formula }) => `${name}\t${formula}`).join("\n");
