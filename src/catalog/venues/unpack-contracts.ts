import { exactly } from "../../core/exact/exactly";
import { withDeductions, type Tier } from "../../core/margin/tier-table";
import { FACTS, isNumeric, type Contract, type DatedForm, type Fact, type TierList, type TierRow } from "./contract";

/**
 * The contract table as the generated file holds it, see docs/decisions/venue-table.md: one column is one line of text,
 * its cells divided by "|", one for each contract, "cell*3" for three that are alike. In order: venue, symbol, kind, the
 * values of FACTS, the evidence for those that are given and for the tiers (two digits in base 36 each), tiers, form of
 * dated symbols, reasons for what is missing. A "." stands for the coin that the symbol begins with.
 */
export interface PackedTable {
  /** The day on which the table was compiled. */
  readonly compiled: string;
  /** Title and day of each source, divided by "|". */
  readonly evidence: readonly string[];
  /** Reasons why a fact is missing. */
  readonly reasons: readonly string[];
  readonly columns: readonly string[];
}

export function unpacked({ evidence, reasons, columns }: PackedTable): Contract[] {
  const cells = columns.map((column) => column.split("|").flatMap(alike));
  return (cells[0] ?? []).map((_, row) => {
    const line = cells.map((column) => column[row] as string);
    return contractIn(line, evidence, reasons);
  });
}

/** A cell, as often as it says. */
function alike(run: string): string[] {
  const [cell, times = 1] = run.split("*") as [string, string?];
  return Array<string>(Number(times)).fill(cell);
}

/** The coin that a symbol begins with: BTC of BTCUSD_PERP, BTC-USD, BTC-PERPETUAL and BTC_USD. */
export const coinOf = (symbol: string): string => symbol.split(/[-_]|USD/)[0] as string;

function contractIn(
  line: readonly string[],
  evidence: PackedTable["evidence"],
  reasons: PackedTable["reasons"],
): Contract {
  const [venue, symbol, kind, ...cells] = line as [string, string, Contract["kind"], ...string[]];
  const [proofs, tiers, dates, lacks] = cells.slice(FACTS.length) as [string, string, string, string];
  const facts = new Map<string, Fact>();
  const state = (name: string, value: Fact["value"]) => {
    const at = parseInt(proofs.slice(2 * facts.size, 2 * facts.size + 2), 36);
    const [source, day] = (evidence[at] as string).split("|") as [string, string];
    facts.set(name, { value, source, day });
  };
  for (const [index, name] of FACTS.entries()) {
    const cell = cells[index] as string;
    const text = cell === "." ? coinOf(symbol) : cell;
    if (text !== "") state(name, isNumeric(name) ? Number(text) : text);
  }
  const list = tiers === "" ? undefined : tierList(tiers);
  if (list) state("tiers", list.rows.length);
  return {
    venue,
    symbol,
    kind,
    facts,
    ...(list && { tiers: list }),
    ...(dates !== "" && { dates: datedForm(dates) }),
    lacks: new Map(lacks === "" ? [] : lacks.split(",").map((entry) => reason(entry, reasons))),
  };
}

function tierList(text: string): TierList {
  const [unit, applied, whole, rows] = text.split(";") as [TierList["unit"], TierList["applied"], string, string];
  return {
    unit,
    applied,
    complete: whole === "complete",
    rows: tierRows(rows.split(",").map((row) => row.split(" "))),
  };
}

/** Floor, rate and deduction; a deduction that is there and empty is the one that floors and rates ask for. */
function tierRows(cells: readonly (readonly string[])[]): TierRow[] {
  const tiers = cells.map(([floor, mmr]) => ({ floor: Number(floor), mmr: Number(mmr) }) as Tier);
  return cells.map(
    (row, index) =>
      row.map((cell, at) => (at === 2 && cell === "" ? deductionAt(tiers, index) : Number(cell))) as unknown as TierRow,
  );
}

/** What the tier at this place deducts, so that the requirement does not jump at its floor. */
export const deductionAt = (tiers: readonly Tier[], index: number): number =>
  exactly((of) => withDeductions(of, tiers.slice(0, index + 1))[index]?.deduction.nearest() as number);

function datedForm(text: string): DatedForm {
  const [form, days] = text.split(";") as [string, DatedForm["days"]];
  return { form, days };
}

function reason(entry: string, reasons: PackedTable["reasons"]): [string, string] {
  const [fact, index] = entry.split("=") as [string, string];
  return [fact, reasons[Number(index)] as string];
}
