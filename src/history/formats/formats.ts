import { BINANCE } from "./binance";
import { BITGET } from "./bitget";
import { BITMEX } from "./bitmex";
import { BYBIT } from "./bybit";
import { DERIBIT } from "./deribit";
import type { Format } from "./format";
import { KRAKEN } from "./kraken";
import { KUCOIN } from "./kucoin";
import { OKX } from "./okx";

/** All exports that are known by their headings. */
export const FORMATS: readonly Format[] = [
  ...BITMEX,
  ...DERIBIT,
  ...BYBIT,
  ...KRAKEN,
  ...KUCOIN,
  ...BINANCE,
  ...OKX,
  ...BITGET,
];
