import { plainNumber } from "../../catalog/declare/plain-number";
import { NAMESPACE } from "../../catalog/declare/formula-text";
import type { FormulaCell } from "../../native/convert/where";
import type { Expression } from "../../native/record/expression";
import { addressText } from "../../workbook/cell-address";
import type { At, LintFinding } from "../finding";
import { change, quoted, treeOf, type Sight } from "../sight";
import type { UsedCells } from "./used-cells";

/** n·(X−E), where n are the contracts of an inverse position and one of the prices its entry. */
interface Linear {
  readonly contracts: string;
  readonly entry: string;
  readonly exit: string;
  /** Other cells that it is multiplied with. */
  readonly others: readonly string[];
  /** Whether a gain of the position is written as one: n·(X−E), and not n·(E−X). */
  readonly isForward: boolean;
}

/**
 * L7: the PnL of a linear contract reckoned for an inverse one. A product that is divided by a price is none: contracts ·
 * size · (X−E)/(E·X) is the inverse PnL itself. Neither are coins times a change of price, nor contracts that stand in
 * LINEAR_PNL, nor any that no inverse function is given.
 */
export function linearPnl({ at, formula }: FormulaCell, used: UsedCells, sight: Sight): LintFinding[] {
  if (used.contracts.isEmpty || !formula.includes("*") || !formula.includes("-")) return [];
  const tree = treeOf(formula);
  if (!tree) return [];
  const found = productsIn(tree).flatMap((product) => linearIn(product, at, used, sight) ?? []);
  const [linear] = found;
  if (!linear) return [];
  const shows = sight.valueAt(at);
  const now = typeof shows === "number" ? ` comes to ${plainNumber(shows)}. That` : "";
  return [
    {
      code: "L7",
      level: "red",
      at,
      says: `${quoted(formula)}${now} is the PnL of a linear contract, and ${linear.contracts} counts inverse ones: each is worth its size divided by the price, so that their PnL is contracts · size · (1/entry − 1/exit), in coin.`,
      ...(linearIn(tree, at, used, sight) ? mended(linear, { at, formula }, used, sight) : {}),
    },
  ];
}

/** Every whole product that is divided by nothing. */
function productsIn(tree: Expression): Expression[] {
  if (tree.kind !== "apply" || tree.by === "/") return [];
  return tree.by === "*" || tree.by === "negated" ? [tree] : tree.to.flatMap(productsIn);
}

function factorsOf(tree: Expression): Expression[] {
  const isProduct = tree.kind === "apply" && (tree.by === "*" || tree.by === "negated");
  return isProduct ? tree.to.flatMap(factorsOf) : [tree];
}

function linearIn(product: Expression, home: At, used: UsedCells, sight: Sight): Linear | undefined {
  const factors = factorsOf(product);
  const change = factors.find((factor) => factor.kind === "apply" && factor.by === "-");
  if (change?.kind !== "apply" || factors.length < 2) return undefined;
  const [to, from] = change.to;
  const others = factors.filter((factor) => factor !== change);
  if (to?.kind !== "given" || from?.kind !== "given") return undefined;
  const names = others.flatMap((factor) => (factor.kind === "given" ? [factor.name] : []));
  // a number or anything else that it is multiplied with may be what makes it right
  if (names.length < others.length || names.length > 2) return undefined;
  const cell = (text: string): At | undefined => sight.oneCell(text, home);
  const isEntry = (text: string): boolean => {
    const at = cell(text);
    return at !== undefined && used.entries.of(at) !== undefined;
  };
  const contracts = names.find((name) => {
    const at = cell(name);
    return at && used.contracts.of(at) !== undefined && used.linear.of(at) === undefined;
  });
  const isForward = isEntry(from.name);
  if (contracts === undefined || (!isForward && !isEntry(to.name))) return undefined;
  const [entry, exit] = isForward ? [from.name, to.name] : [to.name, from.name];
  return {
    contracts,
    entry,
    exit,
    others: names.filter((name) => name !== contracts),
    isForward: isForward && !hasSign(product),
  };
}

const hasSign = (tree: Expression): boolean =>
  tree.kind === "apply" && (tree.by === "negated" || (tree.by === "*" && tree.to.some(hasSign)));

/** Only where the whole formula is the product, the sign is that of a gain, and the face is known. */
function mended(
  { contracts, entry, exit, others, isForward }: Linear,
  { at, formula }: FormulaCell,
  used: UsedCells,
  sight: Sight,
): Pick<LintFinding, "mend" | "unmended"> {
  const cell = sight.oneCell(contracts, at);
  const use = cell && used.contracts.of(cell);
  const size = use?.call.given.get("contract_size");
  if (!isForward || !use || (size && !size.place && size.typed === undefined)) return {};
  const sizeCell = size?.place && { sheet: size.place.sheet.name, extent: size.place.extent };
  const face = size?.typed !== undefined ? size.text : size && sight.oneCell(size.text, use.call.at);
  const [other] = others;
  if (sizeCell && !face) return {};
  // what it was multiplied with must be that face, or nothing is certain
  const isFace = other === undefined || sameCell(sight.oneCell(other, at), face);
  if (!isFace) return {};
  const text = typeof face === "object" ? fixed(addressText(face, at.sheet)) : face;
  const after = `=${NAMESPACE}.INVERSE_PNL(${[contracts, entry, exit, ...(text === undefined ? [] : [text])].join(",")})`;
  const gives = sight.numberOf(after, at);
  if (gives === undefined) return {};
  return sight.mending({
    label: "Make it INVERSE_PNL",
    changes: [change(at, { formula }, { formula: after })],
    means: `The result is then in coin, not in USD: ${plainNumber(gives)} coins. INVERSE_PNL_USD gives the same in USD.`,
  });
}

const sameCell = (one: At | undefined, other: At | string | undefined): boolean =>
  typeof other === "object" && one?.sheet.toLowerCase() === other.sheet.toLowerCase() && one.cells === other.cells;

const fixed = (address: string): string => {
  const place = address.lastIndexOf("!") + 1;
  return address.slice(0, place) + address.slice(place).replace(/[A-Z]+|\d+/g, "$$$&");
};
