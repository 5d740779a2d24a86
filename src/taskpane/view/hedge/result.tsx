import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type RefObject } from "react";
import type { Built } from "../../../builder/built";
import type { Draft } from "../../../builder/draft/draft";
import { Disclosure } from "../controls/disclosure";
import { FigureGroups } from "./figure-groups";
import { FigureTableView } from "./figure-table-view";
import { ResultChart } from "./result-chart";
import { useResultStyles } from "./result-styles";
import { Warnings } from "./warnings";

const useStyles = makeStyles({
  result: { padding: "14px 16px 24px", display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "20px" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outline: "none" },
  },
  past: { color: tokens.colorNeutralForeground3 },
  pastDrawing: { filter: "grayscale(1)", opacity: 0.55 },
  note: { margin: 0, fontStyle: "italic" },
});

interface ResultProps {
  built: Built;
  coin: string;
  /** Whether it is the result of the input as it stands. */
  current: boolean;
  /** Where the keyboard arrives that comes for the result, or for its warnings. */
  heading: RefObject<HTMLHeadingElement | null>;
  onFix: (draft: Draft) => void;
}

/** What the hedge comes to: what can break it, its figures, charts, tables. */
export const Result = memo(function Result({ built, coin, current, heading, onFix }: ResultProps) {
  const styles = useStyles();
  const result = useResultStyles();
  const past = current ? undefined : styles.past;
  return (
    <section aria-label="Result" className={mergeClasses(styles.result, past)}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        Result
      </h2>
      {!current && <p className={styles.note}>Result of the last complete input</p>}
      {built.warnings.length > 0 && <Warnings warnings={built.warnings} current={current} onFix={onFix} />}
      <FigureGroups groups={built.groups} coin={coin} />
      {built.charts.map((chart) => (
        <div key={chart.id} className={current ? undefined : styles.pastDrawing}>
          <ResultChart chart={chart} coin={coin} />
        </div>
      ))}
      <div>
        {built.tables.map((table) => (
          <Disclosure key={table.id} title={<span className={result.title}>{table.title}</span>}>
            {() => <FigureTableView table={table} coin={coin} />}
          </Disclosure>
        ))}
      </div>
    </section>
  );
});
