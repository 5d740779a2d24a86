import Decimal from "decimal.js";
import { readContractData } from "../../../scripts/venues/contract-data";
import { CONTRACT_SPEC, LIQ_PRICE, LIQ_PRICE_TIERED } from "../../../src/catalog";
import type { Cell } from "../../../src/catalog/declare/cell";
import type { Definition, Rows } from "../../../src/catalog/declare/define";
import { outcomes } from "../../../src/catalog/read/outcomes";
import { exactly } from "../../../src/core/exact/exactly";
import { deducted } from "../../../src/core/margin/tier-table";
import { of } from "../../core/quantities";

const call = (definition: Definition, ...blocks: (Rows<Cell> | Cell)[]) =>
  outcomes<Cell>(
    definition,
    blocks.map((block) => (Array.isArray(block) ? block : [[block as Cell]])),
    (cell) => cell,
  );
const spec = (venue: string, symbol: string, field: string) =>
  call(CONTRACT_SPEC, venue, symbol, field) as Rows<number>;

const complete = readContractData().contracts.flatMap(({ venue, symbol, tiers }) =>
  tiers?.complete && tiers.unit === "coin" && tiers.applied === "marginal" ? [{ venue, symbol, list: tiers.rows }] : [],
);

test("there are the 25 tables of the venue that publishes them all", () => {
  expect(complete).toHaveLength(25);
  expect(new Set(complete.map(({ venue }) => venue))).toEqual(new Set(["Binance COIN-M"]));
});

/**
 * Positions that are liquidated at 2^16, where they are worth just less than a floor, exactly it, or just more. Entered
 * at half of that price (shorts) or twice (longs), they need a margin of mmr·worth − deduction + worth·(1 or ½), by the
 * venue's own rate and deduction there.
 */
const PRICE = 65536;
const STEP = new Decimal("0.000001");

describe.each(complete)("$symbol", ({ venue, symbol, list }) => {
  const spilled = spec(venue, symbol, "tiers");
  const forLiquidation = spilled.map((row) => row.slice(0, 2));

  test("spills floor, rate and deduction as the venue lists them", () => {
    expect(spilled).toEqual(list.map(({ floor, mmr, deduction }) => [floor, mmr, deduction]));
  });

  test("the venue's own deductions are those that its floors and rates give", () => {
    const tiers = list.map(({ floor, mmr }) => ({ floor: of("coin", floor), mmr: of("fraction", mmr) }));
    const ours = exactly((read) => deducted(read, tiers).map(({ deduction }) => deduction.nearest()));
    expect(list.length).toBeGreaterThan(3);
    expect(ours).toEqual(list.map(({ deduction }) => deduction ?? 0));
  });

  test("its bracket list and LIQ_PRICE_TIERED agree below, at and above every floor", () => {
    for (const [index, { floor }] of list.entries()) {
      for (const side of [1, -1]) {
        for (const move of [-1, 0, 1]) {
          const at = move < 0 ? index - 1 : index;
          const bracket = list[at];
          const worth = new Decimal(floor).times(STEP.times(move).plus(1));
          if (!bracket || worth.isZero()) continue;
          const entry = side === 1 ? 2 * PRICE : PRICE / 2;
          const margin = worth
            .times(bracket.mmr)
            .minus(bracket.deduction ?? 0)
            .plus(worth.times(side === 1 ? 0.5 : 1));
          const [size, held] = [worth.times(PRICE).toNumber(), margin.toNumber()];
          const alone = call(LIQ_PRICE, side, entry, held, bracket.mmr, size, null, null, bracket.deduction ?? 0);
          expect(alone).toEqual([[PRICE]]);
          expect(call(LIQ_PRICE_TIERED, side, entry, held, forLiquidation, size)).toEqual([
            [PRICE, bracket.mmr, at + 1],
          ]);
        }
      }
    }
  });
});

describe("tiers that LIQ_PRICE_TIERED would misread are refused with what is known", () => {
  const refused = (venue: string, symbol: string, field: string) => spec(venue, symbol, field)[0]?.[0];
  test.each([
    [
      "Bybit",
      "BTCUSD",
      "tiers",
      "not in the table: all tiers of Bybit BTCUSD; known are 0.5 % from 0, 1 % from 150 BTC",
    ],
    [
      "Kraken",
      "PI_ETHUSD",
      "tiers",
      'Kraken PI_ETHUSD has its tiers in contracts, not in coin: field "tiers in contracts"',
    ],
    [
      "Kraken",
      "PI_XBTUSD",
      "tiers in contracts",
      "not in the table: all tiers of Kraken PI_XBTUSD; known are 1 % from 0, 2 % from 500000 contracts",
    ],
    [
      "Binance",
      "BTCUSD_PERP",
      "tiers in contracts",
      'Binance COIN-M BTCUSD_PERP has its tiers in coin, not in contracts: field "tiers"',
    ],
    [
      "Phemex",
      "BTCUSD",
      "tiers",
      "Phemex BTCUSD has one rate for the whole position and deducts nothing, as LIQ_PRICE_TIERED would: 0.5 % from 0, 1 % from 100, 1.5 % from 150, 2 % from 200, … BTC",
    ],
    ["KuCoin", "XBTUSDM", "tiers", "not in the table: tiers of KuCoin XBTUSDM; known is 0.5 % up to 200 BTC"],
    ["Bybit", "ETHUSD", "tiers", "not in the table: tiers of Bybit ETHUSD; known is a first tier up to 500 ETH"],
    ["OKX", "BTC-USD-SWAP", "tiers", "not in the table: tiers of OKX BTC-USD-SWAP"],
    [
      "Deribit",
      "BTC-PERPETUAL",
      "tiers",
      "not in the table: tiers of Deribit BTC-PERPETUAL: its maintenance margin grows with the size of the position, without steps",
    ],
  ])("%s %s %s", (venue, symbol, field, message) => {
    expect(refused(venue, symbol, field)).toMatchObject({ kind: "none", message });
  });

  test("tiers in contracts spill floor and rate", () => {
    expect(spec("Kraken", "PI_XRPUSD", "tiers in contracts")).toEqual([
      [0, 0.05],
      [1000000, 0.1],
    ]);
  });
});
