import { useCallback, useEffect, useState } from "react";
import type { Unfinished } from "../../../workbook/unfinished";
import { useSite } from "../shell/site";

export interface UnfinishedInsertions {
  readonly found: readonly Unfinished[];
  /** Looks again: an insertion may have been left behind, or done with. */
  look: () => void;
}

/** What insertions have left behind in the workbook: this pane's, an earlier one's, or another user's. */
export function useUnfinished(): UnfinishedInsertions {
  const { workbook, connected } = useSite();
  const [found, setFound] = useState<readonly Unfinished[]>([]);
  const look = useCallback(() => {
    if (connected) void workbook.unfinished().then(setFound, () => undefined);
  }, [workbook, connected]);
  useEffect(look, [look]);
  return { found, look };
}
