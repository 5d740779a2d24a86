import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import { HAND_ROLES, missingIn, type HandRole, type Mapping } from "../../../history/formats/by-hand";
import type { FileOutcome } from "../../../history/reading/read-file";
import type { Heading } from "../../../history/tables/heading";
import { OutcomeLine } from "../controls/outcome-line";
import { useQuiet } from "../controls/quiet-styles";

const useStyles = makeStyles({
  fields: { margin: "8px 0", display: "flex", flexDirection: "column", gap: "8px" },
  about: { margin: "12px 0 0" },
});

type Unknown = Extract<FileOutcome, { readonly kind: "unknown" }>;

interface ColumnsByHandProps {
  file: Unknown;
  onMap: (heading: Heading, mapping: Mapping) => void;
}

/** A file that nobody knows: which of its columns is what, as far as it can be guessed, for its user to correct. */
export function ColumnsByHand({ file: { name, heading, guess, sample }, onMap }: ColumnsByHandProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const [mapping, setMapping] = useState(guess);
  const missing = missingIn(mapping);
  const choose = (role: HandRole, at: string) => {
    const others = Object.fromEntries(Object.entries(mapping.columns).filter(([other]) => other !== role));
    setMapping({ ...mapping, columns: at === "" ? others : { ...others, [role]: Number(at) } });
  };
  const shown = (at: number) => sample.map((row) => briefly(row[at] ?? "")).join(" · ");
  return (
    <section aria-label="Columns of the file">
      <p className={styles.about}>
        The headings of {name} are not those of any export known here. What its columns are is a guess: correct it, and
        it is remembered in this workbook.
      </p>
      <div className={styles.fields}>
        {(Object.entries(HAND_ROLES) as [HandRole, string][]).map(([role, label]) => (
          <Field key={role} label={label} hint={hintOf(mapping.columns[role], shown)}>
            <Select value={String(mapping.columns[role] ?? "")} onChange={(_, { value }) => choose(role, value)}>
              <option value="">None</option>
              {heading.cells.map((cell, at) => (
                <option key={at} value={String(at)}>
                  {briefly(cell) || `Column ${at + 1}`}
                </option>
              ))}
            </Select>
          </Field>
        ))}
        <Field label="A quantity is">
          <Select
            value={mapping.counts}
            onChange={(_, { value }) => setMapping({ ...mapping, counts: value === "USD" ? "USD" : "contracts" })}
          >
            <option value="contracts">in contracts</option>
            <option value="USD">in USD</option>
          </Select>
        </Field>
        <Sign
          label="A fee that was paid is"
          sign={mapping.paidFee}
          onSign={(paidFee) => setMapping({ ...mapping, paidFee })}
        />
        <Sign
          label="Funding that was paid is"
          sign={mapping.paidFunding}
          onSign={(paidFunding) => setMapping({ ...mapping, paidFunding })}
        />
      </div>
      <Button appearance="primary" disabledFocusable={missing !== undefined} onClick={() => onMap(heading, mapping)}>
        Read it so
      </Button>
      <OutcomeLine text={missing ?? ""} />
      <p className={quiet.small}>
        Times are read as UTC, or by the clock that their heading names: Time(UTC+8). Without a side, a quantity below 0
        is a sell.
      </p>
    </section>
  );
}

function Sign({ label, sign, onSign }: { label: string; sign: "+" | "−"; onSign: (sign: "+" | "−") => void }) {
  return (
    <Field label={label}>
      <Select value={sign} onChange={(_, { value }) => onSign(value === "+" ? "+" : "−")}>
        <option value="+">above 0</option>
        <option value="−">below 0</option>
      </Select>
    </Field>
  );
}

const hintOf = (at: number | undefined, shown: (at: number) => string) =>
  at === undefined ? {} : { children: shown(at) };
const briefly = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);
