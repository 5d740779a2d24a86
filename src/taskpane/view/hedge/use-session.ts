import { useEffect, useMemo, useReducer, useRef } from "react";
import { addressText, readAddress } from "../../../workbook/cell-address";
import { writing, type Draft } from "../../../builder/draft/draft";
import type { FieldName } from "../../../builder/fields/fields";
import { useSite } from "../shell/site";
import type { FieldActions } from "./builder-field";
import { dayOf } from "./day-of";
import { nextSession, startSession, type Session } from "./session";
import { isWords } from "./typing";
import { useLinkedCells } from "./use-linked-cells";
import { useRepaintMeasure } from "./use-repaint-measure";

export interface Builder {
  readonly session: Session;
  readonly actions: BuilderActions;
}

export interface BuilderActions extends FieldActions {
  onDraft: (draft: Draft) => void;
}

/** A number is finished when the keys rest for so long, Enter is pressed, or the keyboard leaves its field. */
const PAUSE = 700;

/** The builder's state. `home` is the sheet that the user sees; `looks` grows with each look at it. */
export function useSession(home: string | undefined, looks: number): Builder {
  const { marks, workbook, connected } = useSite();
  const [session, change] = useReducer(nextSession, undefined, () => startSession(dayOf(new Date()), marks));
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  useEffect(() => {
    if (!connected) return;
    // Excel may have marks of its own, which its user has set; while it does not say, those of the country stand.
    void workbook.numberMarks().then(
      (said) => change({ marks: said }),
      () => undefined,
    );
  }, [workbook, connected]);
  const read = useLinkedCells(session.draft, looks, change);
  const began = useRepaintMeasure(session);

  const actions = useMemo((): BuilderActions => {
    const onDraft = (texts: Partial<Draft>) => {
      began();
      change({ texts });
    };
    const onTake = (name: FieldName) => {
      clearTimeout(pause.current);
      began();
      change({ takes: name });
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
      onText: (field, text) => {
        change({ types: { field, text } });
        clearTimeout(pause.current);
        if (!isWords(field)) pause.current = setTimeout(() => onTake(field), PAUSE);
      },
      onTake,
      onRevert: (name) => {
        clearTimeout(pause.current);
        change({ reverts: name });
      },
      onSet: (name, text) => onDraft(writing(name, text)),
      onLeave: (name, typed) => {
        clearTimeout(pause.current);
        began();
        change({ leaves: name });
        const text = typed.trim().replace(/^=/, "");
        // Without its sheet an address would mean other cells on the sheet that is inserted.
        const address = readAddress(text);
        if (address && address.sheet === undefined && home !== undefined) onLink(name, { ...address, sheet: home });
      },
      onUnlink: (name) => change({ unlink: name }),
    };
  }, [began, read, home]);

  return { session, actions };
}
