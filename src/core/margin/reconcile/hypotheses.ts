import { NO_FEE } from "../../units";
import { METHOD_NAMES, METHODS, type Method } from "../methods";
import { growthRefused } from "../requirement";
import type { Hypothesis } from "./hypothesis";
import { marginReadings } from "./margin-readings";
import type { FeeReading, RateReading, Screen } from "./screen";

const WITHOUT_FEE: FeeReading = { rate: NO_FEE, kind: "none" };

/** mmr_per_coin and a deduction in dollars go with a rate of the position's worth, not with a share of the margin. */
const isMeant = (rate: RateReading, method: Method): boolean =>
  !growthRefused({ ...rate, method }) && !(rate.usd_deduction && METHODS[method].mmrOf === "margin");

/**
 * Every hypothesis that the screen allows: method × fee × reading of the margin × rate. Bankruptcy without a fee is
 * entry, and is not counted twice. Where the screen shows the maintenance margin, it is a hypothesis of its own.
 */
export const hypotheses = (screen: Screen): Hypothesis[] =>
  marginReadings(screen).flatMap((margin) => [
    ...(screen.maintenance === null ? [] : [{ method: "shown" as const, fee: WITHOUT_FEE, margin, rate: null }]),
    ...screen.rates.flatMap((rate) =>
      METHOD_NAMES.filter((method) => isMeant(rate, method)).flatMap((method) =>
        screen.fees
          .filter((fee) => method !== "bankruptcy" || fee.rate !== 0)
          .map((fee): Hypothesis => ({ method, fee, margin, rate })),
      ),
    ),
  ]);
