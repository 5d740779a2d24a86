import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { HeatMap } from "../../../builder/charts/chart";
import { useSite } from "../shell/site";
import { heatOf, MARKED } from "../../chart/heat";
import type { Range } from "../../chart/value-range";
import { useQuiet } from "../controls/quiet-styles";
import { heatClass, useHeat, useMarked } from "./heat-styles";

const useStyles = makeStyles({
  head: {
    padding: "0 6px 0 0",
    textAlign: "end",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  cell: {
    height: "24px",
    padding: 0,
    textAlign: "center",
    whiteSpace: "nowrap",
    cursor: "default",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  read: { boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralForeground1}` },
  headRead: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface HeatRowProps {
  map: HeatMap;
  range: Range;
  row: number;
  digits: number;
  /** The column that the keyboard comes to, if it comes to this row. */
  stop: number | undefined;
  /** The column that is being read, if it is in this row. */
  read: number | undefined;
}

/** One row of a heat map: its number, and a cell a column. */
export const HeatRow = memo(function HeatRow({ map, range, row, digits, stop, read }: HeatRowProps) {
  const styles = useStyles();
  const heat = useHeat();
  const marked = useMarked();
  const quiet = useQuiet();
  const { digits: digitsOf, inBrief } = useSite().words;
  const largest = Math.max(-range[0], range[1]);
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.head, read !== undefined && styles.headRead)}>
        {digitsOf(map.rows.values[row] ?? 0, map.rows.kind)}
      </th>
      {map.columns.values.map((_, column) => {
        const value = map.values[row]?.[column] ?? undefined;
        const isMarked = map.marked?.[row]?.[column] === true;
        const ground = value === undefined ? undefined : heat[heatClass(heatOf(value, range, map.scale))];
        return (
          <td
            key={column}
            tabIndex={stop === column ? 0 : -1}
            className={mergeClasses(styles.cell, ground, isMarked && marked.cell, read === column && styles.read)}
          >
            {value === undefined ? "–" : inBrief(value, map.figure, digits, largest)}
            {isMarked && <span className={quiet.unseen}>, {MARKED}</span>}
          </td>
        );
      })}
    </tr>
  );
});
