import { Button, makeStyles } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { historyRows, MOST_ROWS, type HistoryContract } from "../../../builder/history/history-rows";
import { historyPlan } from "../../../builder/history/history-sheet";
import type { ContractHistory } from "../../../history/reading/by-contract";
import { fileWords, type History } from "../../../history/reading/whole-history";
import type { Progress } from "../../../workbook/sheet-plan";
import { WorkbookError } from "../../../workbook/workbook-error";
import { OutcomeLine } from "../controls/outcome-line";
import { ProgressLine } from "../controls/progress-line";
import { useQuiet } from "../controls/quiet-styles";
import { useKeyboardBack } from "../controls/use-keyboard-back";
import { useSite } from "../shell/site";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "start" },
});

/** Rows whose ledgers are no longer there at once. */
const MANY = 20_000;

type State =
  | { readonly kind: "ready" }
  | { readonly kind: "writing"; readonly progress: Progress | undefined }
  | { readonly kind: "said"; readonly text: string; readonly fault: boolean };

interface WriteHistoryProps {
  contract: ContractHistory;
  history: History;
  /** With the size of a contract and the coin, as they were typed. */
  known: HistoryContract;
  /** Why it cannot be written yet, as a sentence. */
  hindrance: string | undefined;
}

/** The press that writes a contract's history into a sheet of its own. */
export function WriteHistory({ contract, history, known, hindrance }: WriteHistoryProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { workbook, connected, namespace } = useSite();
  const [state, setState] = useState<State>({ kind: "ready" });
  const stop = useRef<AbortController>(null);
  const busy = state.kind === "writing";
  const way = useKeyboardBack(busy);
  const reason =
    hindrance ??
    (contract.entries.length > MOST_ROWS ? `More than ${MOST_ROWS} rows: take an export of fewer months.` : undefined);

  const write = async (): Promise<State> => {
    const controller = new AbortController();
    stop.current = controller;
    const plan = historyPlan({
      contract: contract.contract.slice(0, 60),
      source: `${fileWords(history.format)}: ${history.files.join(", ").slice(0, 200)}`,
      coin: known.coin,
      size: known.face ?? NaN,
      rows: historyRows(contract),
      namespace,
    });
    const progress = (at: Progress) => setState({ kind: "writing", progress: at });
    const how = { progress, signal: controller.signal };
    const insertion = await workbook.insertSheet(plan, { kind: "new sheet" }, how);
    if (insertion.outcome !== "written")
      return { kind: "said", text: "Cancelled: nothing was inserted.", fault: false };
    return { kind: "said", text: `Inserted as the sheet “${insertion.at.sheet ?? ""}”.`, fault: false };
  };
  const insert = () => {
    setState({ kind: "writing", progress: undefined });
    void write()
      .catch((error: unknown): State => {
        const text = error instanceof WorkbookError ? `${error.message} (${error.code})` : String(error);
        return { kind: "said", text, fault: true };
      })
      .then(setState);
  };
  return (
    <div ref={way} className={styles.form}>
      <Button appearance="primary" disabledFocusable={busy || !connected || reason !== undefined} onClick={insert}>
        Write it into a sheet
      </Button>
      {contract.entries.length > MANY && (
        <div className={quiet.small}>So many rows take Excel some seconds whenever it calculates their ledgers.</div>
      )}
      {reason !== undefined && <div className={quiet.small}>{reason}</div>}
      {busy && (
        <ProgressLine doing="Writing the sheet" progress={state.progress} onCancel={() => stop.current?.abort()} />
      )}
      <OutcomeLine text={state.kind === "said" ? state.text : ""} fault={state.kind === "said" && state.fault} />
    </div>
  );
}
