import { changed, contractOf } from "../draft/draft";
import { wholeTiers } from "../draft/whole-tiers";
import { numberOf } from "../sheet/term";
import { contractsHeld, type OwnCheck } from "./finding-input";
import { postedFor } from "./posted-for";

/**
 * Beyond a liquidation price inside the scenarios, the chart shows the wealth of an unhedged holder. How near that
 * price is, other findings say.
 */
export const insideTheScenarios: OwnCheck<"liquidation inside the scenarios"> = (input) => {
  const { figure, given, lowest, highest, words } = input;
  const [price, distance, now] = [figure("liq_price"), figure("liq_distance"), given("price")];
  if (price === undefined || distance === undefined || now === undefined) return undefined;
  const short = contractsHeld(input) < 0;
  // once the price has passed it, the position is liquidated, and HEDGE_CHECK says so
  const ahead = short ? now < price : now > price;
  if (!ahead || (short ? highest < price : lowest > price)) return undefined;
  return {
    level: "info",
    says: `The liquidation price of ${words.plain(price)} (${words.signed(distance)}) is inside your scenarios: from there on they are without the hedge and its margin.`,
    fix: postedFor(input, short ? highest * 1.01 : lowest * 0.99),
  };
};

/** The maintenance margin rate now is not the one at the liquidation price, which is in another tier. */
export const anotherTier: OwnCheck<"another tier"> = ({ figure, given, context, blocks, draft, coin, words }) => {
  const { tiers } = context.inputs;
  const contracts = Math.abs(numberOf(blocks.position.contracts) ?? 0) * (given("contract_size") ?? 0);
  const notional = contracts / (given("price") ?? Infinity);
  if (!tiers) {
    const contract = contractOf(draft);
    const first = contract?.first_tier;
    if (first?.unit.toUpperCase() !== coin.toUpperCase() || notional <= first.up_to) return undefined;
    const rate = words.percent(given("mmr") ?? 0);
    const counted =
      given("mmr") === contract?.mmr
        ? `${rate} is that of the first tier, which`
        : `${rate} is for every size; the first tier of ${draft.venue}`;
    const says = `The rate of ${counted} ends at ${words.plain(first.up_to)} ${coin}; the position is ${words.plain(notional)} ${coin}.`;
    const table = draft.method === "mark" ? wholeTiers(draft) : undefined;
    if (table === undefined) return { level: "amber", says: `${says} Paste the venue's tier table.` };
    const fix = { label: `Take the tiers of ${draft.venue}`, draft: changed(draft, "tiers", table) };
    return { level: "amber", says, fix };
  }
  const now = tiers.cells.filter(([floor]) => typeof floor === "number" && floor <= notional).length;
  const there = figure("tier_there");
  if (there === undefined || there === now) return undefined;
  return {
    level: "amber",
    says: `The position is in tier ${now} now and in tier ${there} at its liquidation price, where the maintenance margin rate is ${words.percent(figure("mmr_there") ?? 0)}.`,
  };
};

/** The margin can only be posted from the futures wallet. */
export const notInTheWallet: OwnCheck<"margin not in the wallet"> = ({
  figure,
  given,
  draft,
  coin,
  words: { plain },
}) => {
  const [margin, coins, wallet] = [figure("margin"), given("coins"), given("wallet_coins") ?? 0];
  if (margin === undefined || coins === undefined || margin > coins || margin <= wallet) return undefined;
  return {
    level: "info",
    says: `The margin of ${plain(margin)} ${coin} is ${plain(margin - wallet)} more than the futures wallet holds: transfer them before you trade.`,
    fix: {
      label: `Count ${plain(margin)} ${coin} in the wallet`,
      draft: changed(draft, "wallet_coins", String(margin)),
    },
  };
};
