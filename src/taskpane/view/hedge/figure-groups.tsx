import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { figureWords } from "../../../builder/figures/figure-names";
import type { Figure, FigureGroup } from "../../../builder/figures/figures";
import { useSite } from "../shell/site";
import { GlossaryLink } from "../controls/glossary-link";
import { useQuiet } from "../controls/quiet-styles";
import { outcomeWords, reasonOf } from "./outcome-words";
import { useResultStyles } from "./result-styles";
import { SentenceText } from "./sentence-text";

const useStyles = makeStyles({
  list: { margin: 0 },
  figure: {
    padding: "4px 0",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) fit-content(60%)",
    columnGap: "12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  value: {
    margin: 0,
    textAlign: "end",
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  note: { margin: 0, gridColumnStart: 1, gridColumnEnd: -1 },
  says: { margin: "6px 0 0" },
});

export interface FigureGroupsProps {
  groups: readonly FigureGroup[];
  coin: string;
}

/** The figures of the hedge, in groups. */
export const FigureGroups = memo(function FigureGroups({ groups, coin }: FigureGroupsProps) {
  const styles = useStyles();
  const result = useResultStyles();
  return groups.map(({ id, title, figures, says }) => (
    <section key={id}>
      <h3 className={result.title}>{title}</h3>
      <dl className={styles.list}>
        {figures.map((figure) => (
          <FigureRow key={figure.name} figure={figure} coin={coin} />
        ))}
      </dl>
      {says !== undefined && (
        <p className={styles.says}>
          <SentenceText sentence={says} />
        </p>
      )}
    </section>
  ));
});

function FigureRow({ figure, coin }: { figure: Figure; coin: string }) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { words } = useSite();
  const note = reasonOf(figure.value, words);
  const { explained } = figureWords(figure.name);
  return (
    <div className={styles.figure}>
      <dt>
        {figure.label} {explained !== undefined && <GlossaryLink term={explained} about={figure.label} />}
      </dt>
      <dd className={styles.value}>{outcomeWords(figure.value, figure.kind, coin, words)}</dd>
      {note !== undefined && <dd className={mergeClasses(styles.note, quiet.small)}>{note}</dd>}
    </div>
  );
}
