import type { NumberParameter } from "../../catalog/declare/define";
import { ruleInPercent, ruleInWords } from "../../catalog/declare/rules";
import { fieldNamed, type FieldName } from "../fields/fields";
import { cellName } from "../sheet/cell-name";
import { keeping } from "../sheet/keeps";
import { IF, ISNUMBER, unlessBlank } from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import type { PlanCell, SheetWriter } from "../sheet/writer";

type Inputs = Partial<Readonly<Record<FieldName, Term>>>;

/** The inputs as formulas take them, and what is wrong with the first of them that cannot be used. */
export interface CheckedInputs {
  readonly inputs: Inputs;
  /** An empty text where all can be used. */
  readonly wrong: Term;
}

export const COLUMNS_OF_CHECKS = 4;
const HEADS = ["Input", "What it must be", "As it is used", "What cannot be used"];

/** Empty, these are the price now. */
const PRICE_WHERE_EMPTY: readonly FieldName[] = ["futures_price", "perpetual_price"];

/**
 * Every number that a user types goes into the formulas through a cell that holds its rule: validation does not see
 * what is pasted, nor a cell that is emptied, which functions take for 0. Such a cell is an error in all that uses it.
 */
export function checkedInputs(sheet: SheetWriter, inputs: Inputs, at: PlanCell): CheckedInputs {
  const checked: Partial<Record<FieldName, Term>> = { ...inputs };
  let wrong = literal("");
  let { row } = at;
  sheet.writeAll(at, [HEADS], { role: "head", align: "left" });
  for (const name of Object.keys(inputs) as FieldName[]) {
    const [term, { label, parameter, isDay }] = [inputs[name], fieldNamed(name)];
    if (!term?.address || term.cells.length !== 1 || !("unit" in parameter) || isDay) continue;
    const mustBe = `${label} ${ruleOf(name, parameter)}.`;
    const cell = (right: number) => ({ row, column: at.column + right });
    row++;
    sheet.writeAll(cell(0), [[label, mustBe]], { role: "helper", align: "left" });
    const used = sheet.formula(cell(2), usedOf(name, term, parameter, checked.price), {
      role: "helper",
      name: `${cellName(name)}_`,
    });
    const said = sheet.range(cell(1), [[mustBe]]);
    const own = IF(ISNUMBER(used), literal(""), unlessBlank(said, literal(`${label} is needed.`), term));
    wrong = sheet.formula(cell(3), row === at.row + 1 ? own : unlessBlank(wrong, own), {
      role: "helper",
      align: "left",
    });
    checked[name] = used;
  }
  return { inputs: checked, wrong };
}

/** What may be left out is 0 where it is empty; a size or a lot of 1 would be a guess. */
function usedOf(name: FieldName, term: Term, { rule, otherwise }: NumberParameter, price: Term | undefined): Term {
  const kept = keeping(term, rule);
  if (otherwise !== 0 && otherwise !== null) return kept;
  const instead = PRICE_WHERE_EMPTY.includes(name) && price ? price : literal(0);
  return unlessBlank(kept, instead, term);
}

function ruleOf(name: FieldName, { rule }: NumberParameter): string {
  if (fieldNamed(name).writtenAs === "percent") return ruleInPercent(rule);
  // how it is often meant otherwise is said where it is typed
  return ruleInWords(rule).replace(` (${rule.slip ?? ""})`, "");
}
