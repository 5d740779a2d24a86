import { makeStyles } from "@fluentui/react-components";
import { useKept } from "../book/use-kept";
import { useQuiet } from "../controls/quiet-styles";
import { HedgeDesk } from "./hedge-desk";

const useStyles = makeStyles({ reading: { padding: "0 16px" } });

/** The builder, on what was kept in the workbook. */
export function HedgePlace() {
  const styles = useStyles();
  const quiet = useQuiet();
  const { kept, again } = useKept();
  if (kept.state === "reading") {
    return (
      <p role="status" className={`${styles.reading} ${quiet.text}`}>
        Reading your hedges…
      </p>
    );
  }
  const text = kept.state === "read" ? kept.text : undefined;
  return <HedgeDesk key={kept.state} kept={text} unread={kept.state === "unread"} onAgain={again} />;
}
