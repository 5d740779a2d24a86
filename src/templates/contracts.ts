import { dayNumber } from "../builder/fields/days";
import type { Input } from "./template";

/** The day on which the contract's facts were looked up. */
export const AS_OF = dayNumber("2026-10-06");

export const input = (
  key: string,
  label: string,
  value: number | string,
  unit: string,
  format: Input["format"],
  as?: Input["as"],
): Input => ({ key, label, value, unit, format, ...(as && { as }) });

interface Spec {
  readonly venue: string;
  readonly symbol: string;
  readonly face: number;
  readonly lot: number;
  readonly mmr: number;
  readonly fee: number;
}

export const BTC: Spec = { venue: "Binance COIN-M", symbol: "BTCUSD_PERP", face: 100, lot: 1, mmr: 0.005, fee: 0.0005 };

export const asOf = (): Input => input("as_of", "As of", AS_OF, "day of these facts", "date");

/** What every sheet says of the contract: whose it is, and as of when. */
export const named = ({ venue, symbol }: Pick<Spec, "venue" | "symbol">): Input[] => [
  input("venue_name", "Venue", venue, "", "text"),
  input("contract_name", "Contract", symbol, "", "text"),
  asOf(),
];

export const face = ({ face: value }: Spec): Input =>
  input("contract_size", "Contract size", value, "USD a contract", "number", "LIQ_PRICE.contract_size");
export const lot = ({ lot: value }: Spec): Input =>
  input("order_lot", "Order lot", value, "contracts", "number", "HEDGE_CONTRACTS.lot");
export const maintenance = ({ mmr }: Spec): Input =>
  input("maint_rate", "Maintenance rate", mmr, "type 0.5%", "rate", "LIQ_PRICE.mmr");
export const method = (): Input =>
  input("liq_method", "Liquidation valued at", "mark", "how the venue reckons", "text", "LIQ_PRICE.method");
export const takerFee = ({ fee }: Spec): Input =>
  input("taker_fee", "Fee of a trade", fee, "type 0.05%", "rate", "INVERSE_PNL.entry_fee");
export const funding = (value = 0.0001): Input =>
  input("funding_rate", "Funding rate", value, "a period; + longs pay shorts", "rate", "FUNDING_COST.funding_rate");
export const fundingHours = (): Input =>
  input("funding_hours", "Funding every", 8, "hours", "number", "FUNDING_APR.interval_hours");
