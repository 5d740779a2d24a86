import { makeStyles, tokens } from "@fluentui/react-components";

/** What stands back behind the rest. */
export const useQuiet = makeStyles({
  text: { color: tokens.colorNeutralForeground3 },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  /** For screen readers alone. */
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});
