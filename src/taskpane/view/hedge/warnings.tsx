import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Warning } from "../../../builder/built";
import type { Draft } from "../../../builder/draft/draft";
import { Disclosure } from "../controls/disclosure";
import { FindingItem } from "./finding-item";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "grid", rowGap: "6px" },
  notes: { marginTop: "4px" },
  title: { color: tokens.colorNeutralForeground2 },
});

interface WarningsProps {
  warnings: readonly Warning[];
  /** Whether they are about the input as it stands: a change to an older one would undo what was written since. */
  current: boolean;
  onFix: (draft: Draft) => void;
}

/** What can break the hedge, the worst first, each with the change that takes care of it; what is but a note is folded. */
export const Warnings = memo(function Warnings({ warnings, current, onFix }: WarningsProps) {
  const styles = useStyles();
  const against = warnings.filter(({ level }) => level !== "info");
  const notes = warnings.filter(({ level }) => level === "info");
  const list = (some: readonly Warning[]) => (
    <ul className={styles.list}>
      {some.map((warning, index) => {
        // a code can be said of several things: of two rates, say; not by its words, which change with every number
        const before = some.slice(0, index).filter(({ code }) => code === warning.code).length;
        return <FindingItem key={`${warning.code} ${before}`} warning={warning} current={current} onFix={onFix} />;
      })}
    </ul>
  );
  return (
    <>
      {against.length > 0 && list(against)}
      {notes.length > 0 && (
        <div className={mergeClasses(against.length > 0 && styles.notes)}>
          <Disclosure title={<span className={styles.title}>{counted(notes.length)}</span>}>
            {() => list(notes)}
          </Disclosure>
        </div>
      )}
    </>
  );
});

const counted = (count: number): string => (count === 1 ? "1 note" : `${count} notes`);
