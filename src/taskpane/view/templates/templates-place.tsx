import { Button, makeStyles } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ComponentType } from "react";
import { BackIcon } from "../controls/icons";
import { NotLoaded } from "../controls/not-loaded";
import { useQuiet } from "../controls/quiet-styles";

const useStyles = makeStyles({
  place: { height: "100%", display: "flex", flexDirection: "column" },
  bar: { padding: "8px 16px 4px 6px" },
  waiting: { padding: "8px 16px" },
});

interface Standing {
  onAgain: () => void;
}

/** Their numbers and texts come when somebody looks for them. */
const fetched = () => ({
  List: lazy(async (): Promise<{ default: ComponentType<Standing> }> => {
    try {
      const { TemplateList } = await import(/* webpackChunkName: "templates" */ "./template-list");
      return { default: () => <TemplateList /> };
    } catch {
      return { default: ListNotLoaded };
    }
  }),
});

/** The ready sheets, and the way back to the list of functions. */
export function TemplatesPlace({ onBack }: { onBack: () => void }) {
  const styles = useStyles();
  const quiet = useQuiet();
  const [{ List }, setCode] = useState(fetched);
  return (
    <div className={styles.place}>
      <nav className={styles.bar} aria-label="Templates">
        <Button appearance="subtle" icon={<BackIcon />} onClick={onBack}>
          All functions
        </Button>
      </nav>
      <Suspense fallback={<p className={`${styles.waiting} ${quiet.text}`}>Loading the templates…</p>}>
        <List onAgain={() => setCode(fetched())} />
      </Suspense>
    </div>
  );
}

const ListNotLoaded = ({ onAgain }: Standing) => (
  <NotLoaded isPart onAgain={onAgain}>
    The templates could not be loaded: see whether there is a connection.
  </NotLoaded>
);
