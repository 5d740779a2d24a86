import { accountParts } from "./account-parts";
import { REFUSED, type RowCall } from "./row-call";

/** FUNDING_LEDGER at rates: each row's payment, and the sums so far. */
export function fundingRows(call: RowCall): string[][] | undefined {
  if (call.isGiven("amounts") || call.isGiven("value_prices") || !call.isGiven("rates")) return undefined;
  return Array.from({ length: call.rows }, (_, row) => {
    const [contracts, price, rate, periods] = [
      call.of("contracts", row),
      call.of("mark_prices", row),
      call.of("rates", row),
      call.of("periods", row, "1"),
    ];
    const size = call.one("contract_size");
    const rules = [
      `ISNUMBER(${contracts})`,
      call.sound("mark_prices", price),
      call.sound("rates", rate),
      call.sound("contract_size", size),
      call.sound("periods", periods),
    ];
    const soFar = (column: number): string => `SUM(${call.at(0, column)}:${call.at(row, column)})`;
    const wanted = [
      `${contracts}*${size}/${price}*${rate}*${periods}`,
      `${contracts}*${size}*${rate}*${periods}`,
      soFar(0),
      soFar(1),
    ];
    return wanted.map((text) => `IF(${contracts}=0,"",IF(AND(${rules.join(",")}),${text},${REFUSED}))`);
  });
}

/** FIRST_BREACH: the margin that funding has left in each row, whether the row liquidates, and the first that does. */
export function breachRow(call: RowCall): string[][] | undefined {
  if (call.isGiven("tiers")) return undefined;
  const [contracts, entry, size, margin] = [
    call.one("contracts"),
    call.one("entry_price"),
    call.one("contract_size"),
    call.one("margin"),
  ];
  const must = [
    `ISNUMBER(${contracts})`,
    call.sound("entry_price", entry),
    call.sound("contract_size", size),
    call.sound("margin", margin),
  ];
  const account = accountParts({ position: `${contracts}*${size}`, entry, must, call, heading: "Path parts" });
  const rows = Array.from({ length: call.lengthOf("prices") }, (_, row) => ({
    price: call.of("prices", row),
    rate: call.of("funding_rates", row),
    periods: call.of("periods", row, "1"),
  }));
  const paid = call.beside(
    "Funding",
    rows.map(({ price, rate, periods }) => `${account.position}/${price}*${rate}*${periods}`),
  );
  const left: string[] = [];
  for (const row of rows.keys()) left.push(row === 0 ? margin : `(${margin}-SUM(${paid[0]}:${paid[row - 1]}))`);
  const ends = call.beside(
    "Liquidates",
    rows.map(({ price, rate, periods }, row) => {
      const [before, after] = [left[row] as string, `(${left[row]}-${paid[row]})`];
      const rules = [call.sound("prices", price), call.sound("funding_rates", rate), call.sound("periods", periods)];
      const asked = `IF(OR(${account.free(before, price)}<=0,${account.free(after, price)}<=0),1,0)`;
      return `IF(AND(${account.sound}=1,${rules.join(",")}),${asked},${REFUSED})`;
    }),
  );
  const all = `${ends[0]}:${ends.at(-1)}`;
  return [[`IF(${contracts}=0,NA(),IF(ISERROR(SUM(${all})),${REFUSED},MATCH(1,${all},0)))`]];
}
