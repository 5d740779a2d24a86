import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useQuiet } from "./quiet-styles";

const useStyles = makeStyles({ part: { padding: "8px 16px" }, again: { marginTop: "8px" } });

interface NotLoadedProps {
  children: ReactNode;
  /** It stands in the place of a whole part, which somebody waits for: that is announced. */
  isPart?: boolean;
  onAgain: () => void;
}

/** Words in the place of code that has not come, and a way to try again. */
export function NotLoaded({ children, isPart = false, onAgain }: NotLoadedProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  return (
    <div className={isPart ? `${styles.part} ${quiet.text}` : quiet.text} role={isPart ? "alert" : undefined}>
      {children}
      <div className={styles.again}>
        <Button size="small" onClick={onAgain}>
          Try again
        </Button>
      </div>
    </div>
  );
}
