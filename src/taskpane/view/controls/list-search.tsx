import { Input, makeStyles } from "@fluentui/react-components";
import type { KeyboardEvent, RefObject } from "react";
import { SearchIcon } from "./icons";

const useStyles = makeStyles({ input: { width: "100%" } });

interface ListSearchProps {
  box: RefObject<HTMLInputElement | null>;
  /** What is searched, as in “functions”, and how many there are. */
  what: string;
  count: number;
  /** The ids of the list and of the option in it that the keyboard is at. */
  list: string;
  active: string | undefined;
  query: string;
  onQuery: (query: string) => void;
  /** What keys do in the list while the keyboard stays in the box. */
  keys: Readonly<Record<string, () => void>>;
}

/** A search box that steers a list below it. */
export function ListSearch({ box, what, count, list, active, query, onQuery, keys }: ListSearchProps) {
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act();
  };
  return (
    <Input
      input={{ ref: box }}
      className={styles.input}
      type="search"
      role="combobox"
      aria-label={`Search ${what}`}
      aria-expanded
      aria-autocomplete="list"
      aria-controls={list}
      aria-activedescendant={active}
      autoComplete="off"
      spellCheck={false}
      placeholder={`Search ${count} ${what}`}
      contentBefore={<SearchIcon />}
      value={query}
      onChange={(_, { value }) => onQuery(value)}
      onKeyDown={onKeyDown}
    />
  );
}
