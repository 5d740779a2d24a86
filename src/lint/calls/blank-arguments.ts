import { CellError } from "../../catalog/declare/cell";
import { addressText } from "../../workbook/cell-address";
import { numberIn, type ArgumentSeen, type CallSeen } from "../calls-seen";
import type { At, LintFinding } from "../finding";
import { atOf, isOne, quoted, treeOf, type Sight } from "../sight";
import type { Expression } from "../../native/record/expression";

/**
 * L9: a blank cell that is taken for 0, or for 1 USD a contract, where something is held. Rows of a table that are still
 * empty, arguments that may be left out, and formulas that show nothing until all is there, are none.
 */
export function blankArguments(call: CallSeen, sight: Sight): LintFinding[] {
  const [first] = Object.keys(call.definition.parameters);
  const held = numberIn(call.given.get(first ?? ""));
  if (held === undefined || held === 0) return [];
  const shows = sight.valueAt(call.at);
  if (typeof shows === "string" || shows === null) return [];
  return [...call.given.values()].flatMap((argument) => {
    if (argument.name === first || !("unit" in argument.parameter)) return [];
    const { place } = argument;
    if (!place || !isOne(place.extent)) return [];
    const at = atOf(place.sheet, place.extent);
    return blank(argument, call, at, sight) ?? factorBlank(argument, at, sight) ?? [];
  });
}

function blank({ name, parameter }: ArgumentSeen, call: CallSeen, at: At, sight: Sight): LintFinding[] | undefined {
  if (sight.valueAt(at) !== null || sight.formulaAt(at) !== "") return undefined;
  const isFace = name === "contract_size";
  if (!isFace && "otherwise" in parameter) return undefined;
  // what a blank is refused for is an error: a number there does not come of this call
  if (!isFace && !(sight.valueAt(call.at) instanceof CellError)) return undefined;
  const taken = isFace
    ? "a contract then counts as 1 USD"
    : `${call.definition.name} in ${addressText(call.at)} cannot take it for 0, and shows an error`;
  return [{ code: "L9", level: isFace ? "amber" : "red", at, says: `${name} is blank here: ${taken}.` }];
}

/** A product with a blank cell in it is 0, whatever the rest of it is. */
function factorBlank({ name }: ArgumentSeen, at: At, sight: Sight): LintFinding[] | undefined {
  const formula = sight.formulaAt(at);
  if (!formula.includes("*") || sight.valueAt(at) !== 0) return undefined;
  const tree = treeOf(formula);
  const empty =
    tree &&
    factorsOf(tree).flatMap((factor) => {
      const cell = factor.kind === "given" ? sight.oneCell(factor.name, at) : undefined;
      return cell && sight.valueAt(cell) === null && sight.formulaAt(cell) === "" ? [cell] : [];
    });
  const [first] = empty ?? [];
  if (!first) return undefined;
  const says = `This cell is blank and counts as 0 in ${quoted(formula)} of ${addressText(at)}, so that ${name} is 0.`;
  return [{ code: "L9", level: "amber", at: first, says }];
}

const factorsOf = (tree: Expression): readonly Expression[] => {
  if (tree.kind !== "apply") return [tree];
  return tree.by === "*" || tree.by === "negated" ? tree.to.flatMap(factorsOf) : [];
};
