import { parseArgs } from "node:util";
import { CATALOG } from "../src/catalog";
import { CellError, type Cell } from "../src/catalog/declare/cell";
import type { Definition } from "../src/catalog/declare/define";
import { outcomes } from "../src/catalog/read/outcomes";
import { Refusal } from "../src/core/refusal";
import { calculate, type Rows } from "../src/native/calculate/calculate";
import { compared } from "../src/native/certificate/compare";
import type { ArgumentShape } from "../src/native/record/argument-shape";
import { BY_HAND, DERIVED } from "../src/native/twins/looked-at";
import { twinOf } from "../src/native/twins/twin";
import { lambdaName } from "../src/native/write/lambda-name";
import { Names } from "../src/native/write/part-names";
import { spelled } from "../src/native/write/spell";
import { plainRow } from "../test/native/plain-rows";
import { Random } from "../test/oracle/random";

/**
 * Compares every function that has a formula without the add-in with that formula, on many random rows of plain cells, and
 * prints a row of a table for each: `tsx scripts/native-sweep.ts --rows 1e5 --only LIQ_PRICE`.
 */
const { values } = parseArgs({ options: { rows: { type: "string", default: "1e4" }, only: { type: "string" } } });
const ROWS = Number(values.rows);

const isSingle = ({ takes, parameters }: Definition): boolean =>
  takes === undefined || (takes === "values" && Object.values(parameters).every((one) => !("list" in one)));

const shapeOf = (definition: Definition): ArgumentShape[] =>
  Object.values(definition.parameters).map((parameter): ArgumentShape =>
    "columns" in parameter || "truth" in parameter ? { kind: "constant", cell: null } : { kind: "cell" },
  );

const asCell = (outcome: Rows[number][number] | Refusal): Cell =>
  outcome instanceof Refusal ? new CellError(outcome.kind === "none" ? "#N/A" : "#VALUE!") : outcome;

function swept(definition: Definition): string {
  const random = new Random(20240229);
  const names = Object.keys(definition.parameters);
  const twin = twinOf(definition, shapeOf(definition));
  if (!twin) return `${definition.name} | frozen`;
  let [most, beyond, unlike] = [0, 0, 0];
  for (let count = 0; count < ROWS; count++) {
    const row = plainRow(definition, random);
    const block = outcomes<Cell>(
      definition,
      row.map((cell) => [[cell]]),
      (cell) => cell,
    );
    const { rows } = calculate(twin.expression, {
      given: (name) => [[row[names.indexOf(name)] ?? null]],
      reading: (name) => twin.readings.get(name),
    });
    const found = compared(
      block.map((line) => line.map(asCell)),
      rows,
      definition.name === "LIQ_PROB" ? 1e-12 : 0,
    );
    if ("unlike" in found) unlike++;
    else if (found.difference > 1e-12) beyond++;
    else most = Math.max(most, found.difference);
  }
  const way = definition.name in DERIVED ? "derived" : "by hand";
  return [definition.name, way, most.toExponential(1), beyond, unlike, ...lengths(definition)].join(" | ");
}

/** How long a call with its required arguments and the contract size is, by LET, without, and as a name. */
function lengths(definition: Definition): (number | string)[] {
  const parameters = Object.entries(definition.parameters);
  const shape = parameters.map(([name, parameter]): ArgumentShape => {
    const isLeftOut = "otherwise" in parameter && parameter.otherwise !== undefined && name !== "contract_size";
    return isLeftOut || "substitute" in parameter ? { kind: "constant", cell: null } : { kind: "cell" };
  });
  const twin = twinOf(definition, shape);
  const whole = twinOf(definition, shapeOf(definition));
  if (!twin || !whole) return [];
  const cell = (name: string): string => `${String.fromCharCode(65 + parameters.findIndex(([one]) => one === name))}2`;
  const written = (["let", "plain"] as const).map((spelling) => spelled(twin, cell, spelling, new Names([])).length);
  return [...written, lambdaName(definition, whole).formula.length];
}

console.log("function | way | largest difference | beyond 1e-12 | otherwise | LET | plain | LAMBDA");
for (const definition of CATALOG.filter(isSingle)) {
  if (!(definition.name in DERIVED) && !(definition.name in BY_HAND)) continue;
  if (values.only === undefined || values.only === definition.name) console.log(swept(definition));
}
