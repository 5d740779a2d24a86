import { markIn, type DecimalMark } from "../amounts/number-text";
import type { Role } from "../formats/format";
import type { Columns } from "../formats/recognised";
import type { Line } from "../tables/lines";
import { orderIn, type DayOrder } from "../times/time-text";

/** What cannot be seen from a file, and must be asked. */
export type Question = "decimal" | "order";

export interface MarksSeen {
  readonly decimal: DecimalMark | undefined;
  readonly order: DayOrder | undefined;
  readonly questions: readonly Question[];
}

const NUMBERS: readonly Role[] = ["quantity", "position", "price", "fee", "funding", "realised", "change", "balance"];

/** Looks at numbers and times until it is certain how they are written, or to the end. */
export async function marksSeen(
  batches: Iterable<readonly Line[]>,
  columns: Columns,
  breathe: () => Promise<boolean>,
): Promise<MarksSeen> {
  const numbers = NUMBERS.flatMap((role) => columns[role] ?? []);
  const time = columns.time ?? 0;
  let decimal: DecimalMark | undefined;
  let order: DayOrder | undefined;
  let [decimalAsked, orderAsked, hasTimes] = [false, false, false];
  for (const lines of batches) {
    for (const { cells } of lines) {
      if (decimal === undefined)
        for (const at of numbers) {
          const mark = markIn(cells[at] ?? "");
          if (mark === "either") decimalAsked = true;
          else decimal ??= mark;
        }
      if (order === undefined) {
        const seen = orderIn(cells[time] ?? "");
        if (seen === "either") orderAsked = true;
        else order = seen;
        hasTimes ||= seen !== undefined;
      }
    }
    // times of another shape say nothing of the order, on any line
    if (decimal !== undefined && (order !== undefined || !(hasTimes || orderAsked))) break;
    if (!(await breathe())) break;
  }
  const questions: Question[] = [];
  if (decimal === undefined && decimalAsked) questions.push("decimal");
  if (order === undefined && orderAsked) questions.push("order");
  return { decimal, order, questions };
}
