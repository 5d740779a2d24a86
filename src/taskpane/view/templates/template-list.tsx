import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { Spelling } from "../../../native/write/spell";
import { TEMPLATES } from "../../../templates";
import { templatesFor } from "../../../templates/search-templates";
import { ListSearch } from "../controls/list-search";
import { OutcomeLine } from "../controls/outcome-line";
import { ProgressLine } from "../controls/progress-line";
import { useQuiet } from "../controls/quiet-styles";
import { useKeyboardBack } from "../controls/use-keyboard-back";
import { WithoutAddIn } from "../share/without-add-in";
import { useSite } from "../shell/site";
import { useTemplateInsertion } from "./use-template-insertion";

const useStyles = makeStyles({
  list: { flex: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  search: { padding: "4px 16px 8px" },
  found: { flex: 1, overflowY: "auto", padding: "0 8px 8px" },
  option: {
    padding: "5px 7px",
    borderRadius: tokens.borderRadiusMedium,
    border: "1px solid transparent",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  active: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    // Windows contrast themes drop backgrounds and shadows, but draw outlines.
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  nothing: { margin: 0, padding: "16px" },
  foot: {
    padding: "10px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  insert: { width: "100%" },
});

/** A search box that steers the list of ready sheets: arrows choose, Enter inserts. */
export function TemplateList() {
  const styles = useStyles();
  const quiet = useQuiet();
  const id = useId();
  const { connected } = useSite();
  const { state, insert, cancel, leave } = useTemplateInsertion();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<string>();
  const [spelling, setSpelling] = useState<Spelling>();
  const box = useRef<HTMLInputElement>(null);
  const found = useMemo(() => templatesFor(query), [query]);
  const current = found.find((template) => template.id === chosen) ?? found[0];
  const busy = state.kind === "writing";
  const ways = useKeyboardBack(busy);

  // whoever comes here came by a press: the keyboard follows
  useEffect(() => box.current?.focus(), []);
  useEffect(() => {
    if (chosen !== undefined) document.getElementById(`${id}${chosen}`)?.scrollIntoView({ block: "nearest" });
  }, [chosen, id]);

  const choose = (next: string | undefined) => {
    setChosen(next);
    leave();
  };
  const move = (steps: number) => {
    const at = current ? found.indexOf(current) : -1;
    choose(found[(at + steps + found.length) % found.length]?.id);
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => current && connected && !busy && insert(current, spelling),
    Escape: () => {
      setQuery("");
      choose(undefined);
    },
  };
  return (
    <section aria-label="Templates" className={styles.list}>
      <h1 className={quiet.unseen}>Templates</h1>
      <div className={styles.search}>
        <ListSearch
          box={box}
          what="templates"
          count={TEMPLATES.length}
          list={`${id}list`}
          active={current && `${id}${current.id}`}
          query={query}
          onQuery={(next) => {
            setQuery(next);
            choose(undefined);
          }}
          keys={keys}
        />
      </div>
      {found.length === 0 && <p className={`${styles.nothing} ${quiet.text}`}>No template has “{query.trim()}”.</p>}
      <div role="listbox" id={`${id}list`} aria-label="Templates" className={styles.found}>
        {found.map((template) => (
          <div
            key={template.id}
            role="option"
            id={`${id}${template.id}`}
            aria-selected={template === current}
            className={mergeClasses(styles.option, template === current && styles.active)}
            onClick={() => choose(template.id)}
          >
            <div className={styles.name}>{template.title}</div>
            <div className={quiet.small}>{template.about}</div>
          </div>
        ))}
      </div>
      <div role="status" className={quiet.unseen}>
        {query.trim() === "" ? "" : found.length === 1 ? "1 template" : `${found.length} templates`}
      </div>
      <div className={styles.foot}>
        {connected ? (
          <>
            <WithoutAddIn chosen={spelling} tiered={false} closed={busy} onChoice={setSpelling} />
            <div ref={ways}>
              <Button
                appearance="primary"
                className={styles.insert}
                disabledFocusable={busy || !current}
                onClick={() => current && insert(current, spelling)}
              >
                {current ? `Insert “${current.title}”` : "Insert"}
              </Button>
            </div>
            {busy && (
              <ProgressLine
                doing="Writing the sheet"
                progress={state.progress}
                cancelled={state.cancelled === true}
                onCancel={cancel}
              />
            )}
            <OutcomeLine text={state.kind === "said" ? state.text : ""} fault={state.kind === "said" && state.fault} />
          </>
        ) : (
          <span className={quiet.small}>Not connected to Excel: templates are inserted there.</span>
        )}
      </div>
    </section>
  );
}
