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
  "frame-ancestors": "'none'",
});

/** The pane's page brings a policy of its own, made for Excel; in the workbench, Microsoft's address is closed as well. */
export const panePolicy = policy({ ...ownOnly, "frame-src": "'none'", "frame-ancestors": "'self'" });
