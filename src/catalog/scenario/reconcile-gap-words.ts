import type { Implied } from "../../core/margin/reconcile/implied";
import type { Trial } from "../../core/margin/reconcile/trial";
import { percent, plainNumber } from "../declare/plain-number";

/** "0.0012 BTC less margin would close the gap, as would a closing fee of 0.05 %". */
export function gapInWords(nearest: Trial, implied: Implied | undefined, coin: string): string {
  if (!implied) return "";
  const { missing, mmr } = implied;
  const [less, way] = missing < 0 ? ["less", "paid"] : ["more", "received"];
  const margin = `${plainNumber(Math.abs(missing))} ${coin} ${less} margin would close the gap, as funding ${way}`;
  const fee = (nearest.fee.rate as number) + mmr - (nearest.rate?.mmr ?? 0);
  const asFee =
    nearest.method === "loss" || fee <= 0 || fee > MOST_FEE ? "" : ` or as a closing fee of ${percent(fee)}`;
  return `${margin}${asFee}`;
}
/** No venue asks more for closing or for liquidating. */
const MOST_FEE = 0.03;
