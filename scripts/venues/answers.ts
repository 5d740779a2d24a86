/**
 * What the venues' own answers state of their contracts, in the units of data/contracts.json. The answers are the ones of
 * the keyless requests for specifications and tiers; a field that such an answer has not is not stated.
 */
export interface Stated {
  readonly symbol: string;
  readonly facts: Readonly<Record<string, number | string | undefined>>;
  /** Floor, rate and deduction, as far as the answer has them. */
  readonly tiers?: readonly (readonly [floor: number, rate: number, deduction?: number])[];
}

/** An answer as it was kept: of which venue, of which request, of which day. */
export interface Answer {
  readonly venue: string;
  readonly answer: string;
  readonly date: string;
  readonly body: unknown;
}

type Json = Readonly<Record<string, unknown>>;
const list = (value: unknown): readonly Json[] => value as readonly Json[];
const number = (value: unknown): number | undefined =>
  value === undefined || value === null || value === "" ? undefined : Number(value);
const COINS: Readonly<Record<string, string>> = { XBT: "BTC", XBt: "BTC" };
const text = (value: unknown): string => value as string;
const coin = (name: unknown): string => COINS[text(name)] ?? text(name);
/** The day of a time in milliseconds; none for a time that stands for never. */
const dayOf = (time: unknown): string | undefined => {
  const day = number(time) ? new Date(Number(time)).toISOString().slice(0, 10) : undefined;
  return day !== undefined && day < "2100" ? day : undefined;
};

/** By the name of the answer. */
export const READERS: Readonly<Record<string, (body: never) => readonly Stated[]>> = {
  "binance-exchange-info": ({ symbols }: { symbols: unknown }) =>
    list(symbols).map((it) => ({
      symbol: text(it["symbol"]),
      facts: {
        face: number(it["contractSize"]),
        settlement: text(it["marginAsset"]),
        tick: number(list(it["filters"]).find((filter) => filter["filterType"] === "PRICE_FILTER")?.["tickSize"]),
        lot: number(list(it["filters"]).find((filter) => filter["filterType"] === "LOT_SIZE")?.["stepSize"]),
        liquidation_fee: number(it["liquidationFee"]),
        expiry: dayOf(it["deliveryDate"]),
      },
    })),
  "binance-brackets": ({ data }: { data: Json }) =>
    list(data["brackets"]).map((it) => ({
      symbol: text(it["symbol"]),
      facts: { position_limit: number(list(it["riskBrackets"]).at(-1)?.["bracketNotionalCap"]) },
      tiers: list(it["riskBrackets"]).map((tier) => [
        Number(tier["bracketNotionalFloor"]),
        Number(tier["bracketMaintenanceMarginRate"]),
        Number(tier["cumFastMaintenanceAmount"]),
      ]),
    })),
  "bybit-instruments-info": ({ result }: { result: Json }) =>
    list(result["list"]).map((it) => ({
      symbol: text(it["symbol"]),
      facts: {
        settlement: text(it["settleCoin"]),
        tick: number((it["priceFilter"] as Json)["tickSize"]),
        lot: number((it["lotSizeFilter"] as Json)["qtyStep"]),
        max_leverage: number((it["leverageFilter"] as Json)["maxLeverage"]),
        funding_interval: Number(it["fundingInterval"]) / 60 || undefined,
        expiry: dayOf(it["deliveryTime"]),
      },
    })),
  "bybit-risk-limit": ({ result }: { result: Json }) => {
    const symbols = [...new Set(list(result["list"]).map((it) => text(it["symbol"])))];
    return symbols.map((symbol) => {
      const tiers = list(result["list"]).filter((it) => it["symbol"] === symbol);
      return {
        symbol,
        facts: { mmr: number(tiers[0]?.["maintenanceMargin"]), max_leverage: number(tiers[0]?.["maxLeverage"]) },
        tiers: tiers.map((tier, index) => [
          Number(tiers[index - 1]?.["riskLimitValue"] ?? 0),
          Number(tier["maintenanceMargin"]),
          Number(tier["mmDeduction"]),
        ]),
      };
    });
  },
  "okx-instruments-swap": okx,
  "okx-instruments-dated": okx,
  "bitmex-instrument": (body) =>
    list(body).map((it) => ({
      symbol: text(it["symbol"]),
      facts: {
        settlement: coin(it["settlCurrency"]),
        tick: number(it["tickSize"]),
        lot: number(it["lotSize"]),
        maker_fee: number(it["makerFee"]),
        taker_fee: number(it["takerFee"]),
        mmr: number(it["maintMargin"]),
        max_leverage: 1 / Number(it["initMargin"]),
        first_tier: `${Number(it["riskLimit"]) / 1e8} BTC`,
        expiry: (it["expiry"] as string | undefined)?.slice(0, 10),
      },
    })),
  "deribit-get-instrument": ({ result }: { result: Json }) => [deribit(result)],
  "deribit-get-instruments": ({ result }: { result: unknown }) => list(result).map(deribit),
  "kraken-instruments": ({ instruments }: { instruments: unknown }) =>
    list(instruments).map((it) => ({
      symbol: text(it["symbol"]),
      facts: {
        face: number(it["contractSize"]),
        settlement: coin(it["base"]),
        tick: number(it["tickSize"]),
        lot: 10 ** -Number(it["contractValueTradePrecision"]),
        mmr: number(list(it["marginLevels"])[0]?.["maintenanceMargin"]),
        max_leverage: 1 / Number(list(it["marginLevels"])[0]?.["initialMargin"]),
        expiry: (it["lastTradingTime"] as string | undefined)?.slice(0, 10),
      },
      tiers: list(it["marginLevels"]).map((tier) => [Number(tier["contracts"]), Number(tier["maintenanceMargin"])]),
    })),
  // the schedule that the answer of the instruments names for PI_XBTUSD
  "kraken-feeschedules": ({ feeSchedules }: { feeSchedules: unknown }) =>
    list(feeSchedules).map((it) => {
      const [lowest] = list(it["tiers"]);
      return {
        symbol: "PI_XBTUSD",
        facts: { maker_fee: Number(lowest?.["makerFee"]) / 100, taker_fee: Number(lowest?.["takerFee"]) / 100 },
      };
    }),
  "gate-contracts": (body) =>
    list(body).map((it) => ({
      symbol: text(it["name"]),
      facts: {
        tick: number(it["order_price_round"]),
        lot: number(it["order_size_min"]),
        maker_fee: number(it["maker_fee_rate"]),
        taker_fee: number(it["taker_fee_rate"]),
        mmr: number(it["maintenance_rate"]),
        max_leverage: number(it["leverage_max"]),
        funding_interval: Number(it["funding_interval"]) / 3600,
        first_tier: `${Number(it["risk_limit_base"])} BTC`,
      },
    })),
  "htx-swap-contract-info": ({ data }: { data: unknown }) =>
    list(data).map((it) => ({
      symbol: text(it["contract_code"]),
      facts: { settlement: text(it["symbol"]), face: number(it["contract_size"]), tick: number(it["price_tick"]) },
    })),
  "kucoin-contracts-active": ({ data }: { data: unknown }) =>
    list(data).map((it) => ({
      symbol: text(it["symbol"]),
      facts: {
        face: -Number(it["multiplier"]),
        settlement: coin(it["settleCurrency"]),
        tick: number(it["tickSize"]),
        lot: number(it["lotSize"]),
        maker_fee: number(it["makerFeeRate"]),
        taker_fee: number(it["takerFeeRate"]),
        expiry: dayOf(it["expireDate"]),
      },
    })),
  "bitget-contracts": ({ data }: { data: unknown }) =>
    list(data).map((it) => ({
      symbol: text(it["symbol"]).replace("_DMCBL", ""),
      facts: {
        settlement: text(it["baseCoin"]),
        tick: Number(`${text(it["priceEndStep"])}e-${text(it["pricePlace"])}`),
        maker_fee: number(it["makerFeeRate"]),
        taker_fee: number(it["takerFeeRate"]),
      },
    })),
};

function okx({ data }: { data: unknown }): readonly Stated[] {
  return list(data).map((it) => ({
    symbol: text(it["instId"]),
    facts: {
      face: it["ctValCcy"] === "USD" ? number(it["ctVal"]) : undefined,
      settlement: text(it["settleCcy"]),
      tick: number(it["tickSz"]),
      lot: number(it["lotSz"]),
      max_leverage: number(it["lever"]),
      expiry: dayOf(it["expTime"]),
    },
  }));
}

function deribit(it: Json): Stated {
  return {
    symbol: text(it["instrument_name"]),
    facts: {
      face: number(it["contract_size"]),
      settlement: text(it["base_currency"]),
      tick: number(it["tick_size"]),
      maker_fee: number(it["maker_commission"]),
      taker_fee: number(it["taker_commission"]),
      max_leverage: number(it["max_leverage"]),
      expiry: dayOf(it["expiration_timestamp"]),
    },
  };
}
