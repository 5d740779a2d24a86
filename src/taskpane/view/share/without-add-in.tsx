import { Checkbox, makeStyles } from "@fluentui/react-components";
import { useId } from "react";
import type { Spelling } from "../../../native/write/spell";
import { useQuiet } from "../controls/quiet-styles";

const useStyles = makeStyles({
  choice: { marginInlineStart: "-8px" },
  lost: { margin: "0 0 8px" },
});

export interface WithoutAddInProps {
  /** How a sheet without the add-in is written; undefined for one that calls it. */
  chosen: Spelling | undefined;
  /** Whether the hedge's maintenance margin goes by a tier table. */
  tiered: boolean;
  closed: boolean;
  onChoice: (chosen: Spelling | undefined) => void;
}

/** Whether the sheet is to calculate by itself, for which Excel, and what it then cannot do: said before it is written. */
export function WithoutAddIn({ chosen, tiered, closed, onChoice }: WithoutAddInProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const about = useId();
  return (
    <>
      <Checkbox
        className={styles.choice}
        label="Insert without add-in functions"
        checked={chosen !== undefined}
        disabled={closed}
        aria-describedby={chosen ? about : undefined}
        onChange={(_, { checked }) => onChoice(checked === true ? "let" : undefined)}
      />
      {chosen && (
        <>
          <Checkbox
            className={styles.choice}
            label="For Excel before 2021 too (without LET)"
            checked={chosen === "plain"}
            disabled={closed}
            onChange={(_, { checked }) => onChoice(checked === true ? "plain" : "let")}
          />
          <p id={about} className={`${styles.lost} ${quiet.small}`}>
            The sheet calculates by itself in{" "}
            {chosen === "let" ? "Excel 2021 and later" : "any Excel, in longer formulas"}, on a tablet too, for whoever
            opens it. What it loses: the Check stands as it is today and says so once an input changes, and an error
            does not say why.
            {tiered &&
              " What the tier table decides (liquidation price, scenarios, path, grid) stands as well, and is #VALUE! once an input changes."}
          </p>
        </>
      )}
    </>
  );
}
