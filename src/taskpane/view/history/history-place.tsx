import { Button, Link, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { Suspense, useRef, useState, type DragEvent, type MouseEvent } from "react";
import { later } from "../controls/later";
import { OutcomeLine } from "../controls/outcome-line";
import { usePlace } from "../controls/place-styles";
import { ProgressLine } from "../controls/progress-line";
import { useQuiet } from "../controls/quiet-styles";
import { useSite } from "../shell/site";
import { ColumnsByHand } from "./columns-by-hand";
import { FileQuestions } from "./file-questions";
import type { HistoryPreviewProps } from "./history-preview";
import { useHistory } from "./use-history";

const read = async () => (await import(/* webpackChunkName: "history-read" */ "./history-preview")).HistoryPreview;
const HistoryPreview = later<HistoryPreviewProps>("what shows an export", read, true);

const useStyles = makeStyles({
  place: { position: "relative" },
  drop: {
    padding: "12px",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: {
    border: `1px dashed ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1Hover,
  },
  ways: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** An export of the user's own: what was traded and paid, to be looked at, and then written into a sheet. */
export function HistoryPlace() {
  const styles = useStyles();
  const place = usePlace();
  const quiet = useQuiet();
  const { workbook, connected, openInBrowser } = useSite();
  const openHelp = (event: MouseEvent<HTMLAnchorElement>) => {
    if (openInBrowser(event.currentTarget.href)) event.preventDefault();
  };
  const { state, answers, takeFiles, takeText, takeCells, answer, map, mapAgain, cancel } = useHistory(workbook);
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const busy = state.kind === "reading";
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) takeFiles(files);
  };
  return (
    <section aria-label="History" className={mergeClasses(place.place, styles.place)}>
      <h1 className={place.heading}>Your own history</h1>
      <p className={`${place.about} ${quiet.text}`}>
        Reads your exchange’s export as it is, here on this machine: what you traded, what it cost, and what it made.{" "}
        <Link inline href="help/history.html#which-file" target="_blank" rel="noopener" onClick={openHelp}>
          Which file, and what becomes of it
        </Link>
      </p>
      <div
        className={mergeClasses(styles.drop, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <span className={quiet.small}>
          Drop CSV files here, or take cells: those selected, or the whole sheet where one cell is selected.
        </span>
        <div className={styles.ways}>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => picker.current?.click()}>
            Choose files…
          </Button>
          <Button disabledFocusable={busy || !connected} onClick={takeCells}>
            Take the selected cells
          </Button>
        </div>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            currentTarget.value = "";
            if (files.length > 0) takeFiles(files);
          }}
        />
        <Textarea
          aria-label="Paste rows, with their headings"
          placeholder="Or paste rows here, with their headings"
          value=""
          rows={2}
          disabled={busy}
          onChange={() => undefined}
          onPaste={(event) => {
            event.preventDefault();
            takeText(event.clipboardData.getData("text/plain"));
          }}
        />
      </div>
      {busy && <ProgressLine doing="Reading" progress={{ done: state.done, of: 1 }} onCancel={cancel} />}
      <OutcomeLine text={state.kind === "said" ? state.text : ""} fault={state.kind === "said" && state.fault} />
      {state.kind === "stopped" && state.by.kind === "refused" && (
        <OutcomeLine text={`${state.by.name}: ${state.by.reason}`} fault />
      )}
      {state.kind === "stopped" && state.by.kind === "asks" && (
        <FileQuestions name={state.by.name} questions={state.by.questions} onAnswer={answer} />
      )}
      {state.kind === "stopped" && state.by.kind === "unknown" && (
        <ColumnsByHand key={state.by.name} file={state.by} onMap={map} />
      )}
      {answers.mapping && !busy && (
        <Button size="small" onClick={mapAgain}>
          Change what the columns are
        </Button>
      )}
      {state.kind === "read" && (
        <Suspense fallback={<p className={quiet.small}>Loading…</p>}>
          <HistoryPreview
            history={state.history}
            byPosition={state.byPosition}
            alike={answers.alike}
            onAlike={(alike) => answer({ alike })}
          />
        </Suspense>
      )}
    </section>
  );
}
