import { CATALOG } from "../../src/catalog";
import { assertFitForACell, isError } from "../conformance/fit-for-a-cell";
import type { Answer, Call, ExcelHost } from "../conformance/host";
import { thrown } from "../conformance/thrown";
import { Random } from "../oracle/random";
import { anyCall } from "./calls";

export interface Finding {
  readonly why: string;
  readonly call: Call;
  readonly answer?: Answer;
}

export interface Tally {
  calls: number;
  cells: number;
  numbers: number;
  refusals: number;
  /** Of the slowest batch, computed milliseconds a call. */
  slowest: number;
}

export const emptyTally = (): Tally => ({ calls: 0, cells: 0, numbers: 0, refusals: 0, slowest: 0 });

/** As many calls as go in one message. */
export const BATCH = 200;
/** Milliseconds that a batch may compute; what else the machine does is not counted. */
const PATIENCE = 10_000;
const LONGEST_MESSAGE = 600;

const namesOf = new Map(CATALOG.map(({ name, parameters }) => [name, Object.keys(parameters)]));

/**
 * A batch of calls from a seed on the built functions in Microsoft's runtime, and the same calls once more in another
 * order: what is wrong with any of them.
 */
export async function fuzzBatch(host: ExcelHost, seed: number, tally: Tally): Promise<Finding[]> {
  const random = new Random(seed);
  const calls = Array.from({ length: BATCH }, () => anyCall(random));
  const began = process.cpuUsage();
  const answers = await host.send(calls);
  const { user, system } = process.cpuUsage(began);
  const took = (user + system) / 1000;
  tally.slowest = Math.max(tally.slowest, took / BATCH);
  const findings = calls.flatMap((call, index) => {
    const answer = answers[index] as Answer;
    const why = faultOf(call, answer, tally);
    return why === undefined ? [] : [{ why, call, answer }];
  });
  if (took > PATIENCE)
    findings.push({ why: `a batch took ${Math.round(took)} ms`, call: calls[0] as Call, answer: answers[0] as Answer });
  const order = calls.map((_, index) => (index * 77 + 31) % BATCH);
  const again = await host.send(order.map((index) => calls[index] as Call));
  order.forEach((index, place) => {
    if (JSON.stringify(again[place]) !== JSON.stringify(answers[index]))
      findings.push({
        why: `another answer in another order: ${JSON.stringify(again[place])}`,
        call: calls[index] as Call,
        answer: answers[index] as Answer,
      });
  });
  tally.calls += 2 * BATCH;
  return findings;
}

/** What is wrong with an answer; undefined where a cell can show it and its reasons are reasons. */
function faultOf({ id, args }: Call, answer: Answer, tally: Tally): string | undefined {
  const error = answer.failed ? thrown(answer) : undefined;
  if (answer.failed && !error) return "the call broke";
  try {
    // the user's own word in place of #N/A is as it was given, even where it reads as a number
    if (!error) assertFitForACell(withoutOwnWord(answer.value, args));
  } catch (fault) {
    return (fault as Error).message;
  }
  const cells = error ? [error] : (answer.value as unknown[][]).flat();
  for (const cell of cells) {
    tally.cells += 1;
    if (typeof cell === "number") tally.numbers += 1;
    if (!isError(cell)) continue;
    tally.refusals += 1;
    const why = faultOfRefusal(id, cell);
    if (why !== undefined) return why;
  }
  return undefined;
}

/** What is wrong with a refusal as a reason; undefined where it is one, and says which argument it is about. */
export function faultOfRefusal(
  id: string,
  { code, message = "" }: { readonly code: string; readonly message?: string },
): string | undefined {
  if (message.length > LONGEST_MESSAGE) return `a message of ${message.length} characters`;
  if (/undefined|\[object|NaN\b(?!")|TypeError|is not a function|Cannot read/.test(message.replaceAll(/"[^"]*"/g, "")))
    return `no reason: ${message}`;
  if (code === "#VALUE!" && message !== "" && !namesAnArgument(id, message)) return `names no argument: ${message}`;
  return undefined;
}

function withoutOwnWord(value: unknown, args: readonly unknown[]): unknown {
  if (!Array.isArray(value)) return value;
  const given = JSON.stringify(args);
  const isGiven = (cell: unknown) => typeof cell === "string" && given.includes(JSON.stringify(cell).slice(1, -1));
  return (value as unknown[][]).map((row) => row.map((cell) => (isGiven(cell) ? "word" : cell)));
}

/** A refusal of an input says which; one of a result that it is the result; CONTRACT_SPEC repeats what it looked for. */
const namesAnArgument = (id: string, message: string): boolean =>
  id === "CONTRACT_SPEC" ||
  /the result of|beyond the largest number|an argument holds the error/.test(message) ||
  (namesOf.get(id) ?? []).some((name) => message.includes(name));
