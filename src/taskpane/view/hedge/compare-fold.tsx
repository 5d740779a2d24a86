import { memo } from "react";
import type { Words } from "../../../builder/words/words";
import { Fold } from "../controls/fold";
import { later } from "../controls/later";
import type { CompareDraftsProps } from "./compare-drafts";
import { useSite } from "../shell/site";
import { figuresCompared } from "./comparison";
import type { Beside, Session } from "./session";

const CompareDrafts = later<CompareDraftsProps>("the comparison", async () => {
  const code = await import(/* webpackChunkName: "folds" */ "./compare-drafts");
  return code.CompareDrafts;
});

interface CompareFoldProps extends CompareDraftsProps {
  open: boolean;
  onToggle: (part: string) => void;
}

/** A second draft beside this one: what was entered otherwise, and what comes out otherwise. */
export const CompareFold = memo(function CompareFold({ session, open, onToggle, onBeside }: CompareFoldProps) {
  const { beside } = session;
  const { words } = useSite();
  const summary = beside
    ? `Draft A beside this one · ${differing(beside, session, words)}`
    : "Another draft beside this one";
  return (
    <Fold name="compare" title="Compare" summary={summary} open={open} onToggle={() => onToggle("compare")}>
      {() => <CompareDrafts session={session} onBeside={onBeside} />}
    </Fold>
  );
});

const differing = ({ built }: Beside, session: Session, words: Words): string => {
  const count = figuresCompared(built, session.built, words).filter(({ differs }) => differs).length;
  return count === 1 ? "1 figure differs" : `${count} figures differ`;
};
