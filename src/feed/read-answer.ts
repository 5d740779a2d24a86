import { invalid, type Refusal } from "../core/refusal";
import type { Facts } from "./facts";
import { Misread, Part } from "./part";
import { httpTrouble } from "./trouble";
import type { VenueFeed, VenueRequest } from "./venue-feed";

/** An answer as it came: what a person has pasted has no status. */
export interface Answer {
  readonly status?: number;
  readonly text: string;
}

/**
 * The facts of one answer, or why there are none. It is read as a whole: where one field cannot be read, nothing of the
 * answer is taken.
 */
export function readAnswer(feed: VenueFeed, request: VenueRequest, { status, text }: Answer): Facts | Refusal {
  const body = bodyOf(text);
  try {
    const error = body && errorOf(feed, body);
    if (error && (feed.tooMany.includes(error.code) || status === 429 || status === 418)) return tooMany(error.says);
    if (error)
      return invalid(`The venue refuses: ${error.says === "" ? "it does not say why" : error.says} (${error.code}).`);
    const trouble = status === undefined ? undefined : httpTrouble(status);
    if (trouble !== undefined) return invalid(trouble);
    if (!body) return invalid(notJson(text));
    return sound(request.read(body));
  } catch (error) {
    if (error instanceof Misread) return invalid(`The answer cannot be taken: ${error.message}.`);
    throw error;
  }
}

/** Whether the same request may do better a little later: asked too often, or overloaded. After a ban it may not. */
export function wantsPause(feed: VenueFeed, { status, text }: Answer): boolean {
  if (status === 429 || status === 503) return true;
  if (status === 418 || status === 403) return false;
  try {
    const body = bodyOf(text);
    const error = body && errorOf(feed, body);
    return error !== undefined && feed.tooMany.includes(error.code);
  } catch (error) {
    if (error instanceof Misread) return false;
    throw error;
  }
}

const tooMany = (says: string): Refusal => invalid(`The venue has been asked too often: wait a minute. ${says}`.trim());

function errorOf(feed: VenueFeed, body: Part) {
  // a list has no room for an error
  if (typeof body.value !== "object" || body.value === null) return body.fails("be a record or a list");
  return feed.errorIn(body);
}

/** Without the byte order mark and the blanks that come with a copied text. */
function bodyOf(text: string): Part | undefined {
  try {
    return new Part(JSON.parse(text.replace(/^\ufeff/, "")) as unknown);
  } catch {
    return undefined;
  }
}

function notJson(text: string): string {
  const written = text.trim();
  if (written === "") return "The answer is empty.";
  if (/^<(!doctype|html|\?xml|head|body)/i.test(written))
    return "A web page came instead of data: a notice of the venue, perhaps about your region. Open the address to see it.";
  return /^[[{]/.test(written)
    ? "The answer is cut off or damaged: it is no complete JSON."
    : `The answer is no data, but “${written.slice(0, 80)}”.`;
}

/** A mark price stays near the index: far from it one of the two is of another contract or unit. */
function sound(facts: Facts): Facts {
  const { mark_price: mark, index_price: index } = facts;
  if (mark !== undefined && index !== undefined && (mark > 2 * index || index > 2 * mark))
    throw new Misread(`its mark price ${mark} and its index price ${index} are too far apart`);
  return facts;
}
