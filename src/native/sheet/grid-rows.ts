import { accountParts } from "./account-parts";
import { REFUSED, type RowCall } from "./row-call";

/** SCENARIO_GRID for the change, or for the further move that liquidates; one position a column. */
export function gridRows(call: RowCall): string[][] | undefined {
  const output = call.one("output", '"usd"');
  if (call.isGiven("tiers") || call.one("if_none") !== '"blank"') return undefined;
  if (output !== '"change"' && output !== '"liq"') return undefined;
  const [coins, price, size, leverage] = [
    call.one("coins"),
    call.one("price"),
    call.one("contract_size"),
    call.one("leverage", "1"),
  ];
  const must = [
    call.sound("coins", coins),
    call.sound("price", price),
    call.sound("contract_size", size),
    call.sound("leverage", leverage),
  ];
  const ratios = Array.from({ length: call.columns }, (_, column) => call.of("hedge_ratios", column));
  const sold = call.beside(
    "Contracts",
    ratios.map((ratio) => `IF(${ratio}=0,0,COINM.HEDGE_CONTRACTS(${coins},${price},${size},${ratio}))`),
  );
  const margins = call.beside(
    "Margins",
    sold.map((contracts) => `MIN(ABS(${contracts})*${size}/${price}/${leverage},${coins})`),
  );
  const columns = sold.map((contracts, column) => {
    const margin = margins[column] as string;
    const rule = [...must, call.sound("hedge_ratios", ratios[column] as string)];
    const heading = `Column ${column + 1}`;
    const account = accountParts({ position: `${contracts}*${size}`, entry: price, must: rule, call, heading });
    return { account, margin, floating: `(${coins}+${account.position}/${price})` };
  });
  const limits =
    output === '"liq"'
      ? call.beside(
          "Liquidation",
          sold.map((held, column) => limit(column, held)),
        )
      : [];
  function limit(column: number, held: string): string {
    const rest = [size, call.one("method", '"mark"'), "", "", "", "", call.one("mmr_per_coin", "")];
    const given = [held, price, margins[column], call.one("mmr", "0.005"), ...rest].join(",").replace(/,+$/, "");
    return `IF(${held}=0,"",IFNA(COINM.LIQ_PRICE(${given}),""))`;
  }
  return Array.from({ length: call.rows }, (_, row) => {
    const move = call.of("moves", row);
    const there = `(${price}*(1+${move}))`;
    return columns.map(({ account, margin, floating }, column) => {
      const end = `IF(${account.position}=0,FALSE,${account.ends(margin, there)})`;
      const change = `IF(${coins}=0,"",IF(${end},((${coins}-${margin})*(1+${move})-${coins})/${coins},${move}*${floating}/${coins}))`;
      const further = `IF(${end},0,IF(ISNUMBER(${limits[column]}),(${limits[column]}-${there})/${there},""))`;
      const wanted = output === '"liq"' ? further : change;
      return `IF(AND(${account.sound}=1,${call.sound("moves", move)}),${wanted},${REFUSED})`;
    });
  });
}
