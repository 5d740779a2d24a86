import { useEffect, useMemo, useRef } from "react";
import { addressText, readAddress } from "../../../workbook/cell-address";
import { writing, type Draft } from "../../../builder/draft/draft";
import type { FieldName } from "../../../builder/fields/fields";
import { useSite } from "../shell/site";
import type { FieldActions } from "./builder-field";
import type { Change, Session } from "./session";
import { linkName, mayBeName } from "./held-links";
import { rowLabel } from "./row-label";
import { isWords } from "./typing";
import { useLinkedCells } from "./use-linked-cells";
import { useRepaintMeasure } from "./use-repaint-measure";

export interface BuilderActions extends FieldActions {
  onDraft: (draft: Draft) => void;
  onStep: (step: "undo" | "redo") => void;
  onBeside: (beside: NonNullable<Change["beside"]>) => void;
}

/** A number is finished when the keys rest for so long, Enter is pressed, or the keyboard leaves its field. */
const PAUSE = 700;

/** The hedge that is open, and under which number it has names of its own. `change` is the same as long as it is open. */
interface OpenHedge {
  readonly id: number;
  readonly session: Session;
  readonly change: (change: Change) => void;
}

/** What can be done to it. `home` is the sheet that the user sees; `looks` grows with each look at it. */
export function useSession({ id, session, change }: OpenHedge, home: string | undefined, looks: number) {
  const { workbook } = useSite();
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  const read = useLinkedCells(session, looks, change);
  const began = useRepaintMeasure(session);

  return useMemo((): BuilderActions => {
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
      const name = linkName(field, id);
      // Where Excel cannot hold the cells the link stays as it was written, and follows them no more.
      const label = rowLabel(workbook, address).catch(() => undefined);
      void workbook.hold(name, address).then(
        async () => change({ holds: { field, name, label: await label } }),
        () => undefined,
      );
    };
    /** A name of the workbook's own stands for its cells, and moves with them. */
    const linkByName = async (field: FieldName, name: string) => {
      const [address] = await workbook.whereabouts([name]).catch(() => [undefined]);
      if (!address) return;
      const linked = await read(address);
      change({ reverts: field });
      change({ texts: writing(field, addressText(address)), linked });
      change({ holds: { field, name } });
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
      onAnswer: (field, text) => change(text === undefined ? { reverts: field } : { answers: { field, text } }),
      onSet: (name, text) => onDraft(writing(name, text)),
      onLeave: (name, typed) => {
        clearTimeout(pause.current);
        began();
        change({ leaves: name });
        const text = typed.trim().replace(/^=/, "");
        // Without its sheet an address would mean other cells on the sheet that is inserted.
        const address = readAddress(text);
        const sheet = address?.sheet ?? home;
        if (address && sheet !== undefined) onLink(name, { ...address, sheet });
        if (!isWords(name) && mayBeName(text)) void linkByName(name, text);
      },
      onUnlink: (name) => change({ unlink: name }),
      onStep: (step) => change({ step }),
      onBeside: (beside) => change({ beside }),
    };
  }, [id, change, began, read, home, workbook]);
}
