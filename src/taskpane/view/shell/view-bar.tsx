import { Button, Link, makeStyles } from "@fluentui/react-components";
import { helpPage } from "../../../catalog/declare/words";
import type { MouseEvent } from "react";
import { BackIcon, OpenIcon } from "../controls/icons";
import { useSite } from "./site";

const useStyles = makeStyles({
  bar: { display: "flex", justifyContent: "space-between", alignItems: "center", padding: "8px 16px 4px 6px" },
  help: { display: "inline-flex", alignItems: "center", gap: "4px" },
});

/** The way back to the list, and the way to the function's help page. */
export function ViewBar({ name, onBack }: { name: string; onBack: () => void }) {
  const styles = useStyles();
  const { openInBrowser } = useSite();
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    if (openInBrowser(event.currentTarget.href)) event.preventDefault();
  };
  return (
    <nav className={styles.bar} aria-label="Function">
      <Button appearance="subtle" icon={<BackIcon />} onClick={onBack}>
        All functions
      </Button>
      <Link className={styles.help} href={`help/${helpPage(name)}`} target="_blank" rel="noopener" onClick={open}>
        Help <OpenIcon />
      </Link>
    </nav>
  );
}
