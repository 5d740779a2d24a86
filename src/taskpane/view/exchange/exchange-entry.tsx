import { makeStyles } from "@fluentui/react-components";
import { lazy, memo, Suspense, type ComponentType } from "react";
import { Disclosure } from "../controls/disclosure";
import { useQuiet } from "../controls/quiet-styles";
import type { Draft } from "../../../builder/draft/draft";

const useStyles = makeStyles({ entry: { marginTop: "8px" } });

export interface ExchangeProps {
  draft: Draft;
  onDraft: (texts: Partial<Draft>) => void;
}

/** Few look for it: its code comes when somebody does. */
const Exchange = lazy<ComponentType<ExchangeProps>>(async () => {
  try {
    const { ExchangeView } = await import(/* webpackChunkName: "exchange" */ "./exchange-view");
    return { default: ExchangeView };
  } catch {
    return { default: NotLoaded };
  }
});

/** The way from our liquidation price to the one that the exchange shows. */
export const ExchangeEntry = memo(function ExchangeEntry({ draft, onDraft }: ExchangeProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  return (
    <div className={styles.entry}>
      <Disclosure
        title={
          <>
            My exchange says … <span className={quiet.text}>another liquidation price? Find its convention</span>
          </>
        }
      >
        {() => (
          <Suspense fallback={<p className={quiet.text}>Loading…</p>}>
            <Exchange draft={draft} onDraft={onDraft} />
          </Suspense>
        )}
      </Disclosure>
    </div>
  );
});

function NotLoaded() {
  const quiet = useQuiet();
  return (
    <p role="alert" className={quiet.text}>
      This could not be loaded: see whether there is a connection, then close and open it again.
    </p>
  );
}
