import { makeStyles } from "@fluentui/react-components";
import { memo, Suspense, useEffect, useId, useMemo, useState } from "react";
import type { Draft } from "../../../builder/draft/draft";
import { HedgePlace } from "../hedge/hedge-place";
import { fetchParts, later } from "../controls/later";
import { useQuiet } from "../controls/quiet-styles";
import { HandOverContext } from "./hand-over";
import { PlaceTabs } from "./place-tabs";

const useStyles = makeStyles({
  places: { height: "100%", display: "flex", flexDirection: "column" },
  place: { flex: 1, minHeight: 0, overflow: "hidden" },
  waiting: { padding: "8px 16px" },
});

/** The catalogue and its forms: the first screen does not wait for them. */
const FunctionsPlace = later<object>("the functions", async () => {
  const code = await import(/* webpackChunkName: "functions-place" */ "../functions/functions-place");
  return code.FunctionsPlace;
});

const SharePlace = later<object>("what writes formulas without the add-in", async () => {
  const code = await import(/* webpackChunkName: "share" */ "../share/share-place");
  return code.SharePlace;
});

const HistoryPlace = later<object>("what reads exports", async () => {
  const code = await import(/* webpackChunkName: "history" */ "../history/history-place");
  return code.HistoryPlace;
});

const PLACES = {
  Hedge: memo(HedgePlace),
  Functions: memo(FunctionsPlace),
  History: memo(HistoryPlace),
  Share: memo(SharePlace),
};
type Place = keyof typeof PLACES;
const NAMES = Object.keys(PLACES) as Place[];

/** The builder, the functions, exports of the user’s own, and what makes a workbook free of the add-in, each as it was left. A place is drawn when it is first gone to, and kept from then. */
export function Places() {
  const styles = useStyles();
  const quiet = useQuiet();
  const id = useId();
  const [here, setHere] = useState<Place>("Hedge");
  const [visited, setVisited] = useState<ReadonlySet<Place>>(new Set([here]));
  // Only now: the first screen is drawn, and whoever is quick at the keyboard finds the rest there.
  useEffect(() => void fetchParts(), []);
  const go = (place: Place) => {
    setHere(place);
    setVisited((before) => new Set([...before, place]));
  };
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const handOver = useMemo(() => {
    const hand = (handed: readonly Draft[]) => {
      setDrafts(handed);
      setHere("Hedge");
    };
    return { drafts, hand, taken: () => setDrafts([]) };
  }, [drafts]);
  return (
    <HandOverContext.Provider value={handOver}>
      <main className={styles.places}>
        <PlaceTabs id={id} names={NAMES} here={here} onGo={go} />
        {NAMES.map((name) => {
          const Contents = PLACES[name];
          return (
            <div
              key={name}
              role="tabpanel"
              id={`${id}${name}place`}
              aria-labelledby={`${id}${name}`}
              hidden={name !== here}
              className={styles.place}
            >
              {visited.has(name) && (
                <Suspense fallback={<p className={`${styles.waiting} ${quiet.text}`}>Loading…</p>}>
                  <Contents />
                </Suspense>
              )}
            </div>
          );
        })}
      </main>
    </HandOverContext.Provider>
  );
}
