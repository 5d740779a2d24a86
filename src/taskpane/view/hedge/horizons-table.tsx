import { makeStyles, tokens } from "@fluentui/react-components";
import type { Horizon } from "../../../builder/survival/survival";
import { spanOf } from "../../../builder/survival/survival-words";
import { useSite } from "../shell/site";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      padding: "3px 0",
      textAlign: "start",
      verticalAlign: "bottom",
      fontWeight: tokens.fontWeightRegular,
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
    "& thead th": { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
    "& th:first-child": { width: "118px", paddingInlineEnd: "8px" },
  },
  own: { "& :is(th, td)": { fontWeight: tokens.fontWeightSemibold } },
  chance: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 84px", columnGap: "8px", alignItems: "center" },
  // the whole width is certainty
  track: { height: "8px", backgroundColor: tokens.colorNeutralBackground4 },
  bar: { height: "100%", backgroundColor: tokens.colorPaletteDarkOrangeForeground1 },
  number: { textAlign: "end" },
});

/** How probable a liquidation is within each span, as a number and as a bar. */
export function HorizonsTable({ horizons, days }: { horizons: readonly Horizon[]; days: number }) {
  const styles = useStyles();
  const { words } = useSite();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Within</th>
          <th scope="col">Probability of a liquidation</th>
        </tr>
      </thead>
      <tbody>
        {horizons.map((horizon) => (
          <tr key={horizon.days} className={horizon.days === days ? styles.own : undefined}>
            <th scope="row">
              {spanOf(horizon.days, words)}
              {horizon.days === days && " (yours)"}
            </th>
            <td>
              <div className={styles.chance}>
                <div className={styles.track} aria-hidden="true">
                  <div className={styles.bar} style={{ width: `${horizon.probability * 100}%` }} />
                </div>
                <span className={styles.number}>{words.chance(horizon.probability)}</span>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
