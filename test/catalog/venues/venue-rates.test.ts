import { venueRates } from "../../../src/catalog/venues/venue-rates";
import type { Tier } from "../../../src/core/margin/tier-table";
import type { Quantity } from "../../../src/core/units";

const POSITION = { contracts: -300_000, contract_size: 1, entry_price: 60_000, mark_price: null, shown: 70_000 };
const TABLE = [
  { floor: 0, mmr: 0.01 },
  { floor: 250_000, mmr: 0.02 },
];

const rates = (venue: string | null) =>
  venueRates(
    POSITION as unknown as Parameters<typeof venueRates>[0],
    TABLE as unknown as Tier[],
    venue,
    0 as Quantity<"fraction per coin">,
  ).map(({ mmr, usd_deduction = 0, departs }) => ({ mmr, usd_deduction, departs }));

/*
 * 250,000 of the 300,000 contracts at 1 % and 50,000 at 2 % are 3,500 USD: 2 % of all of them less 2,500. Kraken's help
 * has the parts; the API documents of KuCoin, OKX and HTX one rate for the whole position.
 */
const PARTS = { mmr: 0.02, usd_deduction: 2500 };
const WHOLE = { mmr: 0.02, usd_deduction: 0 };

test.each([
  ["Kraken", [PARTS, WHOLE]],
  ["KuCoin", [WHOLE, PARTS]],
  ["OKX", [WHOLE, PARTS]],
  ["HTX", [WHOLE, PARTS]],
])("tiers that count contracts, as %s applies them first and the other way next", (venue, [own, other]) => {
  expect(rates(venue).slice(0, 2)).toEqual([
    { ...own, departs: 0 },
    { ...other, departs: 1 },
  ]);
});

test("a venue whose tiers do not count contracts has none that do", () => {
  // 300,000 USD are 5 coins at most: the lowest tier of floors in coin
  expect(rates(null)).toEqual([{ mmr: 0.01, usd_deduction: 0, departs: 0 }]);
});
