import { makeStyles } from "@fluentui/react-components";
import { memo } from "react";
import { ABOVE, type LineLayout } from "../../chart/line-layout";
import { LETTERS } from "../../chart/text-width";
import { MARK_LOOKS } from "../../chart/tone-look";
import { useTones } from "./tone-styles";

const useStyles = makeStyles({ text: { fill: "currentColor", fontSize: `${LETTERS.size}px` } });

/** The lines across the plot, each under its label. */
export const PlotMarks = memo(function PlotMarks({ layout: { plot, marks } }: { layout: LineLayout }) {
  const styles = useStyles();
  const tones = useTones();
  return marks.map(({ at, tone, text, label }, index) => {
    const foot = plot.top - ABOVE - 2 - (label?.row ?? 0) * LETTERS.line;
    return (
      <g key={index} className={tones[tone]}>
        <path
          d={`M${Math.round(at) + 0.5},${label ? foot + 2 : plot.top}V${plot.bottom}`}
          stroke="currentColor"
          strokeDasharray={MARK_LOOKS[tone].dashes}
        />
        {label && (
          <text x={(label.left + label.right) / 2} y={foot - 2} textAnchor="middle" className={styles.text}>
            {text}
          </text>
        )}
      </g>
    );
  });
});
