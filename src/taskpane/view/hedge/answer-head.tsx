import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type ReactNode } from "react";
import type { Built, Warning } from "../../../builder/built";
import type { Problem } from "../../../builder/draft/given";
import { fieldNamed } from "../../../builder/fields/fields";
import { useQuiet } from "../controls/quiet-styles";
import { SettledStatus } from "../controls/settled-status";
import { AnswerNumbers } from "./answer-numbers";
import { HeadlineLine } from "./headline-line";
import { LEVEL_WORDS } from "./level-looks";

const useStyles = makeStyles({
  head: {
    flexShrink: 0,
    padding: "8px 16px 10px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  says: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  about: { margin: 0 },
  // One in the place of the other: what stands below must not move under a mouse that is being pressed.
  instead: {
    display: "grid",
    alignItems: "start",
    "> *": { gridArea: "1 / 1" },
    "> button": { margin: "0 -4px", padding: "0 4px" },
  },
  covered: { visibility: "hidden" },
  past: { color: tokens.colorNeutralForeground3 },
});

interface AnswerHeadProps {
  built: Built;
  /** The first thing that keeps the input from a result of its own. */
  problem: Problem | undefined;
  /** Whether the findings can be seen where they stand. */
  findingsInView: boolean;
  onProblem: (problem: Problem) => void;
  onWarnings: () => void;
  /** What can be done about the answer, under its sentence. */
  children?: ReactNode;
}

/** What to do and what that comes to, in a sentence and four numbers; it stays in view. */
export const AnswerHead = memo(function AnswerHead(props: AnswerHeadProps) {
  const { built, problem, findingsInView, onProblem, onWarnings, children } = props;
  const styles = useStyles();
  const quiet = useQuiet();
  const past = problem && styles.past;
  const { says, about, numbers } = built.answer;
  return (
    <section aria-label="Headline" className={styles.head}>
      <p className={mergeClasses(styles.says, past)}>{says}</p>
      <div className={styles.instead}>
        {about !== "" && <p className={mergeClasses(styles.about, quiet.small, problem && styles.covered)}>{about}</p>}
        {problem && (
          <HeadlineLine
            level={problem.open ? "info" : "red"}
            text={inWords(problem)}
            whole
            onPress={() => onProblem(problem)}
          />
        )}
      </div>
      {children}
      <AnswerNumbers numbers={numbers} past={problem !== undefined} />
      {!findingsInView && (!problem || problem.open) && <WorstWarning warnings={built.warnings} onPress={onWarnings} />}
      <SettledStatus text={problem ? inWords(problem) : spoken(built)} />
    </section>
  );
});

/** What is against the hedge is not lost sight of while something else is read. */
function WorstWarning({ warnings, onPress }: { warnings: readonly Warning[]; onPress: () => void }) {
  const [worst] = warnings;
  if (!worst || worst.level === "info") return null;
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
  return `${headline} ${warnings.length === 1 ? "1 finding" : `${warnings.length} findings`}.`;
}
