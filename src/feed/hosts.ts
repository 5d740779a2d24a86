/** The hosts of each venue that can be asked, by its name in the table of contracts. There are no others. */
export const FEED_HOSTS: Readonly<Record<string, readonly string[]>> = {
  "Binance COIN-M": ["dapi.binance.com", "www.binance.com"],
  Bybit: ["api.bybit.com"],
  OKX: ["www.okx.com"],
  BitMEX: ["www.bitmex.com"],
  Deribit: ["www.deribit.com"],
  Kraken: ["futures.kraken.com"],
  Gate: ["api.gateio.ws"],
  KuCoin: ["api-futures.kucoin.com"],
  HTX: ["api.hbdm.com"],
  Bitget: ["api.bitget.com"],
};

/** Every address that the pane may ask: the Content-Security-Policy of its page is made of these. */
export const FEED_ORIGINS: readonly string[] = Object.values(FEED_HOSTS)
  .flat()
  .map((host) => `https://${host}`);

/** A symbol stands in the address that is asked: nothing but letters, digits and what venues part them with. */
const SYMBOL = /^[A-Za-z0-9][A-Za-z0-9_-]{2,29}$/;

/** Whether its venue can be asked about a contract. */
export const canBeAsked = ({ venue, symbol }: { readonly venue: string; readonly symbol: string }): boolean =>
  Object.hasOwn(FEED_HOSTS, venue) && SYMBOL.test(symbol);
