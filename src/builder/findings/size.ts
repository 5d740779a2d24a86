import { contracts, percent, plain } from "../words/words";
import type { Warning } from "../built";
import { changed, contractOf } from "../draft/draft";
import { wantedDollars } from "../blocks/position";
import { numberOf } from "../sheet/term";
import type { FindingInput } from "./finding-input";

/**
 * W3: a hedge this small or this large is hardly meant. Where the venue's face is known and another was entered, it is
 * the venue's that the contracts will have.
 */
export function contractSizeDoubtful({ figure, given, draft, coin }: FindingInput): Warning | undefined {
  const [ratio, position] = [figure("hedge_ratio"), figure("position") ?? figure("contracts")];
  const size = given("contract_size") ?? 0;
  const face = contractOf(draft)?.face ?? size;
  if (ratio === undefined || !position || ratio < 0 || !(size > 0)) return undefined;
  const real = (ratio * face) / size;
  if (real >= LEAST && real <= MOST) return undefined;
  const hedge = Math.abs(position) === 1 ? "hedges" : "hedge";
  const held = `${contracts(Math.abs(position))} of ${plain(face)} USD ${hedge} ${percent(real)} of the ${coin}`;
  return {
    code: "W3",
    level: "red",
    says: `${held}: a wrong contract size is likely. It is the face of one contract in USD; ${plain(size)} was entered.`,
    ...(face !== size && {
      fix: {
        label: `Take ${plain(face)} USD as the contract size`,
        draft: changed(draft, "contract_size", String(face)),
      },
    }),
  };
}

const [LEAST, MOST] = [0.05, 1.5];

/** W4: the position adds to the risk that it is to take away. */
export function wrongSide({ figure, draft, coin }: FindingInput): Warning | undefined {
  const ratio = figure("hedge_ratio");
  // A portfolio that is to hold more of the coin buys it: that is no hedge of coins.
  if (ratio === undefined || ratio >= 0 || draft.goal === "weights") return undefined;
  return {
    code: "W4",
    level: "red",
    says: `The position is long beside the ${coin} that you hold: it gains when they gain and loses when they lose. A hedge of coins is short.`,
  };
}

/** W5: coins posted as margin are coins held, and move with the price like the others. */
export function marginNotCounted({ given, figure, draft, coin }: FindingInput): Warning | undefined {
  const coins = given("coins");
  const inWallet = Math.max(given("wallet_coins") ?? 0, figure("margin") ?? 0);
  if (coins === undefined || inWallet <= coins) return undefined;
  const all = coins + (given("wallet_coins") ?? inWallet);
  return {
    code: "W5",
    level: "amber",
    says: `The futures wallet and the margin come to ${plain(inWallet)} ${coin}, more than the ${plain(coins)} ${coin} held: the margin is not counted in the holding, and floats unhedged.`,
    fix: { label: `Hold ${plain(all)} ${coin} in all`, draft: changed(draft, "coins", String(all)) },
  };
}

/** W9: whole contracts miss what was asked by more than a hundredth. */
export function lotRounding({ work, drawn, figure }: FindingInput): Warning | undefined {
  const wanted = wantedDollars(work, drawn.position.futures);
  const asked = wanted && numberOf(wanted);
  const missed = figure("lot_rounding_usd");
  if (asked === undefined || missed === undefined || Math.abs(missed) <= Math.abs(asked) / 100) return undefined;
  return {
    code: "W9",
    level: "amber",
    says: `Whole lots lock ${plain(asked + missed)} USD, ${plain(Math.abs(missed))} USD ${missed > 0 ? "more" : "less"} than asked: a contract with a smaller face comes nearer.`,
  };
}

/** W14: several fills have one average, and it is not the arithmetic one. */
export function averageEntry({ work, drawn }: FindingInput): Warning | undefined {
  const { existing, existing_entry } = work.inputs;
  const amounts = numbers(existing?.cells);
  const prices = numbers(existing_entry?.cells);
  const entry = numberOf(drawn.position.entry_price);
  if (entry === undefined || amounts.length < 2 || prices.length !== amounts.length || new Set(prices).size < 2)
    return undefined;
  const total = amounts.reduce((sum, amount) => sum + Math.abs(amount), 0);
  const arithmetic = amounts.reduce((sum, amount, row) => sum + (Math.abs(amount) * (prices[row] ?? 0)) / total, 0);
  return {
    code: "W14",
    level: "info",
    says: `The open contracts' average entry is the one that their coins give, not the arithmetic ${plain(arithmetic)}: with the new contracts it is ${plain(entry)}.`,
  };
}

const numbers = (cells: readonly (readonly unknown[])[] = []): number[] =>
  cells.flat().filter((cell) => typeof cell === "number");
