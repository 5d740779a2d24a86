import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Draft } from "../../../builder/draft/draft";
import type { ExchangeAnswer } from "../../../builder/exchange/exchange-says";
import { Disclosure } from "../controls/disclosure";
import { useQuiet } from "../controls/quiet-styles";
import { SettledStatus } from "../controls/settled-status";

const useStyles = makeStyles({
  sentence: {
    margin: 0,
    padding: "6px 10px 6px 7px",
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
  list: { margin: "4px 0 0", padding: 0, listStyleType: "none" },
  reading: {
    padding: "4px 0",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    alignItems: "center",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  prints: { fontVariantNumeric: "tabular-nums", display: "block" },
  plain: { margin: "4px 0 0", paddingInlineStart: "18px" },
});

interface ExchangeAnswerProps {
  said: ExchangeAnswer;
  onUse: (texts: Partial<Draft>) => void;
}

/** The verdict in a sentence, the readings behind it, and what cannot be told. */
export function ExchangeAnswer({ said, onUse }: ExchangeAnswerProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { verdict, sentence, readings, offers, untold } = said;
  const [first] = readings;
  const isPrice = verdict !== "sentinel" && first !== undefined;
  return (
    <section aria-label="What your exchange says">
      <p className={styles.sentence}>{sentence}</p>
      <SettledStatus text={sentence} />
      {isPrice && (
        <ul className={styles.list} aria-label="Readings that fit">
          {readings.map(({ says, prints, use }, index) => (
            <li key={index} className={styles.reading}>
              <span>
                {says}
                <span className={`${styles.prints} ${quiet.small}`}>{prints}</span>
              </span>
              <Button
                size="small"
                appearance={index === 0 ? "primary" : "secondary"}
                aria-label={`Use this for my sheet: ${says}`}
                onClick={() => onUse(use)}
              >
                {index === 0 ? "Use this for my sheet" : "Use"}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {offers.length > 0 && (
        <Disclosure title="What would fit">{() => <PlainList className={styles.plain} items={offers} />}</Disclosure>
      )}
      {untold.length > 0 && (
        <Disclosure title="What this cannot tell apart">
          {() => <PlainList className={styles.plain} items={untold} />}
        </Disclosure>
      )}
    </section>
  );
}

const PlainList = ({ className, items }: { className: string; items: readonly string[] }) => (
  <ul className={className}>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);
