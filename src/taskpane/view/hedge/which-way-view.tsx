import { Input, makeStyles, mergeClasses } from "@fluentui/react-components";
import { Suspense, useId, useState } from "react";
import { numberShownBy } from "../../../catalog/read/numeric-text";
import type { Draft } from "../../../builder/draft/draft";
import type { FieldName } from "../../../builder/fields/fields";
import { fromTyped, shownText } from "../../../builder/fields/typed-text";
import { perpetualOrQuarterly, type Comparison } from "../../../builder/perpetual-or-quarterly";
import { askedBeside, otherWay, waysOfDraft, type OtherWay } from "../../../builder/ways-of-draft";
import { Refusal } from "../../../core/refusal";
import { CopyButton } from "../controls/copy-button";
import { Disclosure } from "../controls/disclosure";
import { useQuiet } from "../controls/quiet-styles";
import { SettledStatus } from "../controls/settled-status";
import { useSite } from "../shell/site";
import { DrawnChart } from "./drawn-chart";
import { describedBy, FieldRow } from "./field-row";
import { usePast } from "./past-styles";
import { useHinted } from "./use-hinted";

const useStyles = makeStyles({
  stack: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "10px" },
  fields: { display: "grid", rowGap: "6px" },
  entry: { flex: 1, minWidth: 0, width: "100%" },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  sentence: { margin: 0 },
  formula: { overflowWrap: "anywhere", fontFamily: "monospace" },
});

export interface WhichWayViewProps {
  draft: Draft;
  current: boolean;
}

interface Beside {
  readonly label: string;
  readonly about: string;
  /** The field of the hedge whose numbers are read in the same way. */
  readonly as: FieldName;
  readonly unit: string;
}

const BESIDE: Readonly<Record<keyof OtherWay, Beside>> = {
  price: {
    label: "Price of the quarterly",
    about: "At which you would sell it; “Get today’s values” has it from the venue",
    as: "futures_price",
    unit: "USD",
  },
  days: { label: "Days to its expiry", about: "Until it settles", as: "expiry_days", unit: "days" },
  rate: {
    label: "Funding rate of the perpetual",
    about: "A period, best the mean of some weeks: positive, longs pay shorts",
    as: "funding_rate",
    unit: "",
  },
};

/** With the draft's own numbers: a sentence, the cost of either way, how it grows with the days, and the formulas. */
export function WhichWayView({ draft, current }: WhichWayViewProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { marks, words, namespace } = useSite();
  const id = useId();
  const { hinted, handlers } = useHinted();
  const [typed, setTyped] = useState<Partial<OtherWay>>({});
  const starting = otherWay(draft);
  const read = (name: keyof OtherWay): { text: string } | { refused: string } =>
    typed[name] === undefined ? { text: starting[name] } : fromTyped(BESIDE[name].as, typed[name], marks, draft.coin);
  const textOf = (name: keyof OtherWay) => {
    const found = read(name);
    return "text" in found ? found.text : "";
  };
  const faultOf = (name: keyof OtherWay) => {
    const found = read(name);
    if ("refused" in found) return found.refused;
    if (found.text === "") return undefined;
    const value = numberShownBy(found.text);
    if (value === undefined) return "needs a number";
    return name !== "rate" && value <= 0 ? "must be above 0" : undefined;
  };
  const other = { price: textOf("price"), days: textOf("days"), rate: textOf("rate") };
  const ways = waysOfDraft(draft, other, words);
  const answer = "missing" in ways ? undefined : perpetualOrQuarterly(ways, words, namespace);
  return (
    <div className={mergeClasses(styles.stack, !current && quiet.text)} {...handlers}>
      <div className={styles.fields}>
        {askedBeside(draft).map((name) => {
          const { label, about, as, unit } = BESIDE[name];
          const own = `${id}${name}`;
          return (
            <FieldRow
              key={name}
              name={`beside ${name}`}
              id={own}
              label={label}
              tag={undefined}
              about={about}
              hinted={hinted === `beside ${name}`}
              says={faultOf(name)}
            >
              <Input
                id={own}
                className={styles.entry}
                aria-describedby={describedBy(own)}
                aria-invalid={faultOf(name) !== undefined}
                input={{ className: styles.number }}
                contentAfter={unit === "" ? null : unit}
                autoComplete="off"
                spellCheck={false}
                maxLength={40}
                value={typed[name] ?? shownText(as, starting[name], marks)}
                onChange={(_, { value }) => setTyped((before) => ({ ...before, [name]: value }))}
              />
            </FieldRow>
          );
        })}
      </div>
      {answer instanceof Refusal ? (
        <p className={mergeClasses(styles.sentence, quiet.text)}>
          The two cannot be compared: {words.sentence(answer.message)}.
        </p>
      ) : answer ? (
        <Compared answer={answer} coin={draft.coin} current={current} />
      ) : (
        "missing" in ways &&
        !askedBeside(draft).some(faultOf) && (
          <p className={mergeClasses(styles.sentence, quiet.text)}>Enter the {ways.missing} to compare the two.</p>
        )
      )}
    </div>
  );
}

function Compared({ answer, coin, current }: { answer: Comparison; coin: string; current: boolean }) {
  const past = usePast();
  const styles = useStyles();
  const quiet = useQuiet();
  const { percent } = useSite().words;
  const { says, costs, chart } = answer;
  return (
    <>
      <SettledStatus text={says} />
      <table className={quiet.text} aria-label="Cost of either way, − it earns">
        <thead>
          <tr>
            <td />
            <th scope="col">Of the locked dollars</th>
            <th scope="col">A year</th>
          </tr>
        </thead>
        <tbody>
          {costs.map(({ name, share, year }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={styles.number}>{percent(share)}</td>
              <td className={styles.number}>{percent(year)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={current ? undefined : past.drawing}>
        <Suspense fallback={<p className={styles.sentence}>{says}</p>}>
          <DrawnChart chart={chart} coin={coin} />
        </Suspense>
      </div>
      <Disclosure title="Its formulas">
        {() =>
          costs.map(({ name, formula }) => (
            <div key={name} className={quiet.small}>
              {name}: <span className={styles.formula}>{formula}</span>{" "}
              <CopyButton text={formula} label={`Copy the formula of ${name}`} />
            </div>
          ))
        }
      </Disclosure>
    </>
  );
}
