import { invalidArgument, notImplemented } from "../richapi/rich-api-error";

/** A colour as Excel hands it out: #RRGGBB in capitals. */
export function colourFrom(value: unknown): string {
  const text = String(value);
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  if (/^[a-z]+$/i.test(text)) throw notImplemented(`The colour's name "${text}"`);
  throw invalidArgument();
}
