import type { HedgeRecord, RecordedFact } from "./hedge-record";
import { readLiteral } from "./literal";

/** What is another now than the record says. A literal that is undefined is of something that is not there any more. */
export type Change =
  | { readonly kind: "input"; readonly name: string; readonly before: string; readonly now: string | undefined }
  | {
      readonly kind: "fact";
      readonly contract: string;
      readonly before: RecordedFact;
      readonly now: RecordedFact | undefined;
    }
  | {
      readonly kind: "result";
      readonly name: string;
      readonly before: string;
      readonly now: string | undefined;
      /** The inputs behind it that have changed; otherwise the reason. */
      readonly because: readonly string[] | Reason;
    };

/** Why a result is another although no input behind it is. */
export type Reason = "typed over" | "another version" | "another formula";

export interface Behind {
  /** Whether a result stands on an input. */
  readonly standsOn: (result: string, input: string) => boolean;
  /** Whether a formula gives the result. */
  readonly isFormula: (result: string) => boolean;
}

export interface Changes {
  readonly changes: readonly Change[];
  /** The contract of the record, by venue and symbol. */
  readonly contract: string;
  readonly same: { readonly inputs: number; readonly facts: number; readonly results: number };
}

/** Spreadsheets differ in the last of sixteen digits: that is no other result. */
const LAST_DIGITS = 1e-12;

/** What has changed between a record and the same sheet now. */
export function changesBetween(before: HedgeRecord, now: HedgeRecord, { standsOn, isFormula }: Behind): Changes {
  const inputs = [...before.inputs].flatMap(([name, was]): Change[] => {
    const is = now.inputs.get(name);
    return is === was ? [] : [{ kind: "input", name, before: was, now: is }];
  });
  const contract = contractOf(before);
  const isOther = contract !== contractOf(now);
  const facts = before.facts.flatMap((was): Change[] => {
    const is = now.facts.find(({ name }) => name === was.name);
    const same = is?.value === was.value && is.day === was.day;
    // of another contract the input that chose it says enough
    return same || isOther ? [] : [{ kind: "fact", contract, before: was, now: is }];
  });
  const changed = inputs.flatMap((change) => (change.kind === "input" ? [change.name] : []));
  const results = [...before.results].flatMap(([name, was]): Change[] => {
    const is = now.results.get(name);
    if (is !== undefined && isSame(was, is)) return [];
    const behind = changed.filter((input) => standsOn(name, input));
    const reason: Reason = !isFormula(name)
      ? "typed over"
      : before.version === now.version
        ? "another formula"
        : "another version";
    const because = behind.length > 0 && isFormula(name) ? behind : reason;
    return [{ kind: "result", name, before: was, now: is, because }];
  });
  return {
    changes: [...inputs, ...facts, ...results],
    contract,
    same: {
      inputs: before.inputs.size - inputs.length,
      facts: isOther ? 0 : before.facts.length - facts.length,
      results: before.results.size - results.length,
    },
  };
}

function isSame(was: string, is: string): boolean {
  if (was === is) return true;
  const [one, other] = [was, is].map((literal) => readLiteral(literal)?.[0]?.[0]);
  if (typeof one !== "number" || typeof other !== "number") return false;
  return Math.abs(one - other) <= LAST_DIGITS * Math.max(Math.abs(one), Math.abs(other), 1);
}

function contractOf({ choices, inputs }: HedgeRecord): string {
  const words = ["venue", "symbol"].map((name) => readLiteral(inputs.get(name) ?? choices.get(name) ?? "")?.[0]?.[0]);
  return words
    .map((word) => (typeof word === "string" ? word : ""))
    .join(" ")
    .trim();
}
