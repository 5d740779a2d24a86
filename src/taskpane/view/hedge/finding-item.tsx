import { Button, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { Warning } from "../../../builder/built";
import type { Draft } from "../../../builder/draft/draft";
import { LEVEL_WORDS, LevelIcon, useLevelStyles } from "./level-looks";

const useStyles = makeStyles({
  finding: {
    padding: "6px 10px 7px 8px",
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: "6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "17px",
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    "& svg": { fontSize: "16px" },
  },
  red: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorderActive),
  },
  amber: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorderActive),
  },
  info: { backgroundColor: tokens.colorNeutralBackground2 },
  level: { fontWeight: tokens.fontWeightSemibold },
  code: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  fix: { marginTop: "5px" },
  // A label of many numbers takes two lines rather than being cut.
  button: { fontWeight: tokens.fontWeightRegular, textAlign: "start" },
});

interface FindingItemProps {
  warning: Warning;
  current: boolean;
  onFix: (draft: Draft) => void;
}

/** One finding: its level as a word and an icon, the reason, and the button that takes care of it where there is one. */
export function FindingItem({ warning: { code, level, says, fix }, current, onFix }: FindingItemProps) {
  const styles = useStyles();
  const levels = useLevelStyles();
  return (
    <li className={mergeClasses(styles.finding, styles[level])}>
      <span className={levels[level]}>
        <LevelIcon level={level} />
      </span>
      <div>
        <span className={mergeClasses(styles.level, levels[level])}>{LEVEL_WORDS[level]}.</span> {says}{" "}
        <span className={styles.code}>{code}</span>
        {fix && (
          <div className={styles.fix}>
            <Button
              size="small"
              className={styles.button}
              disabledFocusable={!current}
              onClick={() => onFix(fix.draft)}
            >
              {fix.label}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}
