import { useCallback, useEffect, useReducer } from "react";
import { dayOf } from "../hedge/day-of";
import type { Change, Session } from "../hedge/session";
import { useSession, type BuilderActions } from "../hedge/use-session";
import { useSite } from "../shell/site";
import { nextDesk, openOn, startDesk, type Desk, type DeskChange } from "./desk";

export interface DeskInUse {
  readonly desk: Desk;
  readonly onDesk: (change: DeskChange) => void;
  /** The hedge that is open. */
  readonly session: Session;
  readonly actions: BuilderActions;
}

/** The desk on what was kept, and the hedge that is open on it. */
export function useDesk(kept: string | undefined, home: string | undefined, looks: number): DeskInUse {
  const { marks } = useSite();
  const [desk, onDesk] = useReducer(nextDesk, kept, (text) => startDesk(dayOf(new Date()), text, marks));
  useEffect(() => onDesk({ marks }), [marks]);
  const { id, session } = openOn(desk);
  const change = useCallback((made: Change) => onDesk({ to: id, change: made }), [id]);
  const actions = useSession({ id, session, change }, home, looks);
  return { desk, onDesk, session, actions };
}
