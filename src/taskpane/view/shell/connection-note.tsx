import { makeStyles, tokens } from "@fluentui/react-components";
import { useSite } from "./site";

const useStyles = makeStyles({
  note: {
    padding: "8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Said where the page is open without Excel around it. */
export function ConnectionNote() {
  const styles = useStyles();
  const { connected } = useSite();
  return connected ? null : (
    <div className={styles.note}>Not connected to Excel: formulas can be tried and copied, not inserted.</div>
  );
}
