import { Refusal } from "../../core/refusal";
import type { DatedPrice, Facts, Quote } from "../../feed/facts";
import { utc } from "../../feed/quantities";
import type { VenueRequest } from "../../feed/venue-feed";

/** What became of one request, and when the answer was taken in. */
export interface Outcome {
  readonly request: VenueRequest;
  readonly result: Facts | Refusal;
  readonly at: number;
}

/** A fact with what it is of. */
export interface Sourced<Value> {
  readonly value: Value;
  readonly source: string;
  /** Where the answer itself is of another time than now: its time, in words. */
  readonly old?: string;
}

const TEN_MINUTES = 600_000;

/** A fact from the first of the answers that states it. */
export function sourced<Name extends keyof Facts>(
  outcomes: readonly Outcome[],
  name: Name,
): Sourced<NonNullable<Facts[Name]>> | undefined {
  for (const { request, result, at } of outcomes) {
    const value = result instanceof Refusal ? undefined : result[name];
    if (result instanceof Refusal || value === undefined) continue;
    const { host, pathname } = new URL(request.url);
    const of = result.at ?? at;
    const source = `${host}${pathname}, ${utc(of)}`;
    const isOld = Math.abs(of - at) > TEN_MINUTES;
    return { value: value as NonNullable<Facts[Name]>, source, ...(isOld && { old: utc(of) }) };
  }
  return undefined;
}

/** The contracts with an expiry that the answers price: in one answer, or listed in one and quoted in others. */
export function datedOf(outcomes: readonly Outcome[]): readonly DatedPrice[] {
  const whole = sourced(outcomes, "dated")?.value;
  if (whole) return whole;
  const listed = sourced(outcomes, "listed")?.value ?? [];
  return factsOf(outcomes).flatMap(({ quoted }) =>
    listed
      .filter(({ alias }) => alias === quoted?.alias)
      .map(({ symbol, expiry }) => ({ symbol, expiry, mark: (quoted as Quote).price })),
  );
}

export const factsOf = (outcomes: readonly Outcome[]): readonly Facts[] =>
  outcomes.flatMap(({ result }) => (result instanceof Refusal ? [] : [result]));
