import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useDeferredValue } from "react";
import type { FigureTable } from "../../builder/built";
import { withUnit } from "../../chart/figure-words";
import { useQuiet } from "../quiet-styles";
import { outcomeDigits } from "./outcome-words";

const useStyles = makeStyles({
  says: { margin: "0 0 6px" },
  // The first column and the head stay in sight while the rest passes below them.
  frame: {
    marginBottom: "12px",
    maxHeight: "360px",
    contain: "content",
    overflow: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // Borders of a collapsed table would stay behind when its head does not scroll.
  table: {
    borderCollapse: "separate",
    borderSpacing: 0,
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& td, & th": {
      padding: "1px 8px",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: "end",
      whiteSpace: "nowrap",
      fontWeight: tokens.fontWeightRegular,
    },
    "& thead th, & tbody th": {
      position: "sticky",
      left: 0,
      backgroundColor: tokens.colorNeutralBackground1,
    },
    "& thead th": {
      top: 0,
      left: "auto",
      zIndex: 1,
      verticalAlign: "bottom",
      whiteSpace: "normal",
      fontWeight: tokens.fontWeightSemibold,
    },
    "& thead th:first-child": { left: 0, zIndex: 2 },
  },
});

interface FigureTableViewProps {
  table: FigureTable;
  coin: string;
}

/** Rows of scenarios. There may be hundreds: the headline does not wait for them. */
export function FigureTableView({ table, coin }: FigureTableViewProps) {
  return <Rows table={useDeferredValue(table)} coin={coin} />;
}

const Rows = memo(function Rows({ table, coin }: FigureTableViewProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { title, says, columns, rows } = table;
  return (
    <>
      <p className={mergeClasses(quiet.small, styles.says)}>{says}</p>
      <div className={styles.frame} tabIndex={0} role="group" aria-label={title}>
        <table className={styles.table}>
          <caption className={quiet.unseen}>{title}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.title} scope="col">
                  {column.kind === "text" ? column.title : withUnit(column.title, column.kind, coin)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, down) => (
              <tr key={down}>
                {row.map((value, across) => {
                  const text = outcomeDigits(value, columns[across]?.kind ?? "text");
                  return across === 0 ? (
                    <th key={across} scope="row">
                      {text}
                    </th>
                  ) : (
                    <td key={across}>{text}</td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
});
