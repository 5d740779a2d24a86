import { BASIS_APR } from "../catalog/carry/basis";
import { NAMESPACE } from "../catalog/declare/formula-text";
import { HEDGE_COST } from "../catalog/carry/hedge-cost";
import type { LineChart } from "./charts/chart";
import { over, plus, times } from "./sheet/native";
import { call, isFault, literal, numberOf, type Term } from "./sheet/term";
import { counted, type Words } from "./words/words";
import type { CellError } from "../catalog/declare/cell";
import { invalid, Refusal } from "../core/refusal";

/** A hedge of some days, and what is known of the perpetual and of the quarterly that it can be made with. */
export interface ComparisonInput {
  readonly days: number;
  readonly entry_fee: number;
  readonly exit_fee: number;
  readonly spot: number;
  /** The funding rate that is taken to go on, the hours of its period, and what it is called in the sentence. */
  readonly perpetual: { readonly rate: number; readonly hours: number; readonly called: string };
  readonly quarterly: { readonly symbol: string; readonly price: number; readonly days: number };
}

export interface Comparison {
  readonly says: string;
  /**
   * The cost of each: as a share of the dollars locked (+ you pay, − it earns), the same a year, and the formula that
   * gives it.
   */
  readonly costs: readonly {
    readonly name: string;
    readonly share: number;
    readonly year: number;
    readonly formula: string;
  }[];
  /** The funding rate per period at which the two cost the same. */
  readonly breakeven: number;
  readonly chart: LineChart;
}

const DAYS_A_YEAR = literal(365);
const POINTS = 30;

/**
 * Compares funding with basis over the same days, fees included. The funding rate is taken to go on. The basis is taken
 * to shrink evenly: a hedge that ends before the expiry earns its part of it; one that lasts longer is rolled at the
 * same basis a year, and pays the fees of closing and opening each time. A refusal where the two cannot be compared.
 */
export function perpetualOrQuarterly(ways: ComparisonInput, words: Words, namespace = NAMESPACE): Comparison | Refusal {
  const { days, spot, perpetual, quarterly } = ways;
  const [held, rolled] = [perpetualCost(ways, days, namespace), quarterlyCost(ways, days, namespace)];
  const [unheld, unrolled] = [held, rolled].map(({ cells }) => cells[0]?.[0] ?? null);
  if (isFault(unheld)) return refusalOf(unheld);
  if (isFault(unrolled)) return inWordsOfTheTrade(refusalOf(unrolled), ways);
  const costs = [
    { name: "Perpetual", ...costOf(held) },
    { name: quarterly.symbol, ...costOf(rolled) },
  ] as const;
  const [{ share: first }, { share: second }] = costs;
  const breakeven = ((ways.entry_fee + ways.exit_fee - second) * perpetual.hours) / (24 * days);
  const basis = quarterly.price / spot - 1;
  const rolls = rollsOf(ways, days);
  const cheaper = first <= second ? "the perpetual" : quarterly.symbol;
  const { percent, plain, rate } = words;
  const earns = (share: number): string => `${share < 0 ? "earns" : "costs"} ${percent(Math.abs(share))} after fees`;
  const says = [
    `Over ${plain(days)} days the perpetual at ${perpetual.called}, ${rate(perpetual.rate)} a period, ${earns(first)};`,
    `${quarterly.symbol}, ${percent(Math.abs(basis))} ${basis < 0 ? "below" : "above"} spot with ${plain(quarterly.days)} days to go${rollsInWords(rolls, ways, words)}, ${earns(second)}.`,
    `So ${cheaper} is the cheaper hedge, by ${percent(Math.abs(first - second))} of the dollars locked:`,
    `the two cost the same at a funding rate of ${rate(breakeven)} a period.`,
  ].join(" ");
  return { says, costs, breakeven, chart: chartOf(ways, says) };
}

const refusalOf = (fault: Refusal | CellError): Refusal =>
  fault instanceof Refusal ? fault : new Refusal("invalid", fault.code);

/** Fees of many rolls, and a basis over all the days, are what nobody has typed: what has led to them is said. */
function inWordsOfTheTrade(refusal: Refusal, ways: ComparisonInput): Refusal {
  const { days, spot, quarterly } = ways;
  const rolls = rollsOf(ways, days);
  const isOurs = refusal.argument === "entry_fee" || refusal.argument === "basis";
  if (!isOurs) return refusal;
  if (rolls === 0) return invalid(`at ${quarterly.price} ${quarterly.symbol} is too far from the price of ${spot}`);
  const [left, times] = [counted(quarterly.days, "day"), counted(rolls, "time")];
  return invalid(
    `${quarterly.symbol} settles in ${left}, so a hedge of ${counted(days, "day")} would roll it ${times}. Take one that settles later`,
  );
}

function rollsInWords(rolls: number, { days, quarterly }: ComparisonInput, { plain }: Words): string {
  if (rolls > 0) return `, rolled ${rolls === 1 ? "once" : `${plain(rolls)} times`} at the same basis a year`;
  return days < quarterly.days ? ", closed before it ends" : "";
}

const costOf = (cost: Term) => ({
  share: cost.cells[0]?.[1] as number,
  year: cost.cells[0]?.[2] as number,
  formula: `=${cost.text}`,
});

const perpetualCost = (
  { entry_fee, exit_fee, perpetual: { rate, hours } }: ComparisonInput,
  days: number,
  namespace?: string,
): Term =>
  call(
    HEDGE_COST,
    {
      protected_usd: literal(1),
      days: literal(days),
      entry_fee: literal(entry_fee),
      exit_fee: literal(exit_fee),
      funding_rate: literal(rate),
      interval_hours: literal(hours),
    },
    namespace,
  );

function quarterlyCost(ways: ComparisonInput, days: number, namespace?: string): Term {
  const { entry_fee, exit_fee, spot, quarterly } = ways;
  const [entry, exit] = [literal(entry_fee), literal(exit_fee)];
  const rolls = rollsOf(ways, days);
  const year = call(
    BASIS_APR,
    {
      futures_price: literal(quarterly.price),
      spot_price: literal(spot),
      days: literal(quarterly.days),
    },
    namespace,
  );
  return call(
    HEDGE_COST,
    {
      protected_usd: literal(1),
      days: literal(days),
      entry_fee: rolls === 0 ? entry : plus(entry, times(literal(rolls), plus(entry, exit))),
      exit_fee: exit,
      basis: over(times(year, literal(days)), DAYS_A_YEAR),
    },
    namespace,
  );
}

/**
 * How often the quarterly must be rolled: as often as its days fit into those of the hedge, but not at the very end.
 */
const rollsOf = ({ quarterly }: ComparisonInput, days: number): number =>
  Math.max(0, Math.ceil(days / quarterly.days) - 1);

function chartOf(ways: ComparisonInput, says: string): LineChart {
  const days = Array.from({ length: POINTS }, (_, index) => (ways.days * (index + 1)) / POINTS);
  const shares = (cost: (ways: ComparisonInput, days: number) => Term) =>
    days.map((each) => numberOf({ text: "", cells: [[cost(ways, each).cells[0]?.[1] ?? null]] }) ?? null);
  return {
    kind: "lines",
    id: "perpetual-or-quarterly",
    title: "Perpetual or quarterly?",
    says,
    x: { title: "Days", kind: "count", values: days },
    y: { title: "Cost, − it earns", kind: "percent" },
    series: [
      { name: "Perpetual", tone: "hedged", values: shares(perpetualCost) },
      { name: "Quarterly", tone: "locked", values: shares(quarterlyCost) },
    ],
    marks: [],
  };
}
