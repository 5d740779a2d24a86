import { makeStyles, Select } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import { CONTRACTS } from "../../../catalog/venues/contract-table";
import { datedSpecs } from "../../../catalog/venues/dated-specs";
import { contractOf, withChosen, withContract, type Draft } from "../../../builder/draft/draft";
import { describedBy, FieldRow } from "./field-row";
import { SpecificationNote } from "./specification-note";
import { TodaysValues } from "../venue/todays-values";

const useStyles = makeStyles({ choice: { marginBottom: "6px" }, entry: { flex: 1, minWidth: 0 } });

const OWN = "own";
const VENUES = [...new Set(CONTRACTS.map(({ venue }) => venue))];

interface ContractChoiceProps {
  draft: Draft;
  /** As 2026-11-29. */
  today: string;
  hinted: boolean;
  onDraft: (draft: Draft) => void;
}

/** The contracts of the table by venue, and the way to one that is not in it. */
export function ContractChoice({ draft, today, hinted, onDraft }: ContractChoiceProps) {
  const styles = useStyles();
  const id = useId();
  const contract = contractOf(draft);
  const offered = useMemo(() => [...CONTRACTS, ...datedSpecs(today)], [today]);
  const choose = (value: string) => {
    const chosen = offered[Number(value)];
    onDraft(chosen ? withChosen(draft, chosen, today) : withContract(draft, "My venue", "My contract"));
  };
  const index = offered.findIndex((each) => each.venue === contract?.venue && each.symbol === contract.symbol);
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
          value={index < 0 ? OWN : String(index)}
          onChange={(_, { value }) => choose(value)}
        >
          {VENUES.map((venue) => (
            <optgroup key={venue} label={venue}>
              {offered.map((each, at) =>
                each.venue === venue ? (
                  <option key={each.symbol} value={at}>
                    {venue} {each.symbol}
                    {each.expiry === undefined ? "" : `, expires ${each.expiry}`}
                    {each.status === "live" || each.expiry !== undefined ? "" : ` (${each.status})`}
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
