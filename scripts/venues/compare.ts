import { READERS, type Answer, type Stated } from "./answers";
import type { ContractData, ContractRow, Evidence } from "./contract-data";

/** A value of the file beside what a venue's answer says. */
export interface Comparison {
  readonly contract: string;
  readonly fact: string;
  readonly ours: string;
  readonly theirs: string;
  /** "contradicts": an answer at least as new as our evidence says otherwise. "older": ours is newer, and differs. */
  readonly verdict: "agrees" | "contradicts" | "older";
}

/** Every value that an answer and the file both have. */
export function compared(data: ContractData, { venue, answer, date, body }: Answer): Comparison[] {
  const reader = READERS[answer];
  if (!reader) throw new Error(`nobody knows how to read ${answer}`);
  const rows = data.contracts.filter((row) => row.venue === venue);
  return reader(body as never).flatMap((stated) => {
    const row = rows.find(({ symbol }) => symbol === stated.symbol);
    return row ? comparedRow(row, stated, date) : [];
  });
}

function comparedRow(row: ContractRow, stated: Stated, date: string): Comparison[] {
  const { venue, symbol, facts, tiers } = row;
  const compare = (fact: string, evidence: Evidence, ours: string, theirs: string): Comparison => {
    const verdict = ours === theirs ? "agrees" : evidence.day !== null && evidence.day > date ? "older" : "contradicts";
    return { contract: `${venue} ${symbol}`, fact, ours, theirs, verdict };
  };
  const values = Object.entries(stated.facts).flatMap(([name, theirs]) => {
    const ours = facts[name];
    return ours && theirs !== undefined ? [compare(name, ours, written(ours.value), String(theirs))] : [];
  });
  if (!tiers || !stated.tiers) return values;
  const ours = tiers.rows.map(({ floor, mmr, deduction }) => [
    floor,
    mmr,
    ...(deduction === undefined ? [] : [deduction]),
  ]);
  return [...values, compare("tiers", tiers, JSON.stringify(ours), JSON.stringify(stated.tiers))];
}

const written = (value: unknown): string =>
  typeof value === "object" ? Object.values(value as object).join(" ") : String(value);

const DAY = 86_400_000;

/** What is older than so many days, or bears no date, contract by contract: those that have ended left out. */
export function staleIn({ contracts }: ContractData, today: string, days: number): string[] {
  const isOld = ({ day }: Evidence) => day === null || Date.parse(today) - Date.parse(day) > days * DAY;
  return contracts.flatMap(({ venue, symbol, facts, tiers }) => {
    if (/^(delisted|expired|not inverse)/.test(String(facts["status"]?.value))) return [];
    const all: [string, Evidence][] = [
      ...Object.entries(facts),
      ...(tiers ? [["tiers", tiers] as [string, Evidence]] : []),
    ];
    const byDay = new Map<string, string[]>();
    for (const [name, evidence] of all.filter(([, each]) => isOld(each)))
      byDay.set(evidence.day ?? "undated", [...(byDay.get(evidence.day ?? "undated") ?? []), name]);
    return byDay.size === 0
      ? []
      : [`${venue} ${symbol}: ${[...byDay].map(([day, names]) => `${names.join(", ")} (${day})`).join("; ")}`];
  });
}
