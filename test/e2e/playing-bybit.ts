import { readFileSync } from "node:fs";
import path from "node:path";
import type { BrowserContext, Route } from "playwright-core";

const file = path.join(__dirname, "../vectors/venue-answers/bybit.json");
const { entries } = JSON.parse(readFileSync(file, "utf8")) as { entries: readonly { id: string; body: object }[] };
const recorded = (id: string): string => JSON.stringify(entries.find((each) => each.id === id)?.body);
/** When the answers were recorded. */
const RECORDED_AT = /1790373926264/g;
const HOUR = 3_600_000;

/** The settlement after the recorded one. */
const NEXT_FUNDING = /1790380800000/g;

/** What the venue answers at a path, as of now; a quarter of 84,500 is put beside the recorded perpetual. */
export function answerAt(pathname: string, now: number): string {
  const ofNow = (text: string) => text.replace(RECORDED_AT, String(now)).replace(NEXT_FUNDING, String(now + HOUR));
  if (pathname.endsWith("/instruments-info")) return ofNow(recorded("instruments-info"));
  if (pathname.endsWith("/risk-limit")) return ofNow(recorded("risk-limit"));
  if (pathname.endsWith("/tickers")) return ofNow(withQuarter(recorded("tickers"), now));
  const list = Array.from({ length: 90 }, (_, index) => ({
    symbol: "BTCUSD",
    fundingRate: index % 3 === 0 ? "-0.0001" : "0.0005",
    fundingRateTimestamp: String(now - (now % (8 * HOUR)) - index * 8 * HOUR),
  }));
  return JSON.stringify({ retCode: 0, retMsg: "OK", result: { category: "inverse", list }, time: now });
}

function withQuarter(text: string, now: number): string {
  const body = JSON.parse(text) as { result: { list: object[] } };
  const delivery = String(now + 90 * 24 * HOUR);
  body.result.list.push({ symbol: "BTCUSDH27", markPrice: "84500.00", indexPrice: "83876.10", deliveryTime: delivery });
  return JSON.stringify(body);
}

/** Plays the venue's host to a browser, but for a path that is refused and one that is slow. */
export async function playBybit(
  context: BrowserContext,
  { refused, slow }: { refused?: string; slow?: string } = {},
): Promise<void> {
  await context.route("https://api.bybit.com/**", async (route: Route) => {
    const { pathname } = new URL(route.request().url());
    // to a page it is one whether a host refuses other sites' pages or does not answer at all
    if (refused !== undefined && pathname.endsWith(refused)) return route.abort();
    if (slow !== undefined && pathname.endsWith(slow)) await new Promise((resolve) => setTimeout(resolve, 5_000));
    const body = answerAt(pathname, Date.now());
    return route.fulfill({ contentType: "application/json", body }).catch(() => undefined);
  });
}
