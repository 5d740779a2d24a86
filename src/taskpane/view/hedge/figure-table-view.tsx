import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { memo } from "react";
import type { FigureTable } from "../../../builder/figures/figures";
import { withUnit } from "../../../builder/words/figure-words";
import { useSite } from "../shell/site";
import { FiguresTable } from "../controls/figures-table";
import { useQuiet } from "../controls/quiet-styles";
import { outcomeDigits } from "./outcome-words";

const useStyles = makeStyles({
  says: { margin: "0 0 6px" },
  frame: { marginBottom: "12px", maxHeight: "360px" },
});

interface FigureTableViewProps {
  table: FigureTable;
  coin: string;
}

/** Rows of scenarios. There may be hundreds. */
export const FigureTableView = memo(function FigureTableView({ table, coin }: FigureTableViewProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { words } = useSite();
  const { title, says, columns, rows } = table;
  return (
    <>
      <p className={mergeClasses(quiet.small, styles.says)}>{says}</p>
      <FiguresTable
        title={title}
        label={title}
        className={styles.frame}
        heads={columns.map(({ title: head, kind }) => (kind === "text" ? head : withUnit(head, kind, coin)))}
        rows={rows.map((row) =>
          row.map((value, across) => outcomeDigits(value, columns[across]?.kind ?? "text", words)),
        )}
      />
    </>
  );
});
