import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { stepNamed, type Step } from "../../../builder/fields/fields";
import { UnfoldIcon } from "../controls/icons";
import { useQuiet } from "../controls/quiet-styles";

const useStyles = makeStyles({
  step: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  head: {
    boxSizing: "border-box",
    width: "100%",
    minHeight: "44px",
    padding: "6px 16px 6px 12px",
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: "8px",
    alignItems: "center",
    textAlign: "start",
    font: "inherit",
    color: "inherit",
    background: "none",
    border: "none",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  open: { transform: "rotate(90deg)" },
  title: { fontWeight: tokens.fontWeightSemibold },
  summary: { display: "block", whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis" },
  fault: {
    marginInlineStart: "8px",
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  body: { padding: "6px 16px 12px" },
});

interface StepSectionProps {
  step: Step;
  /** Its present values in a line. */
  summary: string;
  problems: number;
  open: boolean;
  onToggle: (step: Step) => void;
  children: () => ReactNode;
}

/** One step of the path: closed, it says its values in a line. */
export function StepSection({ step, summary, problems, open, onToggle, children }: StepSectionProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const id = useId();
  return (
    <section className={styles.step} data-step={step}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.head}
          aria-expanded={open}
          aria-controls={`${id}body`}
          onClick={() => onToggle(step)}
        >
          <UnfoldIcon className={open ? styles.open : undefined} />
          <span>
            <span className={styles.title}>{stepNamed(step).title}</span>
            {problems > 0 && <span className={styles.fault}>{problems} to correct</span>}
            {!open && <span className={mergeClasses(quiet.small, styles.summary)}>{summary}</span>}
          </span>
        </button>
      </h3>
      <div id={`${id}body`} className={open ? styles.body : undefined}>
        {open && children()}
      </div>
    </section>
  );
}
