import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    padding: "0 8px",
    display: "flex",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    position: "relative",
    padding: "6px 8px 8px",
    textAlign: "start",
    font: "inherit",
    color: tokens.colorNeutralForeground2,
    background: "none",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    // Room for the name when it is bold, so that the tabs beside it stay where they are.
    "::before": {
      content: "attr(data-name)",
      display: "block",
      height: 0,
      visibility: "hidden",
      fontWeight: tokens.fontWeightSemibold,
    },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": {
      content: '""',
      position: "absolute",
      insetInline: "8px",
      bottom: 0,
      borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}`,
    },
  },
});

interface PlaceTabsProps<Name extends string> {
  /** What the ids of the tabs begin with, and of their panels. */
  id: string;
  names: readonly Name[];
  here: Name;
  onGo: (name: Name) => void;
}

/** One stop of the keyboard; arrows go from tab to tab. Fluent's own list adds hidden stops that axe refuses. */
export function PlaceTabs<Name extends string>({ id, names, here, onGo }: PlaceTabsProps<Name>) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const steps: Readonly<Record<string, (at: number) => number>> = {
    ArrowRight: (at) => at + 1,
    ArrowLeft: (at) => at - 1,
    Home: () => 0,
    End: () => -1,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = steps[event.key]?.(names.indexOf(here));
    const name = to === undefined ? undefined : names.at(to % names.length);
    if (name === undefined) return;
    event.preventDefault();
    onGo(name);
    list.current?.querySelector<HTMLElement>(`[data-name="${name}"]`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label="Coin-M Hedge" className={styles.tabs} onKeyDown={onKeyDown}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`${id}${name}`}
          data-name={name}
          aria-selected={name === here}
          aria-controls={`${id}${name}place`}
          tabIndex={name === here ? 0 : -1}
          className={mergeClasses(styles.tab, name === here && styles.here)}
          onClick={() => onGo(name)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
