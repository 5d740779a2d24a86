import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useId } from "react";
import type { Chart } from "../../../builder/charts/chart";
import { useQuiet } from "../controls/quiet-styles";
import { HeatMapView } from "./heat-map-view";
import { LineChartView } from "./line-chart-view";
import { NumbersTable } from "./numbers-table";

const useStyles = makeStyles({
  figure: { margin: 0, minWidth: 0 },
  title: { fontWeight: tokens.fontWeightSemibold },
  says: { marginBottom: "8px" },
});

interface ChartViewProps {
  chart: Chart;
  /** The unit of amounts in coin: "BTC". */
  coin: string;
  /** Small, without title, sentence and table: they stand where the chart is shown in full. */
  brief?: boolean;
}

/** A chart under its title and a sentence that says what is to be seen, and over the numbers that it is drawn from. */
export const ChartView = memo(function ChartView({ chart, coin, brief = false }: ChartViewProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const id = useId();
  const about = { coin, title: `${id}title`, says: `${id}says` };
  return (
    <figure className={styles.figure}>
      <figcaption className={brief ? quiet.unseen : undefined}>
        <div id={about.title} className={styles.title}>
          {chart.title}
        </div>
        <div id={about.says} className={mergeClasses(quiet.small, styles.says)}>
          {chart.says}
        </div>
      </figcaption>
      {chart.kind === "heat map" ? (
        <HeatMapView map={chart} {...about} />
      ) : (
        <LineChartView chart={chart} brief={brief} {...about} />
      )}
      {!brief && <NumbersTable chart={chart} coin={coin} />}
    </figure>
  );
});
