import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Suspense } from "react";
import { fieldNamed, namesIn, stepNamed, type FieldName, type Step } from "../../../builder/fields/fields";
import { numberIn } from "../../../builder/figures/figures";
import { isAsked } from "../../../builder/draft/asked";
import { contractOf } from "../../../builder/draft/draft";
import { useQuiet } from "../controls/quiet-styles";
import { ExchangeEntry } from "../exchange/exchange-entry";
import { ContractChoice } from "./contract-choice";
import { Disclosure } from "../controls/disclosure";
import { firstIn, laterIn } from "./first-fields";
import { later } from "../controls/later";
import type { LeverageSliderProps } from "./leverage-slider";
import { StepFields } from "./step-fields";
import type { Session } from "./session";
import { useHinted } from "./use-hinted";
import type { BuilderActions } from "./use-session";
import { SentenceText } from "./sentence-text";

const LeverageSlider = later<LeverageSliderProps>("the slider of the leverage", async () => {
  const code = await import(/* webpackChunkName: "leverage-slider" */ "./leverage-slider");
  return code.LeverageSlider;
});

const useStyles = makeStyles({
  // as high as the slider, for as long as it is on its way
  slider: { height: "36px" },
  more: { marginTop: "8px" },
  unfolded: { marginTop: "4px" },
  says: {
    margin: "10px 0 0",
    padding: "6px 10px 6px 7px",
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

interface StepBodyProps {
  step: Step;
  session: Session;
  actions: BuilderActions;
}

/** What an open step asks, and what its values mean in words. */
export function StepBody({ step, session, actions }: StepBodyProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { hinted, handlers } = useHinted();
  const { draft, reading, built } = session;
  const others = laterNames(step, session);
  const faulty = reading.problems.some(({ field }) => others.includes(field));
  const says = built.groups.find(({ id }) => id === stepNamed(step).saidBy)?.says;
  const fields = { session, hinted, actions };
  return (
    <div {...handlers}>
      {step === "contract" && (
        <ContractChoice
          draft={draft}
          today={session.today}
          hinted={hinted === "specification"}
          onDraft={actions.onDraft}
        />
      )}
      {step === "margin" && (
        <Suspense fallback={<div className={styles.slider} />}>
          <LeverageSlider draft={draft} leverage={numberIn(built.figures, "leverage")} onText={actions.onSet} />
        </Suspense>
      )}
      <StepFields names={firstNames(step, session, hinted)} {...fields} />
      {others.length > 0 && (
        <div className={styles.more}>
          <Disclosure title={<More names={others} />} forced={faulty}>
            {() => (
              <div className={styles.unfolded}>
                <StepFields names={others} {...fields} />
              </div>
            )}
          </Disclosure>
        </div>
      )}
      {step === "margin" && <ExchangeEntry draft={draft} onDraft={(use) => actions.onDraft({ ...draft, ...use })} />}
      {says !== undefined && (
        <p className={mergeClasses(styles.says, !session.current && quiet.text)}>
          <SentenceText sentence={says} />
        </p>
      )}
    </div>
  );
}

function More({ names }: { names: readonly FieldName[] }) {
  const quiet = useQuiet();
  return (
    <>
      More <span className={quiet.text}>{names.map((name) => fieldNamed(name).label).join(", ")}</span>
    </>
  );
}

/** Fields that come with the choice of a contract; only one's own has to be named. */
const namedByContract = (step: Step): FieldName[] =>
  namesIn(step).filter((name) => fieldNamed(name).askedBy === "the choice of a contract");

function firstNames(step: Step, { draft }: Session, hinted: string | undefined): readonly FieldName[] {
  const names = namedByContract(step);
  // A name that becomes one of the table's while it is typed does not go from under the keyboard.
  const isNaming = !contractOf(draft) || names.some((name) => name === hinted);
  return isNaming ? [...names, ...firstIn(step)] : firstIn(step);
}

const laterNames = (step: Step, { draft }: Session): readonly FieldName[] =>
  laterIn(step).filter((name) => isAsked(name, draft) && fieldNamed(name).askedBy === undefined);
