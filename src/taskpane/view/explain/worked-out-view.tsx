import { makeStyles, tokens } from "@fluentui/react-components";
import type { ResultInUnit } from "../../../catalog/declare/define";
import type { Step } from "../../../native/proof/steps";
import { numberShown } from "../../../native/proof/typeset";
import type { WorkedOut } from "../../../native/proof/worked-out";
import { unitOf } from "../../formula/result-units";
import { digitsInWords, exactInWords } from "../../proof/result-words";
import { useQuiet } from "../controls/quiet-styles";
import { useSite } from "../shell/site";
import { CardPart } from "./card-part";
import { SetFormula } from "./set-formula";

const useStyles = makeStyles({
  text: { margin: "4px 0 0", overflowWrap: "anywhere" },
  steps: { listStyle: "none", margin: 0, padding: 0 },
  step: {
    padding: "6px 0 6px 10px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    ":not(:first-child)": { marginTop: "8px" },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  value: { fontWeight: tokens.fontWeightSemibold },
  digits: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
});

/** The formula with the numbers put in, each step of it, and the number before it is rounded; or why there is none. */
export function WorkedOutView({ worked, result }: { worked: WorkedOut; result: ResultInUnit }) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { words } = useSite();
  if (worked.kind === "no number") return null;
  if (worked.kind !== "steps")
    return (
      <CardPart heading="Step by step">
        <p className={`${styles.text} ${quiet.text}`}>{whyNone(worked)}</p>
      </CardPart>
    );
  const { whole, steps, exact } = worked;
  const [above, below] = exact.fraction?.split("/") ?? [];
  return (
    <>
      <CardPart heading="With the numbers put in">
        <SetFormula formula={whole} />
      </CardPart>
      <CardPart heading="Step by step">
        <ol className={styles.steps}>
          {steps.map((step) => (
            <StepView key={step.name} step={step} />
          ))}
        </ol>
      </CardPart>
      <CardPart heading="Before it is rounded">
        <div className={styles.digits}>
          {digitsInWords(exact, words)} <span className={quiet.small}>{unitOf(result)}</span>
        </div>
        {above !== undefined && below !== undefined && (
          <div className={styles.digits}>
            = {words.ofDigits(above)} ÷ {words.ofDigits(below)}
          </div>
        )}
        <p className={`${styles.text} ${quiet.small}`}>{exactInWords(exact, words)}</p>
      </CardPart>
    </>
  );
}

function StepView({ step: { name, inNames, inNumbers, value, isExact } }: { step: Step }) {
  const styles = useStyles();
  return (
    <li className={styles.step}>
      <div className={styles.name}>{name}</div>
      {inNames && <SetFormula formula={inNames} before="=" />}
      <SetFormula formula={inNumbers} before="=" />
      <SetFormula formula={numberShown(value)} before={isExact ? "=" : "≈"} className={styles.value} />
    </li>
  );
}

function whyNone(worked: Exclude<WorkedOut, { kind: "steps" | "no number" }>): string {
  if (worked.kind === "taken over") return `It is ${worked.name} as it is given: nothing is calculated.`;
  if (worked.kind === "at once")
    return "On these arguments the answer is known at once: there is no position, or nothing to be done.";
  return `${worked.why}: there is no one formula to show, or none that one could read.`;
}
