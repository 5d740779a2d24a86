import { TITLES, type Formula } from "./contenders/contender";
import type { Measured } from "./formulas";
import type { RangeCalls } from "./ranges";
import type { Kind } from "./rows";

const RAW = "raw doubles";
const OURS = "this project";
const PLAIN = "decimal.js, straightforward";

/** What the arithmetic is expected to keep: the bar, what was measured, and whether it holds. */
export function bars(formulas: readonly Measured[], ranges: readonly RangeCalls[]): string[][] {
  const time = (kind: Kind, formula: Formula, name: string) =>
    formulas.find((row) => row.kind === kind && row.formula === formula && row.name === name)?.median ?? NaN;
  const slower = (formula: Formula) => time("typed", formula, OURS) / time("typed", formula, RAW);
  const faster = (kind: Kind, formula: Formula) => time(kind, formula, PLAIN) / time(kind, formula, OURS);
  const bar = (says: string, value: number, holds: boolean) => [says, value.toFixed(1), holds ? "holds" : "missed"];
  const most = (says: string, value: number, limit: number) => bar(`${says}: at most ${limit}`, value, value <= limit);
  const least = (says: string, value: number, limit: number) =>
    bar(`${says}: at least ${limit}`, value, value >= limit);
  const longest = Math.max(...ranges.filter(({ rows }) => rows === 1e6).map(({ atBest }) => atBest / 1000));
  return [
    most("INVERSE_PNL, typed, × raw doubles", slower("pnl"), 60),
    most("LIQ_PRICE, typed, × raw doubles", slower("liquidation"), 60),
    most("HEDGE_CONTRACTS, typed, × raw doubles", slower("hedge"), 50),
    least("INVERSE_PNL, typed, × faster than decimal.js", faster("typed", "pnl"), 35),
    least("LIQ_PRICE, typed, × faster than decimal.js", faster("typed", "liquidation"), 35),
    least("HEDGE_CONTRACTS, typed, × faster than decimal.js", faster("typed", "hedge"), 20),
    least("INVERSE_PNL, computed, × faster than decimal.js", faster("computed", "pnl"), 10),
    least("LIQ_PRICE, computed, × faster than decimal.js", faster("computed", "liquidation"), 10),
    least("HEDGE_CONTRACTS, computed, × faster than decimal.js", faster("computed", "hedge"), 10),
    ...KINDS_AGAINST_PEERS.map((kind) => against(formulas, kind)),
    most("1,000,000 rows in one call, the slowest function, seconds on the clock", longest, 1.2),
  ];
}

const KINDS_AGAINST_PEERS: readonly Kind[] = ["typed", "computed", "hostile"];

/**
 * The peer that comes closest, and how many times longer it takes, of those that gave the nearest double on every row of
 * this kind that was compared: who is only nearly right is no match.
 */
function against(formulas: readonly Measured[], kind: Kind): string[] {
  const rows = formulas.filter((row) => row.kind === kind);
  const ratios = rows
    .filter(({ wrong, name }) => wrong === 0 && name !== OURS && name !== RAW)
    .map((peer) => {
      const mine = rows.find(({ name, formula }) => name === OURS && formula === peer.formula)?.median ?? NaN;
      return { ratio: peer.median / mine, who: `${peer.name}, ${TITLES[peer.formula]}` };
    });
  const closest = ratios.reduce((least, one) => (one.ratio < least.ratio ? one : least));
  const says = `${kind} rows, × faster than the closest peer that was exact there (${closest.who}): at least 1`;
  return [says, closest.ratio.toFixed(1), closest.ratio >= 1 ? "holds" : "missed"];
}
