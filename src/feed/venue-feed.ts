import type { Facts } from "./facts";
import type { Part } from "./part";

/** The contract that is asked about, as its venue writes it. */
export interface Asked {
  readonly symbol: string;
  readonly kind: "perpetual" | "dated";
}

/** One public request, and how its answer is read: to facts, or it throws a Misread. Nothing of the user is in it. */
export interface VenueRequest {
  /** What it asks for. */
  readonly what: string;
  readonly url: string;
  readonly read: (body: Part) => Facts;
}

/** A refusal in the venue's own words, with its code. */
export interface VenueError {
  readonly code: string;
  readonly says: string;
}

/** What is known of a venue's public endpoints. */
export interface VenueFeed {
  readonly requests: (asked: Asked, now: number) => readonly VenueRequest[];
  /** What the body says is wrong, whatever its status; nothing where it is an answer. */
  readonly errorIn: (body: Part) => VenueError | undefined;
  /** Codes of its own for "too many requests". */
  readonly tooMany: readonly string[];
}
