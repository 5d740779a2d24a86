import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { CATALOG } from "../../../catalog";
import { firstOfGroup, search } from "../../formula/search";
import { ConnectionNote } from "../shell/connection-note";
import { FunctionOption } from "./function-option";
import { CellsIcon } from "../controls/icons";
import { ListSearch } from "../controls/list-search";
import { useQuiet } from "../controls/quiet-styles";

const useStyles = makeStyles({
  list: { height: "100%", display: "flex", flexDirection: "column" },
  search: { padding: "16px 16px 8px" },
  explain: { padding: "0 8px" },
  found: { flex: 1, overflowY: "auto", padding: "0 8px 16px" },
  // The name of the group stays in sight while its functions pass below it.
  group: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: "12px 8px 4px",
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  foot: {
    padding: "6px 16px",
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: "16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  nothing: { margin: 0, padding: "16px" },
});

interface FunctionListProps {
  query: string;
  /** The function that the user comes back from. */
  left: string | undefined;
  onQuery: (query: string) => void;
  onOpen: (name: string) => void;
  /** Goes to what the selected cell's number comes from, where there are cells. */
  onExplain: (() => void) | undefined;
  /** Goes to the ready sheets. */
  onTemplates: () => void;
  /** Goes to the check of Excel, where there is an Excel. */
  onCheck: (() => void) | undefined;
}

/**
 * A search box that steers a list: the keyboard stays in the box, arrows move in the list, Page Up and Page Down from
 * group to group, Enter opens.
 */
export function FunctionList({ query, left, onQuery, onOpen, onExplain, onTemplates, onCheck }: FunctionListProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [active, setActive] = useState(left);
  const groups = useMemo(() => search(CATALOG, query), [query]);
  const names = groups.flatMap(({ functions }) => functions.map(({ name }) => name));
  const current = active !== undefined && names.includes(active) ? active : query.trim() === "" ? undefined : names[0];

  // The pane does not take the keyboard from the sheet when it opens, but whoever comes back is already here.
  useEffect(() => {
    if (left !== undefined) box.current?.focus();
  }, [left]);
  useEffect(() => {
    if (current !== undefined) document.getElementById(`${id}${current}`)?.scrollIntoView({ block: "nearest" });
  }, [current, id]);

  const move = (steps: number) => {
    const from = current === undefined ? (steps > 0 ? -1 : 0) : names.indexOf(current);
    setActive(names[(from + steps + names.length) % names.length]);
  };
  const leap = (groupsOn: number) => setActive(firstOfGroup(groups, current, groupsOn));
  const keys: Record<string, () => void> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    PageDown: () => leap(1),
    PageUp: () => leap(-1),
    Enter: () => current !== undefined && onOpen(current),
    Escape: () => {
      onQuery("");
      setActive(undefined);
    },
  };

  return (
    <div className={styles.list}>
      <h1 className={quiet.unseen}>Functions</h1>
      <div className={styles.search}>
        <ListSearch
          box={box}
          what="functions"
          count={CATALOG.length}
          list={`${id}list`}
          active={current === undefined ? undefined : `${id}${current}`}
          query={query}
          onQuery={(next) => {
            onQuery(next);
            setActive(undefined);
          }}
          keys={keys}
        />
      </div>
      {onExplain && (
        <div className={styles.explain}>
          <Button appearance="subtle" size="small" icon={<CellsIcon />} onClick={onExplain}>
            Explain the selected cell
          </Button>
        </div>
      )}
      {names.length === 0 && <p className={`${styles.nothing} ${quiet.text}`}>No function has “{query.trim()}”.</p>}
      <div role="listbox" id={`${id}list`} aria-label="Functions" className={styles.found}>
        {groups.map(({ group, functions }, index) => (
          <div role="group" key={group} aria-labelledby={`${id}group${index}`}>
            <div id={`${id}group${index}`} role="presentation" className={`${styles.group} ${quiet.text}`}>
              {group}
            </div>
            {functions.map((definition) => (
              <FunctionOption
                key={definition.name}
                id={`${id}${definition.name}`}
                definition={definition}
                active={definition.name === current}
                onOpen={() => onOpen(definition.name)}
              />
            ))}
          </div>
        ))}
      </div>
      <div role="status" className={quiet.unseen}>
        {query.trim() === "" ? "" : names.length === 1 ? "1 function" : `${names.length} functions`}
      </div>
      <ConnectionNote />
      <div className={styles.foot}>
        <Link as="button" onClick={onTemplates}>
          Templates: ready sheets
        </Link>
        {onCheck && (
          <Link as="button" onClick={onCheck}>
            Check this Excel
          </Link>
        )}
      </div>
    </div>
  );
}
