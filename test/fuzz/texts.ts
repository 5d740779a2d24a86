import type { Random } from "../oracle/random";

/** Texts that have been taken for numbers, names, markup, code or ends of texts somewhere. */
const ODD: readonly string[] = [
  ...["", " ", "\t", "\u00a0", "\u2003", "\u200b", "\ufeff", "\0", "\r\n", "\u202e1"],
  ...[
    "1,000",
    "1.000,5",
    "1'000",
    "1’000.5",
    "1 000",
    "1_000",
    "１２",
    "٣٤",
    "५",
    "½",
    "Ⅷ",
    "²",
    "1e5",
    "1E+5",
    "1e999",
  ],
  ...["-1e-999", "0x10", "0b1", "--1", "+-1", "−5", "–5", "5-", "(5)", "( 5 )", "5 %", "%5", "5%%", "€5", "5 €", "$-5"],
  ...[
    "NaN",
    "Infinity",
    "-Infinity",
    "∞",
    "null",
    "undefined",
    "TRUE",
    "true",
    "FALSE",
    "#N/A",
    "#VALUE!",
    "=1+1",
    "+1",
  ],
  ...["@A1", "'5", '"5"', "{1;2}", "{1,2;3}", "{=1}", "A1", "Sheet1!A1:B2", "'x'!A1", "A1#", "Fills[@Price]", "R1C1"],
  ...["__proto__", "constructor", "toString", "valueOf", "hasOwnProperty", "prototype", "__defineGetter__", "length"],
  ...[
    "mark",
    "MARK ",
    "entry",
    "bankruptcy",
    "loss",
    "coin",
    "usd",
    "roe",
    "nearest",
    "blank",
    "error",
    "oldest",
    "buy",
  ],
  ...["<img src=x onerror=alert(1)>", "${1}", "{{1}}", "%s%n", "../../etc", "\\", "\ud800", "\udfff\ud800", "e\u0301"],
  ...["👩‍👩‍👧‍👦", "Ａ", "ﬀ", "İ", "ß", "2026-11-30", "30.11.2026", "1/2", "12:30", "20x", "x20", "1.2.3", "1,2,3", ",", "."],
];

const PIECES = [
  "0",
  "1",
  "9",
  ".",
  ",",
  "-",
  "−",
  "+",
  "e",
  "E",
  "%",
  " ",
  "'",
  '"',
  "(",
  ")",
  "x",
  "€",
  "\u00a0",
  "٣",
  "=",
  ";",
  "{",
  "}",
];

/** A text from a seed: an odd one, two of them, digits in disorder, or one that is far too long. */
export function anyText(random: Random): string {
  return random.weighted<string>([
    [5, () => random.pick(ODD)],
    [1, () => random.pick(ODD) + random.pick(ODD)],
    [3, () => Array.from({ length: random.integer(1, 8) }, () => random.pick(PIECES)).join("")],
    [1, () => String(anyNumber(random))],
    [0.5, () => String.fromCodePoint(...Array.from({ length: 4 }, () => random.integer(0, 0xd7ff)))],
    [0.05, () => random.pick(["1", "0", "a", "-", "\u0301", " "]).repeat(random.integer(300, 32_767))],
  ]);
}

const EDGES = [
  ...[0, -0, 5e-324, -5e-324, 2.2250738585072014e-308, 1e-308, -1e-308, 1e308, -1e308, Number.MAX_VALUE],
  ...[
    -Number.MAX_VALUE,
    Number.MIN_VALUE,
    Number.EPSILON,
    1 - Number.EPSILON / 2,
    1 + Number.EPSILON,
    2 ** 53,
    2 ** 53 + 2,
  ],
  ...[
    -(2 ** 53),
    2 ** 31,
    -(2 ** 31),
    2 ** 32,
    1e15,
    1e16,
    1e21,
    1e22,
    1e-7,
    0.1,
    0.3,
    0.30000000000000004,
    1 / 3,
    0.5,
  ],
  ...[1, -1, 2, 100, 70000, 0.005, 0.01, 45000, 1e5, 0.999999, 1e-10, 123456789.12345678],
];

/** A number that a cell can hold: beyond the largest there is none. */
export function anyNumber(random: Random): number {
  const number = random.weighted<number>([
    [3, () => random.pick(EDGES)],
    [2, () => random.integer(-5000, 5000)],
    [2, () => Number((random.fraction() * 10 ** random.integer(-3, 6)).toFixed(random.integer(0, 8)))],
    [1, () => random.fraction() * 10 ** random.integer(-320, 307) * random.pick([1, -1])],
    [1, () => random.pick(EDGES) * (1 + random.pick([-1, 1]) * Number.EPSILON) || 0],
  ]);
  return Number.isFinite(number) ? number : Number.MAX_VALUE;
}

/** A text with something taken out, put in, doubled or turned: what a file becomes on its way. */
export function damaged(text: string, random: Random): string {
  let result = text;
  for (let time = random.integer(1, 4); time > 0; time--) {
    const at = random.integer(0, result.length);
    const to = Math.min(result.length, at + random.integer(0, 12));
    const [before, cut, after] = [result.slice(0, at), result.slice(at, to), result.slice(to)];
    result = before + random.pick(["", cut + cut, [...cut].reverse().join(""), anyText(random).slice(0, 400)]) + after;
  }
  return result;
}
