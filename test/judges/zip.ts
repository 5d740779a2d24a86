import { crc32 } from "node:zlib";

/** A zip archive of files as they are, not compressed (PKWARE's APPNOTE, sections 4.3.7, 4.3.12 and 4.3.16). */
export function zipped(files: Readonly<Record<string, string>>): Buffer {
  const written: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const [name, content] = [Buffer.from(path), Buffer.from(text)];
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0); // version that can read it
    about.writeUInt16LE(0x21, 8); // 1 January 1980, the first date that there is
    about.writeUInt32LE(crc32(content), 10);
    about.writeUInt32LE(content.length, 14);
    about.writeUInt32LE(content.length, 18);
    about.writeUInt16LE(name.length, 22);
    const local = [Buffer.from("PK\x03\x04"), about, name, content];
    const entry = [Buffer.from("PK\x01\x02\x14\0"), about, Buffer.alloc(14), name];
    entry[2]?.writeUInt32LE(offset, 10);
    written.push(...local);
    directory.push(...entry);
    offset += Buffer.concat(local).length;
  }
  const central = Buffer.concat(directory);
  const count = Object.keys(files).length;
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...written, central, end]);
}
