import type { Draft } from "../draft/draft";
import type { Words } from "../words/words";
import type { HedgePoint } from "./hedge-point";

/** Another hedge that is better in one respect and no worse in another, in words. */
export interface Alternative {
  readonly point: HedgePoint;
  readonly says: string;
  /** The draft that comes to it; undefined where no field of the draft could say it. */
  readonly draft: Draft | undefined;
}

/** The share that is locked, times the probability that the hedge is still there at the end. */
export const lockedOnAverage = ({ locked, survives }: HedgePoint): number => locked * survives;

/** A smaller difference is less than a model can tell. */
const NOTICED = 0.001;

/** Up to three hedges that the user might prefer, each for a different reason. */
export function alternativesTo(
  own: HedgePoint,
  points: readonly HedgePoint[],
  words: AlternativeWords,
): Omit<Alternative, "draft">[] {
  const [safer, lighter, smaller] = [saferThan(own, points), lighterThan(own, points), smallerThan(own, points)];
  return [
    safer && { point: safer, says: `${words.moreMargin(own, safer)}: ${words.survives(own, safer)}, ${SAME}.` },
    smaller && {
      point: smaller,
      says: `Lock ${words.share(rounded(smaller.locked))} on ${words.margin(smaller)}: ${words.survives(own, smaller)}${words.saved(own, smaller)}.`,
    },
    lighter && { point: lighter, says: `${words.lessMargin(own, lighter)}: ${words.survives(own, lighter)}, ${SAME}.` },
  ].filter((found) => found !== undefined);
}

const SAME = "as much is locked at the same cost";
const rounded = (share: number): number => Math.round(share * 100) / 100;

/** The smallest larger margin on which a hedge of the same size nearly surely survives, or else the largest margin. */
function saferThan(own: HedgePoint, points: readonly HedgePoint[]): HedgePoint | undefined {
  const better = ofOneSize(own, points).filter(
    (point) => point.survives > own.survives + NOTICED && point.margin > own.margin,
  );
  return better.find(({ survives }) => survives >= SURE) ?? better.at(-1);
}
const SURE = 0.99;

/** The smallest margin on which a hedge of the same size survives just as likely. */
const lighterThan = (own: HedgePoint, points: readonly HedgePoint[]): HedgePoint | undefined =>
  ofOneSize(own, points).find((point) => point.margin < own.margin && point.survives >= own.survives - NOTICED);

/** A smaller hedge that locks more on average, on no more margin. */
function smallerThan(own: HedgePoint, points: readonly HedgePoint[]): HedgePoint | undefined {
  const better = points.filter(
    (point) =>
      point.locked < own.locked &&
      point.margin <= own.margin &&
      lockedOnAverage(point) > lockedOnAverage(own) + NOTICED,
  );
  return better.sort((one, other) => lockedOnAverage(other) - lockedOnAverage(one))[0];
}

const ofOneSize = (own: HedgePoint, points: readonly HedgePoint[]): HedgePoint[] =>
  points.filter(({ contracts }) => contracts === own.contracts).sort((one, other) => one.margin - other.margin);

/** How differences between two hedges are said, for one coin and one horizon. */
export interface AlternativeWords {
  share(locked: number): string;
  margin(other: HedgePoint): string;
  moreMargin(own: HedgePoint, other: HedgePoint): string;
  lessMargin(own: HedgePoint, other: HedgePoint): string;
  survives(own: HedgePoint, other: HedgePoint): string;
  saved(own: HedgePoint, other: HedgePoint): string;
}

export const alternativeWords = (
  coin: string,
  days: number,
  { chance, inFull, percent, plain }: Words,
): AlternativeWords => ({
  share: percent,
  margin: ({ margin }) => `${inFull(tidy(margin), "coin", coin)} of margin`,
  moreMargin: (own, other) => `Post ${inFull(tidy(other.margin - own.margin), "coin", coin)} more`,
  lessMargin: (own, other) => `Take ${inFull(tidy(own.margin - other.margin), "coin", coin)} of the margin back`,
  survives: (own, other) =>
    `it is liquidated within ${plain(days)} days with a probability of ${chance(1 - other.survives)} instead of ${chance(1 - own.survives)}`,
  saved: (own, other) => {
    if (own.monthly === undefined || other.monthly === undefined) return "";
    const less = own.monthly - other.monthly;
    const amount = inFull(Math.round(Math.abs(less)), "USD", coin);
    if (Math.round(less) === 0) return "";
    return less > 0 ? `, and costs ${amount} less a month` : `, and earns ${amount} less a month`;
  },
});

const tidy = (coins: number): number => Number(coins.toPrecision(4));
