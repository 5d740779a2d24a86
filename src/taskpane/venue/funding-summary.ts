import { DAY, HOUR, type FundingPaid } from "../../feed/facts";

/** What was paid lately, at a glance. Rates are fractions a period, + is received by a short. */
export interface FundingSummary {
  readonly count: number;
  /** Hours from one rate to the next; none where they are not evenly spaced. */
  readonly hours?: number;
  readonly mean: number;
  readonly lowest: number;
  readonly highest: number;
  /** From the first to the last, the first one's own period included where it is known. */
  readonly days: number;
}

const INTERVALS = [1, 2, 4, 8, 24];

/** Of rates in the order of time. Venues stamp them some milliseconds late: intervals are read to the nearest hour. */
export function fundingSummary(paid: readonly FundingPaid[]): FundingSummary | undefined {
  const [first, last] = [paid[0], paid.at(-1)];
  if (!first || !last) return undefined;
  const rates = paid.map(({ rate }) => rate);
  const hours = spacing(paid);
  return {
    count: paid.length,
    ...(hours !== undefined && { hours }),
    // a mean needs no more digits than its rates have
    mean: Number((rates.reduce((sum, rate) => sum + rate, 0) / rates.length).toPrecision(8)),
    lowest: Math.min(...rates),
    highest: Math.max(...rates),
    days: (last.time - first.time) / DAY + (hours ?? 0) / 24,
  };
}

function spacing(paid: readonly FundingPaid[]): number | undefined {
  const gaps = paid.slice(1).map(({ time }, index) => Math.round((time - (paid[index] as FundingPaid).time) / HOUR));
  const [hours] = gaps;
  return hours !== undefined && INTERVALS.includes(hours) && gaps.every((gap) => gap === hours) ? hours : undefined;
}
