import { makeStyles, tokens } from "@fluentui/react-components";
import type { Definition } from "../../catalog/define";
import { inShort, type Shown } from "../formula/shown";
import { useQuiet } from "./quiet-styles";

const useStyles = makeStyles({
  frame: { overflowX: "auto", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  cell: {
    padding: "1px 6px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "end",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface ShownBlockProps {
  cells: readonly (readonly Shown[])[];
  rows: number;
  columns: number;
  result: Definition["result"];
}

/** The beginning of a result that spills over several cells. */
export function ShownBlock({ cells, rows, columns, result }: ShownBlockProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const refused = cells.flat().find((shown) => shown.kind === "refusal");
  const cut = rows > cells.length || columns > (cells[0]?.length ?? 0);
  return (
    <>
      <div className={styles.frame} tabIndex={0} role="group" aria-label="First results">
        <table className={styles.table}>
          <tbody>
            {cells.map((row, down) => (
              <tr key={down}>
                {row.map((shown, across) => (
                  <td key={across} className={styles.cell}>
                    {inShort(shown)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={quiet.small}>
        {rows} × {columns} cells in {result.unit}
        {cut && `, of which ${cells.length} × ${cells[0]?.length ?? 0} here`}, to seven digits.
        {refused && ` ${refused.code}: ${refused.message}`}
      </div>
    </>
  );
}
