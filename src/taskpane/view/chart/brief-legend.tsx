import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { LineChart } from "../../../builder/charts/chart";
import { useSite } from "../shell/site";
import type { Reading } from "../../chart/reading";
import { SeriesSwatch } from "./series-swatch";

const useStyles = makeStyles({
  // Names and values take turns in one place, which is as high as the higher of the two.
  legend: { display: "grid", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  turn: { gridArea: "1 / 1", display: "flex", flexWrap: "wrap", gap: "0 10px" },
  list: { listStyle: "none", margin: 0, padding: 0 },
  away: { visibility: "hidden" },
  series: { display: "flex", alignItems: "center", gap: "4px", fontVariantNumeric: "tabular-nums" },
});

interface BriefLegendProps {
  chart: LineChart;
  /** Where the pointer or the keyboard stands. */
  reading: Reading | undefined;
  point: number | undefined;
  fills: readonly (string | undefined)[];
}

/** What each line is; its value instead, as long as somebody reads the chart. */
export function BriefLegend({ chart, reading, point, fills }: BriefLegendProps) {
  const styles = useStyles();
  const { inBrief } = useSite().words;
  const { x, y, series } = chart;
  const valueOf = (values: readonly (number | null)[]): string => {
    const value = point === undefined ? null : values[point];
    return value === null || value === undefined ? "–" : inBrief(value, y.kind);
  };
  const at = point === undefined ? "" : `at ${inBrief(x.values[point] ?? 0, x.kind)}`;
  return (
    <div className={styles.legend}>
      <ul className={mergeClasses(styles.turn, styles.list, reading && styles.away)} aria-label="Legend">
        {series.map(({ name, tone }, index) => (
          <li key={name} className={styles.series}>
            <SeriesSwatch tone={tone} area={fills[index]} />
            {name}
          </li>
        ))}
      </ul>
      <div className={mergeClasses(styles.turn, !reading && styles.away)} aria-hidden="true">
        <span>{at}</span>
        {series.map(({ name, tone, values }, index) => (
          <span key={name} className={styles.series}>
            <SeriesSwatch tone={tone} area={fills[index]} />
            {valueOf(values)}
          </span>
        ))}
      </div>
    </div>
  );
}
