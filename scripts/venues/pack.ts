import { FACTS } from "../../src/catalog/venues/contract";
import { coinOf, deductionAt, type PackedTable } from "../../src/catalog/venues/unpack-contracts";
import type { Tier } from "../../src/core/margin/tier-table";
import type { ContractData, ContractRow, Evidence, FactData, TierData } from "./contract-data";

/** Of a contract that nobody can trade, and that no other is like, only that is said. */
const SAYS_NOTHING_ELSE = /^(delisted|not inverse)/;

/** The data file as src/catalog/venues/unpack-contracts.ts reads it: docs/decisions/venue-table.md. */
export function packed(data: ContractData): PackedTable {
  const evidence: string[] = [];
  const reasons: string[] = [];
  const proof = ({ source, day }: Evidence) =>
    indexIn(evidence, `${data.sources[source]?.title ?? ""}|${day ?? ""}`)
      .toString(36)
      .padStart(2, "0");
  const rows = data.contracts.map((row) => [row.venue, ...cellsOf(row, proof, reasons)]);
  const columns = (rows[0] ?? []).map((_, column) => runs(rows.map((cells) => cells[column] as string)));
  return { compiled: data.compiled, evidence, reasons, columns };
}

/** Cells that are alike, one below the other, are written once, with their number. */
function runs(cells: readonly string[]): string {
  const starts = cells.flatMap((cell, index) => (cell === cells[index - 1] ? [] : [index]));
  const length = (at: number) => (starts[at + 1] ?? cells.length) - (starts[at] as number);
  return starts.map((start, at) => `${cells[start]}${length(at) > 1 ? `*${length(at)}` : ""}`).join("|");
}

function cellsOf(row: ContractRow, proof: (evidence: Evidence) => string, reasons: string[]): string[] {
  const { symbol, kind, facts, tiers, dates, lacks = {} } = row;
  const alone = SAYS_NOTHING_ELSE.test(String(facts["status"]?.value));
  const stated = FACTS.map((name) => (alone && name !== "status" ? undefined : facts[name]));
  // rates of one leverage are not those of the contract
  const list = alone || tiers?.leverage !== undefined ? undefined : tiers;
  return [
    symbol,
    kind,
    ...stated.map((fact, index) => {
      const text = fact ? written(fact) : "";
      return FACTS[index] === "settlement" && text === coinOf(symbol) ? "." : text;
    }),
    [...stated, list].map((fact) => (fact ? proof(fact) : "")).join(""),
    list
      ? [
          list.unit,
          list.applied,
          list.complete ? "complete" : "",
          list.rows.map((_, index) => tierAt(list.rows, index)).join(","),
        ].join(";")
      : "",
    dates ? `${dates.form};${dates.days}` : "",
    Object.entries(lacks)
      .map(([fact, reason]) => `${fact}=${indexIn(reasons, reason)}`)
      .join(","),
  ];
}

const written = ({ value }: FactData): string =>
  typeof value === "object" ? `${value.up_to} ${value.unit}` : String(value);

/** Floor, rate and deduction. A deduction that the floors and rates ask for is left empty: the reader reckons it. */
function tierAt(rows: readonly TierData[], index: number): string {
  const { floor, mmr, deduction } = rows[index] as TierData;
  const asked = () => deductionAt(rows as readonly Tier[], index);
  return [floor, mmr, ...(deduction === undefined ? [] : [deduction === asked() ? "" : deduction])].join(" ");
}

function indexIn(list: string[], item: string): number {
  if (!list.includes(item)) list.push(item);
  return list.indexOf(item);
}
