/** Names are the same in any case and with spaces around them; in a field, a space is as good as an underscore. */
export const nameKey = (name: string): string => name.trim().toLowerCase();
export const fieldKey = (field: string): string => nameKey(field).replaceAll(" ", "_");

/** Letters and digits alone: "BTC-USD-SWAP" and "btcusdswap" are one. A name without any is only itself. */
export const bareKey = (name: string): string => nameKey(name).replace(/[^\p{L}\p{N}]/gu, "") || nameKey(name);

/** Two names of one coin. */
export const coinKey = (symbol: string): string => bareKey(symbol).replaceAll("xbt", "btc");

/** What people add to a venue's name, or leave out. */
const ADDED = /(?!^)(futures?|perpetuals?|swaps?|inverse|exchange|global)+$/;
/** Venues by the other names they go by, or went by. */
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

/** Those of a list that a name means: by its letters as they stand, else by looser and looser keys. */
export function matchingName<T>(list: readonly T[], nameIn: (item: T) => string, name: string): readonly T[] {
  for (const key of [nameKey, bareKey, coinKey]) {
    const found = list.filter((item) => key(nameIn(item)) === key(name));
    if (found.length > 0) return found;
  }
  return [];
}

const LONGEST = 40;
/** A name as a message has it: those of the user's own table may be of any length. */
export const shortened = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name);
