import { makeStyles, tokens } from "@fluentui/react-components";
import type { Result } from "../../../catalog/declare/define";
import type { Words } from "../../../builder/words/words";
import { MOST_CELLS } from "../../formula/preview";
import { spokenUnitOf } from "../../formula/result-units";
import { inOneLine } from "../../formula/shown";
import { useSite } from "../shell/site";
import { useQuiet } from "../controls/quiet-styles";
import { SettledStatus } from "../controls/settled-status";
import { ShownBlock } from "./shown-block";
import { ShownRow } from "./shown-row";
import { ShownValue } from "./shown-value";
import type { LivePreview } from "./use-preview";

const useStyles = makeStyles({
  area: { minHeight: "48px", overflowWrap: "anywhere" },
  fault: { color: tokens.colorPaletteRedForeground1 },
});

interface PreviewAreaProps {
  preview: LivePreview | undefined;
  result: Result;
}

/** The result as the cell would show it, or what stands between the fields and a result. */
export function PreviewArea({ preview, result }: PreviewAreaProps) {
  const styles = useStyles();
  const { words } = useSite();
  return (
    <div className={styles.area}>
      <Shown preview={preview} result={result} />
      <SettledStatus text={inWords(preview, result, words)} />
    </div>
  );
}

function Shown({ preview, result }: PreviewAreaProps) {
  const styles = useStyles();
  const { words } = useSite();
  const quiet = useQuiet();
  if (preview?.kind === "result") {
    const [first = []] = preview.cells;
    const [only] = first;
    if (only && preview.rows === 1 && preview.columns === 1) return <ShownValue shown={only} result={result} />;
    if (preview.rows === 1 && "columns" in result) return <ShownRow row={first} result={result} />;
    return <ShownBlock cells={preview.cells} rows={preview.rows} columns={preview.columns} result={result} />;
  }
  const faulty = preview?.kind === "unreadable" || preview?.kind === "failed";
  return <div className={faulty ? styles.fault : quiet.text}>{inWords(preview, result, words)}</div>;
}

/** The same for a screen reader. */
function inWords(preview: LivePreview | undefined, result: Result, words: Words): string {
  if (!preview) return "";
  if (preview.kind === "incomplete") return `Still to fill in: ${preview.missing.join(", ")}.`;
  if (preview.kind === "unreadable") return `${preview.name} cannot be read.`;
  if (preview.kind === "failed") return preview.why;
  if (preview.kind === "too long")
    return `${preview.name} has ${words.plain(preview.cells)} cells, more than the ${words.plain(MOST_CELLS)} that are read for a preview. The formula itself reads them all.`;
  const first = preview.cells[0]?.[0];
  if (!first) return "";
  if (preview.rows > 1 || preview.columns > 1)
    return `${words.plain(preview.rows)} rows by ${preview.columns} columns, the first ${inOneLine(first, words)}`;
  if (first.kind === "refusal") return `${first.code}: ${words.sentence(first.message)}`;
  return first.kind === "number"
    ? `Result ${words.everyDigit(first.value)} ${spokenUnitOf(result)}`
    : `Result ${inOneLine(first, words)}`;
}
