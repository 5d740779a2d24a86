const signs: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text that stands in a part, with its escapes read. */
export const plain = (text: string): string =>
  text.replace(/&(?:#x([\dA-F]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return signs[name.toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** A text as it may stand in a part. What XML has no form for is left out. */
export const escaped = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- these are what XML 1.0 does not allow
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** The attributes of an opening tag. */
export function attributesOf(tag: string): Record<string, string> {
  const found = [...tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return Object.fromEntries(found.map(([, name = "", double, single]) => [name, plain(double ?? single ?? "")]));
}
