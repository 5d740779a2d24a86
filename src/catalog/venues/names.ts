/** Names are equal in any case and with spaces around them; in the name of a field a space counts as an underscore. */
export const nameKey = (name: string): string => name.trim().toLowerCase();
export const fieldKey = (field: string): string => nameKey(field).replaceAll(" ", "_");

/**
 * Letters and digits alone, so that "BTC-USD-SWAP" and "btcusdswap" are equal. A name without any is compared as it is.
 */
export const bareKey = (name: string): string => nameKey(name).replace(/[^\p{L}\p{N}]/gu, "") || nameKey(name);

/** XBT is BTC. */
export const coinKey = (symbol: string): string => bareKey(symbol).replaceAll("xbt", "btc");

/** Words that people add to a venue's name or leave out. */
const ADDED = /(?!^)(futures?|perpetuals?|swaps?|inverse|exchange|global)+$/;
/** Other names of venues, present and past. */
const ALSO = new Map([
  ["binance", "binancecoinm"],
  ["binancecoin", "binancecoinm"],
  ["binancedelivery", "binancecoinm"],
  ["binancedapi", "binancecoinm"],
  ["okex", "okx"],
  ["huobi", "htx"],
  ["hbdm", "htx"],
  ["gateio", "gate"],
  ["cryptofacilities", "kraken"],
  ["krakenpro", "kraken"],
  ["kumex", "kucoin"],
  ["mxc", "mexc"],
]);

export function venueKey(name: string): string {
  const key = bareKey(name).replace(ADDED, "");
  return ALSO.get(key) ?? key;
}

/** The items of a list that a name means: those with exactly its letters, or else by looser and looser comparison. */
export function matchingName<T>(list: readonly T[], nameIn: (item: T) => string, name: string): readonly T[] {
  for (const key of [nameKey, bareKey, coinKey]) {
    const found = list.filter((item) => key(nameIn(item)) === key(name));
    if (found.length > 0) return found;
  }
  return [];
}

const LONGEST = 40;
/** A name as a message shows it, cut where it is long: names in the user's own table may be of any length. */
export const shortened = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name);
