import type { Parameter } from "../../catalog/declare/define";
import { isUnbounded, ruleInPercent, ruleInWords } from "../../catalog/declare/rules";
import { addressText } from "../../workbook/cell-address";
import type { PlannedValidation } from "../../workbook/sheet-plan";
import type { AskedDraft } from "../draft/asked";
import type { Choices, Given } from "../draft/given";
import type { BuilderField } from "../fields/field";
import { dayIn } from "../fields/days";
import { fieldNamed, namesIn, STEP_IDS, stepNamed, type FieldName } from "../fields/fields";
import { TRANSPOSE } from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import type { PlanCell, SheetWriter } from "../sheet/writer";
import { checkedInputs, COLUMNS_OF_CHECKS } from "./checked-inputs";
import { contractList } from "./contract-list";
import { FORMATS, type Formats } from "./formats";
import { FIRST_ROW, HELPERS, INPUT_ROW, INPUTS } from "./layout";
import { COLUMNS_OF_CONTRACTS, ListedContracts } from "./listed-contracts";

/** Every field that was given, by the cell in which it may be used. All formulas of the sheet refer to these. */
export type Inputs = Partial<Readonly<Record<FieldName, Term>>>;

export interface WrittenInputs {
  readonly inputs: Inputs;
  /** What is wrong with the first that cannot be used; an empty text where there is none. */
  readonly wrong: Term;
  /** The first free row below them, and the first free column of helpers. */
  readonly row: number;
  readonly column: number;
}

/** Fields that stand in another part of the sheet, or not in it at all. */
const STANDS_ELSEWHERE: readonly BuilderField["askedBy"][] = ["taking today’s values", "what has been traded"];

interface InputsGiven {
  readonly sheet: SheetWriter;
  readonly asked: AskedDraft;
  readonly choices: Choices;
  readonly formats: Formats;
  readonly home?: string | undefined;
}

/** Writes the column of inputs, one step after another. */
export function writeInputs({ sheet, asked, choices, formats, home }: InputsGiven): WrittenInputs {
  const inputs: Partial<Record<FieldName, Term>> = {};
  let [row, column] = [INPUT_ROW, HELPERS];
  const list = contractList(asked, choices);
  const listed = list && new ListedContracts(sheet, list, { row: FIRST_ROW, column });
  column += COLUMNS_OF_CONTRACTS + 1;

  for (const step of STEP_IDS) {
    const names = namesIn(step).filter((name) => choices[name] && !STANDS_ELSEWHERE.includes(fieldNamed(name).askedBy));
    if (names.length === 0) continue;
    const heading = { row: row++, column: INPUTS.label };
    sheet.write(heading, stepNamed(step).title);
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
        inputs[name] = writeOne(sheet, name, given, row, { asked, formats, listed, home });
      }
      row++;
    }
    row++;
  }
  const checked = checkedInputs(sheet, inputs, { row: FIRST_ROW, column });
  return { ...checked, row, column: column + COLUMNS_OF_CHECKS + 1 };
}

/** Writes a list on the right, under a heading of its own, where it may be of any length. */
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
  // A list that lies in a row is turned into a column: the blocks read lists row by row.
  const inColumn = "list" in parameter && given.cells.length === 1 ? TRANSPOSE(term) : term;
  return given.link
    ? sheet.formula(below, inColumn, { role: "linked input", name })
    : sheet.input(below, inColumn, { name });
}

interface Around {
  readonly asked: AskedDraft;
  readonly formats: Formats;
  readonly listed: ListedContracts | undefined;
  readonly home: string | undefined;
}

function writeOne(sheet: SheetWriter, name: FieldName, given: Given, row: number, around: Around): Term {
  const field = fieldNamed(name);
  const { label, parameter } = field;
  sheet.write({ row, column: INPUTS.label }, label, { role: "label" });
  const unit = unitOf(countedAs(field, around.asked), around.asked.coin.trim());
  // an empty text here would cut off a value that is longer than its cell
  if (unit !== "") sheet.write({ row, column: INPUTS.unit }, unit, { role: "unit" });
  const at = { row, column: INPUTS.value };
  const format = formatOf({ ...field, parameter: countedAs(field, around.asked) }, around.formats);
  const look = {
    name,
    ...(format !== undefined && { format }),
    ...(!("unit" in parameter) && { align: "left" as const }),
  };
  if (field.isDay) return writeDay(sheet, name, given, at, around.home);
  const validation = validationOf(name, parameter);
  const ruled = { ...look, ...(validation && { validation }) };
  if (around.listed?.has(name)) return around.listed.write(name, at, ruled);
  const value = literal(given.cells[0]?.[0] as number | string | boolean);
  if (field.fixed || ("text" in parameter && !given.link)) {
    writeFixed(sheet, at, field, value, format);
    return value;
  }
  if (given.link) return sheet.formula(at, linkedTo(given, around.home), { ...look, role: "linked input" });
  return sheet.input(at, value, ruled);
}

/** A day is a number to a spreadsheet; a text in a linked cell is made one. */
function writeDay(sheet: SheetWriter, name: FieldName, given: Given, at: PlanCell, home?: string): Term {
  const [[cell] = []] = given.cells;
  const day = dayIn(cell) ?? 0;
  const look = { name, format: "yyyy-mm-dd" };
  if (!given.link) return sheet.input(at, literal(day), look);
  const { text } = linkedTo(given, home);
  const term = { text: typeof cell === "string" ? `DATEVALUE(${text})` : text, cells: [[day]] };
  return sheet.formula(at, term, { ...look, role: "linked input" });
}

/** Writes a field that decides which formulas the sheet has: it cannot be changed in the sheet, nor follow a cell. */
function writeFixed(sheet: SheetWriter, at: PlanCell, { words }: BuilderField, value: Term, format?: string): void {
  const entered = value.cells[0]?.[0] as number | string;
  const word = words?.[entered] ?? entered;
  const look = typeof word === "number" ? ({ role: "number" } as const) : ({ role: "text" } as const);
  sheet.write(at, word, { ...look, ...(typeof word === "number" && format !== undefined && { format }) });
}

const linkedTo = ({ link, cells }: Given, home?: string): Term => ({
  text: link ? addressText(link, home) : "",
  cells: cells.map((row) => row.map((cell) => cell)),
});

/** The parameter, in the unit that the user chose for it. */
function countedAs({ parameter, countedIn }: BuilderField, asked: AskedDraft): Parameter {
  const unit = countedIn?.units[asked[countedIn.by as FieldName] ?? ""];
  return unit !== undefined && "unit" in parameter ? { ...parameter, unit } : parameter;
}

/** The unit behind a number; none behind a fraction, which is shown as a per cent or as it is. */
function unitOf(parameter: Parameter, coin: string): string {
  if (!("unit" in parameter)) return "";
  if (parameter.unit === "fraction per year") return "a year";
  if (parameter.unit === "fraction per coin") return `a ${coin === "" ? "coin" : coin}`;
  return parameter.unit.replace("coin", coin === "" ? "coin" : coin).replace(/fraction|count/, "");
}

const WRITTEN_AS = { percent: "0.00##%", times: '0.00##"x"' } as const;

/** As such a number is shown elsewhere in the sheet, but with every digit that was typed. */
function formatOf({ parameter, writtenAs }: BuilderField, formats: Formats): string | undefined {
  if (writtenAs) return WRITTEN_AS[writtenAs];
  if (!("unit" in parameter)) return undefined;
  const { unit } = parameter;
  if (unit === "USD/coin") return inFull(formats.price);
  return unit === "USD" || unit === "coin" || unit.startsWith("USD/") ? inFull(FORMATS.USD) : undefined;
}

/** The format with room for eight places: those beyond its own are shown where there are digits for them. */
const inFull = (format: string): string => format.padEnd("#,##0.".length + 8, "#");

function validationOf(name: FieldName, parameter: Parameter): Omit<PlannedValidation, "area"> | undefined {
  if ("choices" in parameter) return { rule: { list: parameter.choices }, says: parameter.about };
  if (!("unit" in parameter)) return undefined;
  const { rule } = parameter;
  const { label, typedAs } = fieldNamed(name);
  if (isUnbounded(rule)) return undefined;
  // In a cell formatted as per cent some Excels read 5 as 5 % and some as 500 %: with the sign there is no doubt.
  const says =
    typedAs === undefined ? ruleInWords(rule) : `${ruleInPercent(rule)}. Type it with the % sign: ${typedAs}`;
  return { rule, says: `${label} ${says}.` };
}
