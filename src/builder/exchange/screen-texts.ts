import { contractOf, type Draft } from "../draft/draft";

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
  readonly funding_paid: string;
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
  funding_paid: "",
} as const;

/** The texts to begin with: what the contract of the draft states is filled in. */
export function startingTexts(draft: Draft): ScreenTexts {
  const contract = contractOf(draft);
  const stated = (value: number | undefined) => (value === undefined ? "" : String(value));
  return {
    side: "short",
    ...NOTHING_READ,
    unit: "contracts",
    mmr: draft.mmr,
    taker_fee: stated(contract?.taker_fee),
    tick: stated(contract?.tick),
  };
}
