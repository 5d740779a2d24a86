import { makeStyles, tokens } from "@fluentui/react-components";
import type { LineLayout } from "../../chart/line-layout";
import { MARKER_PATHS, TONE_LOOKS } from "../../chart/tone-look";
import { useTones } from "./tone-styles";

const useStyles = makeStyles({
  line: {
    stroke: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  // The rim sets a marker off from the lines that it stands on.
  marker: {
    stroke: tokens.colorNeutralBackground1,
    "@media (forced-colors: active)": { stroke: "Canvas" },
  },
});

/** Where the chart is being read: a line across, and each series' marker on it. */
export function PlotCursor({ layout: { plot, xs, shapes }, point }: { layout: LineLayout; point: number }) {
  const styles = useStyles();
  const tones = useTones();
  const x = xs[point];
  if (x === undefined) return null;
  return (
    <>
      <path d={`M${Math.round(x) + 0.5},${plot.top}V${plot.bottom}`} className={styles.line} />
      {shapes.map(({ name, tone, ys }) => {
        const y = ys[point];
        return (
          y !== undefined &&
          y >= plot.top - 1 && (
            <g key={name} className={tones[tone]} transform={`translate(${x},${y})`}>
              <path
                d={MARKER_PATHS[TONE_LOOKS[tone].marker]}
                fill="currentColor"
                strokeWidth="1.5"
                className={styles.marker}
              />
            </g>
          )
        );
      })}
    </>
  );
}
