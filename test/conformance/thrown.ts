import { serialized } from "./errors";
import type { Answer } from "./host";

/** The numbers under which the runtime reports a thrown CustomFunctions.Error; any other is a failure of the code. */
const CODES: Readonly<Record<number, string>> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!", 8: "#NULL!" };

/** The error of a call that threw one, in the form that it has inside a block; undefined where the call broke. */
export function thrown({ errorCode, value }: Answer): ReturnType<typeof serialized> | undefined {
  const code = errorCode === undefined ? undefined : CODES[errorCode];
  return code === undefined ? undefined : serialized(code, value === "" ? undefined : String(value));
}

/** What the cells show: the block, or the one error that the call threw. */
export function inCells(answer: Answer): unknown[][] {
  if (!answer.failed) return answer.value as unknown[][];
  const error = thrown(answer);
  if (!error) throw new Error(`the call broke: ${JSON.stringify(answer)}`);
  return [[error]];
}
