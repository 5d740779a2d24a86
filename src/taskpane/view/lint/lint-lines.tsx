import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { LEVELS, type Level } from "../../../core/check/finding-declaration";
import type { At, LintFinding, Mend } from "../../../lint/finding";
import { addressText } from "../../../workbook/cell-address";
import { LEVEL_WORDS, LevelIcon, useLevelStyles } from "../hedge/level-looks";
import { MOST_LINES, MoreLines, useReport } from "../share/report-lines";
import { LintLine } from "./lint-line";

const useStyles = makeStyles({
  level: { display: "flex", alignItems: "center", gap: "6px" },
  sheet: {
    margin: "8px 0 4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
});

interface LintLinesProps {
  findings: readonly LintFinding[];
  closed: boolean;
  onGo: (at: At) => void;
  onMend: (mend: Mend) => void;
}

/** The gravest first, and those of one sheet together. */
export function LintLines({ findings, ...line }: LintLinesProps) {
  return LEVELS.map((level) => {
    const ofLevel = findings.filter((finding) => finding.level === level);
    return ofLevel.length === 0 ? null : <OfLevel key={level} level={level} findings={ofLevel} {...line} />;
  });
}

function OfLevel({ level, findings, ...line }: LintLinesProps & { level: Level }) {
  const styles = useStyles();
  const report = useReport();
  const levels = useLevelStyles();
  const shown = findings.slice(0, MOST_LINES);
  const sheets = [...new Set(shown.map(({ at }) => at.sheet))];
  return (
    <section aria-label={LEVEL_WORDS[level]}>
      <h2 className={mergeClasses(report.heading, styles.level, levels[level])}>
        <LevelIcon level={level} /> {LEVEL_WORDS[level]}: {findings.length}
      </h2>
      {sheets.map((sheet) => (
        <div key={sheet}>
          <h3 className={styles.sheet}>{sheet}</h3>
          <ul className={report.list}>
            {shown
              .filter(({ at }) => at.sheet === sheet)
              .map((finding) => (
                <LintLine
                  key={`${finding.code} ${addressText(finding.at)} ${finding.says}`}
                  finding={finding}
                  {...line}
                />
              ))}
          </ul>
        </div>
      ))}
      <MoreLines of={findings.length} />
    </section>
  );
}
