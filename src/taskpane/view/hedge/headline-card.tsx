import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Built, Warning } from "../../../builder/built";
import type { Problem } from "../../../builder/draft/given";
import { fieldNamed } from "../../../builder/fields/fields";
import { useQuiet } from "../controls/quiet-styles";
import { SettledStatus } from "../controls/settled-status";
import { headlineFigures } from "./headline-figures";
import { HeadlineLine } from "./headline-line";
import { LEVEL_WORDS } from "./level-looks";

const useStyles = makeStyles({
  card: {
    flexShrink: 0,
    padding: "8px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  sentence: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  figures: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "repeat(3, auto)",
    justifyContent: "space-between",
    columnGap: "12px",
    "@media (min-width: 640px)": { justifyContent: "start", columnGap: "40px" },
  },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  unit: { fontWeight: tokens.fontWeightRegular },
  note: { margin: 0 },
  past: { color: tokens.colorNeutralForeground3 },
});

interface HeadlineCardProps {
  built: Built;
  coin: string;
  /** The first thing that keeps the input from a result of its own. */
  problem: Problem | undefined;
  onProblem: (problem: Problem) => void;
  onWarnings: () => void;
}

/** The hedge in three figures, and the worst that can be said against it; what stays in view. */
export const HeadlineCard = memo(function HeadlineCard(props: HeadlineCardProps) {
  const { built, coin, problem, onProblem, onWarnings } = props;
  const styles = useStyles();
  const quiet = useQuiet();
  const past = problem && styles.past;
  const figures = headlineFigures(built, coin);
  return (
    <section aria-label="Headline" className={styles.card}>
      <p className={figures.length > 0 ? quiet.unseen : mergeClasses(styles.sentence, past)}>{built.headline}</p>
      {figures.length > 0 && (
        <dl className={styles.figures}>
          {figures.map(({ label, digits, unit, note }) => (
            <div key={label}>
              <dt className={quiet.small}>{label}</dt>
              <dd className={mergeClasses(styles.value, past)}>
                {digits}
                {unit !== "" && <span className={mergeClasses(quiet.small, styles.unit)}> {unit}</span>}
              </dd>
              {note !== "" && <dd className={mergeClasses(styles.note, quiet.small)}>{note}</dd>}
            </div>
          ))}
        </dl>
      )}
      {problem ? (
        <HeadlineLine
          level={problem.open ? "info" : "red"}
          text={inWords(problem)}
          whole
          onPress={() => onProblem(problem)}
        />
      ) : (
        <WorstWarning warnings={built.warnings} onPress={onWarnings} />
      )}
      <SettledStatus text={problem ? inWords(problem) : spoken(built)} />
    </section>
  );
});

function WorstWarning({ warnings, onPress }: { warnings: readonly Warning[]; onPress: () => void }) {
  const [worst] = warnings;
  if (!worst) return null;
  const count = warnings.length > 1 ? `1 of ${warnings.length}` : "";
  return (
    <HeadlineLine
      level={worst.level}
      text={`${LEVEL_WORDS[worst.level]}: ${worst.says}`}
      count={count}
      onPress={onPress}
    />
  );
}

const inWords = ({ field, says }: Problem): string =>
  `${fieldNamed(field).label} ${says}. Result of the last complete input.`;

function spoken({ headline, warnings }: Built): string {
  if (warnings.length === 0) return headline;
  return `${headline} ${warnings.length === 1 ? "1 warning" : `${warnings.length} warnings`}.`;
}
