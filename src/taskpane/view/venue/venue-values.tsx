import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import { withTaken } from "../../../builder/draft/taken";
import { FEED_HOSTS } from "../../../feed/hosts";
import { feedFor } from "../../../feed/feeds";
import type { Asked, VenueFeed } from "../../../feed/venue-feed";
import { heldBy } from "../../venue/held-by";
import { offersOf, type Offer } from "../../venue/offers";
import type { Outcome } from "../../venue/sourced";
import { ProgressLine } from "../controls/progress-line";
import { useQuiet } from "../controls/quiet-styles";
import { useSite } from "../shell/site";
import { Differences } from "./differences";
import { MarketNote } from "./market-note";
import type { VenueValuesProps } from "./todays-values";
import { Unanswered } from "./unanswered";
import { WhichWay } from "./which-way";
import { useVenueValues } from "./use-venue-values";

const useStyles = makeStyles({
  panel: {
    scrollMarginTop: "8px",
    padding: "8px 10px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  heading: {
    margin: "0 0 4px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outline: "none" },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
});

/** What the venue answers about the contract of the draft, and what of it is taken over. */
export function VenueValues(props: VenueValuesProps) {
  const { draft } = props;
  const asked: Asked = { symbol: draft.symbol, kind: draft.kind === "expiry" ? "dated" : "perpetual" };
  const feed = feedFor(draft.venue, asked);
  return feed ? <Panel {...props} feed={feed} asked={asked} /> : null;
}

function Panel({ draft, onDraft, onClose, feed, asked }: VenueValuesProps & { feed: VenueFeed; asked: Asked }) {
  const styles = useStyles();
  const quiet = useQuiet();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { state, start, cancel, paste } = useVenueValues(feed, asked);
  const [said, setSaid] = useState("");
  const busy = state.kind === "asking";
  useEffect(() => {
    heading.current?.parentElement?.scrollIntoView({ block: "start" });
  }, []);
  // The keyboard comes here from the button that is gone, and from the one that cancelled.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [busy]);
  const take = (offers: readonly Offer[]) => {
    onDraft(withTaken(draft, offers));
    setSaid(`Taken over: ${offers.map(({ label }) => label).join(", ")}.`);
    heading.current?.focus({ preventScroll: true });
  };
  return (
    <section aria-labelledby={id} className={styles.panel}>
      <h3 id={id} ref={heading} tabIndex={-1} className={styles.heading}>
        Today’s values of {draft.symbol}
      </h3>
      <div className={quiet.small}>
        Asked of {(FEED_HOSTS[draft.venue] ?? []).join(" and ")}, without a key. Nothing but the symbol is sent.
      </div>
      {busy && (
        <>
          <ProgressLine doing="Asking" progress={state} onCancel={cancel} />
          <div className={quiet.small}>
            {state.done + 1} of {state.of}: {state.says}
          </div>
        </>
      )}
      {state.kind === "answered" && <Answered draft={draft} outcomes={state.outcomes} onTake={take} onPaste={paste} />}
      <div role="status" className={said === "" ? quiet.unseen : quiet.small}>
        {busy ? "Asking…" : state.kind === "cancelled" ? "Cancelled: nothing is taken." : said}
      </div>
      {state.kind === "cancelled" && <div className={quiet.small}>Cancelled: nothing is taken.</div>}
      {!busy && (
        <div className={styles.buttons}>
          <Button size="small" onClick={start}>
            Ask again
          </Button>
          <Button size="small" onClick={onClose}>
            Close
          </Button>
        </div>
      )}
    </section>
  );
}

interface AnsweredProps {
  draft: VenueValuesProps["draft"];
  outcomes: readonly Outcome[];
  onTake: (offers: readonly Offer[]) => void;
  onPaste: ReturnType<typeof useVenueValues>["paste"];
}

function Answered({ draft, outcomes, onTake, onPaste }: AnsweredProps) {
  const [now] = useState(() => Date.now());
  const held = heldBy(draft, now);
  const { marks } = useSite();
  const offers = offersOf(draft, outcomes, { now, marks, held });
  return (
    <>
      <MarketNote outcomes={outcomes} symbol={draft.symbol} leverage={held?.leverage} />
      <WhichWay draft={draft} outcomes={outcomes} />
      <Differences offers={offers} onTake={onTake} />
      <Unanswered outcomes={outcomes} onPaste={onPaste} />
    </>
  );
}
