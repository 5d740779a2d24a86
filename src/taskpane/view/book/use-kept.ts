import { useCallback, useEffect, useState } from "react";
import { useSite } from "../shell/site";

/** Under which the hedges are kept in the workbook. */
export const HEDGES = "hedges";

/** Excel answers late while a cell is being edited: so long the pane waits for what was kept. */
const PATIENCE = 4000;

export type Kept =
  | { readonly state: "reading" }
  | { readonly state: "read"; readonly text: string | undefined }
  /** What is kept is not known, and must not be written over. */
  | { readonly state: "unread" };

/** What was kept in the workbook, and the way to ask again. */
export function useKept(): { readonly kept: Kept; readonly again: () => void } {
  const { workbook } = useSite();
  const [kept, setKept] = useState<Kept>({ state: "reading" });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let over = false;
    const say = (said: Kept) => {
      if (!over) setKept(said);
      over = true;
    };
    const timer = setTimeout(() => say({ state: "unread" }), PATIENCE);
    void workbook.kept(HEDGES).then(
      (text) => say({ state: "read", text }),
      () => say({ state: "unread" }),
    );
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [workbook, tries]);
  const again = useCallback(() => {
    setKept({ state: "reading" });
    setTries((before) => before + 1);
  }, []);
  return { kept, again };
}
