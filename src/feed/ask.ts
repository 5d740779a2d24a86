import { invalid, Refusal } from "../core/refusal";
import type { Facts } from "./facts";
import { readAnswer, wantsPause, type Answer } from "./read-answer";
import type { VenueFeed, VenueRequest } from "./venue-feed";

export interface HowToAsk {
  readonly signal: AbortSignal;
  /** Told before a pause that the venue has asked for. */
  readonly onPause?: (seconds: number) => void;
  readonly fetch?: typeof fetch;
  /** Milliseconds until an answer is given up, and the pauses before the next tries. */
  readonly patience?: number;
  readonly pauses?: readonly number[];
}

const PATIENCE = 20_000;
const PAUSES = [2_000, 6_000];
/** Far more than the longest list of contracts. */
const MOST_CHARACTERS = 8_000_000;

/** Asks a venue once; again, a little later, where it says that it was asked too often. Cancelled it throws. */
export async function ask(feed: VenueFeed, request: VenueRequest, how: HowToAsk): Promise<Facts | Refusal> {
  const { signal, onPause, pauses = PAUSES } = how;
  for (const pause of [...pauses, undefined]) {
    const answer = await answerOf(request.url, how);
    if (answer instanceof Refusal) return answer;
    if (pause === undefined || !wantsPause(feed, answer)) return readAnswer(feed, request, answer);
    onPause?.(Math.ceil(pause / 1000));
    await waited(pause, signal);
  }
  throw new Error("The last try has no pause after it.");
}

async function answerOf(
  url: string,
  { signal, fetch: asks = fetch, patience = PATIENCE }: HowToAsk,
): Promise<Answer | Refusal> {
  const { host } = new URL(url);
  const controller = new AbortController();
  const stop = () => controller.abort();
  const late = { is: false };
  const timer = setTimeout(() => {
    late.is = true;
    stop();
  }, patience);
  signal.addEventListener("abort", stop);
  const failed = (says: string): Refusal => {
    signal.throwIfAborted();
    return invalid(late.is ? `${host} did not answer in ${patience / 1000} seconds.` : says);
  };
  try {
    signal.throwIfAborted();
    // Without cookies, without a referrer, without a header of ours: the venue sees the address that is asked for, no more.
    const response = await asks(url, {
      signal: controller.signal,
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      redirect: "error",
    }).catch(() =>
      failed(`${host} could not be asked from here: no connection, or it does not answer other sites’ pages.`),
    );
    if (response instanceof Refusal) return response;
    const text = await response.text().catch(() => failed(`The answer of ${host} broke off.`));
    if (text instanceof Refusal) return text;
    return text.length > MOST_CHARACTERS
      ? invalid(`The answer of ${host} is longer than ${MOST_CHARACTERS} characters.`)
      : { status: response.status, text };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}

function waited(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(done, milliseconds);
    const left = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    function done() {
      signal.removeEventListener("abort", left);
      resolve();
    }
    if (signal.aborted) left();
    else signal.addEventListener("abort", left, { once: true });
  });
}
