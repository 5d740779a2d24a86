import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Suspense, useEffect, useId, useRef, type ReactNode, type RefObject } from "react";
import { UnfoldIcon } from "./icons";
import { useQuiet } from "./quiet-styles";

const useStyles = makeStyles({
  // by itself, so that it is not painted again while another part changes
  fold: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, isolation: "isolate" },
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  head: {
    boxSizing: "border-box",
    width: "100%",
    minHeight: "32px",
    padding: "5px 16px",
    display: "grid",
    gridTemplateColumns: "84px minmax(0, 1fr) 16px",
    columnGap: "8px",
    alignItems: "baseline",
    textAlign: "start",
    font: "inherit",
    color: "inherit",
    background: "none",
    border: "none",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  // its summary takes two lines rather than being cut
  long: { gridTemplateColumns: "auto minmax(0, 1fr) 16px", "& span": { whiteSpace: "normal" } },
  icon: { alignSelf: "center", color: tokens.colorNeutralForeground3 },
  open: { transform: "rotate(90deg)" },
  title: { fontWeight: tokens.fontWeightSemibold },
  summary: { whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis" },
  fault: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
  body: { padding: "6px 16px 14px" },
});

interface FoldProps {
  title: string;
  /** A title of more than a word, which takes the room that it needs. */
  longTitle?: boolean;
  /** What is inside, in a line. */
  summary: string;
  /** How much inside is to be corrected. */
  problems?: number;
  /** What the keyboard and tests know it by. */
  name: string;
  open: boolean;
  onToggle: () => void;
  children: () => ReactNode;
}

/** A part of the pane that says itself in one line until it is opened, in its place, and then comes into view. */
export function Fold({ title, longTitle = false, summary, problems = 0, name, open, onToggle, children }: FoldProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const id = useId();
  const fold = useRef<HTMLElement>(null);
  const untouched = useRef(open);
  return (
    <section ref={fold} className={styles.fold} data-fold={name}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={mergeClasses(styles.head, longTitle && styles.long)}
          aria-expanded={open}
          aria-controls={`${id}body`}
          onClick={onToggle}
        >
          <span className={styles.title}>{title}</span>
          {problems > 0 ? (
            <span className={styles.fault}>{problems} to correct</span>
          ) : (
            <span className={mergeClasses(quiet.small, styles.summary)}>{!open && summary}</span>
          )}
          <UnfoldIcon className={mergeClasses(styles.icon, open && styles.open)} />
        </button>
      </h3>
      <div id={`${id}body`} className={open ? styles.body : undefined}>
        {open && (
          <Suspense fallback={<p className={quiet.small}>Loading…</p>}>
            {children()}
            <Arrival fold={fold} untouched={untouched} />
          </Suspense>
        )}
      </div>
    </section>
  );
}

/** Brings the fold into view as soon as all of it is there, whose code may come later; not one that was never closed. */
function Arrival({ fold, untouched }: { fold: RefObject<HTMLElement | null>; untouched: RefObject<boolean> }) {
  useEffect(() => {
    if (!untouched.current && fold.current) comeIntoView(fold.current);
    return () => {
      untouched.current = false;
    };
  }, [fold, untouched]);
  return null;
}

/** All of it where there is room; else from its beginning. */
function comeIntoView(element: HTMLElement): void {
  const room = scrollerAround(element)?.clientHeight ?? innerHeight;
  element.scrollIntoView({ block: element.offsetHeight > room ? "start" : "nearest" });
}

function scrollerAround(element: HTMLElement): HTMLElement | undefined {
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (around.scrollHeight > around.clientHeight && getComputedStyle(around).overflowY === "auto") return around;
  }
  return undefined;
}
