/** What a host says beside a file of the site. */
export interface HeaderRule {
  /** A file, or a folder with all that is in it: "/help/". */
  readonly of: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Whether it is of all that is in a folder. */
export const isFolder = ({ of }: HeaderRule): boolean => of.endsWith("/");

/** The rules that say something of a header, with what they say. */
export const valued = (rules: readonly HeaderRule[], header: string) =>
  rules.flatMap((rule) => (rule.headers[header] === undefined ? [] : [[rule, rule.headers[header]] as const]));

/** The policies that the pages of a built site bring along. */
export interface Policies {
  readonly pane: string;
  readonly help: string;
}

/** Beside every file. */
export const EVERYWHERE: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Strict-Transport-Security": "max-age=31536000",
};

/** It may be kept, and is asked for whether it is still the same: names of files stay from version to version. */
export const ASK_AGAIN = "no-cache";
/** Office takes no icon that says it must not be kept. */
export const KEEP_A_DAY = "public, max-age=86400";

/**
 * Excel on the web reads the functions' description from an origin of its own, and does not without leave. Nothing says
 * by whom the pane may be framed: Excel on the web frames it from addresses that differ by tenant and change.
 */
export const rulesFor = ({ pane, help }: Policies): readonly HeaderRule[] => [
  { of: "/assets/", headers: { "Cache-Control": KEEP_A_DAY } },
  { of: "/taskpane.html", headers: { "Cache-Control": ASK_AGAIN, "Content-Security-Policy": pane } },
  {
    of: "/help/",
    headers: { "Cache-Control": ASK_AGAIN, "Content-Security-Policy": `${help}; frame-ancestors 'none'` },
  },
  { of: "/functions.json", headers: { "Cache-Control": ASK_AGAIN, "Access-Control-Allow-Origin": "*" } },
  { of: "/functions.js", headers: { "Cache-Control": ASK_AGAIN, "Access-Control-Allow-Origin": "*" } },
];

/** The policy in a page's own words. */
export function policyOf(page: string): string {
  const [, content] = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page) ?? [];
  if (content === undefined) throw new Error("The page has no Content-Security-Policy");
  return content.replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}
