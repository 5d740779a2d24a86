import { crc32 } from "./crc32";
import { limits } from "./limits";
import { damaged, FileRefusal, notAWorkbook, tooLarge } from "./refusal";

/** The parts of a package by their paths. */
export type Parts = Map<string, Uint8Array<ArrayBuffer>>;

interface Entry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  at: number;
}

const localHead = 0x04034b50;
const directoryHead = 0x02014b50;
const endHead = 0x06054b50;
const [stored, deflated] = [0, 8];
const isEncrypted = 0x1;
const utf8Names = 0x800;

/**
 * Unpacks a zip archive (PKWARE's APPNOTE) and never more than was allowed, whatever its directory says of itself: sizes
 * are counted while they grow.
 */
export async function unzipped(file: Uint8Array<ArrayBuffer>): Promise<Parts> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const entries = directoryOf(view, file);
  const parts: Parts = new Map();
  let total = 0;
  for (const entry of entries) {
    if (entry.name.endsWith("/")) continue;
    if (parts.has(entry.name)) throw damaged(`it holds ${entry.name} twice`);
    const bytes = await contentOf(entry, view, file, limits.unpackedBytes - total);
    total += bytes.byteLength;
    parts.set(entry.name, bytes);
  }
  return parts;
}

function directoryOf(view: DataView, file: Uint8Array): Entry[] {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw tooLarge("it is in the form for archives above 4 GB");
  if (count > limits.parts) throw tooLarge(`it has ${count} parts, and ${limits.parts} are taken`);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > file.byteLength || view.getUint32(at, true) !== directoryHead)
      throw damaged("its directory is cut off");
    const length = view.getUint16(at + 28, true);
    const flags = view.getUint16(at + 8, true);
    if (flags & isEncrypted) throw new FileRefusal("The file is protected by a password.");
    entries.push({
      name: checkedName(new TextDecoder().decode(file.subarray(at + 46, at + 46 + length))),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end of the directory stands before a comment, which nobody writes. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === endHead) return at;
  throw view.byteLength > 4 && view.getUint32(0, true) === localHead ? damaged("its end is missing") : notAWorkbook();
}

function checkedName(name: string): string {
  const path = name.replaceAll("\\", "/").replace(/^\//, "");
  if (path === "" || path.split("/").includes("..")) throw damaged("a part has no proper name");
  return path;
}

async function contentOf(entry: Entry, view: DataView, file: Uint8Array<ArrayBuffer>, left: number) {
  const { name, method, at, packed, unpacked, crc } = entry;
  if (unpacked > left) throw tooLarge(`it unpacks to more than ${limits.unpackedBytes / 1e6} MB`);
  if (at + 30 > file.byteLength || view.getUint32(at, true) !== localHead) throw damaged(`${name} is missing`);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > file.byteLength) throw damaged(`${name} is cut off`);
  const content = file.subarray(start, start + packed);
  if (method !== stored && method !== deflated) throw damaged(`${name} is packed in a way that no workbook is`);
  const bytes = method === stored ? content.slice() : await inflated(content, unpacked, name);
  if (bytes.byteLength !== unpacked || crc32(bytes) !== crc) throw damaged(`${name} is not what it was`);
  return bytes;
}

async function inflated(content: Uint8Array<ArrayBuffer>, expected: number, name: string) {
  const bytes = new Uint8Array(expected);
  let length = 0;
  const reader = new Blob([content]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (length + value.byteLength > expected) throw damaged(`${name} unpacks to more than it says`);
      bytes.set(value, length);
      length += value.byteLength;
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error instanceof FileRefusal ? error : damaged(`${name} cannot be unpacked`);
  }
  return bytes.subarray(0, length);
}

/** The first date that an archive can have: the same parts make the same file whenever they are packed. */
const firstOfJanuary1980 = 0x21;

/** Packs parts into an archive, in the order in which they come. */
export async function zipped(parts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
  const written: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const [path, bytes] of parts) {
    const name = new TextEncoder().encode(path);
    const packed = await deflate(bytes);
    const about = new DataView(new ArrayBuffer(26));
    about.setUint16(0, 20, true);
    about.setUint16(2, utf8Names, true);
    about.setUint16(4, deflated, true);
    about.setUint16(8, firstOfJanuary1980, true);
    about.setUint32(10, crc32(bytes), true);
    about.setUint32(14, packed.byteLength, true);
    about.setUint32(18, bytes.byteLength, true);
    about.setUint16(22, name.byteLength, true);
    const local = [number(localHead), new Uint8Array(about.buffer), name, packed];
    const rest = new DataView(new ArrayBuffer(14));
    rest.setUint32(10, at, true);
    const madeBy = new Uint8Array([20, 0]);
    directory.push(number(directoryHead), madeBy, new Uint8Array(about.buffer), new Uint8Array(rest.buffer), name);
    written.push(...local);
    at += lengthOf(local);
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, endHead, true);
  end.setUint16(8, parts.size, true);
  end.setUint16(10, parts.size, true);
  end.setUint32(12, lengthOf(directory), true);
  end.setUint32(16, at, true);
  return joined([...written, ...directory, new Uint8Array(end.buffer)]);
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packing = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(packing).arrayBuffer());
}

function number(value: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, value, true);
  return new Uint8Array(view.buffer);
}

const lengthOf = (pieces: readonly Uint8Array[]): number => pieces.reduce((sum, { byteLength }) => sum + byteLength, 0);

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}
