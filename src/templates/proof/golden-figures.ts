import { asOf } from "../contracts";
import type { Template } from "../template";
import { PUBLISHED_ROWS } from "./published-figures";

const column = <Place extends 0 | 1 | 2 | 3 | 4 | 5>(place: Place) => PUBLISHED_ROWS.map((row) => row[place]);

/** T14: everything that others have printed, reckoned again where the sheet is opened. */
export const goldenFigures: Template = {
  id: "T14",
  file: "self-test",
  title: "Self-test",
  about: "Every figure that exchanges, their engines and other programs have published, reckoned again in this Excel.",
  words: ["golden fixtures", "trust", "proof", "verify", "check"],
  scale: { price: 70000, lot: 1, coins: 1 },
  widths: [1, 40, 17, 20, 20, 12, 66, 58, 58],
  says: 'IF(passed=of_all,"All "&FIXED(of_all,0)&" published figures come out","Only "&FIXED(passed,0)&" of "&FIXED(of_all,0)&" published figures come out: do not trust these functions here")&"; core {version}."',
  figures: [
    { key: "passed", label: "PASS", unit: "figures", format: "count", formula: 'SUMPRODUCT(--(outcomes="PASS"))' },
    { key: "failed", label: "FAIL", unit: "figures", format: "count", formula: "of_all-passed" },
    { key: "of_all", label: "All", unit: "figures", format: "count", formula: "ROWS(expected_values)" },
    { key: "core_version", label: "Core", unit: "version", format: "text", formula: '"{version}"' },
  ],
  inputs: [{ title: "Contract and wallet: each row has its own", inputs: [asOf()] }],
  tables: [
    {
      title: "Published, and reckoned here",
      about:
        "Within: half of the last digit that was printed, or what the source allows; 0 is to the fifteen digits that a cell shows.",
      columns: [
        { key: "printed_by", head: "Who", format: "text", fixed: true, values: column(0) },
        {
          key: "outcomes",
          head: "Outcome",
          format: "text",
          each: 'IF(ISNUMBER([got_values]),IF(ABS([got_values]-[expected_values])<=[allowed]+1E-14*ABS([expected_values]),"PASS","FAIL"),"FAIL")',
          levels: { PASS: "ok", FAIL: "red" },
        },
        { key: "expected_values", head: "Published", format: "number", fixed: true, values: column(2) },
        { key: "got_values", head: "Here", format: "number", formulas: column(1) },
        { key: "allowed", head: "Within", format: "number", fixed: true, values: column(3) },
        {
          key: "calls",
          head: "Call",
          format: "text",
          fixed: true,
          values: column(1).map((formula) => `  ${formula.replace(/^COINM\./, "")}`),
        },
        { key: "as_printed", head: "As printed", format: "text", fixed: true, values: column(4) },
        { key: "where_printed", head: "Where", format: "text", fixed: true, values: column(5) },
      ],
    },
  ],
  charts: [],
  check: { holds: [{ says: "Every published figure comes out.", formula: "failed=0", level: "red" }] },
  notes: [
    "What is printed here was published by others; none of it was reckoned by this add-in.",
    "Red rows after an update or in another program: send this sheet along with your report.",
  ],
};
