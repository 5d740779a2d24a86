import { useMemo } from "react";
import { addressText, readAddress } from "../../../workbook/cell-address";
import { writing, type Draft } from "../../../builder/draft/draft";
import type { FieldActions } from "./builder-field";
import type { Change, Session } from "./session";
import { useLinkedCells } from "./use-linked-cells";
import { useRepaintMeasure } from "./use-repaint-measure";

export interface BuilderActions extends FieldActions {
  onDraft: (draft: Draft) => void;
  onStep: (step: "undo" | "redo") => void;
  onBeside: (beside: NonNullable<Change["beside"]>) => void;
}

/**
 * What can be done to the hedge that is open. `home` is the sheet that the user sees; `looks` grows with each look at it;
 * `change` stays the same function as long as the hedge is open.
 */
export function useSession(
  session: Session,
  change: (change: Change) => void,
  home: string | undefined,
  looks: number,
): BuilderActions {
  const read = useLinkedCells(session.draft, looks, change);
  const began = useRepaintMeasure(session);

  return useMemo((): BuilderActions => {
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
        change({ step: "rest" });
        // Without its sheet an address would mean other cells on the sheet that is inserted.
        const address = readAddress(text);
        if (address && address.sheet === undefined && home !== undefined) onLink(name, { ...address, sheet: home });
      },
      onUnlink: (name) => change({ unlink: name }),
      onStep: (step) => change({ step }),
      onBeside: (beside) => change({ beside }),
    };
  }, [change, began, read, home]);
}
