import { Button, makeStyles, ProgressBar } from "@fluentui/react-components";

const useStyles = makeStyles({
  line: { marginTop: "8px", display: "flex", alignItems: "center", gap: "8px" },
  bar: { flex: 1 },
});

interface ProgressLineProps {
  /** What is being done, for a screen reader. */
  doing: string;
  /** How far it is, where that is known. */
  progress?: { readonly done: number; readonly of: number } | undefined;
  /** Cancelled already, and not ended yet. */
  cancelled?: boolean;
  onCancel: () => void;
}

/** How far a long piece of work is, and the button that ends it. */
export function ProgressLine({ doing, progress, cancelled = false, onCancel }: ProgressLineProps) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <ProgressBar
        className={styles.bar}
        aria-label={doing}
        {...(progress && { value: progress.done, max: progress.of })}
      />
      <Button size="small" disabledFocusable={cancelled} onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
