import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { UnfoldIcon } from "./icons";

const useStyles = makeStyles({
  summary: {
    width: "fit-content",
    marginInlineStart: "-4px",
    padding: "4px 8px 4px 4px",
    display: "flex",
    alignItems: "center",
    gap: "6px",
    cursor: "pointer",
    "::-webkit-details-marker": { display: "none" },
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  icon: { flexShrink: 0 },
  open: { transform: "rotate(90deg)" },
});

interface DisclosureProps {
  title: ReactNode;
  /** Something inside needs attention: it is open, whatever the user did. */
  forced?: boolean;
  children: () => ReactNode;
}

/** What stays behind its title until somebody asks, and is not drawn before. */
export function Disclosure({ title, forced = false, children }: DisclosureProps) {
  const styles = useStyles();
  const [wanted, setWanted] = useState(false);
  const open = wanted || forced;
  return (
    <details
      open={open}
      onToggle={({ currentTarget }) => {
        if (forced) currentTarget.open = true;
        setWanted(currentTarget.open);
      }}
    >
      <summary className={styles.summary}>
        <UnfoldIcon className={mergeClasses(styles.icon, open && styles.open)} />
        <span>{title}</span>
      </summary>
      {open && children()}
    </details>
  );
}
