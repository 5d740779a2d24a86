import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Level } from "../../../builder/built";
import { LevelIcon, useLevelStyles } from "./level-looks";

const useStyles = makeStyles({
  line: {
    // Its text ends where the figures above it end.
    maxWidth: "calc(100% + 8px)",
    margin: "4px -4px 0",
    padding: "2px 4px",
    display: "flex",
    alignItems: "center",
    gap: "6px",
    textAlign: "start",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    background: "none",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "& svg": { flexShrink: 0, fontSize: "16px" },
  },
  text: { minWidth: 0 },
  cut: { whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis" },
  count: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

interface HeadlineLineProps {
  level: Level;
  text: string;
  /** Over as many lines as it needs, not cut at the end of the first. */
  whole?: boolean;
  count?: string;
  onPress: () => void;
}

/** What stands against the hedge or its input, and the way there. */
export function HeadlineLine({ level, text, whole = false, count = "", onPress }: HeadlineLineProps) {
  const styles = useStyles();
  const levels = useLevelStyles();
  return (
    <button type="button" className={mergeClasses(styles.line, levels[level])} onClick={onPress}>
      <LevelIcon level={level} />
      <span className={mergeClasses(styles.text, !whole && styles.cut)}>{text}</span>
      {count !== "" && <span className={styles.count}>{count}</span>}
    </button>
  );
}
