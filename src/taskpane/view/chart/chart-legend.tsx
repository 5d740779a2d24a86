import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { LineChart } from "../../../builder/charts/chart";
import type { Reading } from "../../chart/reading";
import { useQuiet } from "../controls/quiet-styles";
import { SeriesSwatch } from "./series-swatch";

const useStyles = makeStyles({
  at: {
    marginTop: "6px",
    minHeight: tokens.lineHeightBase200,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  hint: { fontWeight: tokens.fontWeightRegular },
  // Columns as wide as they are, whatever the numbers in them: nothing moves while the pointer does.
  list: {
    listStyle: "none",
    margin: "2px 0 0",
    padding: 0,
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(240px, 100%), 300px))",
    columnGap: "24px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  series: { display: "flex", alignItems: "center", gap: "8px" },
  name: { flex: 1, minWidth: 0 },
  value: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

interface ChartLegendProps {
  chart: LineChart;
  reading: Reading | undefined;
  fills: readonly (string | undefined)[];
}

/** What each line is, with its value where the pointer or the keyboard stands. */
export function ChartLegend({ chart, reading, fills }: ChartLegendProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  return (
    <>
      <div className={mergeClasses(styles.at, reading ? undefined : mergeClasses(quiet.text, styles.hint))}>
        {reading?.at ?? "Point at the chart, or use the arrow keys."}
      </div>
      <ul className={styles.list} aria-label="Legend">
        {chart.series.map(({ name, tone }, index) => (
          <li key={name} className={styles.series}>
            <SeriesSwatch tone={tone} area={fills[index]} />
            <span className={styles.name}>{name}</span>
            <span className={styles.value}>{reading && (reading.values[index] ?? "–")}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
