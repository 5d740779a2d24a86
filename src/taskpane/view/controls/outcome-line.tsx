import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  line: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    ":not(:empty)": { marginTop: "8px" },
  },
  fault: { color: tokens.colorPaletteRedForeground1 },
});

/** What came of a press, read out when it comes; in red where it came to nothing. */
export function OutcomeLine({ text, fault = false }: { text: string; fault?: boolean | undefined }) {
  const styles = useStyles();
  return (
    <div role="status" className={mergeClasses(styles.line, fault && styles.fault)}>
      {text}
    </div>
  );
}
