import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ContractSpec } from "../../../catalog/venues/contract-table";
import { withContract, type Draft } from "../../../builder/draft/draft";
import { fieldNamed } from "../../../builder/fields/fields";
import { useQuiet } from "../controls/quiet-styles";
import { Disclosure } from "../controls/disclosure";
import { changedFromTable, notInTable } from "./specification";

const useStyles = makeStyles({
  changed: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "2px 8px" },
  source: { margin: 0, padding: "0 8px 4px 34px", overflowWrap: "anywhere" },
});

interface SpecificationNoteProps {
  draft: Draft;
  contract: ContractSpec;
  onDraft: (draft: Draft) => void;
}

/** How old the table's values are, where they come from, which it has not, and which of them the user has changed. */
export function SpecificationNote({ draft, contract, onDraft }: SpecificationNoteProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const changed = [...changedFromTable(draft).keys()];
  const lacking = notInTable(draft);
  return (
    <div>
      <Disclosure title={`Values as of ${contract.as_of}: sources`}>
        {() => (
          <ul className={mergeClasses(quiet.small, styles.source)}>
            {contract.source.split("; ").map((source) => (
              <li key={source}>{source.replace(/\bmmr\b/g, "maintenance margin rate")}</li>
            ))}
          </ul>
        )}
      </Disclosure>
      {lacking.length > 0 && (
        <div className={quiet.small}>
          Not in the table, so as they were: {lacking.map((name) => fieldNamed(name).label).join(", ")}.
        </div>
      )}
      {changed.length > 0 && (
        <div className={mergeClasses(quiet.small, styles.changed)}>
          Changed: {changed.map((name) => fieldNamed(name).label).join(", ")}.
          <Button size="small" onClick={() => onDraft(withContract(draft, contract.venue, contract.symbol))}>
            Take the table’s values
          </Button>
        </div>
      )}
    </div>
  );
}
