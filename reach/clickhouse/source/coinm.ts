import { REACHED } from "../../reached";
import { answers, type Asked } from "./answer";
import { ByteInput, writeAll } from "./byte-pipe";
import { readBlock } from "./native-block";

const [STDIN, STDOUT] = [0, 1];
const LINE_END = 10;

/** How many rows the next chunk has: a line before it (send_chunk_header). */
function rowsOfChunk(input: ByteInput): number {
  let digits = "";
  for (let byte = input.byte(); byte !== LINE_END; byte = input.byte()) digits += String.fromCharCode(byte);
  const rows = Number(digits);
  if (digits === "" || !Number.isSafeInteger(rows)) throw new Error(`a chunk of ${JSON.stringify(digits)} rows`);
  return rows;
}

/** Answers chunk after chunk until ClickHouse closes the pipe: `coinm.js LIQ_PRICE value`. */
function serve(id: string | undefined, asked: string | undefined): void {
  const reached = REACHED.find(({ definition }) => definition.name === id);
  if (!reached || (asked !== "value" && asked !== "reason"))
    throw new Error(`coinm.js takes a function and "value" or "reason", was ${[id, asked].join(" ")}`);
  const answer = answers(reached, asked satisfies Asked);
  const input = new ByteInput(STDIN);
  while (!input.isAtEnd())
    for (let left = rowsOfChunk(input); left > 0;) {
      const block = readBlock(input);
      if (block.rows > 0) writeAll(STDOUT, answer(block));
      left -= block.rows;
    }
}

serve(process.argv[2], process.argv[3]);
