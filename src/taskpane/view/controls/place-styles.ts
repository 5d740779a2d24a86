import { makeStyles, tokens } from "@fluentui/react-components";

/** A place of the pane with a heading, and below it what the place is for. */
export const usePlace = makeStyles({
  place: { height: "100%", boxSizing: "border-box", overflowY: "auto", padding: "12px 16px 16px" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  about: { margin: "4px 0 12px" },
});
