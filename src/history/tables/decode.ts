/** The text of a file, or why it is none. */
export type Decoded = { readonly text: string } | { readonly refused: string };

const startsWith = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte);

/** Reads a file of text in whichever way it is written: UTF-8 or UTF-16, with a mark in front or without, or Windows' own. */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4))
    return { refused: "This is an .xlsx or .zip. Open it in Excel, select its cells, and take the selected cells." };
  if (startsWith(bytes, 0x1f, 0x8b)) return { refused: "This is a .gz: unpack it first." };
  if (startsWith(bytes, 0xd0, 0xcf)) return { refused: "This is an old .xls: open it in Excel, and take the cells." };
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return { refused: "This is a PDF: ask the venue for a CSV." };
  if (startsWith(bytes, 0xff, 0xfe)) return { text: inside(new TextDecoder("utf-16le").decode(bytes)) };
  if (startsWith(bytes, 0xfe, 0xff)) return { text: inside(new TextDecoder("utf-16be").decode(bytes)) };
  const half = halfOfNothing(bytes);
  if (half) return { text: inside(new TextDecoder(half).decode(bytes)) };
  try {
    return { text: inside(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return { text: inside(new TextDecoder("windows-1252").decode(bytes)) };
  }
}

/** UTF-16 without its mark: every other byte of plain letters is 0. */
function halfOfNothing(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const some = bytes.subarray(0, 200);
  if (some.length < 4) return undefined;
  const zeros = (from: number) => some.filter((byte, index) => index % 2 === from && byte === 0).length;
  if (zeros(1) > some.length * 0.4) return "utf-16le";
  return zeros(0) > some.length * 0.4 ? "utf-16be" : undefined;
}

/** Without the mark in front, and with one kind of line end. */
export const inside = (text: string): string => text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
