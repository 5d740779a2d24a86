import { makeStyles, Select } from "@fluentui/react-components";
import { useId } from "react";
import { CONTRACTS } from "../../../catalog/venues/contract-table";
import { contractOf, withContract, type Draft } from "../../../builder/draft/draft";
import { describedBy, FieldRow } from "./field-row";
import { SpecificationNote } from "./specification-note";
import { TodaysValues } from "../venue/todays-values";

const useStyles = makeStyles({ choice: { marginBottom: "6px" }, entry: { flex: 1, minWidth: 0 } });

const OWN = "own";
const VENUES = [...new Set(CONTRACTS.map(({ venue }) => venue))];

interface ContractChoiceProps {
  draft: Draft;
  hinted: boolean;
  onDraft: (draft: Draft) => void;
}

/** The contracts of the table by venue, and the way to one that is not in it. */
export function ContractChoice({ draft, hinted, onDraft }: ContractChoiceProps) {
  const styles = useStyles();
  const id = useId();
  const contract = contractOf(draft);
  const choose = (value: string) => {
    const chosen = CONTRACTS[Number(value)];
    const { venue, symbol } = chosen ?? { venue: "My venue", symbol: "My contract" };
    onDraft(withContract(draft, venue, symbol));
  };
  return (
    <div className={styles.choice}>
      <FieldRow
        name="specification"
        id={id}
        label="Contract"
        tag={undefined}
        stacked
        silent
        about="Fills in what its venue states: every value stays yours to change"
        hinted={hinted}
        says={undefined}
      >
        <Select
          id={id}
          className={styles.entry}
          aria-describedby={describedBy(id)}
          value={contract ? String(CONTRACTS.indexOf(contract)) : OWN}
          onChange={(_, { value }) => choose(value)}
        >
          {VENUES.map((venue) => (
            <optgroup key={venue} label={venue}>
              {CONTRACTS.map((each, index) =>
                each.venue === venue ? (
                  <option key={each.symbol} value={index}>
                    {venue} {each.symbol}
                    {each.status === "live" ? "" : ` (${each.status})`}
                  </option>
                ) : null,
              )}
            </optgroup>
          ))}
          <option value={OWN}>My own contract</option>
        </Select>
      </FieldRow>
      {contract && (
        <SpecificationNote
          draft={draft}
          contract={contract}
          onDraft={(taken) => {
            onDraft(taken);
            // The button goes with the changes.
            document.getElementById(id)?.focus();
          }}
        />
      )}
      <TodaysValues draft={draft} onDraft={onDraft} />
    </div>
  );
}
