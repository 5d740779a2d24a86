import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ByteInput } from "../../reach/clickhouse/source/byte-pipe";
import { blockOfNumbers, blockOfTexts, readBlock } from "../../reach/clickhouse/source/native-block";

/**
 * Blocks written down by hand after https://clickhouse.com/docs/interfaces/formats/Native; what ClickHouse itself sends
 * and takes is in clickhouse/.
 */
const folder = mkdtempSync(path.join(tmpdir(), "coinm-native-"));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function reading<T>(bytes: Uint8Array, read: (input: ByteInput) => T): T {
  const file = path.join(folder, String(files++));
  writeFileSync(file, bytes);
  const handle = openSync(file, "r");
  try {
    return read(new ByteInput(handle));
  } finally {
    closeSync(handle);
  }
}

const text = (value: string) => [value.length, ...Buffer.from(value)];
const double = (value: number) => [...Buffer.from(Float64Array.of(value).buffer)];
const long = (value: number) => [...Buffer.from(BigUint64Array.of(BigInt(value)).buffer)];
const block = (rows: number, ...columns: number[][]) => Uint8Array.from([columns.length, rows, ...columns.flat()]);
const column = (type: string, ...bytes: number[]) => [...text("c"), ...text(type), ...bytes];

test("numbers pass bit by bit, and what is marked is blank", () => {
  const bytes = block(3, column("Nullable(Float64)", 0, 1, 0, ...double(-0), ...double(7), ...double(0.1)));
  const { rows, columns } = reading(bytes, readBlock);
  expect(rows).toBe(3);
  expect(columns).toEqual([{ values: [-0, null, 0.1] }]);
});

test("a column without a blank is one of doubles, one of blanks alone is one value", () => {
  const full = column("Nullable(Float64)", 0, 0, ...double(1), ...double(2));
  const empty = column("Nullable(Float64)", 1, 1, ...double(1), ...double(2));
  const { columns } = reading(block(2, full, empty), readBlock);
  expect(columns).toEqual([{ values: Float64Array.of(1, 2) }, { same: null }]);
});

test("words, truths and lists", () => {
  const words = column("Nullable(String)", 0, 0, 1, ...text("mark"), ...text("mark"), ...text(""));
  const truths = column("Nullable(Bool)", 0, 1, 0, 1, 0, 0);
  const lists = column(
    "Array(Nullable(Float64))",
    ...[2, 2, 3].flatMap(long),
    ...[0, 1, 0, ...double(1.5), ...double(0), ...double(-3)],
  );
  const { columns } = reading(block(3, words, truths, lists), readBlock);
  expect(columns).toEqual([
    { values: ["mark", "mark", null] },
    { values: [true, null, false] },
    { values: [[1.5, null], [], [-3]] },
  ]);
});

test("a count of rows over 127 takes two bytes, a column longer than what is read at once is read whole", () => {
  const rows = 200_000;
  const values = Float64Array.from({ length: rows }, (_, row) => row / 3);
  const bytes = Buffer.concat([
    Uint8Array.from([1, (rows & 127) | 128, ((rows >> 7) & 127) | 128, rows >> 14, ...column("Float64")]),
    new Uint8Array(values.buffer),
  ]);
  const found = reading(bytes, readBlock);
  expect(found.rows).toBe(rows);
  expect(found.columns).toEqual([{ values }]);
});

test("several blocks follow each other, and an end within one is no block", () => {
  const one = block(1, column("Float64", ...double(5)));
  const twice = Buffer.concat([one, one]);
  reading(twice, (input) => {
    expect([readBlock(input), readBlock(input)]).toEqual(
      Array(2).fill({ rows: 1, columns: [{ values: Float64Array.of(5) }] }),
    );
    expect(input.isAtEnd()).toBe(true);
  });
  expect(() => reading(one.subarray(0, one.length - 1), readBlock)).toThrow("the input ends within a block");
});

test("a type that no argument has is refused by its name", () => {
  expect(() => reading(block(1, column("Int64", ...long(5))), readBlock)).toThrow("a column of Int64");
});

test("answers are a column of numbers or of sentences with its blanks", () => {
  const head = (type: string) => [1, 2, ...text("result"), ...text(type)];
  expect([...blockOfNumbers(Float64Array.of(0.5, 0), Uint8Array.of(0, 1))]).toEqual([
    ...[...head("Nullable(Float64)"), 0, 1, ...double(0.5), ...double(0)],
  ]);
  expect([...blockOfTexts([null, "no"])]).toEqual([...head("Nullable(String)"), 1, 0, 0, ...text("no")]);
});
