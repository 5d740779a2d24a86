import { DEFAULT_BASE_URL } from "./finished-metadata";
import { FEED_ORIGINS } from "../src/feed/hosts";
import { PRODUCTION_NAMESPACE, type Site } from "./site";

/** Two add-ins with one id replace each other in Excel, so the development copy has its own. */
const DEVELOPMENT_ID = "1daa4a80-354a-45ee-827d-87c6dbf96874";

/** The manifest of the repository, turned into the one of a given site. */
export function manifestFor(site: Site, manifest: string): string {
  const address = escapeXml(site.baseUrl);
  const placed = manifest.replaceAll(`"${DEFAULT_BASE_URL}/`, () => `"${address}/`);
  const named = swap(placed, `DefaultValue="${PRODUCTION_NAMESPACE}"`, `DefaultValue="${site.namespace}"`);
  const told = swap(named, `=${PRODUCTION_NAMESPACE}.`, `=${site.namespace}.`);
  return site.development ? asDevelopmentCopy(told) : told;
}

function asDevelopmentCopy(manifest: string): string {
  const identified = swap(manifest, /<Id>[^<]+<\/Id>/, `<Id>${DEVELOPMENT_ID}</Id>`);
  const titled = swap(identified, /(<DisplayName DefaultValue="[^"]+)"/, '$1 (development)"');
  return swap(titled, /(<bt:String id="Group.Label" DefaultValue="[^"]+)"/, '$1 (development)"');
}

/**
 * The pane's page states the namespace, so that the pane inserts formulas which this site's functions answer, and the
 * hosts that it may ask when somebody presses for a venue's values.
 */
export function pageFor(site: Site, page: string): string {
  const named = swap(page, `data-namespace="${PRODUCTION_NAMESPACE}"`, `data-namespace="${site.namespace}"`);
  return swap(named, MICROSOFT, `${MICROSOFT} ${FEED_ORIGINS.join(" ")}`);
}

/** What the page of the repository may ask; the hosts of the venues come from the list in the code. */
const MICROSOFT = "connect-src 'self' https://appsforoffice.microsoft.com";

/** A replacement that finds nothing would leave a file that looks right and is not. */
function swap(text: string, from: string | RegExp, to: string): string {
  const found = typeof from === "string" ? text.includes(from) : from.test(text);
  if (!found) throw new Error(`The file no longer contains ${String(from)}`);
  return text.replace(from, to);
}

const escapeXml = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
