import { FACTS } from "../../src/catalog/venues/contract";
import type { PackedTable } from "../../src/catalog/venues/unpack-contracts";
import type { ContractData, ContractRow, Evidence, FactData } from "./contract-data";

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
  const venues: Record<string, string[]> = {};
  for (const row of data.contracts) (venues[row.venue] ??= []).push(line(row, proof, reasons));
  return { compiled: data.compiled, evidence, reasons, venues };
}

function line(row: ContractRow, proof: (evidence: Evidence) => string, reasons: string[]): string {
  const { symbol, kind, facts, tiers, dates, lacks = {} } = row;
  const alone = SAYS_NOTHING_ELSE.test(String(facts["status"]?.value));
  const stated = FACTS.map((name) => (alone && name !== "status" ? undefined : facts[name]));
  // rates of one leverage are not those of the contract
  const list = alone || tiers?.leverage !== undefined ? undefined : tiers;
  return [
    symbol,
    kind,
    ...stated.map((fact) => (fact ? written(fact) : "")),
    [...stated, list].map((fact) => (fact ? proof(fact) : "")).join(""),
    list ? [list.unit, list.applied, list.complete ? "complete" : "", list.rows.map(tier).join(",")].join(";") : "",
    dates ? `${dates.form};${dates.days}` : "",
    Object.entries(lacks)
      .map(([fact, reason]) => `${fact}=${indexIn(reasons, reason)}`)
      .join(","),
  ].join("|");
}

const written = ({ value }: FactData): string =>
  typeof value === "object" ? `${value.up_to} ${value.unit}` : String(value);

const tier = ({ floor, mmr, deduction }: { floor: number; mmr: number; deduction?: number }): string =>
  [floor, mmr, ...(deduction === undefined ? [] : [deduction])].join(" ");

function indexIn(list: string[], item: string): number {
  if (!list.includes(item)) list.push(item);
  return list.indexOf(item);
}
