import { CONTRACTS } from "../../src/catalog/venues/contract-table";
import { withContract, type Draft } from "../../src/builder/draft/draft";
import type { SheetPlan } from "../../src/workbook/sheet-plan";
import { built, draftOf } from "./drafts";

const LONGEST_LIST = 255;

const areaOf = (plan: SheetPlan, name: string) => plan.names.find((named) => named.name === name)?.area;

/** The words that the cell of this name takes; undefined where it is no list. */
function listOf(plan: SheetPlan, name: string): readonly string[] | undefined {
  const at = areaOf(plan, name);
  const found = plan.validations.find(({ area }) => at && area.row === at.row && area.column === at.column);
  return found && "list" in found.rule ? found.rule.list : undefined;
}

function formulaOf(plan: SheetPlan, name: string): string | undefined {
  const at = areaOf(plan, name);
  const entry = plan.blocks.find(({ row, column }) => row === at?.row && column === at.column)?.entries[0]?.[0];
  return typeof entry === "object" && entry !== null ? entry.formula : undefined;
}

describe("the lists of venues and contracts in a sheet", () => {
  const plan = built().plan();

  test("hold the perpetuals of the coin that state what the sheet has cells for, the draft's own first", () => {
    expect(listOf(plan, "venue")?.[0]).toBe("Binance COIN-M");
    expect(listOf(plan, "venue")).toEqual(expect.arrayContaining(["Bybit", "BitMEX", "Kraken", "Gate", "KuCoin"]));
    expect(listOf(plan, "symbol")?.slice(0, 2)).toEqual(["BTCUSD_PERP", "BTCUSD"]);
  });

  // Deribit's rate grows with the position, OKX and MEXC state no rate at all: no cell of this sheet could hold that
  test.each(["Deribit", "OKX", "MEXC"])("leave out %s, whose facts would not fit", (venue) => {
    expect(CONTRACTS.some((contract) => contract.venue === venue && contract.settlement === "BTC")).toBe(true);
    expect(listOf(plan, "venue")).not.toContain(venue);
  });

  test("fill the cells of size, lot, rate, method, hours and fees, as long as these are the table's", () => {
    const filled = ["contract_size", "lot", "mmr", "method", "hours", "entry_fee", "exit_fee", "as_of"];
    expect(filled.map((name) => formulaOf(plan, name))).toEqual(
      filled.map((name) => `=INDEX(listed_${name === "hours" ? "interval_hours" : name},contract_row)`),
    );
    const own = built({ entry_fee: "0.01%" }).plan();
    expect([formulaOf(own, "entry_fee"), formulaOf(own, "exit_fee")]).toEqual([
      undefined,
      "=INDEX(listed_exit_fee,contract_row)",
    ]);
  });

  test.each<[string, Partial<Record<keyof Draft, string>>]>([
    ["the size is the user's own", { contract_size: "10" }],
    ["something has been traded", { fills: "{46346,-1500,70000,0.0005}" }],
    ["a position is counted in contracts", { existing: "-1000", existing_entry: "60000" }],
    ["the tier table is a venue's own", { tiers: "{0,0.004;5,0.005}" }],
    ["the contract has an expiry", { kind: "expiry", futures_price: "71400" }],
    ["the contract is not in the table", { venue: "My own", symbol: "X" }],
    ["the contract is of another coin", { coin: "ETH" }],
  ])("are none where %s: the sheet belongs to its contract", (_, changes) => {
    const bound = built(changes as Parameters<typeof built>[0]).plan();
    expect([listOf(bound, "venue"), listOf(bound, "symbol"), formulaOf(bound, "contract_size")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("of every coin fit into what Excel takes as a list", () => {
    const lists = CONTRACTS.flatMap(({ venue, symbol, settlement }) => {
      const sheet = built(withContract(draftOf({ coin: settlement }), venue, symbol)).plan();
      return [listOf(sheet, "venue"), listOf(sheet, "symbol")].flatMap((list) => (list ? [list] : []));
    });
    expect(lists.length).toBeGreaterThan(100);
    const wrong = lists.filter((list) => list.join(",").length > LONGEST_LIST || list.some((word) => /,/.test(word)));
    expect(wrong).toEqual([]);
  });
});
