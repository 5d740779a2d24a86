import { load, type BoundFunctions } from "../../bench/built-functions";
import { Random } from "../oracle/random";
import { anyCall } from "./calls";
import { faultOfRefusal, type Tally } from "./functions";

export interface DirectFinding {
  readonly why: string;
  readonly id: string;
  readonly args: readonly unknown[];
}

/** The built script without a runtime around it: many more calls in the same time. */
export const opened = (file: string): BoundFunctions => load(file);

interface Wire {
  readonly type?: unknown;
  readonly code?: unknown;
  readonly value?: unknown;
}

/** A cell of a message as the runtime hands it to the function. */
export function handedOver(cell: unknown): unknown {
  if (typeof cell !== "object" || cell === null) return cell;
  if (Array.isArray(cell)) return cell.map(handedOver);
  const { type, code, value } = cell as Wire;
  if (type === "CustomFunctionRichData") return JSON.parse(String(value)) as unknown;
  return { type: "Error", basicValue: code };
}

/** Calls from a seed, each once, and once more after all the others: what is wrong with any of them. */
export function fuzzDirectly(functions: BoundFunctions, seed: number, count: number, tally: Tally): DirectFinding[] {
  const random = new Random(seed);
  const findings: DirectFinding[] = [];
  const before = Array.from({ length: count }, () => {
    const { id, args } = anyCall(random);
    const given = args.map(handedOver);
    return { id, given, result: resultOf(functions, id, given) };
  });
  for (const { id, given, result } of before.reverse()) {
    const why = faultOfResult(id, result, tally) ?? faultOfSecond(result, resultOf(functions, id, given));
    if (why !== undefined) findings.push({ why, id, args: given });
  }
  tally.calls += 2 * count;
  return findings;
}

/** What is wrong with a call, made twice; undefined where nothing is. */
export function faultOfCall(functions: BoundFunctions, id: string, given: readonly unknown[], tally: Tally) {
  const result = resultOf(functions, id, given);
  tally.calls += 2;
  return faultOfResult(id, result, tally) ?? faultOfSecond(result, resultOf(functions, id, given));
}

const faultOfResult = (id: string, result: unknown, tally: Tally): string | undefined =>
  typeof result === "string" ? result : faultIn(id, result, tally);

const faultOfSecond = (first: unknown, second: unknown[][] | string): string | undefined =>
  isSame(first as unknown[][], second) ? undefined : "another answer the second time";

/** The block, an error that was thrown in one of its own; a text that says what else was thrown. */
function resultOf(functions: BoundFunctions, id: string, given: readonly unknown[]): unknown[][] | string {
  try {
    return functions[id]?.(...(given as never[])) ?? "there is no such function";
  } catch (error) {
    return isHostError(error) ? [[error]] : `the call broke: ${String(error)}`;
  }
}

const isHostError = (value: unknown): value is { code: string; message?: string } =>
  typeof value === "object" && value !== null && /^#/.test(String((value as { code?: unknown }).code));

function faultIn(id: string, block: unknown, tally: Tally): string | undefined {
  if (!Array.isArray(block) || block.length === 0) return "no block of cells";
  const width = (block[0] as unknown[]).length;
  for (const row of block as unknown[][]) {
    if (row.length !== width || width === 0) return "a ragged block";
    for (const cell of row) {
      tally.cells += 1;
      if (typeof cell === "number") tally.numbers += 1;
      if (typeof cell === "number" && !Number.isFinite(cell)) return `a cell of ${cell}`;
      if (typeof cell === "number" || typeof cell === "string" || typeof cell === "boolean") continue;
      if (!isHostError(cell)) return `no cell can hold ${String(cell)}`;
      tally.refusals += 1;
      const why = faultOfRefusal(id, cell);
      if (why !== undefined) return why;
    }
  }
  return undefined;
}

function isSame(one: readonly unknown[][], other: unknown[][] | string): boolean {
  if (typeof other === "string" || one.length !== other.length) return false;
  return one.every((row, at) =>
    row.every((cell, place) => {
      const again = other[at]?.[place];
      if (!isHostError(cell)) return Object.is(cell, again);
      return isHostError(again) && cell.code === again.code && cell.message === again.message;
    }),
  );
}
