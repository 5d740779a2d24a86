import { Button, makeStyles } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ComponentType } from "react";
import type { Draft } from "../../../builder/draft/draft";
import { canBeAsked } from "../../../feed/hosts";
import { useQuiet } from "../controls/quiet-styles";

const useStyles = makeStyles({ place: { marginTop: "6px" } });

export interface VenueValuesProps {
  draft: Draft;
  onDraft: (draft: Draft) => void;
  /** Nothing is open any more. */
  onClose: () => void;
}

/** Few ask: the code that asks comes with the press. */
const fetched = () =>
  lazy(async (): Promise<{ default: ComponentType<VenueValuesProps & { onAgain: () => void }> }> => {
    try {
      const { VenueValues } = await import(/* webpackChunkName: "venue-values" */ "./venue-values");
      return { default: VenueValues };
    } catch {
      return { default: NotLoaded };
    }
  });

/** The way to the venue's own values. Nothing is asked before the press. */
export function TodaysValues({ draft, onDraft }: Pick<VenueValuesProps, "draft" | "onDraft">) {
  const styles = useStyles();
  const quiet = useQuiet();
  const [open, setOpen] = useState<string>();
  const [Values, setValues] = useState(fetched);
  if (!canBeAsked(draft)) return null;
  const contract = `${draft.venue} ${draft.symbol} ${draft.kind}`;
  // Another contract is another question, and coming back to the first is no press.
  if (open !== undefined && open !== contract) setOpen(undefined);
  return (
    <div className={styles.place}>
      {open === contract ? (
        <Suspense fallback={<p className={quiet.small}>Loading…</p>}>
          <Values
            draft={draft}
            onDraft={onDraft}
            onClose={() => setOpen(undefined)}
            onAgain={() => setValues(fetched)}
          />
        </Suspense>
      ) : (
        <Button size="small" title={`Asks ${draft.venue}, and nobody else`} onClick={() => setOpen(contract)}>
          Get today’s values
        </Button>
      )}
    </div>
  );
}

function NotLoaded({ onAgain }: { onAgain: () => void }) {
  const quiet = useQuiet();
  return (
    <div className={quiet.small} role="alert">
      What asks the venue could not be loaded: see whether there is a connection.{" "}
      <Button size="small" onClick={onAgain}>
        Try again
      </Button>
    </div>
  );
}
