import { Button, Link, makeStyles } from "@fluentui/react-components";
import { helpPage } from "../../../catalog/declare/words";
import { BackIcon, OpenIcon } from "../controls/icons";

const useStyles = makeStyles({
  bar: { display: "flex", justifyContent: "space-between", alignItems: "center", padding: "8px 16px 4px 6px" },
  help: { display: "inline-flex", alignItems: "center", gap: "4px" },
});

/** The way back to the list, and the way to the function's help page. */
export function ViewBar({ name, onBack }: { name: string; onBack: () => void }) {
  const styles = useStyles();
  return (
    <nav className={styles.bar} aria-label="Function">
      <Button appearance="subtle" icon={<BackIcon />} onClick={onBack}>
        All functions
      </Button>
      <Link className={styles.help} href={`help/${helpPage(name)}`} target="_blank" rel="noopener">
        Help <OpenIcon />
      </Link>
    </nav>
  );
}
