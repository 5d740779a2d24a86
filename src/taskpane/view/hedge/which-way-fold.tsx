import { memo } from "react";
import type { Draft } from "../../../builder/draft/draft";
import { Fold } from "../controls/fold";
import { later } from "../controls/later";
import type { WhichWayViewProps } from "./which-way-view";

const WhichWayView = later<WhichWayViewProps>("the comparison", async () => {
  const code = await import(/* webpackChunkName: "which-way" */ "./which-way-view");
  return code.WhichWayView;
});

interface WhichWayFoldProps {
  draft: Draft;
  current: boolean;
  open: boolean;
  onToggle: (part: string) => void;
}

/** Funding against basis: with which of the two contracts the hedge costs less. */
export const WhichWayFold = memo(function WhichWayFold({ draft, current, open, onToggle }: WhichWayFoldProps) {
  return (
    <Fold
      name="which-way"
      title="Perpetual or quarterly?"
      longTitle
      summary="Funding against basis, over your days"
      open={open}
      onToggle={() => onToggle("which-way")}
    >
      {() => <WhichWayView draft={draft} current={current} />}
    </Fold>
  );
});
