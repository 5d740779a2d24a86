import type { NumberMarks } from "../../workbook/entry/number-marks";
import { contractOf, type Draft } from "../draft/draft";
import { shownHere } from "./typed-number";

/** What the user copies from the screen of the exchange, by field. */
export interface ScreenTexts {
  readonly side: "long" | "short";
  readonly size: string;
  readonly unit: "contracts" | "USD" | "coin";
  readonly entry: string;
  readonly margin: string;
  readonly wallet: string;
  readonly leverage: string;
  readonly mark: string;
  readonly shown: string;
  readonly closing_fee: string;
  readonly unrealised_pnl: string;
  readonly maintenance: string;
  readonly funding_paid: string;
  readonly liquidation_fee: string;
  readonly mmr: string;
  readonly taker_fee: string;
  readonly tick: string;
}
export type ScreenField = keyof ScreenTexts;

/** The fields that belong to a single position; a second one of the account has its own. */
export const OF_A_POSITION = [
  "side",
  "size",
  "unit",
  "entry",
  "margin",
  "wallet",
  "leverage",
  "mark",
  "shown",
] as const;

/** The fields that are copied from the screen, still empty. */
export const NOTHING_READ = {
  size: "",
  entry: "",
  margin: "",
  wallet: "",
  leverage: "",
  mark: "",
  shown: "",
  closing_fee: "",
  unrealised_pnl: "",
  maintenance: "",
  funding_paid: "",
} as const;

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
