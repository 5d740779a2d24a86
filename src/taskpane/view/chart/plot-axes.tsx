import { makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { LineLayout } from "../../chart/line-layout";
import { LETTERS } from "../../chart/text-width";

const useStyles = makeStyles({
  text: {
    fill: tokens.colorNeutralForeground2,
    fontSize: `${LETTERS.size}px`,
    fontVariantNumeric: "tabular-nums",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  title: {
    fill: tokens.colorNeutralForeground3,
    fontSize: `${LETTERS.size}px`,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  grid: {
    stroke: tokens.colorNeutralStroke2,
    "@media (forced-colors: active)": { stroke: "CanvasText", strokeOpacity: 0.3 },
  },
  base: {
    stroke: tokens.colorNeutralStrokeAccessible,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
});

/** Between a line of text's middle and where its letters stand. */
const DOWN = 4;
const crisp = (at: number): number => Math.round(at) + 0.5;

/** The titles, the numbers along the axes, and the lines behind the series. */
export const PlotAxes = memo(function PlotAxes({ layout: { plot, x, y, height } }: { layout: LineLayout }) {
  const styles = useStyles();
  const bottom = crisp(plot.bottom);
  return (
    <>
      <text x={0} y={LETTERS.size} className={styles.title}>
        {y.title}
      </text>
      {y.ticks.map(({ at, value, text }) => (
        <g key={value}>
          <path d={`M${plot.left},${crisp(at)}H${plot.right}`} className={value === 0 ? styles.base : styles.grid} />
          <text x={plot.left - 6} y={at + DOWN} textAnchor="end" className={styles.text}>
            {text}
          </text>
        </g>
      ))}
      <path d={`M${plot.left},${bottom}H${plot.right}`} className={styles.base} />
      {x.ticks.map(({ at, value, text }) => (
        <g key={value}>
          <path d={`M${crisp(at)},${bottom}v4`} className={styles.base} />
          <text x={at} y={plot.bottom + 18} textAnchor="middle" className={styles.text}>
            {text}
          </text>
        </g>
      ))}
      <text x={(plot.left + plot.right) / 2} y={height - 4} textAnchor="middle" className={styles.title}>
        {x.title}
      </text>
    </>
  );
});
