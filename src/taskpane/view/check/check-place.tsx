import { Button, makeStyles } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { BackIcon } from "../controls/icons";
import { NotLoaded } from "../controls/not-loaded";
import { useQuiet } from "../controls/quiet-styles";
import type { ExcelToCheck } from "../shell/site";

const useStyles = makeStyles({
  place: { height: "100%", display: "flex", flexDirection: "column" },
  bar: { padding: "8px 16px 4px 6px" },
  waiting: { padding: "8px 16px" },
});

interface ExcelCheckProps {
  check: ExcelToCheck;
  namespace: string;
  onAgain: () => void;
}

/** Few look for it: its code comes when somebody does. */
const fetched = () => ({
  Check: lazy(async () => {
    try {
      const { ExcelCheck } = await import(/* webpackChunkName: "excel-check" */ "./excel-check");
      return { default: ({ check, namespace }: ExcelCheckProps) => <ExcelCheck check={check} namespace={namespace} /> };
    } catch {
      return { default: CheckNotLoaded };
    }
  }),
});

/** The check of Excel, and the way back to the list of functions. */
export function CheckPlace({ check, namespace, onBack }: Omit<ExcelCheckProps, "onAgain"> & { onBack: () => void }) {
  const styles = useStyles();
  const quiet = useQuiet();
  const [{ Check }, setCode] = useState(fetched);
  return (
    <div className={styles.place}>
      <nav className={styles.bar} aria-label="Check">
        <Button appearance="subtle" icon={<BackIcon />} onClick={onBack}>
          All functions
        </Button>
      </nav>
      <Suspense fallback={<p className={`${styles.waiting} ${quiet.text}`}>Loading the check…</p>}>
        <Check check={check} namespace={namespace} onAgain={() => setCode(fetched())} />
      </Suspense>
    </div>
  );
}

const CheckNotLoaded = ({ onAgain }: ExcelCheckProps) => (
  <NotLoaded isPart onAgain={onAgain}>
    The check could not be loaded: see whether there is a connection.
  </NotLoaded>
);
