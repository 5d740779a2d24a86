import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Definition } from "../../../catalog/declare/define";
import { explained, type Explained } from "../../../native/proof/proof-card";
import { addressText } from "../../../workbook/cell-address";
import type { Texts } from "../../../workbook/entry/field";
import { BackIcon } from "../controls/icons";
import { ProgressLine } from "../controls/progress-line";
import { useQuiet } from "../controls/quiet-styles";
import { SettledStatus } from "../controls/settled-status";
import { ConnectionNote } from "../shell/connection-note";
import { useSite } from "../shell/site";
import { CardView } from "./card-view";
import { useExplained } from "./use-explained";

const useStyles = makeStyles({
  place: { height: "100%", display: "flex", flexDirection: "column" },
  bar: { padding: "8px 16px 4px 6px" },
  content: { flex: 1, minHeight: 0, overflowY: "auto", padding: "4px 16px 24px" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    ":focus": { outline: "none" },
  },
  about: { margin: "8px 0 0" },
  fault: { margin: "8px 0 0", color: tokens.colorPaletteRedForeground1 },
  again: { marginTop: "8px" },
});

export interface ExplainPlaceProps {
  onBack: () => void;
  /** Opens a function's form with these texts in its fields. */
  onHelper: (definition: Definition, texts: Texts) => void;
}

/** What the selected cell's number comes from. It goes along with the selection. */
export function ExplainPlace({ onBack, onHelper }: ExplainPlaceProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { blank } = useSite();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { seen, progress, fault, isCancelled, cancel, again } = useExplained();
  const where = seen && addressText(seen.at);
  const [chosen, setChosen] = useState<{ where: string | undefined; which: number }>();
  const which = chosen && chosen.where === where ? chosen.which : 0;
  const found = useMemo(() => seen && explained(seen.inUse, seen.at, { which, blank }), [seen, which, blank]);

  return (
    <div className={styles.place}>
      <nav className={styles.bar} aria-label="Explain">
        <Button appearance="subtle" icon={<BackIcon />} onClick={onBack}>
          All functions
        </Button>
      </nav>
      <section className={styles.content} aria-label="The selected cell, explained">
        <h1 ref={heading} tabIndex={-1} className={styles.heading}>
          {where ?? "Explain a cell"}
        </h1>
        <SettledStatus text={found && where !== undefined ? saidOf(found, where) : ""} />
        {fault !== undefined && (
          <p role="alert" className={styles.fault}>
            {fault}
          </p>
        )}
        {progress && <ProgressLine doing="Reading the workbook" progress={progress} onCancel={cancel} />}
        {(isCancelled || fault !== undefined) && (
          <Button className={styles.again} size="small" onClick={again}>
            Read the workbook
          </Button>
        )}
        {found?.kind === "card" ? (
          <CardView
            key={`${where} ${found.card.formula} ${which}`}
            card={found.card}
            onWhich={(place) => setChosen({ where, which: place })}
            onHelper={onHelper}
          />
        ) : (
          <p className={`${styles.about} ${quiet.text}`}>
            {found?.hasFormula === true && "Its formula has no function of Coin-M Hedge. "}
            {found?.hasFormula === false && "It has no formula. "}
            Select a cell with one of the functions, or a number that one of them has spilled: this says where each
            argument comes from, and works the number out step by step.
          </p>
        )}
      </section>
      <ConnectionNote />
    </div>
  );
}

const saidOf = (found: Explained, where: string): string =>
  found.kind === "card" ? `${where}: ${found.card.definition.name}` : `${where}: nothing to explain`;
