import { changed, contractOf } from "../draft/draft";
import { numberOf } from "../sheet/term";
import { contractsHeld, type OwnCheck } from "./finding-input";
import { OWN_FINDINGS } from "./own-findings";

const { below, above } = OWN_FINDINGS["another face"].levels.red;

/**
 * Another contract size was entered than the venue's, and at the venue's own the share hedged would hardly be meant.
 */
export const anotherFace: OwnCheck<"another face"> = (input) => {
  const { figure, given, draft, coin, words } = input;
  const { contracts, percent, plain } = words;
  const [ratio, position, size] = [figure("hedge_ratio"), contractsHeld(input), given("contract_size") ?? 0];
  const face = contractOf(draft)?.face ?? size;
  if (ratio === undefined || position === 0 || ratio < 0 || !(size > 0) || face === size) return undefined;
  const real = (ratio * face) / size;
  if (real >= below && real <= above) return undefined;
  const hedge = Math.abs(position) === 1 ? "hedges" : "hedge";
  const held = `${contracts(Math.abs(position))} of ${plain(face)} USD ${hedge} ${percent(real)} of the ${coin}`;
  return {
    level: "red",
    says: `${held}: a wrong contract size is likely. It is the face of one contract in USD; ${plain(size)} was entered.`,
    fix: {
      label: `Take ${plain(face)} USD as the contract size`,
      draft: changed(draft, "contract_size", String(face)),
    },
  };
};

/** Coins in the futures wallet are held as well, and move with the price like all others. */
export const walletNotCounted: OwnCheck<"wallet not counted"> = ({ given, found, draft, coin, words: { plain } }) => {
  const [coins, wallet] = [given("coins"), given("wallet_coins")];
  if (coins === undefined || wallet === undefined || wallet <= coins || found("margin not counted")) return undefined;
  const all = coins + wallet;
  return {
    level: "amber",
    says: `The futures wallet holds ${plain(wallet)} ${coin}, more than the ${plain(coins)} ${coin} held in all: it is not counted in the holding, and floats unhedged.`,
    fix: { label: `Hold ${plain(all)} ${coin} in all`, draft: changed(draft, "coins", String(all)) },
  };
};

const MOST_MISSED = OWN_FINDINGS["lots miss"].levels.amber.beyond;

/** Whole lots miss the goal. Where they miss the coins, "lot rounding" has said so. */
export const lotsMiss: OwnCheck<"lots miss"> = ({ blocks, figure, found, words: { plain } }) => {
  const { wanted } = blocks.position;
  const asked = wanted && numberOf(wanted);
  const missed = figure("lot_rounding_usd");
  if (asked === undefined || missed === undefined || found("lot rounding")) return undefined;
  if (Math.abs(missed) <= Math.abs(asked) * MOST_MISSED) return undefined;
  return {
    level: "amber",
    says: `Whole lots lock ${plain(asked + missed)} USD, ${plain(Math.abs(missed))} USD ${missed > 0 ? "more" : "less"} than asked: a contract with a smaller face comes nearer.`,
  };
};

/** Several open positions have one average entry, and it is the harmonic mean. */
export const averageEntry: OwnCheck<"average entry"> = ({ context, blocks, words: { plain } }) => {
  const { existing, existing_entry } = context.inputs;
  const amounts = numbers(existing?.cells);
  const prices = numbers(existing_entry?.cells);
  const entry = numberOf(blocks.position.entry_price);
  if (entry === undefined || amounts.length < 2 || prices.length !== amounts.length || new Set(prices).size < 2)
    return undefined;
  const total = amounts.reduce((sum, amount) => sum + Math.abs(amount), 0);
  const arithmetic = amounts.reduce((sum, amount, row) => sum + (Math.abs(amount) * (prices[row] ?? 0)) / total, 0);
  return {
    level: "info",
    says: `The open contracts' average entry is the one that their coins give, not the arithmetic ${plain(arithmetic)}: with the new contracts it is ${plain(entry)}.`,
  };
};

const numbers = (cells: readonly (readonly unknown[])[] = []): number[] =>
  cells.flat().filter((cell) => typeof cell === "number");
