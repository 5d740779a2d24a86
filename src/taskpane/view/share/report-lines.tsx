import { makeStyles, tokens } from "@fluentui/react-components";
import { CellError, type Cell } from "../../../catalog/declare/cell";
import { useQuiet } from "../controls/quiet-styles";
import { useSite } from "../shell/site";

/** How the reports of the place look: headings, and a list of cells under each. */
export const useReport = makeStyles({
  heading: {
    margin: "12px 0 4px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  list: { listStyle: "none", margin: 0, padding: 0 },
  says: { fontVariantNumeric: "tabular-nums" },
  line: { padding: "4px 0", overflowWrap: "anywhere" },
});

/** More lines than these say no more. */
export const MOST_LINES = 50;

/** How many lines are not shown, if any. */
export function MoreLines({ of }: { of: number }) {
  const quiet = useQuiet();
  return of > MOST_LINES ? <p className={quiet.small}>and {of - MOST_LINES} more</p> : null;
}

interface LineProps {
  what: string;
  says: string | { readonly shows: Cell; readonly gives: Cell };
  because?: string | undefined;
}

/** A cell and what it says, or what it shows beside what it would be given, with every digit. */
export function Line({ what, says, because }: LineProps) {
  const report = useReport();
  const quiet = useQuiet();
  const { words } = useSite();
  const exact = (cell: Cell): string => {
    if (typeof cell === "number") return words.everyDigit(cell);
    return cell instanceof CellError ? cell.code : String(cell ?? "empty");
  };
  return (
    <li className={report.line}>
      {what}
      <div className={report.says}>
        {typeof says === "string" ? says : `${exact(says.shows)} → ${exact(says.gives)}`}
      </div>
      {because !== undefined && <div className={quiet.small}>{because}</div>}
    </li>
  );
}
