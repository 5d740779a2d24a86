import { blockText, readBlock } from "../../workbook/entry/block-text";
import { dayNumber, dayText } from "../fields/days";
import type { Draft } from "./draft";

/** A trade that was done: its day as 2026-11-20, contracts (− sold, + bought), price, and fee rate. */
export interface WrittenFill {
  readonly day: string;
  readonly contracts: number;
  readonly price: number;
  readonly fee: number;
}

/** The fills of a draft, in the order in which they were written. */
export const fillsIn = ({ fills }: Draft): WrittenFill[] =>
  (readBlock(fills) ?? []).map((row) => {
    const [day = NaN, contracts = NaN, price = NaN, fee = 0] = row.map(Number);
    return { day: dayText(day), contracts, price, fee };
  });

/** Fills as the text that the draft holds; "" for none. */
export const fillsText = (fills: readonly WrittenFill[]): string =>
  fills.length === 0
    ? ""
    : blockText(fills.map(({ day, contracts, price, fee }) => [dayNumber(day), contracts, price, fee]));
