import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { damageInWords, type Damage, type RowFound } from "../../../builder/rows/read-rows";

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  says: { margin: 0, paddingInlineStart: "16px", overflowWrap: "anywhere" },
  ways: { display: "flex", flexWrap: "wrap", gap: "6px", marginTop: "4px" },
});

interface DamagedRowProps {
  row: RowFound;
  /** It can be read, and comes to nothing. */
  hopeless: boolean;
  /** The number that the sheet has for the first row. */
  firstRow: number;
  canWrite: boolean;
  /** What a repair would write. */
  repairFor: (damage: Damage) => string | undefined;
  onRepair: () => void;
  onIgnore: () => void;
  onDelete: () => void;
}

/** A row in which somebody has written what is no hedge: what is wrong with it, and what can be done. */
export function DamagedRow({
  row,
  hopeless,
  firstRow,
  canWrite,
  repairFor,
  onRepair,
  onIgnore,
  onDelete,
}: DamagedRowProps) {
  const styles = useStyles();
  const [asks, setAsks] = useState(false);
  const { damage, texts, at } = row;
  const canRepair = damage.some((each) => repairFor(each) !== undefined);
  const called = `row ${at + firstRow}`;
  const line = useRef<HTMLLIElement>(null);
  const keep = () => {
    flushSync(() => setAsks(false));
    line.current?.querySelector<HTMLElement>("button:last-of-type")?.focus();
  };
  const ways = (
    <>
      {canWrite && canRepair && (
        <Button size="small" aria-label={`Repair ${called}`} onClick={onRepair}>
          Repair
        </Button>
      )}
      <Button size="small" aria-label={`Ignore ${called}`} onClick={onIgnore}>
        Ignore
      </Button>
      {canWrite && (
        <Button size="small" aria-label={`Delete ${called} from the table`} onClick={() => setAsks(true)}>
          Delete…
        </Button>
      )}
    </>
  );
  const sure = (
    <>
      <Button size="small" onClick={onDelete}>
        Delete {called}
      </Button>
      <Button size="small" autoFocus onClick={keep}>
        Keep it
      </Button>
    </>
  );
  return (
    <li ref={line}>
      <div className={styles.name}>
        {texts.name === undefined || texts.name === "" ? "Without a name" : texts.name}, {called}
      </div>
      <ul className={styles.says}>
        {damage.map((each) => (
          <li key={each.column}>
            {damageInWords(each)} {repairInWords(each, repairFor(each))}
          </li>
        ))}
        {damage.length === 0 && hopeless && <li>It can be read, but no hedge comes of it: look at its numbers.</li>}
      </ul>
      <div className={styles.ways}>{asks ? sure : ways}</div>
    </li>
  );
}

function repairInWords({ column }: Damage, text: string | undefined): string {
  if (column === "id") return "Repair gives it one of its own.";
  if (text === undefined) return "Mend it in the sheet.";
  return text === "" ? "Repair empties the cell." : `Repair writes “${text}”.`;
}
