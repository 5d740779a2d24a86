import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useMemo, useRef } from "react";
import type { Built } from "../../../builder/built";
import type { Draft } from "../../../builder/draft/draft";
import { Fold } from "../controls/fold";
import { useQuiet } from "../controls/quiet-styles";
import { later } from "../controls/later";
import { useSettled } from "../controls/use-settled";
import type { SurvivalViewProps } from "./survival-view";

const SurvivalView = later<SurvivalViewProps>("how long the hedge stands", async () => {
  const code = await import(/* webpackChunkName: "folds" */ "./survival-view");
  return code.SurvivalView;
});

const TITLE = "How long until it hurts";

const useStyles = makeStyles({
  body: { position: "relative", ":focus": { outline: "none" } },
  past: { color: tokens.colorNeutralForeground3 },
  waiting: { position: "absolute", top: 0, margin: 0 },
  // what was of another input keeps its place and shows nothing
  older: { visibility: "hidden" },
});

interface SurvivalFoldProps {
  built: Built;
  current: boolean;
  open: boolean;
  onToggle: (part: string) => void;
  onUse: (draft: Draft) => void;
}

/** The short that is liquidated on the way up, before the fall that it was for. */
export const SurvivalFold = memo(function SurvivalFold({ built, current, open, onToggle, onUse }: SurvivalFoldProps) {
  const { survivalInBrief: summary } = built;
  if (summary === undefined) return null;
  return (
    <Fold name="survival" title={TITLE} longTitle {...{ summary, open }} onToggle={() => onToggle("survival")}>
      {() => <Settled built={built} current={current} onUse={onUse} />}
    </Fold>
  );
});

function Settled({ built, current, onUse }: Pick<SurvivalFoldProps, "built" | "current" | "onUse">) {
  const styles = useStyles();
  const quiet = useQuiet();
  const body = useRef<HTMLDivElement>(null);
  const settled = useSettled(built);
  const survival = useMemo(() => settled.survival(), [settled]);
  const use = (draft: Draft) => {
    // The button is gone with what it was about.
    body.current?.focus({ preventScroll: true });
    onUse(draft);
  };
  const isOlder = settled !== built;
  return (
    <div ref={body} tabIndex={-1} role="group" aria-label={TITLE} aria-busy={isOlder} className={styles.body}>
      {isOlder && <p className={mergeClasses(quiet.text, styles.waiting)}>Working it out…</p>}
      <div className={mergeClasses(isOlder && styles.older, !current && styles.past)}>
        {survival && <SurvivalView survival={survival} coin={settled.coin} current={current} onUse={use} />}
      </div>
    </div>
  );
}
