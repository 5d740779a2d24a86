import { invalid, none, type Refusal } from "../../core/refusal";
import type { Literal, ResultRows } from "../declare/define";
import { FACTS, endedBecause, nameOf, type Contract, type Fact } from "./contract";
import { oldestOf, sourceOf, sourcesOf } from "./evidence";
import { shortened } from "./names";
import { tiersInCoin, tiersInContracts } from "./tier-lists";

type Answer = Literal | Refusal | ResultRows;

/** The fields that are answered for a contract that has ended as well. */
const OF_THE_ENDED = ["kind", "status", "expiry"];
const PROVEN: readonly string[] = [...FACTS, "tiers"];
const ABOUT_A_FACT = /^(.+)_(as_of|source)$/;

/**
 * The fact that a field such as "tick_as_of" or "tick_source" asks the age or source of; undefined for other fields.
 */
export function factAskedAbout(field: string): string | undefined {
  const [, fact] = ABOUT_A_FACT.exec(field) ?? [];
  return fact !== undefined && PROVEN.includes(fact) ? fact : undefined;
}

/** What the add-in's table says of a contract in one of its fields. */
export function factOf(contract: Contract, field: string): Answer {
  const ended = endedBecause(contract);
  const fact = factAskedAbout(field);
  if (ended !== undefined && !OF_THE_ENDED.includes(fact ?? field)) return invalid(ended);
  if (fact !== undefined) return proofOf(contract, fact, field.endsWith("_source"));
  switch (field) {
    case "kind":
      return contract.kind;
    case "as_of":
      return oldestOf(contract) ?? notInTable(contract, "as_of", "none of its sources bears a date");
    case "source":
      return sourcesOf(contract);
    case "tiers":
      return tiersInCoin(contract) ?? unstated(contract, field);
    case "tiers_in_contracts":
      return tiersInContracts(contract) ?? unstated(contract, field);
    default:
      return contract.facts.get(field)?.value ?? unstated(contract, field);
  }
}

function proofOf(contract: Contract, name: string, source: boolean): Answer {
  const fact: Fact | undefined = contract.facts.get(name);
  if (!fact) return unstated(contract, name);
  if (source) return sourceOf(fact);
  return fact.day === "" ? notInTable(contract, `${name}_as_of`, "its source bears no date") : fact.day;
}

/** The refusal for a fact that no source states. */
export const notInTable = (contract: Pick<Contract, "venue" | "symbol">, field: string, because?: string): Refusal =>
  none(`not in the table: ${shortened(field)} of ${nameOf(contract)}${because === undefined ? "" : `: ${because}`}`);

const unstated = (contract: Contract, field: string): Refusal => notInTable(contract, field, reasonOf(contract, field));

function reasonOf({ kind, lacks }: Contract, field: string): string | undefined {
  if (kind === "dated" && field.startsWith("funding_")) return "a dated contract pays no funding";
  if (kind === "perpetual" && field === "expiry") return "a perpetual has none";
  return lacks.get(field);
}
