import { createHash } from "node:crypto";
import { canonicalInputs } from "../../../src/builder/record/fingerprint";
import {
  fingerprintOf,
  readRecord,
  recordRows,
  type HedgeRecord,
  type RecordRow,
} from "../../../src/builder/record/hedge-record";
import { inSheetWords } from "../../../src/builder/record/record-words";
import { recordOf } from "../../../src/builder/record/with-record";
import { typed } from "../../../src/workbook/entry/entered-text";
import { built, KINDS } from "../drafts";
import { aboutOf, type Changes } from "./recorded";

const recordFor = (changes: Changes = {}): Promise<HedgeRecord> => recordOf(built(changes).plan(), aboutOf(changes));
const rowsFor = async (changes: Changes = {}) => recordRows(await recordFor(changes), inSheetWords);
const SOME = ["the example", "contracts already open", "a proxy by past prices", "target weights"];
/** The rows with one of them, by its name, made another. */
const bent = (rows: readonly RecordRow[], name: string, change: (row: RecordRow) => RecordRow | undefined) =>
  rows.map((row) => (row[1] === name ? change(row) : row)).filter((row) => row !== undefined);

test("the fingerprint is the SHA-256 of the documented text, as node's own program makes it", async () => {
  const inputs = new Map([
    ["price", "70000"],
    ["coins", "5"],
  ]);
  const text = 'coin-m-hedge inputs 1\ncoins=5\nmethod="mark"\nprice=70000\n';
  const choices = new Map([["method", '"mark"']]);
  expect(canonicalInputs(new Map([...choices, ...inputs]))).toBe(text);
  expect(await fingerprintOf({ choices, inputs })).toBe(`sha256:${createHash("sha256").update(text).digest("hex")}`);
});

test("the same inputs have the same fingerprint in any order", async () => {
  const { choices, inputs } = await recordFor();
  const turned = (map: ReadonlyMap<string, string>) => new Map([...map].reverse());
  expect(await fingerprintOf({ choices: turned(choices), inputs: turned(inputs) })).toBe(
    await fingerprintOf({ choices, inputs }),
  );
});

test.each(SOME)("%s: each single input that is another has another fingerprint", async (kind) => {
  const changes = KINDS[kind];
  const { choices, inputs } = await recordFor(changes);
  const seen = new Set([await fingerprintOf({ choices, inputs })]);
  for (const name of inputs.keys()) {
    const other = new Map(inputs).set(name, `${inputs.get(name)}1`);
    seen.add(await fingerprintOf({ choices, inputs: other }));
  }
  for (const name of choices.keys())
    seen.add(await fingerprintOf({ choices: new Map(choices).set(name, '"another"'), inputs }));
  expect(inputs.size).toBeGreaterThan(15);
  expect(seen.size).toBe(1 + inputs.size + choices.size);
});

test("it carries every digit of inputs and results, the version, and each fact with its day", async () => {
  const rows = await rowsFor({ coins: "5.123456789012345" });
  const row = (name: string) => rows.find(([, one]) => one === name);
  expect(row("input coins")?.[2]).toBe("5.123456789012345 coin");
  expect(row("version")?.[2]).toBe("Coin-M Hedge 0.1.0");
  // data/contracts.json: Binance's tier table of 2026-09-17
  expect(row("fact mmr")).toEqual(["Fact: Maintenance margin rate", "fact mmr", "0.004 = 0.4\u202f%", "2026-09-17"]);
  // 350,000 USD at 90 days: (0.0005 + 0.0005 − 0.0001 · 270) · 365/90, from design/functions.md
  const year = Object.values(await recordFor()).flatMap((part) => (part instanceof Map ? [part.get("cost_year")] : []));
  expect(year).toContain("-0.10544444444444444");
});

test("what is written is what is read, whatever order its rows are in", async () => {
  for (const kind of SOME) {
    const record = await recordFor(KINDS[kind]);
    const rows = await recordRows(record, inSheetWords);
    const read = await readRecord([...rows].reverse());
    if (read.outcome !== "read") throw new Error(JSON.stringify(read));
    const sorted = (one: HedgeRecord) => ({
      ...one,
      facts: [...one.facts].sort((a, b) => a.name.localeCompare(b.name)),
      ...Object.fromEntries(
        (["choices", "inputs", "results"] as const).map((part) => [part, new Map([...one[part]].sort())]),
      ),
    });
    expect(sorted(read.record)).toEqual(sorted(record));
  }
});

test("a record of another form, and every kind of damage, is said and not compared with", async () => {
  const rows = await rowsFor();
  const says = async (changed: readonly RecordRow[]) => {
    const read = await readRecord(changed);
    return read.outcome === "damaged" ? read.says : read.outcome;
  };
  const value = (text: string) => (row: RecordRow) => [row[0], row[1], text, row[3]] as const;
  expect(await says(rows)).toBe("read");
  expect(await says(bent(rows, "record", value("form 2")))).toBe("newer");
  expect(await says(bent(rows, "record", value("<b>")))).toBe("its form is “<b>”");
  expect(await says([])).toBe("the row that says its form is gone");
  expect(await says(bent(rows, "input price", value("71000 USD per coin")))).toBe(
    "its inputs do not have its fingerprint",
  );
  expect(await says(bent(rows, "input price", () => undefined))).toBe("its inputs do not have its fingerprint");
  expect(await says(bent(rows, "input price", value("=1+1")))).toBe("the value of “input price” cannot be read");
  expect(await says(bent(rows, "result liq_price", value("1 USD per coin")))).toBe(
    "a row has been changed, added or taken out",
  );
  expect(await says(bent(rows, "fact mmr", ([what, name, text]) => [what, name, text, "2020-01-01"]))).toBe(
    "a row has been changed, added or taken out",
  );
  expect(await says(bent(rows, "version", value("Coin-M Hedge 9.0.0")))).toBe(
    "a row has been changed, added or taken out",
  );
  expect(await says(bent(rows, "seal", () => undefined))).toBe("it has no seal");
  expect(await says([...rows, ["", "input price", "1", ""]])).toBe("a row stands in it twice");
});

test("texts that mean harm stay texts: in quotation marks, and never a formula", async () => {
  const coin = '=HYPERLINK("http://x","<img src=x onerror=alert(1)>")';
  const rows = await rowsFor({ coin });
  const [, , written = ""] = rows.find(([, name]) => name === "choice coin") ?? [];
  expect(written).toBe(`"${coin.replaceAll('"', '""')}"`);
  // what Excel is given begins with a letter, or with the apostrophe that keeps a text a text
  expect(rows.flat().filter((text) => !/^(?:$|'|\p{L})/u.test(String(typed(text))))).toEqual([]);
});
