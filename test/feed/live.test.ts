import { askedLive } from "../../scripts/venues-live";
import { bodyOf } from "./recorded";

/** A venue whose specification is as recorded, whose tiers have changed, and whose prices do not come. */
const playing: typeof fetch = (input) => {
  const { pathname } = new URL(String(input));
  if (pathname.endsWith("tickers")) return Promise.reject(new TypeError("fetch failed"));
  const body = pathname.endsWith("risk-limit")
    ? bodyOf("bybit", "risk-limit-old")
    : bodyOf("bybit", "instruments-info");
  return Promise.resolve(new Response(JSON.stringify(body)));
};

test("venues:live says what reads and what has changed", async () => {
  const lines = await askedLive("Bybit", { symbol: "BTCUSDZ26", kind: "dated" }, playing);
  expect(lines).toEqual([
    {
      reads: true,
      says: "Bybit BTCUSDZ26, specification: at, settlement, tick, lot, max_leverage, expiry",
    },
    {
      reads: false,
      says: expect.stringContaining("prices and funding rate: api.bybit.com could not be asked") as string,
    },
    {
      reads: false,
      says: expect.stringContaining("tiers: The answer cannot be taken: the answer has nothing of BTCUSDZ26") as string,
    },
  ]);
  expect((await askedLive("Phemex", { symbol: "BTCUSD", kind: "perpetual" }, playing))[0]?.reads).toBe(false);
});
