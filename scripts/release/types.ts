interface Kind {
  readonly type: string;
  /** Written in UTF-8, and its type can say so. */
  readonly text?: boolean;
}

/**
 * What the files of a site are, by their ends. Settings say all of it: a server knows some of them alone, others depend on
 * what else is installed beside it, and a browser that must not guess runs no script that came as plain text.
 */
export const KINDS: Readonly<Record<string, Kind>> = {
  css: { type: "text/css", text: true },
  html: { type: "text/html", text: true },
  js: { type: "text/javascript", text: true },
  json: { type: "application/json" },
  png: { type: "image/png" },
  svg: { type: "image/svg+xml" },
  txt: { type: "text/plain", text: true },
  xlsx: { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  xml: { type: "text/xml", text: true },
};

/** What is packed already gains nothing by being compressed. */
const PACKED = ["png", "xlsx"];
export const COMPRESSIBLE: readonly string[] = Object.keys(KINDS).filter((end) => !PACKED.includes(end));
