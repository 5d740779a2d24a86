const STOPS = [1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 75, 100, 125];
const HIGHEST = 125;

/** Where the slider rests: about equal steps of the logarithm, up to what the venue allows. */
export const stopsUpTo = (highest = HIGHEST): readonly number[] => STOPS.filter((stop) => stop <= highest);

/** The stop that is nearest to a leverage, by ratio; the first one where there is none. */
export function nearestStop(stops: readonly number[], leverage: number): number {
  const away = stops.map((stop) => Math.abs(Math.log(stop / leverage)));
  return Math.max(0, away.indexOf(Math.min(...away)));
}
