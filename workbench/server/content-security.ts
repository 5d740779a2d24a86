const policy = (directives: Record<string, string>) =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");

/** Nothing that is not served from the same address. */
const ownOnly = {
  "script-src": "'self'",
  "connect-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
};

/** What reads and writes files needs nothing but itself. */
export const workerPolicy = policy({ "default-src": "'none'" });

/** What the browser may load on the page with the sheet. */
export const sheetPolicy = policy({
  "default-src": "'none'",
  ...ownOnly,
  // Univer sizes and places its elements by style attributes, and writes style elements of its own.
  "style-src": "'self' 'unsafe-inline'",
  // Univer's icons and cursors, and the images that it draws in memory.
  "img-src": "'self' data: blob:",
  "font-src": "'self' data:",
  "frame-src": "'self'",
  "worker-src": "'self'",
  "frame-ancestors": "'none'",
});

/**
 * The pane's page brings a policy of its own, made for Excel. In the workbench Microsoft's address is closed as well;
 * the venues, which are asked on a press, are those that the page names.
 */
export const panePolicy = (page: string) =>
  policy({
    ...ownOnly,
    "connect-src": ["'self'", ...venuesIn(page)].join(" "),
    "frame-src": "'none'",
    "frame-ancestors": "'self'",
  });

const MICROSOFT = "https://appsforoffice.microsoft.com";

const venuesIn = (page: string): string[] => {
  const [, sources = ""] = /connect-src ([^;"]*)/.exec(page) ?? [];
  return sources.split(" ").filter((source) => source.startsWith("https://") && source !== MICROSOFT);
};
