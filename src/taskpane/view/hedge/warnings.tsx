import { Button, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Warning } from "../../../builder/built";
import type { Draft } from "../../../builder/draft/draft";
import { LEVEL_WORDS, LevelIcon, useLevelStyles } from "./level-looks";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "grid", rowGap: "6px" },
  warning: {
    padding: "8px 10px",
    display: "grid",
    gridTemplateColumns: "18px minmax(0, 1fr)",
    columnGap: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    "& svg": { fontSize: "18px", marginTop: "1px" },
  },
  red: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
  amber: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  info: { backgroundColor: tokens.colorNeutralBackground2 },
  level: { fontWeight: tokens.fontWeightSemibold },
  code: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
  fix: { marginTop: "6px" },
});

interface WarningsProps {
  warnings: readonly Warning[];
  /** Whether they are about the input as it stands: a change to an older one would undo what was written since. */
  current: boolean;
  onFix: (draft: Draft) => void;
}

/** What can break the hedge, the worst first, each with the change that takes care of it where there is one. */
export const Warnings = memo(function Warnings({ warnings, current, onFix }: WarningsProps) {
  const styles = useStyles();
  const levels = useLevelStyles();
  return (
    <ul className={styles.list}>
      {warnings.map(({ code, level, says, fix }) => (
        // a code can be said of several things: of two rates, say
        <li key={`${code} ${says}`} className={mergeClasses(styles.warning, styles[level])}>
          <span className={levels[level]}>
            <LevelIcon level={level} />
          </span>
          <div>
            <span className={mergeClasses(styles.level, levels[level])}>{LEVEL_WORDS[level]}.</span> {says}{" "}
            <span className={styles.code}>{code}</span>
            {fix && (
              <div className={styles.fix}>
                <Button size="small" disabledFocusable={!current} onClick={() => onFix(fix.draft)}>
                  {fix.label}
                </Button>
              </div>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
});
