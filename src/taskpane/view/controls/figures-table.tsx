import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useQuiet } from "./quiet-styles";

const useStyles = makeStyles({
  // The first column and the head stay in sight while the rest passes below them.
  frame: {
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

interface FiguresTableProps {
  title: string;
  /** What the frame is called, which the keyboard comes to. */
  label: string;
  /** Of the frame: how high it may be. */
  className: string;
  heads: readonly string[];
  /** Each row begins with its own head. */
  rows: readonly (readonly string[])[];
}

/** Figures in rows and columns, as many as there are: they scroll in a frame of their own. */
export function FiguresTable({ title, label, className, heads, rows }: FiguresTableProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  return (
    <div className={mergeClasses(styles.frame, className)} tabIndex={0} role="group" aria-label={label}>
      <table className={styles.table}>
        <caption className={quiet.unseen}>{title}</caption>
        <thead>
          <tr>
            {heads.map((head, across) => (
              <th key={across} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells], down) => (
            <tr key={down}>
              <th scope="row">{head}</th>
              {cells.map((cell, across) => (
                <td key={across}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
