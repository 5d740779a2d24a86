import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Result } from "../../../catalog/declare/define";
import { unitOf } from "../../formula/result-units";
import { inShort, type Shown } from "../../formula/shown";
import { useSite } from "../shell/site";
import { useQuiet } from "../controls/quiet-styles";

const useStyles = makeStyles({
  frame: {
    maxHeight: "200px",
    overflow: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  cell: {
    padding: "1px 6px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "end",
    verticalAlign: "top",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  heading: { fontWeight: tokens.fontWeightSemibold },
  text: { textAlign: "start" },
  sentence: { whiteSpace: "normal", minWidth: "26ch" },
});

export interface ShownBlockProps {
  cells: readonly (readonly Shown[])[];
  rows: number;
  columns: number;
  result: Result;
}

/** The beginning of a result that spills over several cells, under the names of its columns if it has any. */
export function ShownBlock({ cells, rows, columns, result }: ShownBlockProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { words } = useSite();
  const refused = cells.flat().find((shown) => shown.kind === "refusal");
  const across = cells[0]?.length ?? 0;
  const cut = rows > cells.length || columns > across;
  const names = "columns" in result ? result.columns.map(({ name }) => name) : undefined;
  const own = names !== undefined && bringsItsOwn(cells[0], names);
  return (
    <>
      <div className={styles.frame} tabIndex={0} role="group" aria-label="First results">
        <table className={styles.table}>
          {names && (
            <thead>
              <tr>
                {names.slice(0, across).map((name, column) => (
                  <th
                    key={name}
                    scope="col"
                    className={mergeClasses(styles.cell, styles.heading, unitOf(result, column) === "" && styles.text)}
                  >
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {cells.slice(own ? 1 : 0).map((row, down) => (
              <tr key={down}>
                {row.map((shown, column) => (
                  <td
                    key={column}
                    className={mergeClasses(
                      styles.cell,
                      shown.kind === "text" && styles.text,
                      shown.kind === "text" && shown.text.length > LONG && styles.sentence,
                    )}
                  >
                    {inShort(shown, words)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={quiet.small}>
        {words.plain(rows)} × {words.plain(columns)} cells{names ? "" : ` in ${unitOf(result)}`}
        {cut && `, of which ${cells.length} × ${across} here`}
        {cells.flat().some(({ kind }) => kind === "number") && ", to seven digits"}.
        {refused && ` ${refused.code}: ${words.sentence(refused.message)}`}
      </div>
    </>
  );
}

/** A text that is read as a sentence and may take several lines. */
const LONG = 24;

/** Whether the function itself puts the names into its first row. */
const bringsItsOwn = (first: readonly Shown[] | undefined, names: readonly string[]): boolean =>
  first?.every((shown, column) => shown.kind === "text" && shown.text === names[column]) ?? false;
