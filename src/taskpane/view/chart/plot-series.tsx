import { makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { LineLayout } from "../../chart/line-layout";
import { LETTERS } from "../../chart/text-width";
import { TONE_LOOKS } from "../../chart/tone-look";
import { useTones } from "./tone-styles";

const useStyles = makeStyles({
  name: { fill: "currentColor", fontSize: `${LETTERS.size}px` },
  leader: { strokeOpacity: 0.6 },
  page: { color: tokens.colorNeutralBackground1 },
});

interface PlotSeriesProps {
  layout: LineLayout;
  fills: readonly (string | undefined)[];
}

/** What a line may be wide beyond the plot before it is cut off. */
const RIM = 3;

/** The series as one path each, the areas below all lines, and their names where the lines end. */
export const PlotSeries = memo(function PlotSeries({ layout: { plot, shapes, ends }, fills }: PlotSeriesProps) {
  const styles = useStyles();
  const tones = useTones();
  const box = {
    x: plot.left - RIM,
    y: plot.top - RIM,
    width: plot.right - plot.left + 2 * RIM,
    height: plot.bottom - plot.top + 2 * RIM,
  };
  return (
    <>
      {/* A picture inside the picture cuts off what leaves the plot. */}
      <svg {...box} viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}>
        {shapes.map(
          ({ name, tone, area }, index) =>
            area !== undefined && (
              <path key={name} d={area} className={tones[tone]} fill={fills[index]} fillOpacity={0.35} />
            ),
        )}
        {shapes.map(({ name, tone, line }) => (
          <path
            key={name}
            d={line}
            className={tones[tone]}
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
            strokeLinejoin="round"
            strokeDasharray={TONE_LOOKS[tone].dashes}
          />
        ))}
      </svg>
      {ends.map(({ name, tone, x, y, from }) => (
        <g key={name} className={tones[tone]}>
          <path d={`M${from.x},${from.y}L${x - 3},${y}`} stroke="currentColor" className={styles.leader} />
          <text x={x} y={y + 4} className={styles.name}>
            {name}
          </text>
        </g>
      ))}
    </>
  );
});
