import type { Cell } from "../../catalog/declare/cell";
import type { Outcome } from "../../catalog/read/evaluate";
import { addressText, contains } from "../../workbook/cell-address";
import type { SheetPlan } from "../../workbook/sheet-plan";
import { Refusal } from "../../core/refusal";
import type { Draft } from "../draft/draft";
import { cellName } from "../sheet/cell-name";
import { literal, valueOf, type Term } from "../sheet/term";
import type { BookHedge } from "./together";

/** A hedge as the book's sheet has it, and the sheet of its own that it is read from, where there is one. */
export interface BookSheetHedge extends BookHedge {
  readonly sheet: string | undefined;
}

/** What the book knows of a hedge: each is the value of a named cell of the hedge's sheet, or a reference to it. */
export interface BookRow {
  readonly coin: string;
  readonly sheet: string | undefined;
  readonly coins: Term;
  readonly price: Term;
  /** Dollars sold; below 0 where they are bought. */
  readonly sold: Term;
  readonly entry: Term;
  readonly liquidation: Term;
  /** What a liquidation takes. */
  readonly margin: Term;
  readonly beta: Term;
  /** Of a proxy: the asset that it hedges. */
  readonly asset: { readonly units: Term; readonly price: Term; readonly beta: Term } | undefined;
}

type Known = Pick<Draft, "mode" | "hedged_with">;

const OF_ANY = {
  coins: "holding",
  price: cellName("price"),
  sold: "locked",
  entry: "entry_price",
  liquidation: "liq_price",
} as const;
const OF_PROXY = { units: "asset_units", price: "asset_price", beta: "beta" } as const;
/** In cross mode a liquidation takes all of the wallet. */
const marginName = ({ mode }: Known): string => (mode === "cross" ? "wallet" : "margin");

/** The names of cells that the book reads of a hedge's sheet. */
export const namesRead = (draft: Known): readonly string[] => [
  ...Object.values(OF_ANY),
  marginName(draft),
  ...(draft.hedged_with === "proxy" ? Object.values(OF_PROXY) : []),
];

/**
 * The row of a hedge: with a sheet of its own by references to its names, without one by values. Undefined where one of
 * them is no number.
 */
export function bookRow({ complete, built, beta, sheet }: BookSheetHedge): BookRow | undefined {
  const plan = built.plan();
  const found = new Map([...namesRead(complete)].map((name) => [name, valueNamed(plan, name)]));
  const isThere = ([name, value]: [string, Outcome | null]) =>
    typeof value === "number" || (name === OF_ANY.liquidation && isNone(value));
  if (![...found].every(isThere)) return undefined;
  const term = (name: string): Term => {
    const value = found.get(name) ?? null;
    if (sheet !== undefined) return { text: addressText({ sheet, cells: name }), cells: [[value]] };
    return literal(typeof value === "number" ? value : NONE);
  };
  const named = <Key extends string>(names: Readonly<Record<Key, string>>) =>
    Object.fromEntries(Object.entries<string>(names).map(([key, name]) => [key, term(name)])) as Record<Key, Term>;
  return {
    coin: built.coin,
    sheet,
    ...named(OF_ANY),
    margin: term(marginName(complete)),
    beta: literal(beta),
    asset: complete.hedged_with === "proxy" ? named(OF_PROXY) : undefined,
  };
}

/**
 * Whether the cells of the hedge's sheet, in the order of `namesRead`, hold what the row was planned with: either may
 * have been changed since the other was written.
 */
export function isAsPlanned(row: BookRow, held: readonly Cell[]): boolean {
  const { coins, price, sold, entry, liquidation, margin, asset } = row;
  const terms = [
    coins,
    price,
    sold,
    entry,
    liquidation,
    margin,
    ...(asset ? [asset.units, asset.price, asset.beta] : []),
  ];
  return terms.every((term, place) => isNearly(valueOf(term), held[place] ?? null));
}

/** Excel adds up in another order: the last digits are nobody's change. */
const CLOSE = 1e-9;
const isNearly = (planned: Outcome | null, held: Cell): boolean =>
  typeof planned === "number" && typeof held === "number"
    ? Math.abs(planned - held) <= CLOSE * Math.max(Math.abs(planned), Math.abs(held))
    : typeof planned !== "number" && typeof held !== "number";

/** What stands in place of a liquidation price where there is none. */
export const NONE = "none";
const isNone = (value: Outcome | null): boolean => value instanceof Refusal && value.kind === "none";

/** What the cell of a name comes to in a planned sheet. */
export function valueNamed({ names, blocks }: Pick<SheetPlan, "names" | "blocks">, name: string): Outcome | null {
  const area = names.find((known) => known.name === name)?.area;
  const block = area && blocks.findLast((each) => contains(sizeOf(each), area.row, area.column));
  if (!area || !block) return null;
  const [down, across] = [area.row - block.row, area.column - block.column];
  const entry = block.values ? block.values[down]?.[across] : block.entries[down]?.[across];
  return typeof entry === "object" && entry !== null && "formula" in entry ? null : (entry ?? null);
}

const sizeOf = ({ row, column, entries, spills }: SheetPlan["blocks"][number]) => ({
  row,
  column,
  rows: spills?.rows ?? entries.length,
  columns: spills?.columns ?? entries[0]?.length ?? 0,
});
