import { REFUSED, type RowCall } from "./row-call";

const BUYS = ["buy", "long", "b"];
const SELLS = ["sell", "short", "s"];

/**
 * TRADE_LEDGER at fee rates, oldest first: each row stands on the one above it. Sides are buy and sell and their like; a
 * word that says that it closes is refused, since it takes a history to know whether it does.
 */
export function tradeRows(call: RowCall): string[][] | undefined {
  if (call.isGiven("fees_paid") || call.isGiven("order") || !call.isGiven("sides")) return undefined;
  if (call.one("if_none") !== '"blank"') return undefined;
  const size = call.one("contract_size");
  const fills = Array.from({ length: call.rows }, (_, row) => ({
    contracts: call.of("contracts", row),
    price: call.of("prices", row),
    fee: call.of("fee_rates", row),
    side: call.of("sides", row),
  }));
  const traded = call.beside(
    "Traded",
    fills.map(({ contracts, price, fee, side }) => {
      const isOneOf = (words: readonly string[]): string =>
        `OR(${words.map((word) => `TRIM(${side})="${word}"`).join(",")})`;
      const sign = `IF(${isOneOf(BUYS)},1,IF(${isOneOf(SELLS)},-1,${REFUSED}))`;
      const free = `OR(${fee}="",AND(${call.sound("fee_rates", fee)}))`;
      const rules = [`ISNUMBER(${contracts})`, `${contracts}>0`, call.sound("prices", price), free];
      const sound = `AND(${rules.join(",")})`;
      return `IF(${contracts}="",0,IF(ISNUMBER(${contracts})*(${contracts}=0),0,IF(${sound},${contracts}*${sign},${REFUSED})))`;
    }),
  );
  const held = call.beside(
    "Held",
    fills.map((_, row) => `SUM(${traded[0]}:${traded[row]})`),
  );
  const before = (column: readonly string[], row: number): string => (row === 0 ? "0" : (column[row - 1] as string));
  const worth = (row: number): string => `${traded[row]}*${size}/${(fills[row] as (typeof fills)[number]).price}`;
  const coins = call.running("Coins held", fills.length, (row, above) => {
    const [was, open, price] = [before(held, row), above ?? "0", (fills[row] as (typeof fills)[number]).price];
    const reduced = `IF(${held[row]}=0,0,IF(SIGN(${held[row]})=SIGN(${was}),${open}*${held[row]}/${was},${held[row]}*${size}/${price}))`;
    return `IF(${traded[row]}=0,${open},IF(${was}*${traded[row]}>=0,${open}+${worth(row)},${reduced}))`;
  });
  return fills.map((fill, row) => {
    const [was, open] = [before(held, row), before(coins, row)];
    const closed = `IF(${held[row]}=0,${open}+${worth(row)},IF(SIGN(${held[row]})=SIGN(${was}),${worth(row)}-${open}*${traded[row]}/${was},${open}-${was}*${size}/${fill.price}))`;
    const soFar = (column: number): string => `SUM(${call.at(0, column)}:${call.at(row, column)})`;
    const wanted = [
      `${held[row]}`,
      `IF(${held[row]}=0,"",${held[row]}*${size}/${coins[row]})`,
      `IF(${was}*${traded[row]}>=0,0,${closed})`,
      `ABS(${worth(row)})*N(${fill.fee})`,
      `${soFar(2)}-${soFar(3)}`,
    ];
    // one row that is refused refuses the whole history, as it does with the add-in, and so does a size, without a fill too
    const all = `SUM(${traded[0]}:${traded.at(-1)})`;
    const isSound = `AND(ISNUMBER(${all}),${call.sound("contract_size", size)})`;
    return wanted.map((text) => `IF(${isSound},IF(${traded[row]}=0,"",${text}),${REFUSED})`);
  });
}
