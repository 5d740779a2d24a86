import type { ClipboardEvent } from "react";
import type { Parameter } from "../../../catalog/declare/define";
import type { NumberMarks } from "../../../workbook/entry/number-marks";
import { pasteBlock } from "../controls/paste-block";

/**
 * Takes pasted lines into a field of one line, which would run them together into one number: a list with semicolons
 * between them, to be read like one that is typed, and a table as a block.
 */
export const pasteLines =
  (parameter: Parameter, marks: NumberMarks, onText: (text: string) => void) =>
  (event: ClipboardEvent): void => {
    if (!("list" in parameter)) return pasteBlock(parameter, marks, onText)(event);
    const pasted = event.clipboardData.getData("text/plain").trim();
    if (!/[\r\n]/.test(pasted)) return;
    event.preventDefault();
    onText(pasted.split(/(?:\r?\n)+/).join("; "));
  };
