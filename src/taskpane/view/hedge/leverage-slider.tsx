import { makeStyles, mergeClasses, Slider } from "@fluentui/react-components";
import { contractOf, type Draft } from "../../../builder/draft/draft";
import { useSite } from "../shell/site";
import { useQuiet } from "../controls/quiet-styles";
import type { FieldActions } from "./builder-field";
import { nearestStop, stopsUpTo } from "./leverage-stops";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", marginBottom: "4px" },
  slider: { flex: 1, minWidth: 0 },
});

export interface LeverageSliderProps {
  draft: Draft;
  /** What the leverage comes to, whatever it was set by. */
  leverage: number | undefined;
  onText: FieldActions["onText"];
}

/** Leverage in steps of about equal ratio: every step moves the margin by as many per cent. */
export function LeverageSlider({ draft, leverage, onText }: LeverageSliderProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { digits } = useSite().words;
  const stops = stopsUpTo(contractOf(draft)?.max_leverage);
  const at = nearestStop(stops, leverage ?? 1);
  return (
    <div className={mergeClasses(styles.row, quiet.small)}>
      {digits(stops[0] ?? 1, "times")}
      <Slider
        className={styles.slider}
        aria-label="Leverage"
        aria-valuetext={digits(stops[at] ?? 1, "times")}
        min={0}
        max={stops.length - 1}
        step={1}
        value={at}
        onChange={(_, { value }) => onText("leverage", String(stops[value] ?? 1))}
      />
      {digits(stops.at(-1) ?? 1, "times")}
    </div>
  );
}
