import { Button, Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { memo, useState, type FormEvent } from "react";
import { numberShownBy } from "../../../catalog/read/numeric-text";
import type { Built } from "../../../builder/built";
import { changed, type Draft } from "../../../builder/draft/draft";
import { fillsIn, fillsText } from "../../../builder/draft/fills-written";
import { numberIn } from "../../../builder/figures/figures";
import { plain } from "../../../builder/words/words";
import { useQuiet } from "../controls/quiet-styles";

const useStyles = makeStyles({
  bar: { padding: "8px 16px 2px", display: "flex", gap: "8px", flexWrap: "wrap", alignItems: "center" },
  form: {
    padding: "8px 16px",
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(104px, 1fr))",
    gap: "8px",
    alignItems: "end",
    "& input, & select": { minWidth: 0 },
  },
});

interface TradedProps {
  built: Built;
  draft: Draft;
  today: string;
  onDraft: (draft: Draft) => void;
}

/** What has been traded of the hedge: the user confirms each fill, and from the first on the figures follow the position. */
export const Traded = memo(function Traded({ built, draft, today, onDraft }: TradedProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const [open, setOpen] = useState(false);
  const fills = fillsIn(draft);
  const due = numberIn(built.figures, "contracts") ?? 0;
  if (due === 0 && fills.length === 0) return null;
  if (open)
    return (
      <FillForm
        {...{ draft, today, due }}
        onFill={(fill) => {
          onDraft(changed(draft, "fills", fillsText([...fills, fill])));
          setOpen(false);
        }}
        onCancel={() => setOpen(false)}
      />
    );
  return (
    <div className={styles.bar}>
      <Button size="small" onClick={() => setOpen(true)}>
        I have traded this…
      </Button>
      {fills.length > 0 && (
        <>
          <span className={quiet.small}>{fills.length === 1 ? "1 fill" : `${plain(fills.length)} fills`}</span>
          <Button
            size="small"
            appearance="subtle"
            onClick={() => onDraft(changed(draft, "fills", fillsText(fills.slice(0, -1))))}
          >
            Take the last back
          </Button>
        </>
      )}
    </div>
  );
});

interface FillFormProps {
  draft: Draft;
  today: string;
  /** Contracts that are to be traded now. */
  due: number;
  onFill: (fill: ReturnType<typeof fillsIn>[number]) => void;
  onCancel: () => void;
}

function FillForm({ draft, today, due, onFill, onCancel }: FillFormProps) {
  const styles = useStyles();
  const [day, setDay] = useState(today);
  const [side, setSide] = useState(due > 0 ? "buy" : "sell");
  const [texts, setTexts] = useState({ contracts: String(Math.abs(due)), price: draft.price, fee: draft.entry_fee });
  const [refused, setRefused] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const contracts = numberShownBy(texts.contracts) ?? NaN;
    const price = numberShownBy(texts.price) ?? NaN;
    const fee = texts.fee.trim() === "" ? 0 : (numberShownBy(texts.fee) ?? NaN);
    if (!(contracts > 0)) setRefused("Contracts must be above 0.");
    else if (!(price > 0)) setRefused("Price must be above 0.");
    else if (!(Math.abs(fee) < 0.02)) setRefused("Fee must be between −2 % and 2 %, such as 0.05%.");
    else if (Number.isNaN(Date.parse(day))) setRefused("Day must be a date.");
    else onFill({ day, contracts: side === "sell" ? -contracts : contracts, price, fee });
  };
  const text = (name: keyof typeof texts, label: string) => (
    <Field label={label} size="small">
      <Input size="small" value={texts[name]} onChange={(_, { value }) => setTexts({ ...texts, [name]: value })} />
    </Field>
  );
  return (
    <form className={styles.form} aria-label="What was traded" onSubmit={submit}>
      <Field label="Day" size="small">
        <Input size="small" type="date" value={day} onChange={(_, { value }) => setDay(value)} />
      </Field>
      <Field label="Side" size="small">
        <Select size="small" value={side} onChange={(_, { value }) => setSide(value)}>
          <option value="sell">sell</option>
          <option value="buy">buy</option>
        </Select>
      </Field>
      {text("contracts", "Contracts")}
      {text("price", "Price")}
      {text("fee", "Fee rate")}
      <Button size="small" appearance="primary" type="submit">
        Write it down
      </Button>
      <Button size="small" onClick={onCancel}>
        Cancel
      </Button>
      {refused !== undefined && <span role="alert">{refused}</span>}
    </form>
  );
}
