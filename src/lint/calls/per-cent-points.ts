import { percent, plainNumber } from "../../catalog/declare/plain-number";
import { testOf } from "../../catalog/declare/rules";
import { FINDINGS } from "../../core/check/finding";
import { addressText } from "../../workbook/cell-address";
import type { ArgumentSeen, CallSeen } from "../calls-seen";
import type { At, LintFinding, Mend } from "../finding";
import { atOf, change, isOne, type Sight } from "../sight";

/** Beyond these no venue's rate is found, as HEDGE_CHECK has it; the rules of the arguments refuse much more only. */
const { funding_rate, mmr, volatility } = FINDINGS["per cent"].levels.amber;
const DOUBTED: Readonly<Record<string, number>> = {
  ...{ funding_rate, funding_rates: funding_rate, rates: funding_rate, rate: funding_rate },
  ...{ mmr, mmrs: mmr, volatility },
};

/** A cell that holds a rate in per cent points, and what it would be as a fraction. */
interface Points {
  readonly value: number;
  readonly meant: number;
  readonly isRefused: boolean;
  readonly row: number;
  readonly column: number;
}

/**
 * L8: rates that were typed in per cent points where a fraction is meant. A number is taken for one where the function
 * refuses it and would take its hundredth, or where HEDGE_CHECK doubts it. A ratio of 0.05 is none: each argument has its
 * own bounds.
 */
export function perCentPoints(call: CallSeen, sight: Sight): LintFinding[] {
  return [...call.given.values()].flatMap((argument) => {
    const points = pointsIn(argument, call);
    const [first] = points;
    if (!first) return [];
    const { value, meant, isRefused } = first;
    const at = argument.place
      ? atOf(argument.place.sheet, {
          row: argument.place.extent.row + first.row,
          column: argument.place.extent.column + first.column,
        })
      : call.at;
    const many = points.length > 1 ? `, as ${points.length - 1} more there` : "";
    const reads = isRefused
      ? `${call.definition.name} refuses it`
      : `${call.definition.name} reads it as ${percent(value)}`;
    return [
      {
        code: "L8",
        level: isRefused ? "red" : "amber",
        at,
        says: `${argument.name} is ${plainNumber(value)}${many}: ${reads}. If per cent was meant, ${plainNumber(value)} % is ${plainNumber(meant)}.`,
        ...mended(argument, call, points, at, sight),
      },
    ];
  });
}

function pointsIn(argument: ArgumentSeen, call: CallSeen): Points[] {
  const { name, parameter } = argument;
  if (!("unit" in parameter)) return [];
  const { rule } = parameter;
  const isRate = rule.slip?.includes("%") === true || Object.hasOwn(DOUBTED, name);
  const rows = isRate ? argument.rows : undefined;
  if (!rows) return [];
  const fits = testOf(rule);
  const doubted = doubtedFrom(name, call);
  const numbers = rows.flatMap((line, row) =>
    line.flatMap((value, column) => (typeof value === "number" && value !== 0 ? [{ value, row, column }] : [])),
  );
  // among many rates of a market one may well be high: a list is in points where most of it is
  const isList = numbers.length > 1 || argument.place === undefined;
  const isHigh = ({ value }: { value: number }): boolean => doubted !== undefined && Math.abs(value) > doubted;
  const mostHigh = !isList || numbers.filter(isHigh).length * 2 > numbers.length;
  return numbers.flatMap((one) => {
    const meant = hundredth(one.value);
    const isRefused = !fits(one.value) && fits(meant);
    return isRefused || (mostHigh && fits(one.value) && isHigh(one)) ? [{ ...one, meant, isRefused }] : [];
  });
}

/** Under "loss" the maintenance margin is a share of the margin, which may well be large. */
function doubtedFrom(name: string, { given }: CallSeen): number | undefined {
  const [[method] = []] = given.get("method")?.rows ?? [];
  if (name === "mmr" && String(method).trim().toLowerCase() === "loss") return undefined;
  return Object.hasOwn(DOUBTED, name) ? DOUBTED[name] : undefined;
}

/** On the decimal that was typed: 0.05 becomes 0.0005 and not a last digit beside it. */
const hundredth = (value: number): number => {
  const [mantissa, exponent = "0"] = String(value).split("e") as [string, string?];
  return Number(`${mantissa}e${Number(exponent) - 2}`);
};

/** One cell with one number, or one number typed in the formula. */
function mended(
  argument: ArgumentSeen,
  call: CallSeen,
  points: readonly Points[],
  at: At,
  sight: Sight,
): Pick<LintFinding, "mend" | "unmended"> {
  const [one, another] = points;
  if (!one || another) return {};
  const { value, meant } = one;
  const words: Omit<Mend, "changes"> = {
    label: `Make it ${plainNumber(meant)}`,
    means: `${plainNumber(value)} % is ${plainNumber(meant)} as a fraction. Everything that stands on ${addressText(at)} follows.`,
  };
  if (argument.place) {
    const isTyped = isOne(argument.place.extent) && sight.typedNumber(at) === value;
    return isTyped ? sight.mending({ ...words, changes: [change(at, value, meant)] }) : {};
  }
  if (argument.typed === undefined || !call.isAsWritten) return {};
  const { formula, at: home } = call;
  const { from, to } = argument.span;
  const text = formula.slice(from, to);
  const after = `${formula.slice(0, from)}${text.replace(text.trim(), String(meant).toUpperCase())}${formula.slice(to)}`;
  return sight.mending({ ...words, changes: [change(home, { formula }, { formula: after })] });
}
