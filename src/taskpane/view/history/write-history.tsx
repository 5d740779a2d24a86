import { Button, Checkbox, Field, Input, makeStyles } from "@fluentui/react-components";
import { useContext, useMemo, useRef, useState } from "react";
import { contractOfHistory, historyRows, MOST_ROWS } from "../../../builder/history/history-rows";
import { positionDraft } from "../../../builder/history/position-draft";
import { historyPlan } from "../../../builder/history/history-sheet";
import type { ContractHistory } from "../../../history/reading/by-contract";
import { fileWords, type History } from "../../../history/reading/whole-history";
import type { Progress } from "../../../workbook/sheet-plan";
import { shownNumber } from "../../../workbook/entry/shown-number";
import { readBare } from "../../../workbook/entry/typed-number";
import { WorkbookError } from "../../../workbook/workbook-error";
import { OutcomeLine } from "../controls/outcome-line";
import { ProgressLine } from "../controls/progress-line";
import { useQuiet } from "../controls/quiet-styles";
import { useKeyboardBack } from "../controls/use-keyboard-back";
import { HandOverContext } from "../shell/hand-over";
import { useSite } from "../shell/site";

const useStyles = makeStyles({
  form: { marginTop: "8px", display: "flex", flexDirection: "column", gap: "8px", alignItems: "start" },
  ways: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

type State =
  | { readonly kind: "ready" }
  | { readonly kind: "writing"; readonly progress: Progress | undefined }
  | { readonly kind: "said"; readonly text: string; readonly fault: boolean };

interface WriteHistoryProps {
  contract: ContractHistory;
  history: History;
  /** A question is open, on which the sums depend. */
  asks: boolean;
}

/** The press that writes a contract's history into a sheet of its own. */
export function WriteHistory({ contract, history, asks }: WriteHistoryProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { workbook, connected, namespace, marks } = useSite();
  const known = contractOfHistory(contract, history.format);
  const [size, setSize] = useState(known.face === undefined ? "" : shownNumber(known.face, marks));
  const [without, setWithout] = useState(false);
  const [state, setState] = useState<State>({ kind: "ready" });
  const stop = useRef<AbortController>(null);
  const busy = state.kind === "writing";
  const way = useKeyboardBack(busy);
  const typed = readBare(size, marks);
  const face = typed && "value" in typed && typed.doubt === undefined ? typed.value : 0;
  const unread = history.malformed.length;
  const { hand } = useContext(HandOverContext);
  const draft = useMemo(() => {
    const balance = history.balances.find(({ coin }) => coin === contract.coin);
    return positionDraft(contract, history.format, balance?.after);
  }, [contract, history]);
  const isInCoin = history.format.counts === "USD";
  const hindrance = asks
    ? "Answer the question about rows that are alike first."
    : unread > 0 && !without
      ? "Some rows could not be read: see them above."
      : !(face > 0)
        ? "Contract size: needs the USD of one contract."
        : contract.entries.length > MOST_ROWS
          ? `More than ${MOST_ROWS} rows: take an export of fewer months.`
          : undefined;

  const write = async (): Promise<State> => {
    const controller = new AbortController();
    stop.current = controller;
    const plan = historyPlan({
      contract: contract.contract.slice(0, 60),
      source: `${fileWords(history.format)}: ${history.files.join(", ").slice(0, 200)}`,
      coin: known.coin,
      size: face,
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
    <div className={styles.form}>
      {isInCoin ? null : (
        <Field
          label="Contract size, USD"
          hint={known.face === undefined ? "Not in the table of contracts. Of inverse contracts only." : ""}
        >
          <Input value={size} disabled={busy} onChange={(_, { value }) => setSize(value)} />
        </Field>
      )}
      {unread > 0 && (
        <Checkbox
          label={`Leave out the ${unread === 1 ? "row" : `${unread} rows`} that could not be read`}
          checked={without}
          disabled={busy}
          onChange={(_, { checked }) => setWithout(checked === true)}
        />
      )}
      <div ref={way} className={styles.ways}>
        <Button appearance="primary" disabledFocusable={busy || !connected || hindrance !== undefined} onClick={insert}>
          Write it into a sheet
        </Button>
        {draft && (
          <Button disabledFocusable={busy || asks || (unread > 0 && !without)} onClick={() => hand(draft)}>
            This is the position I have
          </Button>
        )}
      </div>
      {hindrance !== undefined && <div className={quiet.small}>{hindrance}</div>}
      {busy && (
        <ProgressLine doing="Writing the sheet" progress={state.progress} onCancel={() => stop.current?.abort()} />
      )}
      <OutcomeLine text={state.kind === "said" ? state.text : ""} fault={state.kind === "said" && state.fault} />
    </div>
  );
}
