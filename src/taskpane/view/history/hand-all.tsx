import { Button } from "@fluentui/react-components";
import { useContext, useMemo } from "react";
import { openPositions } from "../../../builder/history/open-positions";
import type { History } from "../../../history/reading/whole-history";
import { useQuiet } from "../controls/quiet-styles";
import { dayOf } from "../hedge/day-of";
import { HandOverContext } from "../shell/hand-over";

/** The press that takes all open positions of a history into the book, where each stands on coins of its own. */
export function HandAll({ history, hindered }: { history: History; hindered: boolean }) {
  const quiet = useQuiet();
  const { hand } = useContext(HandOverContext);
  const open = useMemo(() => openPositions(history), [history]);
  if (open.length < 2) return null;
  const press = () => hand(open.flatMap(({ draftOn }) => draftOn(dayOf(new Date())) ?? []));
  return (
    <div>
      <Button disabledFocusable={hindered} onClick={press}>
        Take all {open.length} open positions into the book
      </Button>
      <div className={quiet.small}>
        {open.map(({ contract }) => contract).join(", ")}: each with the coins of its balance in the file.
      </div>
    </div>
  );
}
