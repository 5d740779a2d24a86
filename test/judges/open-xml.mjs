/* global process -- its module would be read as a whole, standard input included */
/**
 * Examines files with Microsoft's Open XML SDK: every part against the schema of Office, and what the schema cannot say.
 * Reads the paths of the files from its arguments, and writes what is wrong in each.
 */
import { readFileSync, writeSync } from "node:fs";
import validate from "@ooxml-tools/validate";

const found = [];
for (const file of process.argv.slice(2)) {
  const faults = await validate(new Uint8Array(readFileSync(file)), "xlsx", "Microsoft365");
  found.push(faults.map(({ path, description }) => `${path.partUri} ${path.xpath}: ${description}`));
}
writeSync(1, JSON.stringify(found));
// Its runtime would wait for more.
process.exit(0);
