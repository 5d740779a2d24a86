import { canBeAsked } from "./hosts";
import type { Asked, VenueFeed } from "./venue-feed";
import { BINANCE } from "./venues/binance";
import { BITGET } from "./venues/bitget";
import { BITMEX } from "./venues/bitmex";
import { BYBIT } from "./venues/bybit";
import { DERIBIT } from "./venues/deribit";
import { GATE } from "./venues/gate";
import { HTX } from "./venues/htx";
import { KRAKEN } from "./venues/kraken";
import { KUCOIN } from "./venues/kucoin";
import { OKX } from "./venues/okx";

/** The venues that can be asked, by their names in the table of contracts. */
export const FEEDS: ReadonlyMap<string, VenueFeed> = new Map([
  ["Binance COIN-M", BINANCE],
  ["Bybit", BYBIT],
  ["OKX", OKX],
  ["BitMEX", BITMEX],
  ["Deribit", DERIBIT],
  ["Kraken", KRAKEN],
  ["Gate", GATE],
  ["KuCoin", KUCOIN],
  ["HTX", HTX],
  ["Bitget", BITGET],
]);

/** Who is asked about a contract; nobody where it cannot be asked about. */
export const feedFor = (venue: string, { symbol }: Asked): VenueFeed | undefined =>
  canBeAsked({ venue, symbol }) ? FEEDS.get(venue) : undefined;
