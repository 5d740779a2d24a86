import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { At, LintFinding, Mend } from "../../../lint/finding";
import { addressText } from "../../../workbook/cell-address";
import { useQuiet } from "../controls/quiet-styles";
import { useSite } from "../shell/site";
import { MendQuestion } from "./mend-question";

const useStyles = makeStyles({
  line: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere" },
  code: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  ways: { marginTop: "4px", display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface LintLineProps {
  finding: LintFinding;
  closed: boolean;
  onGo: (at: At) => void;
  onMend: (mend: Mend) => void;
}

/** The cell, what is wrong there, and what takes one there or mends it. */
export function LintLine({
  finding: { code, at, others = [], says, mend, unmended },
  closed,
  onGo,
  onMend,
}: LintLineProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { words } = useSite();
  const [asked, setAsked] = useState(false);
  const ways = useRef<HTMLDivElement>(null);
  const where = addressText(at);
  const leave = (): void => {
    setAsked(false);
    ways.current?.querySelector<HTMLElement>("button:last-child")?.focus();
  };
  return (
    <li className={styles.line}>
      {words.sentence(says)} <span className={styles.code}>{code}</span>
      {others.length > 0 && <div className={quiet.small}>{alsoIn(others)}</div>}
      {unmended !== undefined && <div className={quiet.small}>{unmended}</div>}
      <div ref={ways} className={styles.ways}>
        <Button
          size="small"
          disabledFocusable={closed}
          aria-label={`Go to ${at.cells}: ${at.sheet}`}
          onClick={() => onGo(at)}
        >
          Go to {at.cells}
        </Button>
        {mend && (
          <Button
            size="small"
            disabledFocusable={closed || asked}
            aria-label={`${words.sentence(mend.label)}: ${where}`}
            onClick={() => setAsked(true)}
          >
            {words.sentence(mend.label)}…
          </Button>
        )}
      </div>
      {asked && mend && !closed && <MendQuestion mend={mend} onMend={() => onMend(mend)} onLeave={leave} />}
    </li>
  );
}

/** More cells than these say no more. */
const MOST_CELLS = 6;

function alsoIn(others: readonly At[]): string {
  const named = others.slice(0, MOST_CELLS).map(({ cells }) => cells);
  const more = others.length - named.length;
  return `Also in ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`;
}
