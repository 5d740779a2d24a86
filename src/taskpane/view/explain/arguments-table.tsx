import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ArgumentLine } from "../../proof/argument-words";
import { useQuiet } from "../controls/quiet-styles";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    tableLayout: "fixed",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& th, & td": {
      padding: "4px 8px 4px 0",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: "start",
      verticalAlign: "top",
      overflowWrap: "anywhere",
    },
    "& th": { fontWeight: tokens.fontWeightRegular },
    "& thead th": { fontWeight: tokens.fontWeightSemibold },
    "& th:last-child, & td:last-child": { paddingRight: 0 },
  },
  value: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  fault: { color: tokens.colorPaletteRedForeground1 },
});

/** Each argument with its value, its unit and where it comes from, in the order of the call. */
export function ArgumentsTable({ lines }: { lines: readonly ArgumentLine[] }) {
  const styles = useStyles();
  const quiet = useQuiet();
  return (
    <table className={styles.table}>
      <caption className={quiet.unseen}>Arguments of the call</caption>
      <thead>
        <tr>
          <th scope="col">Argument</th>
          <th scope="col">Value</th>
          <th scope="col">From</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, value, unit, from, isRefused, isLeftOut }) => (
          <tr key={name} className={isLeftOut ? quiet.text : undefined}>
            <th scope="row">
              {name}
              {isRefused && <div className={styles.fault}>refused</div>}
            </th>
            <td>
              <span className={mergeClasses(!isLeftOut && styles.value, isRefused && styles.fault)}>{value}</span>
              {unit !== "" && <span className={quiet.small}> {unit}</span>}
            </td>
            <td>{from}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
