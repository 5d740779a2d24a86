import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import type { Result, ResultColumn } from "../../../catalog/declare/define";
import { unitOf } from "../../formula/result-units";
import { inOneLine, type Shown } from "../../formula/shown";
import { useSite } from "../shell/site";
import { useQuiet } from "../controls/quiet-styles";

const useStyles = makeStyles({
  frame: {
    maxHeight: "200px",
    overflowY: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  list: { margin: 0, display: "grid", gridTemplateColumns: "max-content minmax(0, 1fr)", columnGap: "12px" },
  name: { color: tokens.colorNeutralForeground3 },
  value: {
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  unit: { fontWeight: tokens.fontWeightRegular },
});

interface ShownRowProps {
  row: readonly Shown[];
  result: Extract<Result, { columns: readonly ResultColumn[] }>;
}

/** One row of several cells, each under its name: in a narrow pane they stand below each other. */
export function ShownRow({ row, result }: ShownRowProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { words } = useSite();
  const refused = row.find((shown) => shown.kind === "refusal");
  return (
    <>
      <div className={styles.frame} tabIndex={0} role="group" aria-label="Results">
        <dl className={styles.list}>
          {row.map((shown, column) => (
            <Fragment key={column}>
              <dt className={styles.name}>{result.columns[column]?.name}</dt>
              <dd className={styles.value}>
                {inOneLine(shown, words)}
                {shown.kind === "number" && (
                  <span className={mergeClasses(quiet.small, styles.unit)}> {unitOf(result, column)}</span>
                )}
              </dd>
            </Fragment>
          ))}
        </dl>
      </div>
      <div className={quiet.small}>
        1 × {row.length} cells.{refused && ` ${refused.code}: ${words.sentence(refused.message)}`}
      </div>
    </>
  );
}
