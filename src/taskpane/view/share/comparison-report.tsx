import { makeStyles } from "@fluentui/react-components";
import { addressText } from "../../../workbook/cell-address";
import type { Conversion } from "../../../native/convert/conversion";
import { useSite } from "../shell/site";
import { useQuiet } from "../controls/quiet-styles";
import type { Words } from "../../../builder/words/words";
import { MOST_LINES, MoreLines, useReport } from "./report-lines";
import { cellsInWords } from "./use-conversion";

const useStyles = makeStyles({
  below: { marginTop: "12px" },
});

/** What the comparison found: how far apart the numbers are, and which cells stay as they are, with the reason. */
export function Comparison({ plan: { changes, stays, difference } }: { plan: Conversion }) {
  const styles = useStyles();
  const report = useReport();
  const quiet = useQuiet();
  const { words } = useSite();
  return (
    <div className={styles.below}>
      <div role="status">{found({ changes: changes.length, stays: stays.length, difference }, words)}</div>
      {stays.length > 0 && (
        <>
          <h2 className={report.heading}>These stay as they are: {stays.length}</h2>
          <ul className={report.list}>
            {stays.slice(0, MOST_LINES).map(({ at, reason }) => (
              <li key={addressText(at)} className={report.line}>
                {addressText(at)}
                <div className={quiet.small}>{reason}</div>
              </li>
            ))}
          </ul>
          <MoreLines of={stays.length} />
        </>
      )}
    </div>
  );
}

interface Found {
  changes: number;
  stays: number;
  difference: number;
}

function found({ changes, stays, difference }: Found, { sentence }: Words): string {
  if (changes + stays === 0) return "There is no formula of the add-in here.";
  if (changes === 0) return "No formula can be written without the add-in.";
  const apart =
    difference === 0
      ? "to the last digit"
      : `, the largest difference being ${sentence(difference.toExponential(1))} of a value`;
  return `${cellsInWords(changes)} would come to the same without the add-in${difference === 0 ? " " : ""}${apart}.`;
}
