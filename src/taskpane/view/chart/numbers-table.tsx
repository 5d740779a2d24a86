import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Chart } from "../../builder/chart";
import { numbersBehind } from "../../chart/numbers-behind";
import { UnfoldIcon } from "../icons";
import { useQuiet } from "../quiet-styles";

const useStyles = makeStyles({
  summary: {
    width: "fit-content",
    marginTop: "4px",
    padding: "3px 8px 3px 4px",
    display: "flex",
    alignItems: "center",
    gap: "6px",
    cursor: "pointer",
    "::-webkit-details-marker": { display: "none" },
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  open: { transform: "rotate(90deg)" },
  frame: {
    maxHeight: "240px",
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
  },
  cell: {
    padding: "1px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "end",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightRegular,
  },
  head: {
    position: "sticky",
    top: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    verticalAlign: "bottom",
    whiteSpace: "normal",
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Every figure of a chart in a table, made only when someone wants to see it. */
export function NumbersTable({ chart, coin }: { chart: Chart; coin: string }) {
  const styles = useStyles();
  const quiet = useQuiet();
  const [open, setOpen] = useState(false);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <UnfoldIcon className={open ? styles.open : undefined} />
        <span>
          Show the numbers<span className={quiet.unseen}> of {chart.title}</span>
        </span>
      </summary>
      {open && <Numbers chart={chart} coin={coin} />}
    </details>
  );
}

function Numbers({ chart, coin }: { chart: Chart; coin: string }) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { heads, rows } = numbersBehind(chart, coin);
  return (
    <div className={styles.frame} tabIndex={0} role="group" aria-label={`${chart.title}, the numbers`}>
      <table className={styles.table}>
        <caption className={quiet.unseen}>{chart.title}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ head, cells }, row) => (
            <tr key={row}>
              <th scope="row" className={styles.cell}>
                {head}
              </th>
              {cells.map((cell, column) => (
                <td key={column} className={styles.cell}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
