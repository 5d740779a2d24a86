import { useEffect, useState } from "react";
import type { Definition } from "../../../catalog/declare/define";
import type { CellAddress } from "../../../workbook/cell-address";
import type { Fields } from "../../formula/form";
import { preview, type Preview } from "../../formula/preview";
import { useSite } from "../shell/site";
import { withBlanks } from "../controls/with-blanks";

export type LivePreview = Preview | { readonly kind: "failed"; readonly why: string };

/** Time for the user to finish a word before cells are read in Excel. */
const PAUSE = 150;

/** The preview of the form, again after each change of it and each look at the sheet. */
export function usePreview(definition: Definition, fields: Fields, looks: number): LivePreview | undefined {
  const { workbook, blank } = useSite();
  const [shown, setShown] = useState<LivePreview>();
  const reads = Object.values(fields).some(({ kind }) => kind === "cells");

  useEffect(() => {
    let outdated = false;
    const show = async () => {
      const read = async (address: CellAddress) => withBlanks(await workbook.read(address), blank);
      const result = await preview(definition, fields, read).catch((error: unknown): LivePreview => ({
        kind: "failed",
        why: (error as Error).message,
      }));
      if (!outdated) setShown(result);
    };
    const timer = setTimeout(() => void show(), reads ? PAUSE : 0);
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [definition, fields, looks, reads, workbook, blank]);

  return shown;
}
