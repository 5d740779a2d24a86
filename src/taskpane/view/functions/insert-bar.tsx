import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CellAddress } from "../../../workbook/cell-address";
import { ReplaceQuestion } from "../controls/replace-question";
import { useSite } from "../shell/site";
import type { Inserting } from "./use-insertion";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column" },
  said: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ":not(:empty)": { marginTop: "8px" },
  },
  fault: { color: tokens.colorPaletteRedForeground1 },
});

interface InsertBarProps {
  /** The id of the form that the button submits. */
  form: string;
  into: CellAddress | undefined;
  insertion: Inserting;
}

/** The way into the sheet, the question where something is in the way, and what came of it. */
export function InsertBar({ form, into, insertion }: InsertBarProps) {
  const styles = useStyles();
  const { connected } = useSite();
  const { state } = insertion;
  if (!connected) return null;
  const asking = state.kind === "asking" && into ? { cell: into.cells, holds: state.holds } : undefined;
  return (
    <div className={styles.bar}>
      {asking && (
        <ReplaceQuestion
          cell={asking.cell}
          holds={asking.holds}
          onReplace={() => void insertion.insert({ replace: true })}
          onKeep={insertion.cancel}
        />
      )}
      {/* Out of sight, not out of the page: the keyboard comes back to it when the question is answered. */}
      <Button appearance="primary" type="submit" form={form} style={{ display: asking ? "none" : undefined }}>
        {into ? `Insert into ${into.cells}` : "Insert into the selected cell"}
      </Button>
      <div role="status" className={mergeClasses(styles.said, state.kind === "said" && state.fault && styles.fault)}>
        {state.kind === "said" ? state.text : ""}
      </div>
    </div>
  );
}
