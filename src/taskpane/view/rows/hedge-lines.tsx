import { Button, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { LONGEST_NAME } from "../../../builder/rows/row-cells";
import type { DeskChange, Placed } from "../book/desk";
import { useQuiet } from "../controls/quiet-styles";
import { useSite } from "../shell/site";
import { beside, nameOn, renamed } from "./desk-rows";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: "8px 0", padding: 0 },
  line: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  // as high as its field, so that nothing moves away from under a pointer when that goes
  head: { minHeight: "24px", display: "flex", gap: "8px", alignItems: "center", justifyContent: "space-between" },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  here: { fontWeight: tokens.fontWeightSemibold },
  ways: { display: "flex", flexWrap: "wrap", gap: "2px", marginInlineStart: "-6px" },
  way: { minWidth: "auto", padding: "0 6px" },
  input: { width: "100%", minWidth: 0 },
});

interface HedgeLinesProps {
  hedges: readonly Placed[];
  /** The number of the hedge that is open. */
  open: number;
  onDesk: (change: DeskChange) => void;
  onDuplicate: (hedge: number) => void;
  onCompare: () => void;
}

/** The hedges of the table, and what can be done with each. */
export function HedgeLines({ hedges, open, ...ways }: HedgeLinesProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label="Hedges of the table">
      {hedges.map((placed) => (
        <HedgeLine key={placed.id} placed={placed} isOpen={placed.id === open} isOnly={hedges.length === 1} {...ways} />
      ))}
    </ul>
  );
}

interface HedgeLineProps extends Omit<HedgeLinesProps, "hedges" | "open"> {
  placed: Placed;
  isOpen: boolean;
  isOnly: boolean;
}

function HedgeLine({ placed, isOpen, isOnly, onDesk, onDuplicate, onCompare }: HedgeLineProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { words } = useSite();
  const [typed, setTyped] = useState<string>();
  const [asks, setAsks] = useState(false);
  const name = nameOn(placed);
  const { built, current } = placed.session;
  const line = useRef<HTMLLIElement>(null);
  /** The keyboard goes on from the button that it came by. */
  const back = (to: "Rename" | "Delete…", change: () => void) => {
    flushSync(change);
    line.current?.querySelector<HTMLElement>(`[data-way="${to}"]`)?.focus();
  };
  const finish = () => {
    if (typed !== undefined) onDesk(renamed(placed.id, typed));
    setTyped(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    // else the button that has the keyboard then would be pressed by the same key
    event.preventDefault();
    back("Rename", event.key === "Enter" ? finish : () => setTyped(undefined));
  };
  return (
    <li ref={line} className={styles.line}>
      <div className={styles.head}>
        {typed === undefined ? (
          <span className={mergeClasses(styles.name, isOpen && styles.here)}>{name}</span>
        ) : (
          <Input
            size="small"
            autoFocus
            className={styles.input}
            aria-label={`New name of ${name}`}
            maxLength={LONGEST_NAME}
            value={typed}
            onChange={(_, { value }) => setTyped(value)}
            onKeyDown={onKeyDown}
            onBlur={finish}
          />
        )}
        <span className={quiet.small}>
          {built.held === undefined ? "" : words.roughly(built.held, 5)} {built.coin}
          {!current && " (last complete)"}
          {isOpen && ", open"}
        </span>
      </div>
      <div className={styles.ways}>
        {asks ? (
          <>
            <Way text="Delete from the table" of={name} onPress={() => onDesk({ remove: placed.id })} />
            <Way text="Keep" of={name} isFirst onPress={() => back("Delete…", () => setAsks(false))} />
          </>
        ) : (
          <>
            <Way text="Open" of={name} disabled={isOpen} onPress={() => onDesk({ open: placed.id })} />
            <Way text="Rename" of={name} onPress={() => setTyped(name)} />
            <Way text="Duplicate" of={name} onPress={() => onDuplicate(placed.id)} />
            <Way
              text="Compare"
              of={name}
              disabled={isOpen}
              onPress={() => {
                onDesk(beside(placed.id));
                onCompare();
              }}
            />
            <Way text="Delete…" of={name} disabled={isOnly} onPress={() => setAsks(true)} />
          </>
        )}
      </div>
    </li>
  );
}

interface WayProps {
  text: string;
  /** The name of the hedge. */
  of: string;
  disabled?: boolean;
  /** It has the keyboard when it comes. */
  isFirst?: boolean;
  onPress: () => void;
}

function Way({ text, of, disabled = false, isFirst = false, onPress }: WayProps) {
  const styles = useStyles();
  return (
    <Button
      size="small"
      appearance="subtle"
      className={styles.way}
      aria-label={`${text} ${of}`}
      data-way={text}
      autoFocus={isFirst}
      disabledFocusable={disabled}
      onClick={onPress}
    >
      {text}
    </Button>
  );
}
