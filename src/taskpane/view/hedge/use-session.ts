import { useMemo, useReducer } from "react";
import { addressText, readAddress } from "../../../workbook/cell-address";
import { writing, type Draft } from "../../../builder/draft/draft";
import type { FieldActions } from "./builder-field";
import { dayOf } from "./day-of";
import { nextSession, startSession, type Session } from "./session";
import { useLinkedCells } from "./use-linked-cells";
import { useRepaintMeasure } from "./use-repaint-measure";

export interface Builder {
  readonly session: Session;
  readonly actions: BuilderActions;
}

export interface BuilderActions extends FieldActions {
  onDraft: (draft: Draft) => void;
}

/** The builder's state. `home` is the sheet that the user sees; `looks` grows with each look at it. */
export function useSession(home: string | undefined, looks: number): Builder {
  const [session, change] = useReducer(nextSession, undefined, () => startSession(dayOf(new Date())));
  const read = useLinkedCells(session.draft, looks, change);
  const began = useRepaintMeasure(session);

  const actions = useMemo((): BuilderActions => {
    const onDraft = (texts: Partial<Draft>) => {
      began();
      change({ texts });
    };
    const onLink: FieldActions["onLink"] = (field, address) => {
      // Read first: so the field does not wait for its cells, and the result stays the present one.
      const follows = { field, address: addressText(address) };
      change({ awaits: follows });
      void read(address).then((linked) => change({ follows, linked }));
    };
    return {
      onDraft,
      onLink,
      onText: (name, text) => onDraft(writing(name, text)),
      onLeave: (name, text) => {
        // Without its sheet an address would mean other cells on the sheet that is inserted.
        const address = readAddress(text);
        if (address && address.sheet === undefined && home !== undefined) onLink(name, { ...address, sheet: home });
      },
      onUnlink: (name) => change({ unlink: name }),
    };
  }, [began, read, home]);

  return { session, actions };
}
