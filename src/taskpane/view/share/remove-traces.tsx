import { Button, makeStyles } from "@fluentui/react-components";
import { Disclosure } from "../controls/disclosure";
import { useQuiet } from "../controls/quiet-styles";

const useStyles = makeStyles({ about: { margin: "4px 0 8px" } });

/** The last thing before a workbook is sent: what it loses is said first. */
export function RemoveTraces({ closed, onRemove }: { closed: boolean; onRemove: () => void }) {
  const styles = useStyles();
  const quiet = useQuiet();
  return (
    <Disclosure title="Remove every trace of the add-in before sending">
      {() => (
        <>
          <p className={`${styles.about} ${quiet.small}`}>
            Takes out what the add-in keeps in this workbook beside its cells: the hedges of the pane, their links to
            cells, the formulas that could be brought back, and, of the cells, the records below hedge sheets. That
            cannot be undone, so send a copy. Formulas of the add-in stay: write them without it or freeze them first.
            That its pane was open is noted in the file by Excel: File › Info › Inspect Document removes it.
          </p>
          <Button size="small" disabledFocusable={closed} onClick={onRemove}>
            Remove every trace
          </Button>
        </>
      )}
    </Disclosure>
  );
}
