import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { HeatMap } from "../../../builder/charts/chart";
import { useSite } from "../shell/site";
import { heatKey, heatRange, MARKED } from "../../chart/heat";
import { heatClass, useHeat, useMarked } from "./heat-styles";

const useStyles = makeStyles({
  key: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    gap: "0 6px",
    fontVariantNumeric: "tabular-nums",
    "@media (forced-colors: active)": { display: "none" },
  },
  ramp: { display: "flex", border: `1px solid ${tokens.colorNeutralStroke1}` },
  marked: { marginLeft: "6px" },
  step: { width: "12px", height: "10px" },
});

/** Which colour stands for how much. */
export function HeatKey({ map }: { map: HeatMap }) {
  const styles = useStyles();
  const { inBrief } = useSite().words;
  const heat = useHeat();
  const marked = useMarked();
  const [low, high] = heatRange(map);
  const most = Math.max(-low, high);
  const [from, to] = map.scale === "low to high" ? [low, high] : [-most, most];
  return (
    <div className={styles.key} aria-hidden="true">
      {inBrief(from, map.figure)}
      <span className={styles.ramp}>
        {heatKey(map.scale).map((step) => (
          <span key={heatClass(step)} className={mergeClasses(styles.step, heat[heatClass(step)])} />
        ))}
      </span>
      {inBrief(to, map.figure)}
      {map.marked?.some((row) => row.includes(true)) === true && (
        <>
          <span className={mergeClasses(styles.step, styles.marked, marked.cell)} />
          {MARKED}
        </>
      )}
    </div>
  );
}
