import fc from "fast-check";
import { OWN_LINES } from "../../src/builder/findings/own-meanings";
import type { Finding, FindingKind } from "../../src/core/check/finding";
import { paneAndCell, type Both } from "./findings/pane-and-cell";
import { plausible } from "./figures/plausible";

const OWN = new Set(OWN_LINES.map(({ code }) => code));

/** By hand from the list as it is documented: which figures a level can have. */
const WITHIN: { readonly [K in FindingKind]?: (finding: Extract<Finding, { kind: K }>) => boolean } = {
  "contract size": ({ share }) => share < 0.05 || share > 1.5,
  "over-hedge": ({ share }) => share > 1.01 && share <= 1.5,
  "lot rounding": ({ share }) => Math.abs(share - 1) > 0.01 * (1 - 1e-12),
  // 0.01 and 0.1 are of the touch probability, 3 of the daily deviations, 25 % of the distance
  "liquidation likely": ({ level, probability }) => probability >= 0.01 && (level === "red") === probability >= 0.1,
  "liquidation near": ({ level, deviations, distance }) =>
    level === "red" ? (deviations ?? 0) < 3 + 1e-9 : (deviations ?? 0) > 3 - 1e-9 && Math.abs(distance) < 0.25,
  "per cent": ({ argument, value }) => Math.abs(value) > { funding_rate: 0.005, mmr: 0.2, volatility: 5 }[argument],
  "coins outside": ({ outside }) => outside > 0,
  "funding paid": ({ paid, dollars }) => paid > 0 && dollars > 0,
  "funding drains": ({ paid, price }) => paid > 0 && (price === null || price > 0),
  "under maintenance": ({ equity, maintenance, missing }) => equity <= maintenance && missing >= 0,
};

/** `HEDGES=10000` is a thorough run. */
const HEDGES = Number(process.env["HEDGES"] ?? 6_000);

/**
 * How often each must be met in 10,000 for the law to say anything of it. A draft without coins is refused before it is checked,
 * and no plausible draft is in satoshi: warnings.test.ts has one.
 */
const FLOORS: Readonly<Record<Exclude<FindingKind, "no coins" | "another scale">, number>> = {
  sound: 1000,
  unhedged: 300,
  "wrong side": 100,
  "contract size": 200,
  "over-hedge": 300,
  "lot rounding": 60,
  "margin not counted": 250,
  "under maintenance": 200,
  "liquidation near": 700,
  "liquidation likely": 1300,
  "liquidation never": 250,
  "coins outside": 1700,
  "funding paid": 600,
  "funding drains": 500,
  "per cent": 180,
};

test(`${HEDGES} hedges: the pane and HEDGE_CHECK find the same, by code, level, words and bounds`, () => {
  const met = new Map<string, number>();
  const faults: unknown[] = [];
  let refused = 0;
  const fault = (seed: number, what: string, both: Both) =>
    faults.length < 5 && faults.push({ seed, what, pane: both.warnings, cell: both.cell });
  for (const seed of fc.sample(fc.noBias(fc.integer()), HEDGES)) {
    const both = paneAndCell(plausible(seed));
    const rows = both.cell.filter(([code]) => typeof code === "string");
    if (rows.length === 0) refused++;
    const cell = rows.filter(([code]) => code !== "OK").map(([code, level]) => `${code} ${level}`);
    const pane = both.warnings.filter(({ code }) => !OWN.has(code)).map(({ code, level }) => `${code} ${level}`);
    if (cell.join() !== pane.join()) fault(seed, "codes and levels", both);
    if (rows.some(([, , what, fix], row) => both.found[row]?.what !== what || both.found[row]?.fix !== fix))
      fault(seed, "words", both);
    for (const { finding } of both.found) {
      met.set(finding.kind, (met.get(finding.kind) ?? 0) + 1);
      const within = WITHIN[finding.kind] as ((finding: Finding) => boolean) | undefined;
      if (within && !within(finding)) fault(seed, `${finding.kind} beyond its bounds`, both);
    }
  }
  expect(faults).toEqual([]);
  const rare = Object.entries(FLOORS).filter(([kind, floor]) => (met.get(kind) ?? 0) < floor * (HEDGES / 10_000));
  expect(rare).toEqual([]);
  // a margin that cannot be is refused by both; most drafts are not of that kind
  expect(refused).toBeLessThan(0.15 * HEDGES);
}, 300_000);
