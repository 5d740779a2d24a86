import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { HeatMap } from "../../../builder/charts/chart";
import { useSite } from "../shell/site";
import { MARKED } from "../../chart/heat";
import type { Place } from "../../chart/grid-step";
import { useQuiet } from "../controls/quiet-styles";

const useStyles = makeStyles({
  line: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: "tabular-nums" },
  value: { fontWeight: tokens.fontWeightSemibold },
});

interface HeatReadingProps {
  map: HeatMap;
  coin: string;
  /** Undefined while no cell is being read. */
  place: Place | undefined;
}

/** One cell of a heat map with all its digits, between its row and its column. */
export function HeatReading({ map, coin, place }: HeatReadingProps) {
  const styles = useStyles();
  const { inFull } = useSite().words;
  const quiet = useQuiet();
  if (!place) return <div className={mergeClasses(styles.line, quiet.text)}>Point at a cell to read it in full.</div>;
  const { rows, columns, figure, values, marked } = map;
  const value = values[place.row]?.[place.column] ?? undefined;
  return (
    <div className={styles.line}>
      {rows.title} {inFull(rows.values[place.row] ?? 0, rows.kind, coin)}, {columns.title}{" "}
      {inFull(columns.values[place.column] ?? 0, columns.kind, coin)}:{" "}
      <span className={styles.value}>{value === undefined ? "no value" : inFull(value, figure, coin)}</span>
      {marked?.[place.row]?.[place.column] === true && `, ${MARKED} on the way there`}
    </div>
  );
}
