import { accountParts } from "./account-parts";
import { REFUSED, type RowCall } from "./row-call";

/** FUNDING_LEDGER at rates: each row's payment, and the sums so far. */
export function fundingRows(call: RowCall): string[][] | undefined {
  if (call.isGiven("amounts") || call.isGiven("value_prices") || !call.isGiven("rates")) return undefined;
  const size = call.one("contract_size");
  const rows = Array.from({ length: call.rows }, (_, row) => ({
    contracts: call.of("contracts", row),
    price: call.of("mark_prices", row),
    rate: call.of("rates", row),
    periods: call.of("periods", row, "1"),
  }));
  // one row that is refused refuses the whole ledger, as it does with the add-in
  const sound = call.beside(
    "Sound",
    rows.map(({ contracts, price, rate, periods }) => {
      const rules = [
        `ISNUMBER(${contracts})`,
        call.sound("mark_prices", price),
        call.sound("rates", rate),
        call.sound("contract_size", size),
        call.sound("periods", periods),
      ];
      return `IF(${contracts}=0,0,IF(AND(${rules.join(",")}),0,${REFUSED}))`;
    }),
  );
  const all = `SUM(${sound[0]}:${sound.at(-1)})`;
  return rows.map(({ contracts, price, rate, periods }, row) => {
    const soFar = (column: number): string => `SUM(${call.at(0, column)}:${call.at(row, column)})`;
    const wanted = [
      `${contracts}*${size}/${price}*${rate}*${periods}`,
      `${contracts}*${size}*${rate}*${periods}`,
      soFar(0),
      soFar(1),
    ];
    return wanted.map((text) => `IF(ISERROR(${all}),${REFUSED},IF(${contracts}=0,"",${text}))`);
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
      const asked = `IF(OR(${account.ends(before, price)},${account.ends(after, price)}),1,0)`;
      return `IF(AND(${account.sound}=1,${rules.join(",")}),${asked},${REFUSED})`;
    }),
  );
  const all = `${ends[0]}:${ends.at(-1)}`;
  return [[`IF(${contracts}=0,NA(),IF(ISERROR(SUM(${all})),${REFUSED},MATCH(1,${all},0)))`]];
}
