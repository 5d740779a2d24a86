import { makeStyles } from "@fluentui/react-components";
import { Suspense } from "react";
import { numberShownBy } from "../../../catalog/read/numeric-text";
import type { Draft } from "../../../builder/draft/draft";
import { perpetualOrQuarterly, type ComparisonInput } from "../../../builder/perpetual-or-quarterly";
import { Refusal } from "../../../core/refusal";
import { DAY } from "../../../feed/facts";
import { fundingSummary } from "../../venue/funding-summary";
import { paidOf } from "../../venue/offers";
import { datedOf, sourced, type Outcome } from "../../venue/sourced";
import { CopyButton } from "../controls/copy-button";
import { Disclosure } from "../controls/disclosure";
import { useQuiet } from "../controls/quiet-styles";
import type { Words } from "../../../builder/words/words";
import { useSite } from "../shell/site";
import { DrawnChart } from "../hedge/drawn-chart";

const useStyles = makeStyles({
  answer: { marginTop: "8px" },
  formula: { overflowWrap: "anywhere", fontFamily: "monospace" },
});

interface WhichWayProps {
  draft: Draft;
  outcomes: readonly Outcome[];
}

/** Perpetual or quarterly: what the venue's funding of late comes to beside the basis of its quarter, over the hedge's days. */
export function WhichWay({ draft, outcomes }: WhichWayProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { namespace, words } = useSite();
  const ways = waysOf(draft, outcomes, words);
  if (!ways) return null;
  const answer = perpetualOrQuarterly(ways, words, namespace);
  if (answer instanceof Refusal)
    return (
      <div className={quiet.small}>Perpetual and quarterly cannot be compared: {words.sentence(answer.message)}.</div>
    );
  return (
    <div className={styles.answer}>
      <Suspense fallback={<div className={quiet.small}>{answer.says}</div>}>
        <DrawnChart chart={answer.chart} coin={draft.coin} />
      </Suspense>
      <Disclosure title="Its formulas">
        {() =>
          answer.costs.map(({ name, formula }) => (
            <div key={name} className={quiet.small}>
              {name}: <span className={styles.formula}>{formula}</span>{" "}
              <CopyButton text={formula} label={`Copy the formula of ${name}`} />
            </div>
          ))
        }
      </Disclosure>
    </div>
  );
}

/** The quarter that lasts as long as the hedge, or the last one that there is. */
function waysOf(draft: Draft, outcomes: readonly Outcome[], { plain }: Words): ComparisonInput | undefined {
  const paid = fundingSummary(paidOf(outcomes));
  const spot = sourced(outcomes, "index_price")?.value;
  const now = outcomes[0]?.at ?? 0;
  const [days, entry_fee, exit_fee] = [draft.days, draft.entry_fee, draft.exit_fee].map(numberShownBy);
  if (paid?.hours === undefined || spot === undefined || days === undefined || !(days > 0)) return undefined;
  if (entry_fee === undefined || exit_fee === undefined) return undefined;
  const left = (expiry: number) => Number(((expiry - now) / DAY).toFixed(2));
  const dated = datedOf(outcomes).filter(({ expiry }) => left(expiry) > 0);
  const ordered = dated.toSorted((one, other) => one.expiry - other.expiry);
  const quarterly = ordered.find(({ expiry }) => left(expiry) >= days) ?? ordered.at(-1);
  if (!quarterly) return undefined;
  return {
    days,
    entry_fee,
    exit_fee,
    spot,
    perpetual: {
      rate: paid.mean,
      hours: paid.hours,
      called: `the mean of the last ${plain(Math.round(paid.days * 10) / 10)} days`,
    },
    quarterly: { symbol: quarterly.symbol, price: quarterly.mark, days: left(quarterly.expiry) },
  };
}
