import { NAMESPACE } from "../../catalog/declare/formula-text";
import { plainNumber } from "../../catalog/declare/plain-number";
import type { FormulaCell } from "../../native/convert/where";
import type { Expression } from "../../native/record/expression";
import type { At, LintFinding } from "../finding";
import { atOf, isOne, quoted, treeOf, type Sight } from "../sight";

/** What a term of a sum is to somebody who reads it: a gain is good above 0, a cost below. */
type Kind = "gain" | "cost";

const KINDS: Readonly<Record<string, Kind>> = {
  [`${NAMESPACE}.INVERSE_PNL`]: "gain",
  [`${NAMESPACE}.INVERSE_PNL_USD`]: "gain",
  [`${NAMESPACE}.FUNDING_COST`]: "cost",
};

interface Term {
  readonly kind: Kind;
  readonly isAdded: boolean;
  readonly value: number | undefined;
}

/**
 * L1: funding taken with the sign of the other side. FUNDING_COST is above 0 where you pay, a PnL where you gain: whoever
 * adds the two counts what is paid as received. A rate or a position whose sign was turned by hand is left alone.
 */
export function addedCosts({ at, formula }: FormulaCell, sight: Sight): LintFinding[] {
  if (!/[+-]/.test(formula)) return [];
  const tree = treeOf(formula);
  const terms = tree ? termsOf(tree, true).flatMap(({ part, isAdded }) => termIn(part, isAdded, at, sight) ?? []) : [];
  const cost = terms.find(({ kind }) => kind === "cost");
  const gain = terms.find(({ kind }) => kind === "gain");
  if (!cost || gain?.isAdded !== cost.isAdded) return [];
  const value = cost.value === undefined ? "" : ` of ${plainNumber(cost.value)}`;
  const side =
    cost.value === undefined || cost.value === 0 ? "" : cost.value > 0 ? ", which you pay," : ", which you receive,";
  return [
    {
      code: "L1",
      level: "red",
      at,
      says: `${quoted(formula)} adds the funding cost${value}${side} to a PnL. FUNDING_COST is + where you pay: take it off the PnL.`,
    },
  ];
}

interface Part {
  readonly part: Expression;
  readonly isAdded: boolean;
}

function termsOf(tree: Expression, isAdded: boolean): Part[] {
  if (tree.kind !== "apply") return [{ part: tree, isAdded }];
  const [left, right] = tree.to;
  if (tree.by === "negated" && left) return termsOf(left, !isAdded);
  if ((tree.by === "+" || tree.by === "-") && left && right)
    return [...termsOf(left, isAdded), ...termsOf(right, tree.by === "+" ? isAdded : !isAdded)];
  return [{ part: tree, isAdded }];
}

function termIn(part: Expression, isAdded: boolean, home: At, sight: Sight): Term | undefined {
  if (part.kind === "apply" && part.by === "SUM" && part.to.length === 1) {
    const [cells] = part.to;
    const place = cells?.kind === "given" ? sight.placeOf(cells.name, home) : undefined;
    const first = place && atOf(place.sheet, place.extent);
    const one = first && ofCell(first, isAdded, sight);
    return one && { ...one, value: undefined };
  }
  if (part.kind === "given") {
    const place = sight.placeOf(part.name, home);
    return place && isOne(place.extent) ? ofCell(atOf(place.sheet, place.extent), isAdded, sight) : undefined;
  }
  const kind = kindOf(part, home, sight);
  return kind && { kind, isAdded, value: undefined };
}

function ofCell(cell: At, isAdded: boolean, sight: Sight): Term | undefined {
  const formula = sight.formulaAt(cell);
  const tree = formula.toUpperCase().includes(`${NAMESPACE}.`) ? treeOf(formula) : undefined;
  const kind = tree && kindOf(tree, cell, sight);
  const value = sight.valueAt(cell);
  return kind && { kind, isAdded, value: typeof value === "number" ? value : undefined };
}

/** What a call gives, unless somebody has turned the sign of what it is given, there or in the cell that it refers to. */
function kindOf(tree: Expression, home: At, sight: Sight): Kind | undefined {
  if (tree.kind !== "apply") return undefined;
  const kind = KINDS[tree.by];
  return kind && !tree.to.some((part) => isTurned(part, home, sight)) ? kind : undefined;
}

function isTurned(part: Expression, home: At, sight: Sight): boolean {
  if (part.kind === "apply") return part.by === "negated";
  const cell = part.kind === "given" ? sight.oneCell(part.name, home) : undefined;
  const formula = cell ? sight.formulaAt(cell) : "";
  const tree = formula.includes("-") ? treeOf(formula) : undefined;
  return tree?.kind === "apply" && tree.by === "negated";
}
