import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  part: { marginTop: "20px" },
  heading: {
    margin: "0 0 4px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** A part of a card under its heading. */
export function CardPart({ heading, children }: { heading: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <h2 className={styles.heading}>{heading}</h2>
      {children}
    </div>
  );
}
