import { REFUSED, type RowCall } from "./row-call";

/**
 * What is left above the maintenance requirement at a price, by the method that a cell names: margin·share + base −
 * dollars/price, less what a growing rate asks for. The equation of LIQ_PRICE without a closing fee, so that “bankruptcy”
 * is “entry”. Written by hand; every sheet is compared with our own functions.
 */
export interface AccountParts {
  readonly position: string;
  /** 1, or an error where an argument is refused. */
  readonly sound: string;
  /** Whether nothing is left above it: exactly nothing too, whatever a last digit of doubles says. */
  readonly ends: (margin: string, price: string) => string;
  readonly maintenance: (margin: string, price: string) => string;
}

/** What the last digits of doubles leave of a difference that is nothing. */
const DUST = "1E-15";

interface Given {
  readonly position: string;
  readonly entry: string;
  /** What must hold beside the rules of the arguments. */
  readonly must: readonly string[];
  readonly call: RowCall;
  readonly heading: string;
}

export function accountParts({ position: positionIs, entry, must, call, heading }: Given): AccountParts {
  const [mmr, method] = [call.one("mmr", "0.005"), call.one("method", '"mark"')];
  const growth = call.isGiven("mmr_per_coin") ? call.one("mmr_per_coin") : undefined;
  const word = (...names: string[]): string =>
    names.length === 1 ? `TRIM(${method})="${names[0]}"` : `OR(${names.map((name) => word(name)).join(",")})`;
  const known = `OR(${["", "mark", "entry", "bankruptcy", "loss"].map((name) => word(name)).join(",")})`;
  const grows = growth === undefined ? [] : [call.sound("mmr_per_coin", growth), `OR(${growth}=0,${word("mark", "")})`];
  const rules = [...must, call.sound("mmr", mmr), known, ...grows].join(",");
  const [sound, position, size, base, dollars, share, fixed] = call.beside(heading, [
    `IF(AND(${rules}),1,${REFUSED})`,
    positionIs,
    `ABS(${positionIs})`,
    `IF(${positionIs}=0,0,IF(${word("entry", "bankruptcy")},(${positionIs}-ABS(${positionIs})*${mmr})/${entry},${positionIs}/${entry}))`,
    `IF(${word("mark", "")},${positionIs}+ABS(${positionIs})*${mmr},${positionIs})`,
    `IF(${word("loss")},1-${mmr},1)`,
    `IF(${word("entry", "bankruptcy")},ABS(${positionIs})*${mmr}/${entry},0)`,
  ]) as [string, string, string, string, string, string, string];
  const grown = (price: string): string => (growth === undefined ? "" : `${size}*${size}*${growth}/${price}/${price}`);
  const less = (price: string): string => (growth === undefined ? "" : `-${grown(price)}`);
  return {
    position,
    sound,
    ends: (margin, price) =>
      `${margin}*${share}+${base}-${dollars}/${price}${less(price)}<=${DUST}*(ABS(${margin})+ABS(${dollars})/${price})`,
    maintenance: (margin, price) =>
      `(${fixed}+(1-${share})*${margin}+(${dollars}-${position})/${price}${growth === undefined ? "" : `+${grown(price)}`})`,
  };
}
