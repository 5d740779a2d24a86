import type { TypedUnits } from "../../workbook/entry/typed-number";
import type { Unit } from "../../core/units";
import type { BuilderField } from "./field";

const words = (power: number, ...all: readonly string[]) => Object.fromEntries(all.map((word) => [word, power]));

const DOLLARS = words(0, "usd", "$", "us$", "us-$", "dollar", "dollars");
const PER_CENT = { ...words(-2, "%", "per cent", "percent", "pct"), ...words(-4, "bp", "bps") };
const CONTRACTS = words(0, "contract", "contracts", "cont", "cts");

const OF_UNIT: Readonly<Record<string, TypedUnits>> = {
  USD: { takes: DOLLARS, bare: 0, called: "USD" },
  "USD/coin": { takes: DOLLARS, bare: 0, called: "USD" },
  "USD/unit": { takes: DOLLARS, bare: 0, called: "USD" },
  "USD/contract": { takes: DOLLARS, bare: 0, called: "USD" },
  contracts: { takes: CONTRACTS, bare: 0, called: "contracts" },
  hours: { takes: words(0, "h", "hour", "hours"), bare: 0, called: "hours" },
  days: { takes: words(0, "d", "day", "days"), bare: 0, called: "days" },
  units: { takes: words(0, "unit", "units"), bare: 0, called: "units" },
};
const FRACTION: TypedUnits = { takes: PER_CENT, bare: 0, called: "a fraction or per cent" };
const PERCENT: TypedUnits = { takes: PER_CENT, bare: -2, called: "per cent" };
const TIMES: TypedUnits = { takes: words(0, "x", "×"), bare: 0, called: "a number of times" };
const NUMBER: TypedUnits = { takes: {}, bare: 0, called: "a number alone" };

/**
 * The units that may be typed with a field's number. In a field of per cent a bare number is per cent, as in a cell
 * with that format.
 */
export function typedUnits({ parameter, writtenAs, countedIn, shareOf }: BuilderField, coin: string): TypedUnits {
  if (countedIn) return anyOf(Object.values(countedIn.units), coin);
  if (shareOf !== undefined) {
    const { takes, called } = ofUnit("coin", coin);
    return { takes: { ...takes, ...PER_CENT }, bare: -2, called: `per cent or ${called}` };
  }
  if (writtenAs === "percent") return PERCENT;
  if (writtenAs === "times") return TIMES;
  if (!("unit" in parameter)) return NUMBER;
  return ofUnit(parameter.unit, coin);
}

/** Which word of the field's choice of units was typed with its number; undefined where none was. */
export function unitMeant({ countedIn }: BuilderField, typed: string, coin: string): string | undefined {
  if (typed === "") return undefined;
  return Object.entries(countedIn?.units ?? {}).find(([, unit]) => typed in ofUnit(unit, coin).takes)?.[0];
}

function anyOf(units: readonly Unit[], coin: string): TypedUnits {
  const each = units.map((unit) => ofUnit(unit, coin));
  const takes = Object.fromEntries(each.flatMap((one) => Object.entries(one.takes)));
  return { takes, bare: 0, called: each.map(({ called }) => called).join(" or ") };
}

export function ofUnit(unit: Unit, coin: string): TypedUnits {
  if (unit === "fraction" || unit === "fraction per year") return FRACTION;
  if (unit !== "coin") return OF_UNIT[unit] ?? NUMBER;
  const name = coin.trim();
  return { takes: words(0, "coin", "coins", name.toLowerCase()), bare: 0, called: name === "" ? "coins" : name };
}
