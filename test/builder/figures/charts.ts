import type { HeatMap, LineChart } from "../../../src/builder/charts/chart";
import { agrees, inWords, type Expected } from "./agree";
import { changeAt } from "./grid";
import { floatingIn, liquidationPrice, lockedBy, type Hedge } from "./hedge";
import { gain, isLiquidated } from "./liquidation";
import { assetAt, ratioAt } from "./scenarios";

/** What is wrong with a chart, in words; nothing where it is right. */
type Faults = string[];

const coinsOf = ({ coins, position }: Hedge): number => coins + position.realised;

/** Wealth at a price: unhedged, hedged as if nothing could be liquidated, and after a liquidation. */
function wealthAt(hedge: Hedge, price: number) {
  const outside = hedge.given.is("hedged_with", "proxy") ? assetAt(hedge, price) : 0;
  const worth = (coins: number) => ({ about: outside + coins * price, of: coinsOf(hedge) * price });
  const coins = coinsOf(hedge);
  return {
    unhedged: worth(coins),
    hedged: worth(coins + gain(hedge.stake, price)),
    lost: worth(coins - hedge.backing),
  };
}

const isAt = (one: number, other: number | undefined): boolean =>
  other !== undefined && Math.abs(one - other) <= 1e-9 * other;

export function wealthFaults(hedge: Hedge, chart: LineChart, inCoins: boolean): Faults {
  const [unhedged, hedged, until] = chart.series.map(({ values }) => values);
  const liquidation = liquidationPrice(hedge);
  const short = hedge.stake.dollars < 0;
  return chart.x.values.flatMap((price, index) => {
    const wealth = wealthAt(hedge, price);
    // before the liquidation and after it, at one price: a short is liquidated on the way up, a long on the way down
    const first = !isAt(chart.x.values[index - 1] ?? NaN, price);
    const beyond = liquidation !== undefined && (short ? price > liquidation : price < liquidation);
    const lost = isLiquidated(hedge.venue, hedge.stake, hedge.backing, price);
    const gone = isAt(price, liquidation) ? first !== short : lost;
    // tiers can leave a price beyond the first liquidation price at which the position would stand again
    const lines = beyond === lost || isAt(price, liquidation) ? 3 : 2;
    const expected = [wealth.unhedged, wealth.hedged, gone ? wealth.lost : wealth.hedged].slice(0, lines);
    return expected.flatMap(({ about, of }, line) => {
      const value = [unhedged, hedged, until][line]?.[index];
      const inUnit = inCoins ? { about: about / price, of: of / price } : { about, of };
      return agrees(value, inUnit) ? [] : [`${chart.id}, line ${line} at ${price}: ${value}, not ${inUnit.about}`];
    });
  });
}

/** Every price of the table, the price now and the liquidation price where they lie between them, in order. */
export function priceFaults(hedge: Hedge, chart: LineChart, prices: readonly number[]): Faults {
  const [lowest, highest] = [Math.min(...prices), Math.max(...prices)];
  const liquidation = liquidationPrice(hedge);
  const between = [hedge.price, liquidation].filter(
    (price): price is number => price !== undefined && price > lowest && price < highest,
  );
  const missing = [...prices, ...between].filter((price) => !chart.x.values.some((x) => isAt(x, price)));
  const sorted = chart.x.values.every((x, index) => index === 0 || x >= (chart.x.values[index - 1] ?? NaN));
  return [...missing.map((price) => `${chart.id} lacks ${price}`), ...(sorted ? [] : [`${chart.id} goes back`])];
}

export const splitFaults = (hedge: Hedge, { x, series }: LineChart): Faults =>
  x.values.flatMap((price, index) => {
    const of = coinsOf(hedge) * price;
    const expected = [lockedBy(hedge), floatingIn(hedge) * price];
    return expected.flatMap((about, line) =>
      agrees(series[line]?.values[index], { about, of }) ? [] : [`split, ${line} at ${price}, not ${about}`],
    );
  });

export const ratioFaults = (hedge: Hedge, { x, series: [ratio, limit] }: LineChart): Faults =>
  x.values.flatMap((price, index) => {
    const expected: Expected = isAt(price, liquidationPrice(hedge)) ? 1 : ratioAt(hedge, price);
    const value = ratio?.values[index];
    if (limit?.values[index] !== 1) return [`margin ratio: no limit at ${price}`];
    return agrees(value, expected) ? [] : [`margin ratio at ${price}: ${value}, not ${inWords(expected)}`];
  });

/** The rows of the table of leverages that have a price, from the smallest margin on. */
export function leverageFaults(
  hedge: Hedge,
  { x, y, series: [line, now] }: LineChart,
  rows: readonly (readonly unknown[])[],
): Faults {
  const known = rows.filter((row): row is number[] => typeof row[2] === "number").reverse();
  const expected = JSON.stringify(known.map(([, margin, price]) => [margin, price]));
  const shown = JSON.stringify(x.values.map((margin, index) => [margin, line?.values[index]]));
  const level = now?.values.every((value) => value === hedge.price) === true && y.upTo === 3 * hedge.price;
  return [
    ...(shown === expected ? [] : [`${shown}, not ${expected}`]),
    ...(level ? [] : ["the price now is not the line"]),
  ];
}

export const heatFaults = (hedge: Hedge, chart: HeatMap): Faults =>
  chart.rows.values.flatMap((move, row) =>
    chart.columns.values.flatMap((ratio, column) => {
      const [value, expected] = [chart.values[row]?.[column], changeAt(hedge, move, ratio)];
      return agrees(value, expected) ? [] : [`heat map at ${move}, ${ratio}: ${value}, not ${inWords(expected)}`];
    }),
  );
