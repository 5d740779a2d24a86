import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import type { LineChart } from "../../../builder/charts/chart";
import { layoutLines } from "../../chart/line-layout";
import { pointAtRest, readingAt, spoken } from "../../chart/reading";
import { useSite } from "../shell/site";
import { useQuiet } from "../controls/quiet-styles";
import { SettledStatus } from "../controls/settled-status";
import { areaFills, Hatches } from "./area-fills";
import { BriefLegend } from "./brief-legend";
import { ChartLegend } from "./chart-legend";
import { PlotAxes } from "./plot-axes";
import { PlotCursor } from "./plot-cursor";
import { PlotMarks } from "./plot-marks";
import { PlotOwn } from "./plot-own";
import { PlotSeries } from "./plot-series";
import { useCursor } from "./use-cursor";
import { useWidth } from "./use-width";

const useStyles = makeStyles({
  frame: {
    borderRadius: tokens.borderRadiusMedium,
    // A finger that moves up or down scrolls the pane, one that moves across reads the chart.
    touchAction: "pan-y",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  picture: { display: "block", userSelect: "none" },
});

/** Until the page has said how wide it is: the narrowest pane less its margins. */
const NARROWEST = 288;
const NO_POINTS: readonly number[] = [];

interface LineChartViewProps {
  chart: LineChart;
  coin: string;
  /** The ids of the title and of the sentence. */
  title: string;
  says: string;
  brief?: boolean;
}

/** Lines or stacked areas, read by pointer or keyboard. */
export function LineChartView({ chart, coin, title, says, brief = false }: LineChartViewProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const id = useId();
  const { words } = useSite();
  const [frame, width = NARROWEST] = useWidth<HTMLDivElement>();
  const layout = useMemo(() => layoutLines(chart, { coin, words, width, brief }), [chart, coin, words, width, brief]);
  const fills = useMemo(() => areaFills(chart, id), [chart, id]);
  const { cursor, moves } = useCursor(chart, layout?.xs ?? NO_POINTS);
  const point = cursor?.point ?? pointAtRest(chart);
  const reading = point === undefined ? undefined : readingAt(chart, point, coin, words);

  if (!layout) return <p className={quiet.text}>There is nothing to draw.</p>;
  return (
    <>
      <div
        ref={frame}
        className={styles.frame}
        tabIndex={0}
        role="application"
        aria-roledescription="chart"
        aria-labelledby={title}
        aria-describedby={`${says} ${id}keys`}
        {...moves}
      >
        <svg
          className={styles.picture}
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          role="img"
          aria-labelledby={`${title} ${says}`}
        >
          <Hatches chart={chart} id={id} />
          <PlotAxes layout={layout} />
          <PlotMarks layout={layout} />
          <PlotSeries layout={layout} fills={fills} />
          <PlotOwn layout={layout} />
          {cursor && <PlotCursor layout={layout} point={cursor.point} />}
        </svg>
      </div>
      <span id={`${id}keys`} hidden>
        Left and right arrow keys read the values from point to point, Page Up and Page Down from mark to mark.
      </span>
      {brief ? (
        <BriefLegend chart={chart} reading={cursor ? reading : undefined} point={point} fills={fills} />
      ) : (
        <ChartLegend chart={chart} reading={reading} fills={fills} />
      )}
      <SettledStatus text={cursor?.by === "keyboard" && reading ? spoken(chart, reading) : ""} />
    </>
  );
}
