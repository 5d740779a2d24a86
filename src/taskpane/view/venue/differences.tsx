import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { excludes, type Offer } from "../../venue/offers";
import { useSite } from "../shell/site";
import { useQuiet } from "../controls/quiet-styles";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "4px 0 0", padding: 0 },
  entry: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", alignItems: "start", padding: "2px 0" },
  box: { "& .fui-Checkbox__indicator": { margin: "4px 8px 4px 2px" } },
  label: { display: "block", paddingTop: "2px", cursor: "pointer" },
  change: { fontVariantNumeric: "tabular-nums" },
  new: { fontWeight: tokens.fontWeightSemibold },
  old: { color: tokens.colorPaletteRedForeground1 },
  take: { margin: "6px 0 8px" },
});

interface DifferencesProps {
  offers: readonly Offer[];
  onTake: (offers: readonly Offer[]) => void;
}

/** What differs from what is used, old → new; what is ticked is taken over with the press. */
export function Differences({ offers, onTake }: DifferencesProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const different = offers.filter(({ same }) => !same);
  const same = offers.filter((offer) => offer.same);
  const chosen = different.filter(({ label }) => ticked.has(label));
  const tick = (offer: Offer, on: boolean) => {
    const others = chosen.filter((each) => each !== offer && !(on && excludes(offer, each)));
    setTicked(new Set([...others, ...(on ? [offer] : [])].map(({ label }) => label)));
  };
  return (
    <>
      {different.length > 0 && (
        <ul className={styles.list} aria-label="What differs">
          {different.map((offer) => (
            <Difference
              key={offer.label}
              offer={offer}
              ticked={ticked.has(offer.label)}
              onTick={(on) => tick(offer, on)}
            />
          ))}
        </ul>
      )}
      {different.length > 0 && (
        <Button
          className={styles.take}
          size="small"
          appearance="primary"
          disabledFocusable={chosen.length === 0}
          onClick={() => {
            setTicked(new Set());
            onTake(chosen);
          }}
        >
          Take over what is ticked
        </Button>
      )}
      {same.length > 0 && (
        <div className={quiet.small}>As it is used already: {same.map(({ label }) => label).join(", ")}.</div>
      )}
    </>
  );
}

interface DifferenceProps {
  offer: Offer;
  ticked: boolean;
  onTick: (on: boolean) => void;
}

function Difference({ offer, ticked, onTick }: DifferenceProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { sentence } = useSite().words;
  const { was, becomes, old } = offer;
  const [label, source] = [offer.label, offer.source].map(sentence);
  return (
    <li className={styles.entry}>
      <Checkbox
        className={styles.box}
        checked={ticked}
        onChange={(_, { checked }) => onTick(checked === true)}
        aria-label={`${label}: ${was === "" ? "empty" : was} becomes ${becomes}`}
      />
      <div>
        <span className={styles.label} onClick={() => onTick(!ticked)}>
          {label}{" "}
          <span className={styles.change}>
            <span className={quiet.text}>{was === "" ? "empty" : was}</span> →{" "}
            <span className={styles.new}>{becomes}</span>
          </span>
        </span>
        <div className={quiet.small}>{source}</div>
        {old !== undefined && <div className={styles.old}>The answer is of {old}, not of now.</div>}
      </div>
    </li>
  );
}
