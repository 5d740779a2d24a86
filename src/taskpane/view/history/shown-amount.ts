import { amountText, signOf, sizeOf, type Amount } from "../../../history/amounts/amount";
import type { NumberMarks } from "../../../workbook/entry/number-marks";
import { inMarks } from "../../../workbook/entry/shown-number";

/** All digits of an amount, as the user's country writes them. */
export const shownAmount = (amount: Amount, marks: NumberMarks): string =>
  `${signOf(amount) < 0 ? "−" : ""}${inMarks(amountText(sizeOf(amount)), marks)}`;
