import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Definition } from "../../../catalog/declare/define";
import { useQuiet } from "../controls/quiet-styles";

const useStyles = makeStyles({
  option: {
    padding: "5px 7px",
    borderRadius: tokens.borderRadiusMedium,
    border: "1px solid transparent",
    cursor: "pointer",
    // Scrolled to by the keyboard, it must not end below the name of its group.
    scrollMarginTop: "40px",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  active: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    // Windows contrast themes drop backgrounds and shadows, but draw outlines.
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
});

interface FunctionOptionProps {
  id: string;
  definition: Definition;
  active: boolean;
  onOpen: () => void;
}

export function FunctionOption({ id, definition, active, onOpen }: FunctionOptionProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  return (
    <div
      role="option"
      id={id}
      aria-selected={active}
      className={mergeClasses(styles.option, active && styles.active)}
      onClick={onOpen}
    >
      <div className={styles.name}>{definition.name}</div>
      <div className={quiet.small}>{definition.summary}</div>
    </div>
  );
}
