import type { Contract, Fact } from "./contract";

/**
 * The facts whose age counts as the contract's: its numbers. Method and funding convention seldom change, and the pages
 * about them are old.
 */
const SPECIFICATION = [
  "face",
  "settlement",
  "tick",
  "lot",
  "maker_fee",
  "taker_fee",
  "mmr",
  "mmr_per_coin",
  "first_tier",
  "max_leverage",
  "tiers",
];

/**
 * The oldest day among its numbers, the first day of a year where only that is known; undefined where none of the
 * sources is dated.
 */
export function oldestOf({ facts }: Contract): string | undefined {
  const days = SPECIFICATION.flatMap((name) => facts.get(name)?.day ?? []).filter((day) => day !== "");
  const [oldest] = days.map((day) => (day.length === 4 ? `${day}-01-01` : day)).sort();
  return oldest;
}

export const sourceOf = ({ source, day }: Fact): string => (day === "" ? `${source}, undated` : `${source}, ${day}`);

/** Every source once, with its day and the facts that it states. */
export function sourcesOf({ facts }: Contract): string {
  const stated = new Map<string, string[]>();
  for (const [name, fact] of facts) {
    const source = sourceOf(fact);
    stated.set(source, [...(stated.get(source) ?? []), name.replaceAll("_", " ")]);
  }
  return [...stated].map(([source, names]) => `${source} (${names.join(", ")})`).join("; ");
}
