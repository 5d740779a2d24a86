import type { ClipboardEvent } from "react";
import type { Parameter } from "../../../catalog/declare/define";
import { blockPasted } from "../../../workbook/entry/block-text";
import type { NumberMarks } from "../../../workbook/entry/number-marks";

/** Takes pasted cells as a block: a field of one line would run those of a column together into one number. */
export const pasteBlock =
  (parameter: Parameter, marks: NumberMarks, onText: (text: string) => void) =>
  (event: ClipboardEvent): void => {
    const isText = "text" in parameter || "substitute" in parameter;
    const block = isText ? undefined : blockPasted(event.clipboardData.getData("text/plain"), marks);
    if (block === undefined) return;
    event.preventDefault();
    onText(block);
  };
