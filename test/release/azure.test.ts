import { rulesFor } from "../../scripts/release/headers";
import { hostingFor } from "../../scripts/release/hosting";

/** https://learn.microsoft.com/azure/static-web-apps/configuration, read in November 2026. */
const PROPERTIES = [
  ...["trailingSlash", "routes", "navigationFallback", "responseOverrides", "globalHeaders", "mimeTypes"],
  ...["auth", "networking", "forwardingGateway", "platform"],
];
const OF_A_ROUTE = ["route", "methods", "rewrite", "redirect", "statusCode", "headers", "allowedRoles"];
const LARGEST = 20 * 1024;

interface Settings {
  readonly globalHeaders: Readonly<Record<string, string>>;
  readonly routes: readonly { readonly route: string; readonly headers: Readonly<Record<string, string>> }[];
  readonly mimeTypes: Readonly<Record<string, string>>;
}

/**
 * "A route pattern of /calendar/* matches all requests under the /calendar/ path. However, it will not match requests for
 * the paths /calendar or /calendar/index.html." And an exact route of an index.html is of its folder as well.
 */
function fits(route: string, asked: string): boolean {
  const own = asked.endsWith("/index.html") ? asked.slice(0, -"/index.html".length) : asked.replace(/\/$/, "");
  if (route.endsWith("/*")) return asked.startsWith(route.slice(0, -1)) && own !== route.slice(0, -2);
  if (route.endsWith("*")) return asked.startsWith(route.slice(0, -1));
  return route === asked || (route.endsWith("/index.html") && route.slice(0, -"/index.html".length) === own);
}

test("a route that ends in a slash and a star leaves its folder's first page out, as it is documented", () => {
  const asked = ["/calendar", "/calendar/index.html", "/calendar/", "/calendar/january/1"];
  expect(asked.map((one) => fits("/calendar/*", one))).toEqual([false, false, false, true]);
  expect(asked.map((one) => fits("/calendar*", one))).toEqual([true, true, true, true]);
  expect(asked.map((one) => fits("/calendar/index.html", one))).toEqual([true, true, true, false]);
});

describe.each(["https://hedge.example.com", "https://hedge.example.com/tools/coin.m"])("Azure at %s", (address) => {
  const folder = new URL(address).pathname.replace(/\/$/, "");
  const [pane, help] = ["default-src 'self'", "default-src 'none'"];
  const files = hostingFor(address, rulesFor({ pane, help }));
  const text = files["staticwebapp.config.json"] as string;
  const { globalHeaders, routes, mimeTypes } = JSON.parse(text) as Settings;
  const headersOf = (file: string) => ({
    ...globalHeaders,
    ...routes.find(({ route }) => fits(route, `${folder}/${file}`))?.headers,
  });

  test("the file says what may be said, where it may be said, and is no longer than it may be", () => {
    expect(Buffer.byteLength(text)).toBeLessThan(LARGEST);
    expect(Object.keys(JSON.parse(text) as object).filter((name) => !PROPERTIES.includes(name))).toEqual([]);
    for (const route of routes) {
      expect(Object.keys(route).filter((name) => !OF_A_ROUTE.includes(name))).toEqual([]);
      // a star stands at the end
      expect(route.route).toMatch(/^\/[^*]*\*?$/);
    }
    for (const value of [globalHeaders, ...routes.map(({ headers }) => headers)].flatMap(Object.values))
      // an empty value takes a header away
      expect(value).toMatch(/./);
    for (const [end, type] of Object.entries(mimeTypes))
      expect(`${end} ${type}`).toMatch(/^\.[a-z]+ [a-z]+\/[a-z+.-]+$/);
  });

  test("of the routes none is hidden by one before it", () => {
    const hidden = routes.filter(({ route }, i) =>
      routes.slice(0, i).some((before) => fits(before.route, route.replace("*", "/one.png"))),
    );
    expect(hidden).toEqual([]);
  });

  test.each([
    ["taskpane.html", { "Cache-Control": "no-cache", "Content-Security-Policy": pane }],
    ["help/", { "Content-Security-Policy": `${help}; frame-ancestors 'none'` }],
    ["help/index.html", { "Content-Security-Policy": `${help}; frame-ancestors 'none'` }],
    ["help/liq-price.html", { "Content-Security-Policy": `${help}; frame-ancestors 'none'` }],
    ["functions.json", { "Cache-Control": "no-cache", "Access-Control-Allow-Origin": "*" }],
    ["functions.js", { "Cache-Control": "no-cache", "Access-Control-Allow-Origin": "*" }],
    ["assets/icon-16.png", { "Cache-Control": "public, max-age=86400" }],
    ["pane.js", { "Cache-Control": "no-cache" }],
    ["manifest.xml", { "Cache-Control": "no-cache" }],
  ])("%s has its headers", (file, own) => {
    const everywhere = { "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" };
    const told = headersOf(file);
    expect(told).toMatchObject({ ...everywhere, "Strict-Transport-Security": "max-age=31536000", ...own });
    expect("Access-Control-Allow-Origin" in told).toBe(file.startsWith("functions."));
    expect(told["Content-Security-Policy"]).toBe((own as Record<string, string>)["Content-Security-Policy"]);
  });

  test("there is the page without which it takes nothing, and it leads to the help", () => {
    const page = files["index.html"] as string;
    expect(page).toContain(`href="${address}/help/index.html"`);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|style=|\son\w+=/);
  });
});
