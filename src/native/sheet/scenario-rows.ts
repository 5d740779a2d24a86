import { accountParts } from "./account-parts";
import { REFUSED, type RowCall } from "./row-call";

/** SCENARIO_TABLE without headings, a formula a cell; what has no value is an empty text. */
export function scenarioRows(call: RowCall): string[][] | undefined {
  if (call.isGiven("tiers") || call.isGiven("funding_paid") || !call.isGiven("margin")) return undefined;
  if (call.one("headers") !== "FALSE" || call.one("if_none") !== '"blank"') return undefined;
  const [coins, contracts, entry, size, margin] = [
    call.one("coins"),
    call.one("contracts"),
    call.one("entry_price"),
    call.one("contract_size"),
    call.one("margin"),
  ];
  const must = [
    `ISNUMBER(${coins})`,
    `ISNUMBER(${contracts})`,
    call.sound("entry_price", entry),
    call.sound("contract_size", size),
    call.sound("margin", margin),
    `OR(${coins}<0,${margin}<=${coins})`,
  ];
  const account = accountParts({ position: `${contracts}*${size}`, entry, must, call, heading: "Scenario parts" });
  const { position, sound } = account;
  const [floating] = call.beside("Floating coins", [`${coins}+${position}/${entry}`]) as [string];
  const prices = Array.from({ length: call.rows }, (_, row) => call.of("prices", row));
  // whether a row is liquidated is asked once, and what it gains or loses stands on that
  const ends = call.beside(
    "Liquidated",
    prices.map((price) => `IF(${position}=0,FALSE,${account.ends(margin, price)})`),
  );
  return prices.map((price, row) => {
    const end = ends[row] as string;
    // rounded to the fifteenth digit that the entry can show: a coin at 0.08 USD has more decimals than one at 70,000
    const away = `ROUND(${price}-${entry},14-INT(LOG10(${entry})))`;
    const [gain, dollars, after] = [call.at(row, 3), call.at(row, 4), call.at(row, 5)];
    const equity = `(${margin}+${position}*${away}/(${entry}*${price}))`;
    const change = `IF(${end},((${coins}-${margin})*${price}-${coins}*${entry})/(${coins}*${entry}),${away}*${floating}/(${coins}*${entry}))`;
    const wanted = [
      price,
      `${away}/${entry}`,
      `${coins}*${price}`,
      `IF(${end},0-${margin},${position}*${away}/(${entry}*${price}))`,
      `IF(${end},0-${margin}*${price},${position}*${away}/${entry})`,
      `${coins}+${gain}`,
      `IF(${end},${after}*${price},${coins}*${price}+${dollars})`,
      `IF(${coins}=0,"",${change})`,
      `IF(${equity}<=0,"",${account.maintenance(margin, price)}/${equity})`,
      `IF(${end},"LIQUIDATED","OK")`,
    ];
    return wanted.map((text) => `IF(AND(${sound}=1,${call.sound("prices", price)}),${text},${REFUSED})`);
  });
}
