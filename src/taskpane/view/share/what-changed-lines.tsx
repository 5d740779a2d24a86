import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { changedInWords } from "../../../builder/record/changed-in-words";
import type { Change } from "../../../builder/record/what-changed";
import { counted } from "../../../builder/words/words";
import { addressText } from "../../../workbook/cell-address";
import { useQuiet } from "../controls/quiet-styles";
import { useSite } from "../shell/site";
import { Line, MOST_LINES, MoreLines, useReport } from "./report-lines";
import type { ComparedSheet, ComparedWorkbook } from "./compared-records";

const useStyles = makeStyles({
  kind: {
    margin: "8px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  about: { margin: "4px 0", overflowWrap: "anywhere" },
});

const KINDS = { input: "Inputs", fact: "Facts of the contract", result: "Results" } as const;

interface WhatChangedLinesProps {
  compared: ComparedWorkbook;
  closed: boolean;
  onRecord: (sheet: ComparedSheet) => void;
}

/** Each hedge sheet with what is another now; then what the next calculation would change. */
export function WhatChangedLines({ compared: { sheets, otherwise }, closed, onRecord }: WhatChangedLinesProps) {
  const report = useReport();
  const { version } = useSite();
  return (
    <>
      {sheets.map((sheet) => (
        <section key={sheet.name} aria-label={sheet.name}>
          <h2 className={report.heading}>{sheet.name}</h2>
          <OfSheet sheet={sheet} closed={closed} onRecord={() => onRecord(sheet)} />
        </section>
      ))}
      {otherwise.length > 0 && (
        <section aria-label="The next calculation">
          <h2 className={report.heading}>The next calculation would change</h2>
          <ul className={report.list}>
            {otherwise.slice(0, MOST_LINES).map(({ at, shows, gives }) => (
              <Line
                key={addressText(at)}
                what={addressText(at)}
                says={{ shows, gives }}
                because={`because version ${version} of the add-in calculates it so, from the same cells`}
              />
            ))}
          </ul>
          <MoreLines of={otherwise.length} />
        </section>
      )}
    </>
  );
}

function OfSheet({ sheet, closed, onRecord }: { sheet: ComparedSheet; closed: boolean; onRecord: () => void }) {
  const report = useReport();
  const styles = useStyles();
  const quiet = useQuiet();
  const { words, version } = useSite();
  const { found } = sheet;
  if (found.outcome !== "compared") return <p className={styles.about}>{withoutComparison(found, version)}</p>;
  const { before, changes, same } = found;
  const versions = { before: before.version, now: version };
  const wroteIt =
    before.version === version ? `version ${version}, as here` : `version ${before.version}; this is ${version}`;
  const counts = [counted(same.inputs, "input"), counted(same.facts, "fact"), counted(same.results, "result")];
  return (
    <>
      <p className={`${styles.about} ${quiet.small}`}>
        Recorded on {before.written} by {wroteIt}. As recorded: {counts.join(", ")}.
      </p>
      {(Object.keys(KINDS) as Change["kind"][]).map((kind) => {
        const lines = changes
          .filter((change) => change.kind === kind)
          .map((change) => changedInWords(change, words, versions));
        if (lines.length === 0) return null;
        return (
          <div key={kind}>
            <h3 className={styles.kind}>
              {KINDS[kind]}: {words.plain(lines.length)} changed
            </h3>
            <ul className={report.list}>
              {lines.slice(0, MOST_LINES).map(({ what, says, because }, index) => (
                <Line key={index} what={what} says={says} because={because} />
              ))}
            </ul>
            <MoreLines of={lines.length} />
          </div>
        );
      })}
      {changes.length > 0 && (
        <Button
          size="small"
          disabledFocusable={closed}
          aria-label={`Record as it is now: ${sheet.name}`}
          onClick={onRecord}
        >
          Record as it is now
        </Button>
      )}
    </>
  );
}

function withoutComparison(found: Exclude<ComparedSheet["found"], { outcome: "compared" }>, version: string): string {
  if (found.outcome === "damaged")
    return `Its record cannot be trusted: ${found.says}. Nothing is compared with it. Insert the hedge again for a new one.`;
  if (found.outcome === "newer")
    return `Its record (${found.form}) was written by a newer add-in than version ${version}, which cannot read it.`;
  return "It has no record: it was written before there were records, or every trace has been removed.";
}
