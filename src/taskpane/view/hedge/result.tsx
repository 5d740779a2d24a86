import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type RefObject } from "react";
import type { Built } from "../../../builder/built";
import type { Draft } from "../../../builder/draft/draft";
import { useQuiet } from "../controls/quiet-styles";
import { ResultChart } from "./result-chart";
import { usePast } from "./past-styles";
import { Warnings } from "./warnings";

const useStyles = makeStyles({
  result: {
    position: "relative",
    isolation: "isolate",
    padding: "6px 16px 12px",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: "10px",
  },
  past: { color: tokens.colorNeutralForeground3 },
  // above the chart, beside the name of its axis: what stands below must not move while a number is typed
  note: {
    position: "absolute",
    top: "4px",
    right: "16px",
    margin: 0,
    fontStyle: "italic",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface ResultProps {
  built: Built;
  coin: string;
  /** Whether it is the result of the input as it stands. */
  current: boolean;
  /** Where the keyboard arrives that comes for the result, or for its findings. */
  heading: RefObject<HTMLHeadingElement | null>;
  /** The findings, to be told whether they are in view. */
  findings: RefObject<HTMLDivElement | null>;
  onFix: (draft: Draft) => void;
}

/** The hedge in one picture, and what can break it. */
export const Result = memo(function Result({ built, coin, current, heading, findings, onFix }: ResultProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const past = usePast();
  const { chart } = built;
  return (
    <section aria-label="Result" className={mergeClasses(styles.result, !current && styles.past)}>
      <h2 ref={heading} tabIndex={-1} className={quiet.unseen}>
        Result
      </h2>
      {!current && <p className={styles.note}>Result of the last complete input</p>}
      {chart && (
        <div className={current ? undefined : past.drawing}>
          <ResultChart chart={chart} coin={coin} brief />
        </div>
      )}
      <div ref={findings}>
        {built.warnings.length > 0 && <Warnings warnings={built.warnings} current={current} onFix={onFix} />}
      </div>
    </section>
  );
});
