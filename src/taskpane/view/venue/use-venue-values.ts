import { useEffect, useRef, useState } from "react";
import { Refusal } from "../../../core/refusal";
import { ask } from "../../../feed/ask";
import { readAnswer } from "../../../feed/read-answer";
import type { Asked, VenueFeed, VenueRequest } from "../../../feed/venue-feed";
import type { Outcome } from "../../venue/sourced";

export type ValuesState =
  | { readonly kind: "asking"; readonly done: number; readonly of: number; readonly says: string }
  | { readonly kind: "answered"; readonly outcomes: readonly Outcome[] }
  | { readonly kind: "cancelled" };

/** Asks a venue about a contract, one request after the other: at once, and again on a press. Whoever leaves cancels. */
export function useVenueValues(feed: VenueFeed, asked: Asked) {
  const [state, setState] = useState<ValuesState>({ kind: "cancelled" });
  const stop = useRef<AbortController>(null);

  const start = async () => {
    stop.current?.abort();
    const controller = new AbortController();
    stop.current = controller;
    const requests = feed.requests(asked, Date.now());
    const outcomes: Outcome[] = [];
    const show = (says: string) => setState({ kind: "asking", done: outcomes.length, of: requests.length, says });
    try {
      for (const request of requests) {
        show(request.what);
        const onPause = (seconds: number) => show(`${request.what}, again in ${seconds} seconds`);
        const result = await ask(feed, request, { signal: controller.signal, onPause });
        outcomes.push({ request, result, at: Date.now() });
      }
      setState({ kind: "answered", outcomes });
    } catch (error) {
      // what had come by then is not shown: it would look like all of it
      if (!controller.signal.aborted) throw error;
      if (stop.current === controller) setState({ kind: "cancelled" });
    }
  };

  const begin = useRef(start);
  useEffect(() => {
    void begin.current();
    return () => {
      const { current } = stop;
      stop.current = null;
      current?.abort();
    };
  }, []);

  /** What a person has brought from the address in place of the answer. Gives what is wrong with it. */
  const paste = (request: VenueRequest, text: string): string | undefined => {
    const result = readAnswer(feed, request, { text });
    if (result instanceof Refusal) return result.message;
    setState((before) => {
      if (before.kind !== "answered") return before;
      const at = Date.now();
      const outcomes = before.outcomes.map((each) =>
        each.request.url === request.url ? { request, result, at } : each,
      );
      return { kind: "answered", outcomes };
    });
    return undefined;
  };

  return { state, start: () => void start(), cancel: () => stop.current?.abort(), paste };
}
