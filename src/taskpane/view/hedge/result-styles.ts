import { makeStyles, tokens } from "@fluentui/react-components";

/** What the parts of the result have in common. */
export const useResultStyles = makeStyles({
  title: {
    margin: "0 0 4px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});
