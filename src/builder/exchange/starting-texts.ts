import type { NumberMarks } from "../../workbook/entry/number-marks";
import { contractOf, type Draft } from "../draft/draft";
import { NOTHING_READ, type ScreenTexts } from "./screen-texts";
import { shownHere } from "./typed-number";

/** What the contract of the draft states already. */
export function startingTexts(draft: Draft, marks: NumberMarks): ScreenTexts {
  const contract = contractOf(draft);
  const stated = (field: "taker_fee" | "tick", value: number | undefined) =>
    value === undefined ? "" : shownHere(field, String(value), marks);
  return {
    side: "short",
    ...NOTHING_READ,
    unit: "contracts",
    liquidation_fee: "",
    mmr: shownHere("mmr", draft.mmr, marks),
    taker_fee: stated("taker_fee", contract?.taker_fee),
    tick: stated("tick", contract?.tick),
  };
}
