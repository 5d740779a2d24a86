import { readSync, writeSync } from "node:fs";

const FIRST_SIZE = 1 << 20;

/** The bytes that an engine sends, in the order in which they are asked for. It waits for them without an event loop. */
export class ByteInput {
  private bytes = Buffer.allocUnsafe(FIRST_SIZE);
  private start = 0;
  private end = 0;

  constructor(private readonly file: number) {}

  /** Whether there is nothing more: the other side has closed. */
  isAtEnd(): boolean {
    return this.start === this.end && !this.fill(1);
  }

  byte(): number {
    if (this.start === this.end) this.need(1);
    return this.bytes[this.start++] as number;
  }

  /** The next bytes, which stay what they are until more is asked for. */
  take(count: number): Buffer {
    this.need(count);
    const taken = this.bytes.subarray(this.start, this.start + count);
    this.start += count;
    return taken;
  }

  private need(count: number): void {
    if (!this.fill(count)) throw new Error("the input ends within a block");
  }

  private fill(count: number): boolean {
    if (this.start + count > this.bytes.length) this.makeRoom(count);
    while (this.end - this.start < count) {
      const read = patiently(() => readSync(this.file, this.bytes, this.end, this.bytes.length - this.end, null));
      if (read === 0) return false;
      this.end += read;
    }
    return true;
  }

  private makeRoom(count: number): void {
    const from = this.bytes;
    if (count > from.length) this.bytes = Buffer.allocUnsafe(Math.max(count, 2 * from.length));
    from.copy(this.bytes, 0, this.start, this.end);
    this.end -= this.start;
    this.start = 0;
  }
}

/** Writes all of it, however little a pipe takes at a time. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) {
    const from = written;
    written += patiently(() => writeSync(file, bytes, from));
  }
}

const NOTHING = new Int32Array(new SharedArrayBuffer(4));

/** A pipe that does not block says that there is nothing yet, or no room. */
function patiently(act: () => number): number {
  for (;;)
    try {
      return act();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(NOTHING, 0, 0, 1);
    }
}
