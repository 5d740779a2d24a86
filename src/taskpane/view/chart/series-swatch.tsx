import type { Tone } from "../../../builder/charts/chart";
import { MARKER_PATHS, TONE_LOOKS } from "../../chart/tone-look";
import { useTones } from "./tone-styles";

const WIDTH = 28;
const HEIGHT = 14;

interface SeriesSwatchProps {
  tone: Tone;
  /** The fill of the series' area, where it has one. */
  area: string | undefined;
}

/** A piece of a series as it is drawn, to stand before its name. */
export function SeriesSwatch({ tone, area }: SeriesSwatchProps) {
  const tones = useTones();
  const { dashes, marker } = TONE_LOOKS[tone];
  const middle = HEIGHT / 2;
  return (
    <svg width={WIDTH} height={HEIGHT} className={tones[tone]} aria-hidden="true" focusable="false">
      {area !== undefined && <rect x="1" y={middle} width={WIDTH - 2} height={middle} fill={area} fillOpacity={0.35} />}
      <path
        d={`M2,${middle}H${WIDTH - 2}`}
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeDasharray={dashes}
      />
      <path d={MARKER_PATHS[marker]} transform={`translate(${WIDTH / 2},${middle})`} fill="currentColor" />
    </svg>
  );
}
