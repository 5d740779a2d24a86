/** Number formats of what looks alike in every sheet, by what a number is. */
export const FORMATS = {
  USD: "#,##0.00",
  percent: "0.00%",
  rate: "0.0000##%",
  ratio: "0.0000",
  times: '0.00"x"',
  count: "0",
  helper: "General",
  text: "General",
} as const;

/** Of what depends on the coin as well, and all others. */
export interface Formats extends Readonly<Record<keyof typeof FORMATS, string>> {
  readonly price: string;
  readonly coin: string;
  /** The same in the long table of scenarios, where digits beyond a ten-thousandth of a coin would only be in the way. */
  readonly coinBriefly: string;
  readonly contracts: string;
  /** Prices along an axis. */
  readonly axisPrice: string;
}

/** From this price of a coin on, so many places of a price, of an amount of coins, and of a price along an axis. */
const PLACES: readonly {
  readonly from: number;
  readonly price: number;
  readonly coin: number;
  readonly axis: number;
}[] = [
  { from: 10_000, price: 2, coin: 8, axis: 0 },
  { from: 1_000, price: 2, coin: 6, axis: 0 },
  { from: 100, price: 2, coin: 4, axis: 0 },
  { from: 10, price: 3, coin: 4, axis: 0 },
  { from: 1, price: 4, coin: 2, axis: 1 },
  { from: 0.1, price: 5, coin: 2, axis: 2 },
  { from: 0.01, price: 6, coin: 2, axis: 3 },
  { from: 0, price: 8, coin: 2, axis: 5 },
];

/** The number of digits that a format of so many places shows behind the point, all of them in every row. */
const fixed = (places: number): string => `#,##0${places > 0 ? `.${"0".repeat(places)}` : ""}`;

export function formatsFor(price: number, lot: number, held: number): Formats {
  const places = PLACES.find(({ from }) => price >= from) ?? { price: 2, coin: 8, axis: 0 };
  return {
    ...FORMATS,
    price: fixed(places.price),
    coin: fixed(places.coin),
    coinBriefly: fixed(held < 1 ? places.coin : Math.min(places.coin, 4)),
    contracts: fixed(placesOf(lot)),
    axisPrice: fixed(places.axis),
  };
}

/** Places behind the point of a lot: 2 of 0.05, none of 10. */
function placesOf(lot: number): number {
  const places = Array.from({ length: MOST_PLACES }, (_, count) => count);
  return places.find((count) => Number(lot.toFixed(count)) === lot) ?? MOST_PLACES;
}
const MOST_PLACES = 8;
