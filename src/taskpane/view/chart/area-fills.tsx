import type { LineChart, Tone } from "../../../builder/charts/chart";
import { TONE_LOOKS } from "../../chart/tone-look";
import { useTones } from "./tone-styles";

/** The fill of each series' area, evenly or hatched; undefined where a series is a line alone. */
export const areaFills = ({ kind, series }: LineChart, id: string): (string | undefined)[] =>
  series.map(({ tone }) => {
    if (kind === "lines") return undefined;
    return TONE_LOOKS[tone].hatched ? `url(#${hatchId(id, tone)})` : "currentColor";
  });

const hatchId = (id: string, tone: Tone): string => `${id}${tone}`;

/** The hatches that the fills refer to. */
export function Hatches({ chart: { kind, series }, id }: { chart: LineChart; id: string }) {
  const tones = useTones();
  const hatched = series.filter(({ tone }) => kind !== "lines" && TONE_LOOKS[tone].hatched);
  return (
    <defs>
      {hatched.map(({ tone }) => (
        <pattern
          key={tone}
          id={hatchId(id, tone)}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M3,0V6" className={tones[tone]} stroke="currentColor" strokeWidth="3" />
        </pattern>
      ))}
    </defs>
  );
}
