import { Button, makeStyles } from "@fluentui/react-components";
import { START, type Draft } from "../../../builder/draft/draft";
import { FIELD_NAMES } from "../../../builder/fields/fields";
import { RedoIcon, UndoIcon } from "../controls/icons";
import type { Session } from "../hedge/session";

const useStyles = makeStyles({
  tools: { flexShrink: 0, marginInlineStart: "auto", display: "flex", alignItems: "center" },
  again: { minWidth: "auto", whiteSpace: "nowrap" },
});

interface DraftToolsProps {
  session: Session;
  onStep: (step: "undo" | "redo") => void;
  onDraft: (draft: Draft) => void;
}

/** A step back, a step forth, and back to the example, which is a step of its own. */
export function DraftTools({ session: { draft, history }, onStep, onDraft }: DraftToolsProps) {
  const styles = useStyles();
  const isExample = FIELD_NAMES.every((name) => draft[name] === START[name]);
  return (
    <div className={styles.tools}>
      {!isExample && (
        <Button size="small" appearance="subtle" className={styles.again} onClick={() => onDraft(START)}>
          Start again
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        aria-label="Undo"
        title="Undo"
        icon={<UndoIcon />}
        disabledFocusable={history.past.length === 0}
        onClick={() => onStep("undo")}
      />
      <Button
        size="small"
        appearance="subtle"
        aria-label="Redo"
        title="Redo"
        icon={<RedoIcon />}
        disabledFocusable={history.future.length === 0}
        onClick={() => onStep("redo")}
      />
    </div>
  );
}
