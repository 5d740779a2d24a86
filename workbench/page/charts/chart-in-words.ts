import type { Charted, ChartedSeries } from "../../sheet/charted";
import { numberText } from "./number-text";

const kinds: Record<Charted["type"], string> = {
  XYScatterLinesNoMarkers: "Lines",
  Line: "Lines",
  AreaStacked: "Stacked areas",
};

/** "Wealth over price. Lines over Price, USD, from 40,000 to 80,000. Hedged, USD: from 350,000 to 350,000." */
export function inWords(chart: Charted): string {
  const { title, category, series, type } = chart;
  const points = series[0]?.points ?? [];
  const ends = [points[0], points.at(-1)].map((point) => {
    const at = point?.x ?? "";
    return typeof at === "number" ? numberText(at, category.format) : at;
  });
  const over = category.title === undefined ? "" : ` over ${category.title}`;
  const span = points.length > 0 ? `, from ${ends[0]} to ${ends[1]}` : "";
  const parts = series.map((one) => `${one.name}: ${range(one, chart.value.format)}`);
  return [title ?? chart.name, `${kinds[type]}${over}${span}`, ...parts].map((part) => `${part}.`).join(" ");
}

function range({ points }: ChartedSeries, format: string): string {
  const numbers = points.map(({ y }) => y).filter((y) => y !== undefined);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return "no numbers";
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)].map((value) => numberText(value, format));
  const ends = `from ${numberText(first, format)} to ${numberText(last, format)}`;
  return `${ends}, between ${least} and ${most}`;
}
