import http from "node:http";
import type { AddressInfo } from "node:net";
import { Refusal } from "../../src/core/refusal";
import { ask, type HowToAsk } from "../../src/feed/ask";
import { BITCOIN, bodyOf, feedOf, requestFor } from "./recorded";

/* A server on this machine that plays a venue and its faults. */

type Play = (request: http.IncomingMessage, response: http.ServerResponse) => void;
let play: Play;
let seen: http.IncomingMessage[] = [];
const server = http.createServer((request, response) => {
  seen.push(request);
  play(request, response);
});
let local = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  local = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => (seen = []));

const request = requestFor("bybit", "prices and funding rate", BITCOIN["bybit"] as never, Date.now());
const good = JSON.stringify(bodyOf("bybit", "tickers"));
const answering =
  (status: number, body: string): Play =>
  (_, response) =>
    response.writeHead(status, { "Content-Type": "application/json" }).end(body);

/** The venue's address, led to the server here; everything else as it would be asked. */
const here: typeof fetch = (input, init) => fetch(local + new URL(String(input)).pathname, init);

const asking = async (how: Partial<HowToAsk> = {}) => {
  const signal = how.signal ?? new AbortController().signal;
  const facts = await ask(feedOf("bybit"), request, { fetch: here, pauses: [5, 10], patience: 2000, ...how, signal });
  return facts instanceof Refusal ? facts.message : facts;
};

test("an answer is read, and nothing of the user goes with the request", async () => {
  play = answering(200, good);
  expect(await asking()).toMatchObject({ mark_price: 83822.1, funding_rate: -0.0000392 });
  expect(seen).toHaveLength(1);
  const { method, headers } = seen[0] as http.IncomingMessage;
  expect(method).toBe("GET");
  expect(headers.cookie ?? headers.authorization ?? headers.referer).toBeUndefined();
});

test("asked too often it waits and asks again, and says so", async () => {
  const pauses: number[] = [];
  play = (at, response) => answering(seen.length < 3 ? 429 : 200, seen.length < 3 ? "{}" : good)(at, response);
  expect(await asking({ onPause: (seconds) => pauses.push(seconds) })).toMatchObject({ mark_price: 83822.1 });
  expect(seen).toHaveLength(3);
  expect(pauses).toEqual([1, 1]);
});

test("the venue's own word for it counts as well", async () => {
  const often = JSON.stringify({ retCode: 10006, retMsg: "Too many visits!", result: {} });
  play = (at, response) => answering(200, seen.length < 2 ? often : good)(at, response);
  expect(await asking()).toMatchObject({ mark_price: 83822.1 });
  expect(seen).toHaveLength(2);
});

test("after three tries it gives up", async () => {
  play = answering(429, JSON.stringify({ retCode: 10006, retMsg: "Too many visits!", result: {} }));
  expect(await asking()).toBe("The venue has been asked too often: wait a minute. Too many visits!");
  expect(seen).toHaveLength(3);
});

test.each([
  [403, "access too frequent", /turns this address away/],
  [418, "", /shut this address out/],
  [451, "<html></html>", /does not serve the region/],
  [404, "<html></html>", /no such address/],
  [200, "<!doctype html><title>Sorry</title>", /A web page came instead of data/],
])("%i is not asked again", async (status, body, says) => {
  play = answering(status, body);
  expect(await asking()).toMatch(says);
  expect(seen).toHaveLength(1);
});

test("a slow one is given up", async () => {
  play = () => undefined;
  expect(await asking({ patience: 100 })).toBe("api.bybit.com did not answer in 0.1 seconds.");
});

test("one that stops in the middle of its answer is given up as well", async () => {
  play = (_, response) => {
    response.writeHead(200, { "Content-Type": "application/json" });
    response.write(good.slice(0, 200));
  };
  expect(await asking({ patience: 100 })).toMatch(/did not answer/);
});

test("an answer that breaks off gives nothing", async () => {
  play = (_, response) => {
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": String(good.length) });
    response.write(good.slice(0, 200), () => response.destroy());
  };
  expect(await asking()).toBe("The answer of api.bybit.com broke off.");
});

test("an answer that leads elsewhere is not followed", async () => {
  play = (_, response) => response.writeHead(302, { Location: `${local}/other` }).end();
  expect(await asking()).toMatch(/could not be asked from here/);
  expect(seen).toHaveLength(1);
});

test("where nobody listens it says so", async () => {
  const nobody: typeof fetch = (_, init) => fetch("http://127.0.0.1:1/", init);
  expect(await asking({ fetch: nobody })).toBe(
    "api.bybit.com could not be asked from here: no connection, or it does not answer other sites’ pages.",
  );
});

test("cancelled while it is asked, and while it waits, it throws and asks no more", async () => {
  for (const status of [0, 429]) {
    seen = [];
    const stop = new AbortController();
    play = (at, response) => {
      setTimeout(() => stop.abort(), 30);
      if (status !== 0) answering(status, "{}")(at, response);
    };
    await expect(asking({ signal: stop.signal, pauses: [5000] })).rejects.toThrow(/abort/i);
    expect(seen).toHaveLength(1);
  }
  const before = new AbortController();
  before.abort();
  seen = [];
  await expect(asking({ signal: before.signal })).rejects.toThrow(/abort/i);
  expect(seen).toHaveLength(0);
});
