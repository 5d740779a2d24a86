import { REFUSED, type RowCall } from "./row-call";

/** The contracts of the first asset of REBALANCE_CONTRACTS: its weight of the whole, to the nearest lot. */
export function firstToRebalance(call: RowCall): string[][] | undefined {
  if (call.rows * call.columns > 1) return undefined;
  const [units, prices, weights] = [call.one("units"), call.one("prices"), call.one("target_weights")];
  const [cash, lot] = [call.one("cash_usd"), call.one("lot", "1")];
  const count = call.lengthOf("units");
  const every = (name: string): string[] =>
    Array.from({ length: count }, (_, row) => call.sound(name, call.of(name, row)));
  const rules = [...every("units"), ...every("prices"), ...every("target_weights")];
  const others = [call.sound("cash_usd", cash), call.sound("lot", lot), `ROUND(SUM(${weights}),12)<=1`];
  const [whole] = call.beside("Portfolio", [
    `IF(AND(${[...rules, ...others].join(",")}),SUMPRODUCT(${units},${prices})+${cash},${REFUSED})`,
  ]) as [string];
  const [size, existing] = [call.of("contract_size", 0), call.of("existing", 0)];
  const missing = `(${whole}*${call.of("target_weights", 0)}-${call.of("units", 0)}*${call.of("prices", 0)})/${size}-${existing}`;
  const sound = [call.sound("contract_size", size), call.sound("existing", existing), `${whole}>=0`].join(",");
  return [[`IF(AND(${sound}),ROUND(ROUND((${missing})/${lot},9),0)*${lot},${REFUSED})`]];
}
