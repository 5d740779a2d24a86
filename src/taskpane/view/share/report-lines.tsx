import { makeStyles, tokens } from "@fluentui/react-components";
import { useQuiet } from "../controls/quiet-styles";

/** How the reports of the place look: headings, and a list of cells under each. */
export const useReport = makeStyles({
  heading: {
    margin: "12px 0 4px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  list: { listStyle: "none", margin: 0, padding: 0 },
  line: { padding: "4px 0", overflowWrap: "anywhere" },
});

/** More lines than these say no more. */
export const MOST_LINES = 50;

/** How many lines are not shown, if any. */
export function MoreLines({ of }: { of: number }) {
  const quiet = useQuiet();
  return of > MOST_LINES ? <p className={quiet.small}>and {of - MOST_LINES} more</p> : null;
}
