import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Draft } from "../../../builder/draft/draft";
import type { Alternative } from "../../../builder/survival/alternatives";
import { useResultStyles } from "./result-styles";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  item: {
    padding: "6px 0",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "10px",
    alignItems: "center",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  none: { margin: 0 },
});

interface AlternativesListProps {
  alternatives: readonly Alternative[];
  /** Whether they are about the input as it stands: a change to an older one would undo what was written since. */
  current: boolean;
  onUse: (draft: Draft) => void;
}

/** Hedges that are better in one thing and no worse in another, each with the button that takes it. */
export function AlternativesList({ alternatives, current, onUse }: AlternativesListProps) {
  const styles = useStyles();
  const result = useResultStyles();
  return (
    <div>
      <h4 className={result.title}>You might rather</h4>
      {alternatives.length === 0 && <p className={styles.none}>No size or margin that was compared is better.</p>}
      <ul className={styles.list}>
        {alternatives.map(({ says, draft }) => (
          <li key={says} className={styles.item}>
            {says}
            {draft && (
              <Button
                size="small"
                aria-label={`Use this: ${says}`}
                disabledFocusable={!current}
                onClick={() => onUse(draft)}
              >
                Use this
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
