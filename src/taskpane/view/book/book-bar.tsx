import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Draft } from "../../../builder/draft/draft";
import type { Session } from "../hedge/session";
import { useSite } from "../shell/site";
import type { Desk, DeskChange } from "./desk";
import { DraftTools } from "./draft-tools";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    padding: "5px 10px 5px 16px",
    display: "flex",
    alignItems: "center",
    gap: "8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  // Many coins scroll sideways instead of taking another line of the first screen.
  chips: {
    minWidth: 0,
    display: "flex",
    gap: "6px",
    overflowX: "auto",
    scrollbarWidth: "none",
    padding: "2px",
    // a browser scrolls by whole pixels: the edge of what is scrolled to is not lost to a part of one
    scrollPaddingInline: "2px",
  },
  chip: {
    flexShrink: 0,
    padding: "1px 10px",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: "12px",
    cursor: "pointer",
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // Those that are not open make room first.
  other: { flexShrink: 1, minWidth: "56px" },
  here: {
    maxWidth: "100%",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    "@media (forced-colors: active)": { border: "2px solid Highlight" },
  },
});

interface BookBarProps {
  desk: Desk;
  session: Session;
  adding: boolean;
  onAdding: (adding: boolean) => void;
  onDesk: (change: DeskChange) => void;
  onStep: (step: "undo" | "redo") => void;
  onDraft: (draft: Draft) => void;
}

/** The hedges of the book side by side, and the ways back. */
export function BookBar({ desk, session, adding, onAdding, onDesk, onStep, onDraft }: BookBarProps) {
  const styles = useStyles();
  const { words } = useSite();
  const chips = useRef<HTMLDivElement>(null);
  const count = desk.hedges.length;
  useEffect(() => {
    const open = chips.current?.querySelector('[aria-pressed="true"]');
    open?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [desk.open, count]);
  return (
    <div className={styles.bar}>
      <div ref={chips} role="group" aria-label="Hedges of the book" className={styles.chips}>
        {desk.hedges.map(({ id, name, session: { built } }) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === desk.open}
            className={mergeClasses(styles.chip, id === desk.open ? styles.here : styles.other)}
            onClick={() => onDesk({ open: id })}
          >
            {name ?? built.coin} {built.held === undefined ? "" : words.roughly(built.held, 5)}
          </button>
        ))}
      </div>
      <button
        type="button"
        aria-label="Add a coin"
        title="Add a coin"
        aria-expanded={adding}
        className={styles.chip}
        onClick={() => onAdding(!adding)}
      >
        +
      </button>
      <DraftTools session={session} onStep={onStep} onDraft={onDraft} />
    </div>
  );
}
