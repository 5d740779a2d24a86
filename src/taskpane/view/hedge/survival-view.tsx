import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { Draft } from "../../../builder/draft/draft";
import type { Survival } from "../../../builder/survival/survival";
import { survivalSentences } from "../../../builder/survival/survival-words";
import { useSite } from "../shell/site";
import { useQuiet } from "../controls/quiet-styles";
import { AlternativesList } from "./alternatives-list";
import { HorizonsTable } from "./horizons-table";
import { usePast } from "./past-styles";
import { ResultChart } from "./result-chart";

const useStyles = makeStyles({
  stack: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "14px" },
  note: { margin: "4px 0 0" },
  sentences: { display: "grid", rowGap: "6px" },
  sentence: { margin: 0 },
});

export interface SurvivalViewProps {
  survival: Survival;
  coin: string;
  current: boolean;
  onUse: (draft: Draft) => void;
}

/** How probable a liquidation is and what it leaves, and what margin and size would change of that. */
export function SurvivalView({ survival, coin, current, onUse }: SurvivalViewProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const past = usePast();
  const { words } = useSite();
  const { horizons, days, frontier, alternatives } = survival;
  return (
    <div className={styles.stack}>
      <div>
        <HorizonsTable horizons={horizons} days={days} />
        <p className={mergeClasses(quiet.small, styles.note)}>
          By a model of random moves, at the volatility that you entered.
        </p>
      </div>
      <div className={styles.sentences}>
        {survivalSentences(survival, coin, words).map((sentence) => (
          <p key={sentence} className={styles.sentence}>
            {sentence}
          </p>
        ))}
      </div>
      <AlternativesList alternatives={alternatives} current={current} onUse={onUse} />
      <div className={current ? undefined : past.drawing}>
        <ResultChart chart={frontier} coin={coin} />
      </div>
    </div>
  );
}
