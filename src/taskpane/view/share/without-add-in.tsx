import { Checkbox, makeStyles } from "@fluentui/react-components";
import { useId } from "react";
import { useQuiet } from "../controls/quiet-styles";

const useStyles = makeStyles({
  choice: { marginInlineStart: "-8px" },
  lost: { margin: "0 0 8px" },
});

interface WithoutAddInProps {
  chosen: boolean;
  /** Whether the hedge's maintenance margin goes by a tier table. */
  tiered: boolean;
  closed: boolean;
  onChoice: (chosen: boolean) => void;
}

/** Whether the sheet is to calculate by itself, and what it then cannot do: said before anything is written. */
export function WithoutAddIn({ chosen, tiered, closed, onChoice }: WithoutAddInProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const about = useId();
  return (
    <>
      <Checkbox
        className={styles.choice}
        label="Insert without add-in functions"
        checked={chosen}
        disabled={closed}
        aria-describedby={chosen ? about : undefined}
        onChange={(_, { checked }) => onChoice(checked === true)}
      />
      {chosen && (
        <p id={about} className={`${styles.lost} ${quiet.small}`}>
          The sheet calculates by itself in Excel 2021 and later, on a tablet too, for whoever opens it. What it loses:
          the Check stands as it is today and says so once an input changes, and an error does not say why.
          {tiered &&
            " What the tier table decides (liquidation price, scenarios, path, grid) stands as well, and is #VALUE! once an input changes."}
        </p>
      )}
    </>
  );
}
