import { Button, Field, Input, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { memo, useEffect, useRef, useState, type FormEvent } from "react";
import { changed, type Draft } from "../../../builder/draft/draft";
import { fillsIn, fillsText } from "../../../builder/draft/fills-written";
import { fillFrom, startingFill, type TypedFill } from "../../../builder/draft/typed-fill";
import { numberIn } from "../../../builder/figures/figures";
import type { Placed } from "../book/desk";
import { isKeyboardLost } from "../controls/keyboard-lost";
import { useQuiet } from "../controls/quiet-styles";
import { useSite } from "../shell/site";
import { useFillsInSheet } from "./use-fills-in-sheet";

const useStyles = makeStyles({
  bar: { padding: "8px 16px 2px", display: "flex", gap: "8px", flexWrap: "wrap", alignItems: "center" },
  form: {
    padding: "8px 16px",
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: "6px 12px",
  },
  whole: { gridColumnStart: 1, gridColumnEnd: -1, display: "flex", alignItems: "center", gap: "8px" },
  narrow: { minWidth: 0, width: "100%", "& select": { minWidth: 0 } },
  said: { flexBasis: "100%", ":empty": { display: "none" } },
  fault: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
});

interface TradedProps {
  hedge: Placed;
  onDraft: (draft: Draft) => void;
}

/** What has been traded of the hedge: the user confirms each fill, and from the first on the figures follow the position. */
export const Traded = memo(function Traded({ hedge, onDraft }: TradedProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { plain } = useSite().words;
  const [open, setOpen] = useState(false);
  const { said, write, takeBack } = useFillsInSheet(hedge);
  const bar = useRef<HTMLDivElement>(null);
  // The form that had the keyboard is gone: one goes on where it was opened.
  useEffect(() => {
    if (!open && isKeyboardLost()) bar.current?.querySelector("button")?.focus();
  }, [open]);
  const { built, draft, today } = hedge.session;
  const fills = fillsIn(draft);
  const last = fills.at(-1);
  const due = numberIn(built.figures, "contracts") ?? 0;
  if (due === 0 && fills.length === 0) return null;
  if (open)
    return (
      <FillForm
        {...{ draft, today, due }}
        onFill={(fill) => {
          onDraft(changed(draft, "fills", fillsText([...fills, fill])));
          write(fill);
          setOpen(false);
        }}
        onCancel={() => setOpen(false)}
      />
    );
  return (
    <div className={styles.bar} ref={bar}>
      <Button size="small" onClick={() => setOpen(true)}>
        I have traded this…
      </Button>
      {last && (
        <>
          <span className={quiet.small}>{fills.length === 1 ? "1 fill" : `${plain(fills.length)} fills`}</span>
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              onDraft(changed(draft, "fills", fillsText(fills.slice(0, -1))));
              takeBack(last);
            }}
          >
            Take the last back
          </Button>
        </>
      )}
      <div role="status" className={mergeClasses(styles.said, said?.fault === true ? styles.fault : quiet.small)}>
        {said?.text}
      </div>
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
  const { marks } = useSite();
  const [typed, setTyped] = useState(() => startingFill(draft, due, today, marks));
  const [refused, setRefused] = useState<string>();
  const write = (part: Partial<TypedFill>) => setTyped({ ...typed, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const fill = fillFrom(typed, marks, draft.coin);
    if ("refused" in fill) setRefused(fill.refused);
    else onFill(fill);
  };
  const text = (name: "contracts" | "price" | "fee", label: string) => (
    <Field label={label} size="small">
      <Input
        size="small"
        className={styles.narrow}
        inputMode="decimal"
        value={typed[name]}
        onChange={(_, { value }) => write({ [name]: value })}
      />
    </Field>
  );
  return (
    <form className={styles.form} aria-label="What was traded" onSubmit={submit}>
      <Field label="Day" size="small">
        <Input
          size="small"
          className={styles.narrow}
          type="date"
          autoFocus
          value={typed.day}
          onChange={(_, { value }) => write({ day: value })}
        />
      </Field>
      <Field label="Side" size="small">
        <Select
          size="small"
          className={styles.narrow}
          value={typed.side}
          onChange={(_, { value }) => write({ side: value === "buy" ? "buy" : "sell" })}
        >
          <option value="sell">sell</option>
          <option value="buy">buy</option>
        </Select>
      </Field>
      {text("contracts", "Contracts")}
      {text("price", "Price")}
      {text("fee", "Fee rate")}
      {refused !== undefined && (
        <div role="alert" className={`${styles.whole} ${styles.fault}`}>
          {refused}
        </div>
      )}
      <div className={styles.whole}>
        <Button size="small" appearance="primary" type="submit">
          Write it down
        </Button>
        <Button size="small" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
