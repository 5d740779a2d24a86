import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TableView } from "../../../builder/rows/hedge-table";
import { heading } from "../../../builder/rows/row-columns";
import { isOfTable, rowId } from "../../../builder/rows/row-id";
import type { Desk } from "../book/desk";
import { nameOn } from "./desk-rows";
import type { RowsInUse } from "./use-hedge-rows";

const useStyles = makeStyles({
  note: { margin: "0 0 8px", overflowWrap: "anywhere" },
  way: { marginTop: "4px" },
});

interface TableNoteProps {
  desk: Desk;
  view: Extract<TableView, { kind: "read" }>;
  rows: RowsInUse;
}

const MOST_NAMED = 4;

/** What has to be said of the table as a whole. */
export function TableNote({ desk, view, rows }: TableNoteProps) {
  const { read, loose, kept } = view;
  const waiting = desk.hedges.filter(({ id }) => !isOfTable(id) || loose.includes(rowId(id)));
  const said = desk.hedges.filter(({ id }) => kept.includes(rowId(id))).map(nameOn);
  return (
    <>
      {read.schema === "newer" && (
        <Note>
          This table was written by a newer version of the add-in. What it says is read as far as this version knows it;
          nothing is written into it. Update the add-in to change these hedges.
        </Note>
      )}
      {read.schema === "unreadable" && (
        <Note way="Put the version back" onWay={rows.putVersionBack}>
          The version above the table is gone, so nothing is written into it.
        </Note>
      )}
      {read.missing.length > 0 && (
        <Note
          {...(read.schema === "known" && {
            way: read.missing.length === 1 ? "Put the column back" : "Put the columns back",
            onWay: rows.putColumnsBack,
          })}
        >
          Missing from the table: {namedOf(read.missing.map(heading))}. What this pane knows of it stays as it is.
        </Note>
      )}
      {waiting.length > 0 && read.schema === "known" && (
        <Note way="Write into the table" onWay={() => rows.bind(waiting.map(({ id }) => id))}>
          Not in the table, but in this pane: {namedOf(waiting.map(nameOn))}.
        </Note>
      )}
      {said.length > 0 && (
        <Note>
          Somebody has changed {namedOf(said)} meanwhile, so it is still here. Delete it again if that was meant.
        </Note>
      )}
    </>
  );
}

function namedOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return more > 0 ? `${names.slice(0, MOST_NAMED).join(", ")} and ${more} more` : names.join(", ");
}

function Note({ children, way, onWay }: { children: ReactNode; way?: string; onWay?: () => void }) {
  const styles = useStyles();
  return (
    <div role="status" className={styles.note}>
      {children}
      {way !== undefined && (
        <div className={styles.way}>
          <Button size="small" onClick={onWay}>
            {way}
          </Button>
        </div>
      )}
    </div>
  );
}
