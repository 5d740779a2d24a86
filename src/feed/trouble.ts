/** What an HTTP status means for whoever asked, in plain words; nothing for a status that brings an answer. */
export function httpTrouble(status: number): string | undefined {
  if (status >= 200 && status < 300) return undefined;
  const known = KNOWN[status];
  if (known !== undefined) return `${known} (HTTP ${status}).`;
  if (status >= 500) return `The venue has trouble of its own: try again later (HTTP ${status}).`;
  return `The venue does not answer this request (HTTP ${status}).`;
}

const KNOWN: Readonly<Record<number, string>> = {
  401: "The venue wants a key, which is never given",
  403: "The venue turns this address away: asked too often, or from a region that it does not serve",
  404: "The venue has no such address or no such contract: perhaps its interface has changed",
  418: "The venue has shut this address out for having asked too often: wait some minutes",
  429: "The venue has been asked too often: wait a minute",
  451: "The venue does not serve the region from which you ask",
  503: "The venue is overloaded or in maintenance: try again later",
};
