import { Button, makeStyles } from "@fluentui/react-components";
import { useId } from "react";
import { STEP_IDS, stepNamed, stepOf, type Step } from "../../../builder/fields/fields";
import { Fold } from "../controls/fold";
import { NextIcon } from "../controls/icons";
import { useQuiet } from "../controls/quiet-styles";
import { useSite } from "../shell/site";
import { isWritten, type Session } from "./session";
import { StepBody } from "./step-body";
import { summaryOf } from "./step-summary";
import type { BuilderActions } from "./use-session";

const useStyles = makeStyles({
  next: { marginTop: "8px", display: "flex", justifyContent: "flex-end" },
});

interface StepsProps {
  session: Session;
  actions: BuilderActions;
  open: ReadonlySet<string>;
  onToggle: (step: Step) => void;
  /** From this step to the one after it, or to the result. */
  onNext: (from: Step) => void;
}

/** The path from what is held to a hedge. Every step can be opened at any time, and is live. */
export function Steps({ session, actions, open, onToggle, onNext }: StepsProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const id = useId();
  const { words } = useSite();
  const { draft, reading, built } = session;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={quiet.unseen}>
        Your hedge, step by step
      </h2>
      {STEP_IDS.map((step, index) => (
        <Fold
          key={step}
          name={step}
          title={stepNamed(step).title}
          summary={summaryOf(step, draft, reading.choices, built, words)}
          problems={
            reading.problems.filter((problem) => stepOf(problem.field) === step && !isWritten(session, problem)).length
          }
          open={open.has(step)}
          onToggle={() => onToggle(step)}
        >
          {() => (
            <>
              <StepBody step={step} session={session} actions={actions} />
              <div className={styles.next}>
                <Button
                  appearance="subtle"
                  size="small"
                  icon={<NextIcon />}
                  iconPosition="after"
                  onClick={() => onNext(step)}
                >
                  Next: {titleAfter(index)}
                </Button>
              </div>
            </>
          )}
        </Fold>
      ))}
    </section>
  );
}

function titleAfter(index: number): string {
  const next = STEP_IDS[index + 1];
  return next ? stepNamed(next).title : "Result";
}
