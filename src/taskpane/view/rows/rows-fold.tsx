import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { damageInWords } from "../../../builder/rows/read-rows";
import type { TableView } from "../../../builder/rows/hedge-table";
import { useEffect, useRef, useState } from "react";
import type { Desk, DeskChange } from "../book/desk";
import { Fold } from "../controls/fold";
import { OutcomeLine } from "../controls/outcome-line";
import { isKeyboardLost } from "../controls/keyboard-lost";
import { ProgressLine } from "../controls/progress-line";
import { useKeyboardBack } from "../controls/use-keyboard-back";
import { useQuiet } from "../controls/quiet-styles";
import { isOfTable, rowId } from "../../../builder/rows/row-id";
import { nameOn } from "./desk-rows";
import { DamagedRow } from "./damaged-row";
import { HedgeLines } from "./hedge-lines";
import { QuestionItem } from "./question-item";
import { TableNote } from "./table-note";
import { useHedgeRows } from "./use-hedge-rows";

const useStyles = makeStyles({
  about: { margin: "0 0 8px" },
  list: { listStyle: "none", margin: "0 0 8px", padding: 0, display: "grid", rowGap: "8px" },
  heading: { margin: "10px 0 4px", fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
});

export interface RowsFoldProps {
  desk: Desk;
  onDesk: (change: DeskChange) => void;
  isOpen: (part: string) => boolean;
  onToggle: (part: string) => void;
}

/** The hedges as rows of a table in the workbook: what is there, what has to be decided, what somebody has damaged. */
export function RowsFold({ desk, onDesk, isOpen, onToggle }: RowsFoldProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const rows = useHedgeRows(desk, onDesk);
  const { view, fault, busy } = rows;
  const [ignored, setIgnored] = useState<ReadonlySet<string>>(new Set());
  const home = useKeyboardBack(busy !== undefined);
  const damaged = damagedIn(view).filter((row) => !ignored.has(textOfRow(row)));
  const questions = view.kind === "read" ? view.questions : [];
  const open = isOpen("rows");
  const list = useRef<HTMLDivElement>(null);
  const acted = useRef(false);
  // The button that was pressed is gone with its question; whoever is in the sheet meanwhile stays there.
  useEffect(() => {
    if (acted.current && isKeyboardLost()) list.current?.querySelector<HTMLElement>("button")?.focus();
    acted.current = false;
  }, [questions.length, damaged.length]);
  const acting = (act: () => void) => () => {
    acted.current = true;
    act();
  };
  const compare = () => {
    if (!isOpen("compare")) onToggle("compare");
  };
  return (
    <Fold
      name="rows"
      title="Hedges"
      summary={summaryOf(view, questions.length + damaged.length)}
      open={open}
      onToggle={() => onToggle("rows")}
    >
      {() => (
        <>
          <div ref={home}>
            {view.kind === "none" && (
              <>
                <p className={`${styles.about} ${quiet.small}`}>
                  Puts your hedges into a table of this workbook, one row each. It travels with the file, colleagues can
                  read it, and every pane on this workbook follows it.
                </p>
                <Button size="small" disabledFocusable={busy !== undefined} onClick={rows.create}>
                  Put the hedges into a table
                </Button>
              </>
            )}
          </div>
          {busy && <ProgressLine doing="Writing the table" progress={busy.progress} onCancel={rows.cancel} />}
          <OutcomeLine text={fault} fault />
          {view.kind === "read" && (
            <div ref={list}>
              <TableNote desk={desk} view={view} rows={rows} />
              {questions.length > 0 && (
                <>
                  <h4 className={styles.heading}>To decide</h4>
                  <ul className={styles.list}>
                    {questions.map((question) => (
                      <QuestionItem
                        key={`${question.id} ${question.kind === "gone" ? "" : question.key}`}
                        name={nameFor(desk, question.id)}
                        question={question}
                        onAnswer={(answer) => acting(() => rows.answer(question, answer))()}
                      />
                    ))}
                  </ul>
                </>
              )}
              {damaged.length > 0 && (
                <>
                  <h4 className={styles.heading}>Rows with a fault</h4>
                  <ul className={styles.list}>
                    {damaged.map((row) => (
                      <DamagedRow
                        key={row.at}
                        row={row}
                        hopeless={row.id !== undefined && view.hopeless.has(row.id)}
                        firstRow={view.read.table.extent.row + 2}
                        canWrite={view.read.schema === "known"}
                        repairFor={(damage) => rows.repairFor(row, damage)}
                        onRepair={acting(() => rows.repair(row))}
                        onIgnore={acting(() => setIgnored((before) => new Set([...before, textOfRow(row)])))}
                        onDelete={acting(() => rows.deleteRow(row))}
                      />
                    ))}
                  </ul>
                </>
              )}
              <HedgeLines
                hedges={desk.hedges.filter(({ id }) => isOfTable(id))}
                open={desk.open}
                onDesk={onDesk}
                onDuplicate={rows.duplicate}
                onCompare={compare}
              />
              {ignored.size > 0 && damagedIn(view).length > damaged.length && (
                <Button size="small" appearance="subtle" onClick={() => setIgnored(new Set())}>
                  Show ignored rows again
                </Button>
              )}
            </div>
          )}
        </>
      )}
    </Fold>
  );
}

type Row = Extract<TableView, { kind: "read" }>["read"]["rows"][number];

const damagedIn = (view: TableView): readonly Row[] =>
  view.kind === "read"
    ? view.read.rows.filter(({ id, damage }) => damage.length > 0 || (id !== undefined && view.hopeless.has(id)))
    : [];

/** A row is ignored as it is: once somebody changes it, it is shown again. */
const textOfRow = ({ at, texts, damage }: Row): string => JSON.stringify([at, texts, damage.map(damageInWords)]);

const nameFor = (desk: Desk, id: string): string => {
  const placed = desk.hedges.find((each) => rowId(each.id) === id);
  return placed ? nameOn(placed) : "a hedge";
};

function summaryOf(view: TableView, open: number): string {
  if (view.kind === "unread") return "Reading…";
  if (view.kind === "none") return "Not in a table of this workbook";
  if (open > 0) return `${open} to decide or repair`;
  const count = view.read.rows.length;
  return `${count === 1 ? "1 hedge" : `${count} hedges`} in “${view.read.table.sheet}”`;
}
