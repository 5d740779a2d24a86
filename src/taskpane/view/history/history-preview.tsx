import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, type ReactNode } from "react";
import { addsUp } from "../../../builder/history/holding";
import type { Amount } from "../../../history/amounts/amount";
import type { BalanceCheck } from "../../../history/reading/balance";
import type { ContractHistory } from "../../../history/reading/by-contract";
import type { Malformed } from "../../../history/reading/entry";
import { fileWords, type History } from "../../../history/reading/whole-history";
import { timeText } from "../../../history/times/time-text";
import { Disclosure } from "../controls/disclosure";
import { useQuiet } from "../controls/quiet-styles";
import { useSite } from "../shell/site";
import { shownAmount } from "./shown-amount";
import { later } from "../controls/later";
import type { ContractPartProps } from "./contract-part";
import { HandAll } from "./hand-all";

const ContractPart = later<ContractPartProps>("what makes a sheet of it", async () => {
  const code = await import(/* webpackChunkName: "history-sheet" */ "./contract-part");
  return code.ContractPart;
});

const useStyles = makeStyles({
  preview: { marginTop: "16px", display: "flex", flexDirection: "column", gap: "12px" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  part: { paddingTop: "12px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  numbers: { margin: "4px 0 0", display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", gap: "2px 12px" },
  number: { margin: 0, textAlign: "end", fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  list: { listStyle: "none", margin: "4px 0 0", padding: 0, overflowWrap: "anywhere" },
  fault: { color: tokens.colorPaletteRedForeground1 },
  ways: { marginTop: "4px", display: "flex", flexWrap: "wrap", gap: "8px" },
});

export interface HistoryPreviewProps {
  history: History;
  byPosition: boolean;
  alike: "once" | "each" | undefined;
  onAlike: (alike: "once" | "each") => void;
}

/** What was understood of the files, with sums that can be held against the venue's own, and all that was not. */
export function HistoryPreview({ history, byPosition, alike, onAlike }: HistoryPreviewProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { format, entries, contracts, balances, malformed, unlike } = history;
  const asks = history.alike.length > 0 && alike === undefined;
  return (
    <section aria-label="What was read" className={styles.preview}>
      <div>
        <h2 className={styles.heading}>{fileWords(format)}</h2>
        <div role="status">{countedWords(history)}</div>
        {entries.length > 0 && (
          <div className={quiet.small}>
            {timeText((entries[0] as { at: number }).at)} to {timeText((entries.at(-1) as { at: number }).at)}, read as
            UTC
          </div>
        )}
        {byPosition && (
          <div className={quiet.small}>
            Its headings are in another language: the columns were taken by their order. Compare the sums.
          </div>
        )}
        {format.note !== undefined && <div className={quiet.small}>{format.note}</div>}
        {asideWords(history).map((line) => (
          <div key={line} className={quiet.small}>
            {line}
          </div>
        ))}
      </div>
      {history.alike.length > 0 && (
        <div role="group" aria-label="Rows that are alike">
          {rowsInWords(history.alike.length)} what another row says (the first in line {history.alike[0]?.line}), and{" "}
          {history.alike.length === 1 ? "has" : "have"} no id. Is it the same payment, exported twice?
          <div className={styles.ways}>
            <Button appearance={alike === "once" ? "primary" : "secondary"} onClick={() => onAlike("once")}>
              The same: count once
            </Button>
            <Button appearance={alike === "each" ? "primary" : "secondary"} onClick={() => onAlike("each")}>
              Different: count each
            </Button>
          </div>
        </div>
      )}
      <Problems title="Rows that could not be read" rows={malformed} history={history} />
      <Problems title="Rows that do not add up" rows={unlike} history={history} />
      {balances.map((check) => (
        <Balance key={check.coin} check={check} />
      ))}
      <HandAll history={history} hindered={asks || malformed.length > 0} />
      {contracts.map((contract) => (
        <div key={contract.contract} className={styles.part}>
          <h2 className={styles.heading}>{briefly(contract.contract)}</h2>
          <Sums contract={contract} />
          {contract.refused !== undefined && <div className={styles.fault}>{contract.refused}</div>}
          {contract.fills > 0 && contract.refused === undefined && (
            <Suspense fallback={<div className={quiet.small}>Loading…</div>}>
              <ContractPart contract={contract} history={history} asks={asks} />
            </Suspense>
          )}
        </div>
      ))}
    </section>
  );
}

function useShown(): (amount: Amount) => string {
  const { marks } = useSite();
  return (amount) => shownAmount(amount, marks);
}

function Sums({
  contract: { coin, entries, fills, bought, sold, position, fees, funding, realised },
}: {
  contract: ContractHistory;
}) {
  const shown = useShown();
  // A file without such a column says nothing of it, which is not 0.
  const says = entries.some(({ moved, kind }) => moved && kind !== "transfer");
  const ofCoin = (amount: Amount) => `${shown(amount)} ${coin}`.trim();
  return (
    <Numbers
      rows={[
        ...(fills > 0
          ? ([
              ["Fills", String(fills)],
              ["Bought", shown(bought)],
              ["Sold", shown(sold)],
              ["Position", shown(position)],
            ] as const)
          : []),
        ["Profit and loss by the file", says ? ofCoin(realised) : "–"],
        ["Fees, + received", ofCoin(fees)],
        ["Funding, + received", ofCoin(funding)],
      ]}
    />
  );
}

function Balance({ check }: { check: BalanceCheck }) {
  const { coin, before, changes, after, difference, breaksAt } = check;
  const styles = useStyles();
  const quiet = useQuiet();
  const shown = useShown();
  const isWhole = addsUp(check);
  return (
    <div className={styles.part}>
      <h2 className={styles.heading}>Balance{coin === "" ? "" : ` of ${coin}`} by the file</h2>
      <Numbers
        rows={[
          ["Before", shown(before)],
          ["All changes read", shown(changes)],
          ["After", shown(after)],
        ]}
      />
      <div className={isWhole ? undefined : styles.fault}>
        {isWhole
          ? "The changes add up to the balance in every row."
          : `The balance moved by ${shown(difference)} more than the rows say${breaksAt ? `, first in line ${breaksAt.line}` : ""}: rows are missing, or not in their order.`}
      </div>
      {coin === "" && (
        <div className={quiet.small}>Of which coin it is the file does not say: it is taken for no holding.</div>
      )}
    </div>
  );
}

function Numbers({ rows }: { rows: readonly (readonly [label: string, number: string])[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.numbers}>
      {rows.map(([label, number]) => (
        <Pair key={label} label={label}>
          {number}
        </Pair>
      ))}
    </dl>
  );
}

function Pair({ label, children }: { label: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt>{label}</dt>
      <dd className={styles.number}>{children}</dd>
    </>
  );
}

/** More lines than these say no more. */
const MOST_LINES = 50;

function Problems({ title, rows, history }: { title: string; rows: readonly Malformed[]; history: History }) {
  const styles = useStyles();
  const quiet = useQuiet();
  if (rows.length === 0) return null;
  const where = (file: number) => (history.files.length > 1 ? `${history.files[file] ?? ""}, ` : "");
  return (
    <div className={styles.part}>
      <Disclosure title={<span className={styles.fault}>{`${title}: ${rows.length}`}</span>}>
        {() => (
          <>
            <ul className={styles.list}>
              {rows.slice(0, MOST_LINES).map(({ file, line, reason }) => (
                <li key={`${file} ${line}`}>
                  {where(file)}line {line}: {reason}
                </li>
              ))}
            </ul>
            {rows.length > MOST_LINES && <div className={quiet.small}>and {rows.length - MOST_LINES} more</div>}
          </>
        )}
      </Disclosure>
    </div>
  );
}

function countedWords({ rows, entries, malformed, files, again }: History): string {
  const of = files.length > 1 ? ` of ${files.length} files` : "";
  const unread = malformed.length > 0 ? `; ${malformed.length} could not be read` : "";
  const twice = again > 0 ? `; ${again} stood in them twice and count once` : "";
  return `${rows} rows${of}: ${entries.length} read${unread}${twice}.`;
}

const asideWords = ({ aside }: History): string[] =>
  [...aside].map(([reason, count]) => `Left aside, ${count === 1 ? "1 row" : `${count} rows`}: ${reason}.`);

const rowsInWords = (count: number): string => (count === 1 ? "1 row says" : `${count} rows say`);
const briefly = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
