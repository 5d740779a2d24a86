import { makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { lambdaNames, namesToPaste } from "../../../native/convert/lambda-names";
import { CopyButton } from "../controls/copy-button";
import { Disclosure } from "../controls/disclosure";
import { useQuiet } from "../controls/quiet-styles";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: "4px" },
  about: { margin: "4px 0" },
});

/** For those who like names: COINM_LIQ_PRICE(…) as a LAMBDA of the workbook, which calculates without the add-in. */
export function NamesToCopy() {
  return <Disclosure title="The functions as LAMBDA names">{() => <Names />}</Disclosure>;
}

function Names() {
  const styles = useStyles();
  const quiet = useQuiet();
  const names = useMemo(() => lambdaNames(), []);
  return (
    <>
      <p className={`${styles.about} ${quiet.small}`}>
        For Excel 365: add a name in the Name Manager and paste its formula, and =COINM_INVERSE_PNL(…) calculates in any
        copy of that workbook. One row a function: name and formula.
      </p>
      <div className={styles.line}>
        <CopyButton text={namesToPaste(names)} label="Copy the names" />
        <span>
          {names.length} names, from {names[0]?.name} to {names.at(-1)?.name}
        </span>
      </div>
    </>
  );
}
