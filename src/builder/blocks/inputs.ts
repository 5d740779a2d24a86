import { CONTRACT_SPEC } from "../../catalog/scenario/contract-spec";
import type { Parameter } from "../../catalog/declare/define";
import { isUnbounded, ruleInWords } from "../../catalog/declare/rules";
import { addressText } from "../../workbook/cell-address";
import type { PlannedValidation } from "../../workbook/sheet-plan";
import type { Choices, Given } from "../draft/choices";
import { contractOf, SPECIFIED, type Draft } from "../draft/draft";
import { fieldNamed, isAsked, STEPS, type FieldName, type Step } from "../fields/fields";
import { TRANSPOSE } from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import type { SheetWriter } from "../sheet/writer";
import { FIRST_ROW, HELPERS, INPUTS } from "./layout";

/** What the formulas of the sheet stand on: every field that was given, by its address in the sheet. */
export type Inputs = Partial<Readonly<Record<FieldName, Term>>>;

export interface WrittenInputs {
  readonly inputs: Inputs;
  /** The first free row below them, and the first free column of helpers. */
  readonly row: number;
  readonly column: number;
}

/** The column of inputs, step by step. */
export function writeInputs(sheet: SheetWriter, draft: Draft, choices: Choices, home?: string): WrittenInputs {
  const inputs: Partial<Record<FieldName, Term>> = {};
  let [row, column] = [FIRST_ROW, HELPERS];

  for (const [step, fields] of Object.entries(STEPS) as [Step, object][]) {
    const names = (Object.keys(fields) as FieldName[]).filter((name) => isAsked(name, draft) && choices[name]);
    if (names.length === 0) continue;
    const heading = { row: row++, column: INPUTS.label };
    sheet.write(heading, step);
    sheet.look(sheet.area(heading, 1, 3), { role: "section" });
    for (const name of names) {
      const given = choices[name] as Given;
      const [rows, columns] = [given.cells.length, given.cells[0]?.length ?? 1];
      if (rows * columns > 1) {
        inputs[name] = writeList(sheet, name, given, { row: FIRST_ROW, column }, home);
        column += columns + 1;
        sheet.write({ row, column: INPUTS.label }, fieldNamed(name).label, { role: "label" });
        sheet.write({ row, column: INPUTS.value }, `${rows * columns} cells, on the right`, { role: "note" });
      } else {
        inputs[name] = writeOne(sheet, name, given, row, { draft, inputs, ...(home !== undefined && { home }) });
      }
      row++;
    }
    row++;
  }
  return { inputs, row, column };
}

/** A list stands where it is long: to the right, under its own heading. */
function writeList(
  sheet: SheetWriter,
  name: FieldName,
  given: Given,
  at: { row: number; column: number },
  home?: string,
) {
  const { label, parameter } = fieldNamed(name);
  sheet.write(at, label, { role: "head" });
  const below = { row: at.row + 1, column: at.column };
  const term = given.link ? linkedTo(given, home) : { text: "", cells: given.cells };
  // A list that is given in a row stands in a column, as the blocks that read it line by line expect.
  const inColumn = "list" in parameter && given.cells.length === 1 ? TRANSPOSE(term) : term;
  return given.link ? sheet.formula(below, inColumn, { role: "linked input" }) : sheet.input(below, inColumn);
}

interface Around {
  readonly draft: Draft;
  readonly inputs: Inputs;
  readonly home?: string;
}

function writeOne(sheet: SheetWriter, name: FieldName, given: Given, row: number, around: Around): Term {
  const { draft, home } = around;
  const { label, parameter } = fieldNamed(name);
  sheet.write({ row, column: INPUTS.label }, label, { role: "label" });
  const unit = unitOf(name, parameter, draft);
  // an empty text would cut off what is longer than its cell
  if (unit !== "") sheet.write({ row, column: INPUTS.unit }, unit, { role: "unit" });
  const at = { row, column: INPUTS.value };
  const format = formatOf(name, parameter);
  const look = {
    name,
    ...(format !== undefined && { format }),
    ...(!("unit" in parameter) && { align: "left" as const }),
  };
  if (given.link) return sheet.formula(at, linkedTo(given, home), { ...look, role: "linked input" });
  const value = literal(given.cells[0]?.[0] as number | string | boolean);
  if (isFixed(name)) {
    const entered = value.cells[0]?.[0] as number | string;
    const word = fieldNamed(name).words?.[entered] ?? entered;
    sheet.write(at, word, typeof word === "number" ? { role: "number", ...(format !== undefined && { format }) } : { role: "text" }); // prettier-ignore
    return value;
  }
  const spec = specified(name, value.cells[0]?.[0], around, sheet);
  if (spec) return sheet.formula(at, spec, look);
  const validation = validationOf(name, parameter);
  return sheet.input(at, value, { ...look, ...(validation && { validation }) });
}

const linkedTo = ({ link, cells }: Given, home?: string): Term => ({
  text: link ? addressText(link, home) : "",
  cells: cells.map((row) => row.map((cell) => cell)),
});

/** What decides which formulas the sheet has cannot be changed in the sheet. */
const FIXED: readonly FieldName[] = [
  "goal",
  "kind",
  "hedged_with",
  "beta_by",
  "mode",
  "margin_by",
  "funding",
  "ladder",
  "lowest",
  "highest",
  "rungs",
  "path",
];
const isFixed = (name: FieldName): boolean => FIXED.includes(name);

/** A value that is the table's own is looked up there; one that the user has changed is an input. */
function specified(
  name: FieldName,
  value: unknown,
  { draft, inputs: { venue, symbol } }: Around,
  sheet: SheetWriter,
): Term | undefined {
  const fact = (SPECIFIED as Partial<Record<FieldName, string>>)[name];
  const known = contractOf(draft) as Readonly<Record<string, unknown>> | undefined;
  if (fact === undefined || !venue || !symbol || known?.[fact] !== value) return undefined;
  return sheet.call(CONTRACT_SPEC, { venue, symbol, field: literal(fact) });
}

function unitOf(name: FieldName, parameter: Parameter, draft: Draft): string {
  if (!("unit" in parameter)) return "";
  const coin = draft.coin.trim();
  if (PER_CENT.includes(name)) return name === "volatility" ? "a year" : "";
  return parameter.unit.replace("coin", coin === "" ? "coin" : coin).replace(/fraction|count/, "");
}

const PER_CENT: readonly FieldName[] = [
  "share",
  "weight",
  "mmr",
  "volatility",
  "funding_rate",
  "exit_basis",
  "entry_fee",
  "exit_fee",
  "lowest",
  "highest",
];

function formatOf(name: FieldName, parameter: Parameter): string | undefined {
  if (!("unit" in parameter)) return undefined;
  if (PER_CENT.includes(name)) return "0.00##%";
  if (name === "leverage") return '0.00##"x"';
  if (parameter.unit === "USD" || parameter.unit.startsWith("USD/")) return "#,##0.00######";
  return parameter.unit === "coin" ? "0.00######" : undefined;
}

function validationOf(name: FieldName, parameter: Parameter): Omit<PlannedValidation, "area"> | undefined {
  if ("choices" in parameter) return { rule: { list: parameter.choices }, says: parameter.about };
  if (!("unit" in parameter)) return undefined;
  const { rule } = parameter;
  return isUnbounded(rule) ? undefined : { rule, says: `${fieldNamed(name).label} ${ruleInWords(rule)}.` };
}
