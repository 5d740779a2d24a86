import { makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { LineLayout } from "../../chart/line-layout";

const useStyles = makeStyles({
  dot: {
    fill: tokens.colorNeutralForeground1,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: 2,
    "@media (forced-colors: active)": { fill: "CanvasText", stroke: "Canvas" },
  },
});

const RADIUS = 6;

/** The user's own point among the lines: the label of its mark says whose it is. */
export const PlotOwn = memo(function PlotOwn({ layout: { own } }: { layout: LineLayout }) {
  const styles = useStyles();
  return own ? <circle className={styles.dot} cx={own.x} cy={own.y} r={RADIUS} data-own="" /> : null;
});
