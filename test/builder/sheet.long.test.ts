import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { TARGET } from "../../scripts/generate-functions";
import { CATALOG } from "../../src/catalog";
import { CellError } from "../../src/catalog/declare/cell";
import { codeName } from "../../src/catalog/declare/words";
import { Refusal } from "../../src/core/refusal";
import * as functions from "../../src/functions/functions";
import { readMetadata } from "../../workbench/functions/metadata";
import { extentOf, type Extent } from "../../src/workbook/cell-address";
import type { PlannedBlock, SheetPlan } from "../../src/workbook/sheet-plan";
import { loadHeadless } from "../workbench/headless";
import type { OpenExcel } from "../workbench/open-excel";
import { addressed } from "./addressed";
import { calculated } from "./calculated-sheet";
import { isInput, otherInputs } from "./other-inputs";
import { withContract } from "../../src/builder/draft/draft";
import { built, draftOf, KINDS } from "./drafts";

const { calculateAtOnce, createCustomFunctions, openExcel } = loadHeadless();
const host = createCustomFunctions();
type Call = (...values: unknown[]) => unknown;

/**
 * The sheet that the builder describes, put into a spreadsheet that knows our functions and nothing of the builder:
 * what it calculates must be what the pane says.
 */
describe("every cell of the sheet comes to what the pane shows", () => {
  let excel: OpenExcel;
  beforeAll(async () => {
    Object.assign(globalThis, { CustomFunctions: host.global });
    for (const { name } of CATALOG)
      host.global.associate(name, (functions as unknown as Record<string, Call>)[codeName(name)] as Call);
    const { metadataJson } = await generateCustomFunctionsMetadata(TARGET);
    excel = openExcel({
      namespace: "COINM",
      metadata: readMetadata(JSON.parse(metadataJson)),
      functions: host.functions,
      blank: () => 0,
    });
    calculateAtOnce(excel);
  });
  afterAll(() => excel.close());

  test.each(Object.entries(KINDS))("%s", async (kind, changes) => {
    const plan = built(changes).plan();
    const found = await calculated(excel, kind.slice(0, 31), plan);
    const exactness = new Exactness(plan);
    const wrong = plan.blocks.flatMap((block) => differences(block, found, exactness));
    expect(wrong).toEqual([]);
    expect(plan.blocks.filter(({ values }) => values).length).toBeGreaterThan(30);
  });

  // What a formula spills is gone when it is refused, and an empty cell would count as 0 wherever it is referred to.
  test.each(Object.entries(KINDS))(
    "%s: an input that cannot be used leaves no number that stands on it",
    async (kind, changes) => {
      const plan = built(changes).plan();
      const areaOf = (named: string) => plan.names.find(({ name }) => name === named)?.area as Extent;
      const size = areaOf("contract_size");
      const found = await calculated(excel, kind.slice(0, 31), plan, { ...size, value: -1 });
      const left = plan.names.flatMap(({ name, area }) => {
        const value = found[area.row - plan.extent.row]?.[area.column - plan.extent.column];
        const stands = !isInput(area) && standsOnTheSize(name, changes);
        return stands && typeof value === "number" ? [`${name} is ${value}`] : [];
      });
      expect(left).toEqual([]);
      const charts = plan.charts.flatMap(({ source: { row, column, rows, columns } }) =>
        found.slice(row + 1, row + rows).map((line) => line.slice(column + 1, column + columns)),
      );
      expect(charts.flat().filter((value) => value === 0 || value === "")).toEqual([]);
    },
  );

  test.each(Object.entries(KINDS))("%s: other inputs give what the pane would say of them", async (kind, changes) => {
    const plan = built(changes).plan();
    const { inputs, others } = otherInputs(plan, changes);
    expect(inputs.length).toBeGreaterThan(14);
    const changed = inputs.map(({ area: { row, column }, value }) => ({ row, column, value }));
    const found = await calculated(excel, kind.slice(0, 31), plan, ...changed);
    const expected = built({ ...changes, ...others }).plan();
    const exactness = new Exactness(expected);
    // beside the inputs themselves, which are typed now where they were looked up before
    const blocks = expected.blocks.filter((block) => !isInput(block));
    expect(blocks.flatMap((block) => differences(block, found, exactness))).toEqual([]);
  });

  test("another venue of the list gives what the pane says of its contract, and a contract of elsewhere no number", async () => {
    const plan = built().plan();
    const [venue, symbol] = ["venue", "symbol"].map(
      (word) => plan.names.find(({ name }) => name === word)?.area as Extent,
    ) as [Extent, Extent];
    const found = await calculated(excel, "venue", plan, { ...venue, value: "BitMEX" });
    const expected = built(withContract(draftOf({}), "BitMEX", "XBTUSD")).plan();
    const exactness = new Exactness(expected);
    // but for the row of the list, which begins with the draft's own contract
    const blocks = expected.blocks.filter(({ entries }) => !JSON.stringify(entries).includes("listed_names"));
    expect(blocks.flatMap((block) => differences(block, found, exactness))).toEqual([]);

    const apart = await calculated(excel, "apart", plan, { ...symbol, value: "XBTUSD" });
    expect(apart[symbol.row]?.[symbol.column + 1]).toBe("not at this venue");
    const locked = plan.names.find(({ name }) => name === "locked")?.area as Extent;
    // its facts are #N/A, and an input that is no number is said to be needed
    expect(apart[locked.row]?.[locked.column]).toBe("#VALUE!");
  });

  // What is refused now may be a block of many rows after the next input: its room must be free.
  test.each([
    [
      "a margin that covers everything, by a tier table",
      { tiers: "{0,0.004;1,0.005;4,0.01}", leverage: "1" },
      "leverage",
      4,
    ],
    ["a margin above the coins", { margin_by: "margin", margin: "6" }, "margin", 2],
    [
      "a contract size below 0",
      { existing: "{-1000;-500}", existing_entry: "{60000;80000}", funding: "pasted" },
      "contract_size",
      10,
    ],
  ] as const)("%s, once mended, is the sheet that it would have been", async (_, changes, name, value) => {
    const sound = built({ ...changes, [name]: String(value) }).plan();
    const broken = name === "contract_size" ? sound : built(changes).plan();
    const { row, column } = broken.names.find((named) => named.name === name)?.area as Extent;
    const input = { row, column };
    const before = name === "contract_size" ? [{ ...input, value: -1 }] : [];
    const found = await calculated(excel, "mended", broken, ...before, { ...input, value });
    const exactness = new Exactness(sound);
    expect(sound.blocks.flatMap((block) => differences(block, found, exactness))).toEqual([]);
  });
});

/** The entry of a plan is the price now; of what has been traded nothing is rounded to a lot any more. */
const standsOnTheSize = (name: string, changes: object): boolean => {
  if (name === "entry_price") return "existing" in changes || "fills" in changes;
  return STANDS_ON_THE_SIZE.includes(name) && !(name === "lot_rounding_usd" && "fills" in changes);
};

/** Results that there are none of without a contract size. */
const STANDS_ON_THE_SIZE = [
  ...["contracts", "position", "entry_price", "locked", "floating_coins", "hedge_ratio", "lot_rounding_usd"],
  ...["margin", "leverage", "maintenance", "liq_price", "mmr_there", "tier_there", "liq_distance", "liq_deviations"],
  ...["touch_probability", "bankruptcy_price", "margin_ratio", "funding_period", "funding_period_usd", "funding_month"],
  ...["funding_month_usd", "funding_horizon", "funding_horizon_usd", "cost_usd", "cost_share", "cost_year"],
  ...["exit_contracts", "exit_coins", "carry_month", "worst_usd", "worst_coins"],
];

/**
 * Our own functions to the last bit, where what they are given is what was entered or came to the last bit itself;
 * Excel's operators, which engines round differently, and what stands on them to twelve digits.
 */
function differences(block: PlannedBlock, found: unknown[][], exactness: Exactness): string[] {
  return (block.values ?? []).flatMap((line, down) =>
    line.flatMap((value, across) => {
      const { formula = "" } = ((block.spills ? block.entries[0]?.[0] : block.entries[down]?.[across]) ?? {}) as {
        formula?: string;
      };
      const got = found[block.row + down]?.[block.column + across];
      const exact = exactness.isExact(formula);
      return same(value, got, exact, exactness.leastOf(formula))
        ? []
        : [`${formula} at ${block.row + down},${block.column + across}: ${String(told(value))}, not ${String(got)}`];
    }),
  );
}

/** Which formulas of a plan round nowhere but in our functions. */
class Exactness {
  readonly #formulas = new Map<string, string>();
  readonly #known = new Map<string, boolean>();

  readonly #addressed: (formula: string) => string;

  readonly #besideOpen: boolean;
  readonly #locked: number;

  constructor({ blocks, names }: SheetPlan) {
    this.#addressed = addressed({ names });
    this.#besideOpen = names.some(({ name }) => name === "open_before");
    this.#locked = Math.abs(valueNamed("locked", blocks, names));
    for (const { row, column, entries, spills } of blocks) {
      const { rows, columns } = spills ?? { rows: entries.length, columns: entries[0]?.length ?? 1 };
      for (let down = 0; down < rows; down++)
        for (let across = 0; across < columns; across++) {
          const entry = spills ? entries[0]?.[0] : entries[down]?.[across];
          if (typeof entry === "object" && entry !== null)
            this.#formulas.set(`${row + down},${column + across}`, entry.formula);
        }
    }
  }

  /**
   * What digits are counted from: of a probability twelve places count, since of the tails of a distribution engines
   * have no more. Beside a position that is open, a scenario's coins and what rounding to lots leaves are the rest of
   * numbers that nearly cancel: of coins twelve places count, of dollars twelve digits of those that are locked.
   */
  leastOf(formula: string): number {
    if (/NORM.S.DIST|touched_/.test(formula)) return 1;
    if (!this.#besideOpen) return 1e-9;
    if (formula.startsWith("=IF(is_traded,0,locked-")) return this.#locked;
    return formula.includes("SCENARIO_TABLE(") ? 1 : 1e-9;
  }

  isExact(formula: string): boolean {
    const known = this.#known.get(formula);
    if (known !== undefined) return known;
    const unquoted = this.#addressed(formula)
      .replace(/"[^"]*"/g, "")
      .slice(1);
    // a grid's leverage may be a quotient that its function is given as a number
    const rounds = /[*/+^&]|[^(,\s]-|ROUND|LN|SQRT|SLOPE|CORREL|RSQ|SUM|AVERAGE|SCENARIO_GRID|NORM/.test(unquoted);
    const exact = !rounds && addressesIn(unquoted).every((address) => this.#standsExactly(address));
    this.#known.set(formula, exact);
    return exact;
  }

  #standsExactly(address: string): boolean {
    const { row, column, rows, columns } = extentOf({ cells: address });
    for (let down = 0; down < rows; down++)
      for (let across = 0; across < columns; across++) {
        const formula = this.#formulas.get(`${row + down},${column + across}`);
        if (formula !== undefined && !this.isExact(formula)) return false;
      }
    return true;
  }
}

function valueNamed(word: string, blocks: SheetPlan["blocks"], names: SheetPlan["names"]): number {
  const { row, column } = names.find(({ name }) => name === word)?.area as Extent;
  const block = blocks.find(
    (each) => each.values && each.row <= row && row < each.row + each.entries.length && each.column === column,
  );
  const value = block?.values?.[row - block.row]?.[0];
  return typeof value === "number" ? value : 0;
}

const addressesIn = (formula: string): string[] => formula.match(/\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?/g) ?? [];

const told = (value: unknown): unknown => {
  if (value instanceof Refusal) return value.kind === "none" ? "#N/A" : "#VALUE!";
  return value instanceof CellError ? value.code : (value ?? "");
};

function same(value: unknown, got: unknown, exact: boolean, least: number): boolean {
  const expected = told(value);
  if (typeof expected !== "number" || typeof got !== "number" || exact)
    return Object.is(expected, got) || expected === got;
  return Math.abs(expected - got) <= 1e-12 * Math.max(Math.abs(expected), Math.abs(got), least);
}
