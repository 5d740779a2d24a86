import { Button, Label, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Definition } from "../../../catalog/declare/define";
import { Refusal } from "../../../core/refusal";
import type { ProofCard } from "../../../native/proof/proof-card";
import type { Texts } from "../../../workbook/entry/field";
import { shownAs } from "../../formula/shown";
import { argumentLine } from "../../proof/argument-words";
import { helperTexts } from "../../proof/helper-texts";
import { otherwiseShown, placeInWords, resultOfCell, whyNoResult } from "../../proof/result-words";
import { CopyButton } from "../controls/copy-button";
import { useQuiet } from "../controls/quiet-styles";
import { ShownValue } from "../functions/shown-value";
import { useSite } from "../shell/site";
import { ArgumentsTable } from "./arguments-table";
import { CardPart } from "./card-part";
import { PublishedLines } from "./published-lines";
import { WorkedOutView } from "./worked-out-view";

const useStyles = makeStyles({
  text: { margin: "4px 0 0", overflowWrap: "anywhere" },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  which: { marginTop: "12px", display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "4px" },
  result: {
    marginTop: "12px",
    padding: "8px 4px 8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  native: {
    display: "flex",
    alignItems: "flex-start",
    gap: "4px",
    padding: "3px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  formula: {
    flex: 1,
    minWidth: 0,
    maxHeight: "128px",
    overflowY: "auto",
    padding: "4px 5px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  fault: { color: tokens.colorPaletteRedForeground1 },
  helper: { marginTop: "20px" },
});

interface CardViewProps {
  card: ProofCard;
  onWhich: (which: number) => void;
  onHelper: (definition: Definition, texts: Texts) => void;
}

/** One call: what it gives here, what it is given, and how the one comes of the other. */
export function CardView({ card, onWhich, onHelper }: CardViewProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { words } = useSite();
  const { definition, formula, calls, which, result } = card;
  const refused = result?.outcome instanceof Refusal ? result.outcome.argument : undefined;
  const place = placeInWords(card);
  const lines = card.arguments.map((argument) => argumentLine(argument, card, words, refused));
  return (
    <>
      <p className={`${styles.text} ${styles.code}`}>{formula}</p>
      {place !== undefined && <p className={`${styles.text} ${quiet.small}`}>{words.sentence(place)}</p>}
      {calls.length > 1 && <WhichCall card={card} onWhich={onWhich} />}
      <div className={styles.result} role="region" aria-label={`Result of ${definition.name}`}>
        <Result card={card} />
      </div>
      <CardPart heading={definition.name}>
        <p className={styles.text}>{words.sentence(definition.summary)}</p>
      </CardPart>
      <CardPart heading="Arguments">
        <ArgumentsTable lines={lines} />
      </CardPart>
      {result && <WorkedOutView worked={result.worked} result={resultOfCell(card, result.column)} />}
      {result && result.published.length > 0 && (
        <CardPart heading={result.published.length === 1 ? "Published figure" : "Published figures"}>
          <PublishedLines figures={result.published} />
        </CardPart>
      )}
      <CardPart heading="Without the add-in">
        <Native card={card} />
      </CardPart>
      <Button
        key={which}
        className={styles.helper}
        onClick={() => onHelper(definition, helperTexts(definition, card, words))}
      >
        Open in the helper
      </Button>
    </>
  );
}

function WhichCall({ card: { formula, calls, which }, onWhich }: Pick<CardViewProps, "card" | "onWhich">) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.which}>
      <Label htmlFor={id}>Which of its {calls.length} calls</Label>
      <Select id={id} value={String(which)} onChange={(_, { value }) => onWhich(Number(value))}>
        {calls.map(({ from, to, definition }, place) => (
          <option key={place} value={String(place)}>
            {`${place + 1}. ${definition.name}: ${formula.slice(from, to)}`}
          </option>
        ))}
      </Select>
    </div>
  );
}

function Result({ card }: { card: ProofCard }) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { words } = useSite();
  const { result } = card;
  if (!result) return <div>{whyNoResult(card, words)}</div>;
  const otherwise = otherwiseShown(card, words);
  return (
    <>
      <ShownValue shown={shownAs(result.outcome)} result={resultOfCell(card, result.column)} />
      {result.instead && (
        <div className={quiet.small}>Your own word in place of #N/A: {words.sentence(result.instead.message)}.</div>
      )}
      {otherwise !== undefined && <div className={card.isAlone ? styles.fault : quiet.small}>{otherwise}</div>}
    </>
  );
}

function Native({ card: { native } }: { card: ProofCard }) {
  const styles = useStyles();
  const quiet = useQuiet();
  if (native.kind === "none") return <p className={`${styles.text} ${quiet.text}`}>None: {native.why}.</p>;
  return (
    <>
      <div className={styles.native}>
        <code
          className={`${styles.code} ${styles.formula}`}
          tabIndex={0}
          role="textbox"
          aria-readonly
          aria-multiline
          aria-label="Formula without the add-in"
        >
          {native.text}
        </code>
        <CopyButton text={native.text} label="Copy the formula without the add-in" />
      </div>
      <p className={`${styles.text} ${quiet.small}`}>
        {native.doubt === undefined
          ? "The same in plain Excel. Share writes it for the whole workbook."
          : `On these cells Share would not write it: ${native.doubt}.`}
      </p>
    </>
  );
}
