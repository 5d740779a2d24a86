import { CATALOG } from "../../catalog";
import { NAMESPACE } from "../../catalog/declare/formula-text";
import { plainNumber } from "../../catalog/declare/plain-number";
import type { FormulaCell } from "../../native/convert/where";
import type { Expression } from "../../native/record/expression";
import type { At, LintFinding } from "../finding";
import { change, quoted, treeOf, type Sight } from "../sight";
import type { UsedCells } from "./used-cells";

/** An arithmetic mean of prices: of the prices alone, or weighted with the contracts. */
interface Mean {
  readonly prices: string;
  /** The contracts that it is weighted with, where one range has them all. */
  readonly contracts?: string;
}

/**
 * L3: an average entry as the arithmetic mean of the fills' prices. The coins of an inverse position are contracts ·
 * size ÷ price, so that its average entry is the harmonic mean. A mean of prices that nobody takes for an entry is none,
 * and of equal prices both are the same.
 */
export function averageEntries({ at, formula }: FormulaCell, used: UsedCells, sight: Sight): LintFinding[] {
  if (!/AVERAGE|SUMPRODUCT/i.test(formula)) return [];
  const tree = treeOf(formula);
  if (!tree) return [];
  const whole = meanOf(tree);
  const inEntries = whole ? undefined : entriesIn(tree).find((part) => meanOf(part));
  const mean = whole ?? (inEntries && meanOf(inEntries));
  if (!mean) return [];
  const prices =
    sight
      .reckon(`=${mean.prices}`, at)
      ?.flat()
      .filter((cell) => typeof cell === "number") ?? [];
  if (new Set(prices).size < 2) return [];
  const fills = fillsOf(mean.prices, at, used, sight);
  const isTaken = inEntries !== undefined || used.entries.of(at) !== undefined;
  if (!isTaken && !(fills && isCalledEntry(at, sight))) return [];
  const contracts = mean.contracts ?? fills;
  const right = contracts === undefined ? undefined : `${NAMESPACE}.AVG_ENTRY(${contracts},${mean.prices})`;
  const entry = right === undefined ? undefined : sight.numberOf(`=${right}`, at);
  const arithmetic = whole ? sight.valueAt(at) : undefined;
  const shows = typeof arithmetic === "number" ? ` comes to ${plainNumber(arithmetic)}: it` : "";
  const gives = entry === undefined ? "" : `: here ${plainNumber(entry)}`;
  return [
    {
      code: "L3",
      level: "amber",
      at,
      says: `${quoted(formula)}${shows} averages the prices. The average entry of inverse contracts is the one that their coins give, the harmonic mean${gives}.`,
      ...(whole && entry !== undefined
        ? sight.mending({
            label: "Make it AVG_ENTRY",
            changes: [change(at, { formula }, { formula: `=${right}` })],
            means: `${typeof arithmetic === "number" ? `${plainNumber(arithmetic)} becomes ${plainNumber(entry)}` : `The entry is then ${plainNumber(entry)}`}, and what stands on it follows.`,
          })
        : {}),
    },
  ];
}

function meanOf(tree: Expression): Mean | undefined {
  if (tree.kind !== "apply") return undefined;
  const [one, other] = tree.to;
  if (tree.by === "AVERAGE") return tree.to.length === 1 && one?.kind === "given" ? { prices: one.name } : undefined;
  if (tree.by !== "/" || one?.kind !== "apply" || other?.kind !== "apply") return undefined;
  const isMean = one.by === "SUMPRODUCT" && other.by === "SUM" && other.to.length === 1;
  const [weights] = other.to;
  const factors = one.to.length === 1 && one.to[0]?.kind === "apply" && one.to[0].by === "*" ? one.to[0].to : one.to;
  const names = factors.flatMap((factor) => (factor.kind === "given" ? [factor.name] : []));
  if (!isMean || weights?.kind !== "given" || names.length !== 2 || factors.length !== 2) return undefined;
  const prices = names.filter((name) => name.toUpperCase() !== weights.name.toUpperCase());
  const [first] = prices;
  return prices.length === 1 && first !== undefined ? { prices: first, contracts: weights.name } : undefined;
}

/** Where the entry stands in the calls that are given one: its place among the arguments. */
const ENTRY_AT: ReadonlyMap<string, number> = new Map(
  CATALOG.map(({ name, parameters }) => [
    `${NAMESPACE}.${name}`,
    name === "LINEAR_PNL" ? -1 : Object.keys(parameters).indexOf("entry_price"),
  ]),
);

function entriesIn(tree: Expression): Expression[] {
  if (tree.kind !== "apply") return [];
  const own = tree.to[ENTRY_AT.get(tree.by) ?? -1];
  return [...(own ? [own] : []), ...tree.to.flatMap(entriesIn)];
}

/** The contracts of the fills that have just these prices. */
function fillsOf(prices: string, home: At, used: UsedCells, sight: Sight): string | undefined {
  const place = sight.placeOf(prices, home);
  const found = place && used.fills.ofRange(place);
  if (found?.call.at.sheet !== home.sheet) return undefined;
  // quantities beside a column of sides are unsigned, which changes no average
  return found.call.given.get("contracts")?.text;
}

const ENTRY_WORDS = /\bentry\b|\b(?:avg|average|mean)\b.*\bprice\b/i;

/** Whether what stands left of a cell or above it calls it an entry. */
function isCalledEntry(at: At, sight: Sight): boolean {
  const place = sight.placeOf(at.cells, at);
  if (!place) return false;
  const { sheet, extent } = place;
  const around = [
    [0, -1],
    [0, -2],
    [-1, 0],
  ] as const;
  return around.some(([down, across]) => {
    const [row, column] = [extent.row + down - sheet.extent.row, extent.column + across - sheet.extent.column];
    const text = sheet.values[row]?.[column];
    return typeof text === "string" && ENTRY_WORDS.test(text);
  });
}
