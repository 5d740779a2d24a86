import { Refusal } from "../src/core/refusal";
import { ask } from "../src/feed/ask";
import { feedFor } from "../src/feed/feeds";
import type { Asked } from "../src/feed/venue-feed";

/** A perpetual of each venue that can be asked, and the next quarter of those that have one. */
const PERPETUALS: readonly (readonly [venue: string, symbol: string])[] = [
  ["Binance COIN-M", "BTCUSD_PERP"],
  ["Bybit", "BTCUSD"],
  ["OKX", "BTC-USD-SWAP"],
  ["BitMEX", "XBTUSD"],
  ["Deribit", "BTC-PERPETUAL"],
  ["Kraken", "PI_XBTUSD"],
  ["Gate", "BTC_USD"],
  ["KuCoin", "XBTUSDM"],
  ["HTX", "BTC-USD"],
  ["Bitget", "BTCUSD"],
];

export interface Line {
  readonly reads: boolean;
  readonly says: string;
}

/** Asks one venue everything that the pane may ask of a contract, and says what could be read. */
export async function askedLive(venue: string, asked: Asked, asks: typeof fetch = fetch): Promise<readonly Line[]> {
  const feed = feedFor(venue, asked);
  if (!feed) return [{ reads: false, says: `${venue} ${asked.symbol} cannot be asked about` }];
  const lines: Line[] = [];
  for (const request of feed.requests(asked, Date.now())) {
    const result = await ask(feed, request, { signal: new AbortController().signal, fetch: asks });
    const reads = !(result instanceof Refusal);
    const told = reads ? Object.keys(result).join(", ") : result.message;
    lines.push({ reads, says: `${venue} ${asked.symbol}, ${request.what}: ${told}` });
  }
  return lines;
}

/**
 * `npm run venues:live [venue symbol [dated]]`: asks every venue, or one about one contract, and says which answers are no
 * longer as they are read. For a person with a network; tests never run it.
 */
async function main([venue, symbol, dated]: readonly string[]): Promise<void> {
  const contracts = venue !== undefined && symbol !== undefined ? [[venue, symbol] as const] : PERPETUALS;
  let refused = 0;
  for (const [name, of] of contracts) {
    for (const { reads, says } of await askedLive(name, { symbol: of, kind: dated ? "dated" : "perpetual" })) {
      console.log(`${reads ? "reads" : "DRIFT"}  ${says}`);
      if (!reads) refused++;
    }
  }
  console.log(refused === 0 ? "Every answer reads." : `${refused} answers do not read.`);
  if (refused > 0) process.exitCode = 1;
}

if (require.main === module) void main(process.argv.slice(2));
