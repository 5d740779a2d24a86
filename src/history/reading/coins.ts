import type { Format } from "../formats/format";

/** Smallest parts of coins, as the one venue that counts in them calls them: the coin, and its places. */
const SMALLEST: Readonly<Record<string, readonly [coin: string, places: number]>> = {
  XBt: ["BTC", 8],
  USDt: ["USDT", 6],
  Gwei: ["ETH", 9],
  LAMp: ["SOL", 9],
};
const LINEAR = /USDT|USDC|BUSD|EUR|^PF_|^[A-Z]{2,6}PERP$/i;
const OPTION = /-\d+-[CP]$/i;
const DOLLARS = /^(USDT|USDC|USD|BUSD|FDUSD|EUR)$/;

/** Places of the smallest part that a file counts in. */
export const placesOf = (named: string): number | undefined => SMALLEST[named]?.[1];

/** A coin under the name that it has everywhere; "" where the file names none. */
export function coinOf(named: string): string {
  const coin = SMALLEST[named]?.[0] ?? named.toUpperCase();
  return coin === "XBT" ? "BTC" : coin;
}

export const areDollars = (coin: string): boolean => DOLLARS.test(coin);

/** The coin in which a contract is settled, as its symbol has it; "" where that cannot be seen. */
export const coinInSymbol = (contract: string, { coinIn }: Format): string => coinIn?.exec(contract)?.[1] ?? "";

/** Why a row is none of ours: nothing that it says is about inverse contracts. */
export function leftAside(contract: string, coin: string, { hasQuanto }: Format): string | undefined {
  if (OPTION.test(contract)) return "options";
  if (LINEAR.test(contract)) return "contracts that are settled in dollars, whose PnL is linear";
  if (hasQuanto && isQuanto(contract, coin))
    return `contracts that are not inverse: their PnL is in ${coin}, which is not the coin of their price`;
  return areDollars(coin) ? `amounts in ${coin}` : undefined;
}

/** ETHUSD that is settled in BTC, say. Of BTC a symbol says XBT. */
const isQuanto = (contract: string, coin: string): boolean =>
  contract !== "" && coin !== "" && !areDollars(coin) && !contract.startsWith(coin === "BTC" ? "XBT" : coin);

/** A symbol; nothing where the cell holds the address of a deposit. */
export const symbolIn = (text: string): string => (/^[A-Z]{3,6}[A-Z0-9]{2,6}$/.test(text) ? text : "");
