import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { CONTRACTS } from "../../../catalog/venues/contract-table";
import { draftFor, troublesOf } from "../../../builder/book/new-hedge";
import type { Draft } from "../../../builder/draft/draft";
import type { Problem } from "../../../builder/draft/given";
import { fieldNamed } from "../../../builder/fields/fields";
import { useSite } from "../shell/site";

const useStyles = makeStyles({
  form: {
    padding: "8px 16px 10px",
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: "6px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  // the names of contracts are longer than a narrow pane is wide
  line: {
    gridColumnStart: 1,
    gridColumnEnd: -1,
    minWidth: 0,
    gridTemplateColumns: "minmax(0, 1fr)",
    "& select": { minWidth: 0, textOverflow: "ellipsis" },
  },
  whole: { gridColumnStart: 1, gridColumnEnd: -1, display: "flex", alignItems: "center", gap: "8px" },
  narrow: { minWidth: 0, width: "100%" },
  fault: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
});

export interface AddCoinProps {
  /** Coins that the book has already. */
  coins: readonly string[];
  onAdd: (draft: Draft) => void;
  onCancel: () => void;
}

/** What a further hedge begins with: its contract, how much is held, and the price. The rest is its own to change. */
export function AddCoin({ coins, onAdd, onCancel }: AddCoinProps) {
  const styles = useStyles();
  const { marks } = useSite();
  const other = CONTRACTS.findIndex(({ settlement, status }) => status === "live" && !coins.includes(settlement));
  const [chosen, setChosen] = useState(Math.max(0, other));
  const [held, setHeld] = useState("");
  const [price, setPrice] = useState("");
  const [faults, setFaults] = useState<readonly Problem[]>([]);
  const contract = CONTRACTS[chosen];
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!contract) return;
    const draft = draftFor(contract, held, price, marks);
    const troubles = troublesOf(draft, marks);
    if (troubles.length === 0) onAdd(draft);
    else setFaults(troubles);
  };
  const labels = {
    coins: `${contract?.settlement ?? "Coins"} held`,
    price: `Price of ${contract?.settlement ?? "a coin"}, USD`,
  };
  const marked = (name: keyof typeof labels) => {
    const fault = faults.find(({ field }) => field === name);
    return { label: labels[name], ...(fault && { validationMessage: `${labels[name]} ${fault.says}.` }) };
  };
  // What is in both fields below may be wrong together; then each says so, and nobody else.
  const elsewhere = faults.some(({ field }) => field in labels) ? undefined : faults[0];
  return (
    <form aria-label="Add a coin" className={styles.form} onSubmit={add}>
      <Field label="Contract" size="small" className={styles.line}>
        <Select size="small" autoFocus value={String(chosen)} onChange={(_, { value }) => setChosen(Number(value))}>
          {CONTRACTS.map(({ venue, symbol, settlement, status }, index) => (
            <option key={`${venue} ${symbol}`} value={index}>
              {settlement}: {venue} {symbol}
              {status === "live" ? "" : ` (${status})`}
            </option>
          ))}
        </Select>
      </Field>
      <Field {...marked("coins")} size="small">
        <Input size="small" className={styles.narrow} value={held} onChange={(_, { value }) => setHeld(value)} />
      </Field>
      <Field {...marked("price")} size="small">
        <Input size="small" className={styles.narrow} value={price} onChange={(_, { value }) => setPrice(value)} />
      </Field>
      {elsewhere && (
        <div role="alert" className={`${styles.whole} ${styles.fault}`}>
          {fieldNamed(elsewhere.field).label} {elsewhere.says}.
        </div>
      )}
      <div className={styles.whole}>
        <Button size="small" appearance="primary" type="submit">
          Add to the book
        </Button>
        <Button size="small" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
