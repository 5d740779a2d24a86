import type { MaintenanceRule } from "../margin/requirement";
import type { Quantity } from "../units";

/** A hedge of coins by one inverse position, to be checked. What is null is not known, and nothing is said about it. */
export interface HedgeCheck extends MaintenanceRule {
  coins: Quantity<"coin">;
  contracts: Quantity<"contracts">;
  entry_price: Quantity<"USD/coin">;
  mark_price: Quantity<"USD/coin">;
  margin: Quantity<"coin">;
  contract_size: Quantity<"USD/contract">;
  funding_rate: Quantity<"fraction"> | null;
  volatility: Quantity<"fraction per year"> | null;
  days: Quantity<"days"> | null;
  /** Hours between two funding payments. */
  interval_hours: Quantity<"hours">;
  /**
   * The coins that the position is to hedge, where they are not those held: as of a proxy hedge, or of a part of the
   * coins.
   */
  exposure: Quantity<"coin"> | null;
}
