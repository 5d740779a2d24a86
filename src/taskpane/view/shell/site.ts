import { createContext, useContext } from "react";
import type { Words } from "../../../builder/words/words";
import type { AddScratchSheet } from "../../../workbook/scratch-sheet";
import type { NumberMarks } from "../../../workbook/entry/number-marks";
import type { Workbook } from "../../../workbook/workbook";

/** Where the pane runs. */
export interface Site {
  readonly workbook: Workbook;
  /** False outside Excel, where there is no cell to insert into. */
  readonly connected: boolean;
  /** Calls back when the pane is hidden and shown again, until the function that it resolves to is called. */
  readonly onVisibility: (changed: (visible: boolean) => void) => Promise<() => void>;
  /** What a function is handed for a blank cell here. */
  readonly blank: 0 | null;
  /** How numbers are written where the user is, and the words that write them so. */
  readonly marks: NumberMarks;
  readonly words: Words;
  /** The word before the dot in a formula. */
  readonly namespace: string;
  /** The version of the add-in. */
  readonly version: string;
  /** What a check of this Excel needs; nothing where there is none. */
  readonly check: ExcelToCheck | undefined;
  /** Opens a page in the user's own browser; false where that is left to a link. */
  readonly openInBrowser: (address: string) => boolean;
}

/** What is known of it before Excel has said how it writes numbers. */
export type BareSite = Omit<Site, "words">;

export interface ExcelToCheck {
  readonly addScratchSheet: AddScratchSheet;
  /** Which Excel it is, and which add-in, in words. */
  readonly excel: () => string;
  readonly addIn: string;
}

export const SiteContext = createContext<Site | undefined>(undefined);

export function useSite(): Site {
  const site = useContext(SiteContext);
  if (!site) throw new Error("The pane is drawn outside its site.");
  return site;
}
