-- Generated from src/catalog by scripts/generate-reach.ts: change the declaration there, then run `npm run generate`.
--
-- NOT RUN ON BIGQUERY. The tests hold this file to BigQuery's documented limits, and run each body, with the script that
-- it calls, in an engine that offers JavaScript and nothing else; nobody has registered it in a project.
--
-- 1. `npm run reach`, and copy reach/dist/bigquery/coinm.js to a bucket that BigQuery may read.
-- 2. Put your bucket in place of YOUR_BUCKET and your dataset in place of YOUR_DATASET, and run this file.
--
-- Each function is there twice: COINM_LIQ_PRICE gives the number, or NULL where there is none, COINM_LIQ_PRICE_REASON says
-- why there is none. NULL is a blank cell; an optional argument is left out by NULL.

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_INVERSE_PNL(
  contracts FLOAT64,
  entry_price FLOAT64,
  exit_price FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ entry_fee FLOAT64,
  /* optional */ exit_fee FLOAT64
) RETURNS FLOAT64 DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Profit (+) or loss (−) in coin of an inverse position between two prices, fees included.")
AS r"""return coinm.value("INVERSE_PNL", [contracts, entry_price, exit_price, contract_size, entry_fee, exit_fee]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_INVERSE_PNL_REASON(
  contracts FLOAT64,
  entry_price FLOAT64,
  exit_price FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ entry_fee FLOAT64,
  /* optional */ exit_fee FLOAT64
) RETURNS STRING DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Why COINM_INVERSE_PNL gives no number.")
AS r"""return coinm.reason("INVERSE_PNL", [contracts, entry_price, exit_price, contract_size, entry_fee, exit_fee]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_INVERSE_PNL_USD(
  contracts FLOAT64,
  entry_price FLOAT64,
  exit_price FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ entry_fee FLOAT64,
  /* optional */ exit_fee FLOAT64,
  /* optional */ value_price FLOAT64
) RETURNS FLOAT64 DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Profit (+) or loss (−) of an inverse position in USD: the coins it gives, at the exit price or another.")
AS r"""return coinm.value("INVERSE_PNL_USD", [contracts, entry_price, exit_price, contract_size, entry_fee, exit_fee, value_price]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_INVERSE_PNL_USD_REASON(
  contracts FLOAT64,
  entry_price FLOAT64,
  exit_price FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ entry_fee FLOAT64,
  /* optional */ exit_fee FLOAT64,
  /* optional */ value_price FLOAT64
) RETURNS STRING DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Why COINM_INVERSE_PNL_USD gives no number.")
AS r"""return coinm.reason("INVERSE_PNL_USD", [contracts, entry_price, exit_price, contract_size, entry_fee, exit_fee, value_price]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_INVERSE_ROE(
  contracts FLOAT64,
  entry_price FLOAT64,
  exit_price FLOAT64,
  margin FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ unit STRING
) RETURNS FLOAT64 DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Return on the margin of an inverse position, counted in coin or in USD.")
AS r"""return coinm.value("INVERSE_ROE", [contracts, entry_price, exit_price, margin, contract_size, unit]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_INVERSE_ROE_REASON(
  contracts FLOAT64,
  entry_price FLOAT64,
  exit_price FLOAT64,
  margin FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ unit STRING
) RETURNS STRING DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Why COINM_INVERSE_ROE gives no number.")
AS r"""return coinm.reason("INVERSE_ROE", [contracts, entry_price, exit_price, margin, contract_size, unit]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_LINEAR_PNL(
  contracts FLOAT64,
  entry_price FLOAT64,
  exit_price FLOAT64,
  /* optional */ coins_per_contract FLOAT64,
  /* optional */ entry_fee FLOAT64,
  /* optional */ exit_fee FLOAT64
) RETURNS FLOAT64 DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Profit (+) or loss (−) in USD of a linear (USDT-margined) position, for comparison with an inverse one.")
AS r"""return coinm.value("LINEAR_PNL", [contracts, entry_price, exit_price, coins_per_contract, entry_fee, exit_fee]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_LINEAR_PNL_REASON(
  contracts FLOAT64,
  entry_price FLOAT64,
  exit_price FLOAT64,
  /* optional */ coins_per_contract FLOAT64,
  /* optional */ entry_fee FLOAT64,
  /* optional */ exit_fee FLOAT64
) RETURNS STRING DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Why COINM_LINEAR_PNL gives no number.")
AS r"""return coinm.reason("LINEAR_PNL", [contracts, entry_price, exit_price, coins_per_contract, entry_fee, exit_fee]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_AVG_ENTRY(
  contracts ARRAY<FLOAT64>,
  prices ARRAY<FLOAT64>,
  /* optional */ coin_step FLOAT64,
  /* optional */ contract_size FLOAT64
) RETURNS FLOAT64 DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Average entry price of the fills of an inverse position: the harmonic mean, not the arithmetic one.")
AS r"""return coinm.value("AVG_ENTRY", [contracts, prices, coin_step, contract_size]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_AVG_ENTRY_REASON(
  contracts ARRAY<FLOAT64>,
  prices ARRAY<FLOAT64>,
  /* optional */ coin_step FLOAT64,
  /* optional */ contract_size FLOAT64
) RETURNS STRING DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Why COINM_AVG_ENTRY gives no number.")
AS r"""return coinm.reason("AVG_ENTRY", [contracts, prices, coin_step, contract_size]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_TARGET_PRICE(
  contracts FLOAT64,
  entry_price FLOAT64,
  target FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ unit STRING,
  /* optional */ margin FLOAT64
) RETURNS FLOAT64 DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Price at which an inverse position has made a given profit or loss; #N/A where there is none.")
AS r"""return coinm.value("TARGET_PRICE", [contracts, entry_price, target, contract_size, unit, margin]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_TARGET_PRICE_REASON(
  contracts FLOAT64,
  entry_price FLOAT64,
  target FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ unit STRING,
  /* optional */ margin FLOAT64
) RETURNS STRING DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Why COINM_TARGET_PRICE gives no number.")
AS r"""return coinm.reason("TARGET_PRICE", [contracts, entry_price, target, contract_size, unit, margin]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_BREAKEVEN_PRICE(
  contracts FLOAT64,
  entry_price FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ entry_fee FLOAT64,
  /* optional */ exit_fee FLOAT64,
  /* optional */ funding_paid FLOAT64
) RETURNS FLOAT64 DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Exit price at which an inverse position has paid for its fees and its funding; #N/A if never.")
AS r"""return coinm.value("BREAKEVEN_PRICE", [contracts, entry_price, contract_size, entry_fee, exit_fee, funding_paid]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_BREAKEVEN_PRICE_REASON(
  contracts FLOAT64,
  entry_price FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ entry_fee FLOAT64,
  /* optional */ exit_fee FLOAT64,
  /* optional */ funding_paid FLOAT64
) RETURNS STRING DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Why COINM_BREAKEVEN_PRICE gives no number.")
AS r"""return coinm.reason("BREAKEVEN_PRICE", [contracts, entry_price, contract_size, entry_fee, exit_fee, funding_paid]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_NOTIONAL(
  contracts FLOAT64,
  price FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ unit STRING
) RETURNS FLOAT64 DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "What inverse contracts stand for, without a sign: in coin at a price, or in USD.")
AS r"""return coinm.value("NOTIONAL", [contracts, price, contract_size, unit]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_NOTIONAL_REASON(
  contracts FLOAT64,
  price FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ unit STRING
) RETURNS STRING DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Why COINM_NOTIONAL gives no number.")
AS r"""return coinm.reason("NOTIONAL", [contracts, price, contract_size, unit]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_COINS_TO_CONTRACTS(
  coins FLOAT64,
  price FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ lot FLOAT64,
  /* optional */ rounding STRING
) RETURNS FLOAT64 DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "So many coins as inverse contracts at a price, in whole lots.")
AS r"""return coinm.value("COINS_TO_CONTRACTS", [coins, price, contract_size, lot, rounding]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_COINS_TO_CONTRACTS_REASON(
  coins FLOAT64,
  price FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ lot FLOAT64,
  /* optional */ rounding STRING
) RETURNS STRING DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Why COINM_COINS_TO_CONTRACTS gives no number.")
AS r"""return coinm.reason("COINS_TO_CONTRACTS", [coins, price, contract_size, lot, rounding]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_POSITION_SIZE(
  balance FLOAT64,
  risk FLOAT64,
  entry_price FLOAT64,
  stop_price FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ exit_fee FLOAT64,
  /* optional */ lot FLOAT64
) RETURNS FLOAT64 DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Contracts whose loss at the stop, exit fee included, is at most a share of the balance in coin.")
AS r"""return coinm.value("POSITION_SIZE", [balance, risk, entry_price, stop_price, contract_size, exit_fee, lot]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_POSITION_SIZE_REASON(
  balance FLOAT64,
  risk FLOAT64,
  entry_price FLOAT64,
  stop_price FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ exit_fee FLOAT64,
  /* optional */ lot FLOAT64
) RETURNS STRING DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Why COINM_POSITION_SIZE gives no number.")
AS r"""return coinm.reason("POSITION_SIZE", [balance, risk, entry_price, stop_price, contract_size, exit_fee, lot]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_HEDGE_CONTRACTS(
  holding FLOAT64,
  price FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ hedge_ratio FLOAT64,
  /* optional */ beta FLOAT64,
  /* optional */ lot FLOAT64,
  /* optional */ existing FLOAT64,
  /* optional */ rounding STRING
) RETURNS FLOAT64 DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Contracts to trade (− sell, + buy) so that inverse futures hedge the coins that you hold.")
AS r"""return coinm.value("HEDGE_CONTRACTS", [holding, price, contract_size, hedge_ratio, beta, lot, existing, rounding]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_HEDGE_CONTRACTS_REASON(
  holding FLOAT64,
  price FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ hedge_ratio FLOAT64,
  /* optional */ beta FLOAT64,
  /* optional */ lot FLOAT64,
  /* optional */ existing FLOAT64,
  /* optional */ rounding STRING
) RETURNS STRING DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Why COINM_HEDGE_CONTRACTS gives no number.")
AS r"""return coinm.reason("HEDGE_CONTRACTS", [holding, price, contract_size, hedge_ratio, beta, lot, existing, rounding]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_HEDGE_RATIO(
  holding FLOAT64,
  contracts FLOAT64,
  entry_price FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ beta FLOAT64
) RETURNS FLOAT64 DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Share of a holding that an inverse position hedges: 1 is all of it, 0.5 half, below 0 adds to it.")
AS r"""return coinm.value("HEDGE_RATIO", [holding, contracts, entry_price, contract_size, beta]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_HEDGE_RATIO_REASON(
  holding FLOAT64,
  contracts FLOAT64,
  entry_price FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ beta FLOAT64
) RETURNS STRING DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Why COINM_HEDGE_RATIO gives no number.")
AS r"""return coinm.reason("HEDGE_RATIO", [holding, contracts, entry_price, contract_size, beta]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_NET_DELTA(
  coins ARRAY<FLOAT64>,
  contracts ARRAY<FLOAT64>,
  entry_prices ARRAY<FLOAT64>,
  /* optional */ contract_size ARRAY<FLOAT64>,
  /* optional */ unit STRING,
  /* optional */ mark_price FLOAT64
) RETURNS FLOAT64 DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Coins (or dollars of them) that still move with the price, over all wallets and inverse positions.")
AS r"""return coinm.value("NET_DELTA", [coins, contracts, entry_prices, contract_size, unit, mark_price]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_NET_DELTA_REASON(
  coins ARRAY<FLOAT64>,
  contracts ARRAY<FLOAT64>,
  entry_prices ARRAY<FLOAT64>,
  /* optional */ contract_size ARRAY<FLOAT64>,
  /* optional */ unit STRING,
  /* optional */ mark_price FLOAT64
) RETURNS STRING DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Why COINM_NET_DELTA gives no number.")
AS r"""return coinm.reason("NET_DELTA", [coins, contracts, entry_prices, contract_size, unit, mark_price]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_REHEDGE(
  coins FLOAT64,
  contracts FLOAT64,
  entry_price FLOAT64,
  mark_price FLOAT64,
  /* optional */ target_coins FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ band FLOAT64,
  /* optional */ lot FLOAT64,
  /* optional */ inner_band FLOAT64
) RETURNS FLOAT64 DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Contracts to trade now (− sell, + buy) so that as many coins float with the price as you want.")
AS r"""return coinm.value("REHEDGE", [coins, contracts, entry_price, mark_price, target_coins, contract_size, band, lot, inner_band]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_REHEDGE_REASON(
  coins FLOAT64,
  contracts FLOAT64,
  entry_price FLOAT64,
  mark_price FLOAT64,
  /* optional */ target_coins FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ band FLOAT64,
  /* optional */ lot FLOAT64,
  /* optional */ inner_band FLOAT64
) RETURNS STRING DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Why COINM_REHEDGE gives no number.")
AS r"""return coinm.reason("REHEDGE", [coins, contracts, entry_price, mark_price, target_coins, contract_size, band, lot, inner_band]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_PROXY_HEDGE(
  units FLOAT64,
  asset_price FLOAT64,
  beta FLOAT64,
  hedge_price FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ hedge_ratio FLOAT64,
  /* optional */ collateral_coins FLOAT64,
  /* optional */ lot FLOAT64
) RETURNS FLOAT64 DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Contracts of another coin to trade (− sell) against an asset without a future of its own, margin coins included.")
AS r"""return coinm.value("PROXY_HEDGE", [units, asset_price, beta, hedge_price, contract_size, hedge_ratio, collateral_coins, lot]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_PROXY_HEDGE_REASON(
  units FLOAT64,
  asset_price FLOAT64,
  beta FLOAT64,
  hedge_price FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ hedge_ratio FLOAT64,
  /* optional */ collateral_coins FLOAT64,
  /* optional */ lot FLOAT64
) RETURNS STRING DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Why COINM_PROXY_HEDGE gives no number.")
AS r"""return coinm.reason("PROXY_HEDGE", [units, asset_price, beta, hedge_price, contract_size, hedge_ratio, collateral_coins, lot]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_INIT_MARGIN(
  contracts FLOAT64,
  price FLOAT64,
  leverage FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ fee_rate FLOAT64,
  /* optional */ fee_at STRING
) RETURNS FLOAT64 DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Coins that a venue asks for to open an inverse position at a leverage.")
AS r"""return coinm.value("INIT_MARGIN", [contracts, price, leverage, contract_size, fee_rate, fee_at]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_INIT_MARGIN_REASON(
  contracts FLOAT64,
  price FLOAT64,
  leverage FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ fee_rate FLOAT64,
  /* optional */ fee_at STRING
) RETURNS STRING DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Why COINM_INIT_MARGIN gives no number.")
AS r"""return coinm.reason("INIT_MARGIN", [contracts, price, leverage, contract_size, fee_rate, fee_at]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_MAINT_MARGIN(
  contracts FLOAT64,
  mark_price FLOAT64,
  mmr FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ deduction FLOAT64,
  /* optional */ mmr_per_coin FLOAT64
) RETURNS FLOAT64 DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Coins that must be left of the margin at a mark price, or the position is liquidated.")
AS r"""return coinm.value("MAINT_MARGIN", [contracts, mark_price, mmr, contract_size, deduction, mmr_per_coin]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_MAINT_MARGIN_REASON(
  contracts FLOAT64,
  mark_price FLOAT64,
  mmr FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ deduction FLOAT64,
  /* optional */ mmr_per_coin FLOAT64
) RETURNS STRING DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Why COINM_MAINT_MARGIN gives no number.")
AS r"""return coinm.reason("MAINT_MARGIN", [contracts, mark_price, mmr, contract_size, deduction, mmr_per_coin]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_MARGIN_RATIO(
  contracts FLOAT64,
  entry_price FLOAT64,
  mark_price FLOAT64,
  margin FLOAT64,
  mmr FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ deduction FLOAT64,
  /* optional */ convention STRING,
  /* optional */ mmr_per_coin FLOAT64
) RETURNS FLOAT64 DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "How near an inverse position is to its liquidation: maintenance margin over equity, or the reverse.")
AS r"""return coinm.value("MARGIN_RATIO", [contracts, entry_price, mark_price, margin, mmr, contract_size, deduction, convention, mmr_per_coin]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_MARGIN_RATIO_REASON(
  contracts FLOAT64,
  entry_price FLOAT64,
  mark_price FLOAT64,
  margin FLOAT64,
  mmr FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ deduction FLOAT64,
  /* optional */ convention STRING,
  /* optional */ mmr_per_coin FLOAT64
) RETURNS STRING DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Why COINM_MARGIN_RATIO gives no number.")
AS r"""return coinm.reason("MARGIN_RATIO", [contracts, entry_price, mark_price, margin, mmr, contract_size, deduction, convention, mmr_per_coin]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_LIQ_PRICE(
  contracts FLOAT64,
  entry_price FLOAT64,
  margin FLOAT64,
  mmr FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ method STRING,
  /* optional */ close_fee FLOAT64,
  /* optional */ deduction FLOAT64,
  /* optional */ tick FLOAT64,
  /* optional */ mmr_per_coin FLOAT64
) RETURNS FLOAT64 DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Price at which an inverse position is liquidated; #N/A with the reason where there is none.")
AS r"""return coinm.value("LIQ_PRICE", [contracts, entry_price, margin, mmr, contract_size, method, close_fee, deduction, tick, mmr_per_coin]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_LIQ_PRICE_REASON(
  contracts FLOAT64,
  entry_price FLOAT64,
  margin FLOAT64,
  mmr FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ method STRING,
  /* optional */ close_fee FLOAT64,
  /* optional */ deduction FLOAT64,
  /* optional */ tick FLOAT64,
  /* optional */ mmr_per_coin FLOAT64
) RETURNS STRING DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Why COINM_LIQ_PRICE gives no number.")
AS r"""return coinm.reason("LIQ_PRICE", [contracts, entry_price, margin, mmr, contract_size, method, close_fee, deduction, tick, mmr_per_coin]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_BANKRUPTCY_PRICE(
  contracts FLOAT64,
  entry_price FLOAT64,
  margin FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ close_fee FLOAT64,
  /* optional */ tick FLOAT64
) RETURNS FLOAT64 DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Price at which the margin of an inverse position is gone; #N/A with the reason where there is none.")
AS r"""return coinm.value("BANKRUPTCY_PRICE", [contracts, entry_price, margin, contract_size, close_fee, tick]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_BANKRUPTCY_PRICE_REASON(
  contracts FLOAT64,
  entry_price FLOAT64,
  margin FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ close_fee FLOAT64,
  /* optional */ tick FLOAT64
) RETURNS STRING DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Why COINM_BANKRUPTCY_PRICE gives no number.")
AS r"""return coinm.reason("BANKRUPTCY_PRICE", [contracts, entry_price, margin, contract_size, close_fee, tick]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_LIQ_PRICE_CROSS(
  contracts ARRAY<FLOAT64>,
  entry_prices ARRAY<FLOAT64>,
  balance FLOAT64,
  mmrs ARRAY<FLOAT64>,
  /* optional */ contract_size ARRAY<FLOAT64>,
  /* optional */ price_ratios ARRAY<FLOAT64>,
  /* optional */ deductions ARRAY<FLOAT64>
) RETURNS FLOAT64 DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Price at which a wallet with several inverse positions on one coin is liquidated (cross margin).")
AS r"""return coinm.value("LIQ_PRICE_CROSS", [contracts, entry_prices, balance, mmrs, contract_size, price_ratios, deductions]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_LIQ_PRICE_CROSS_REASON(
  contracts ARRAY<FLOAT64>,
  entry_prices ARRAY<FLOAT64>,
  balance FLOAT64,
  mmrs ARRAY<FLOAT64>,
  /* optional */ contract_size ARRAY<FLOAT64>,
  /* optional */ price_ratios ARRAY<FLOAT64>,
  /* optional */ deductions ARRAY<FLOAT64>
) RETURNS STRING DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Why COINM_LIQ_PRICE_CROSS gives no number.")
AS r"""return coinm.reason("LIQ_PRICE_CROSS", [contracts, entry_prices, balance, mmrs, contract_size, price_ratios, deductions]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_MARGIN_FOR_LIQ(
  contracts FLOAT64,
  entry_price FLOAT64,
  liq_price FLOAT64,
  mmr FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ close_fee FLOAT64,
  /* optional */ deduction FLOAT64,
  /* optional */ method STRING,
  /* optional */ mmr_per_coin FLOAT64
) RETURNS FLOAT64 DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Coins of margin that put the liquidation of an inverse position exactly at a price.")
AS r"""return coinm.value("MARGIN_FOR_LIQ", [contracts, entry_price, liq_price, mmr, contract_size, close_fee, deduction, method, mmr_per_coin]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_MARGIN_FOR_LIQ_REASON(
  contracts FLOAT64,
  entry_price FLOAT64,
  liq_price FLOAT64,
  mmr FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ close_fee FLOAT64,
  /* optional */ deduction FLOAT64,
  /* optional */ method STRING,
  /* optional */ mmr_per_coin FLOAT64
) RETURNS STRING DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Why COINM_MARGIN_FOR_LIQ gives no number.")
AS r"""return coinm.reason("MARGIN_FOR_LIQ", [contracts, entry_price, liq_price, mmr, contract_size, close_fee, deduction, method, mmr_per_coin]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_MAX_CONTRACTS(
  margin FLOAT64,
  entry_price FLOAT64,
  liq_price FLOAT64,
  mmr FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ lot FLOAT64,
  /* optional */ method STRING
) RETURNS FLOAT64 DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "The most contracts that a margin carries with their liquidation no nearer than a price.")
AS r"""return coinm.value("MAX_CONTRACTS", [margin, entry_price, liq_price, mmr, contract_size, lot, method]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_MAX_CONTRACTS_REASON(
  margin FLOAT64,
  entry_price FLOAT64,
  liq_price FLOAT64,
  mmr FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ lot FLOAT64,
  /* optional */ method STRING
) RETURNS STRING DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Why COINM_MAX_CONTRACTS gives no number.")
AS r"""return coinm.reason("MAX_CONTRACTS", [margin, entry_price, liq_price, mmr, contract_size, lot, method]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_LIQ_PROB(
  price FLOAT64,
  liq_price FLOAT64,
  volatility FLOAT64,
  days FLOAT64,
  /* optional */ drift FLOAT64
) RETURNS FLOAT64 DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Probability that the price touches a level within some days, if it moves as a random walk does (a model).")
AS r"""return coinm.value("LIQ_PROB", [price, liq_price, volatility, days, drift]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_LIQ_PROB_REASON(
  price FLOAT64,
  liq_price FLOAT64,
  volatility FLOAT64,
  days FLOAT64,
  /* optional */ drift FLOAT64
) RETURNS STRING DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Why COINM_LIQ_PROB gives no number.")
AS r"""return coinm.reason("LIQ_PROB", [price, liq_price, volatility, days, drift]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_FIRST_BREACH(
  prices ARRAY<FLOAT64>,
  contracts FLOAT64,
  entry_price FLOAT64,
  margin FLOAT64,
  mmr FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ funding_rates ARRAY<FLOAT64>,
  /* optional */ method STRING,
  /* optional */ periods ARRAY<FLOAT64>,
  /* optional */ mmr_per_coin FLOAT64
) RETURNS FLOAT64 DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Number of the first price on a path at which an inverse position is liquidated, funding paid on the way.")
AS r"""return coinm.value("FIRST_BREACH", [prices, contracts, entry_price, margin, mmr, contract_size, funding_rates, method, periods, mmr_per_coin]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_FIRST_BREACH_REASON(
  prices ARRAY<FLOAT64>,
  contracts FLOAT64,
  entry_price FLOAT64,
  margin FLOAT64,
  mmr FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ funding_rates ARRAY<FLOAT64>,
  /* optional */ method STRING,
  /* optional */ periods ARRAY<FLOAT64>,
  /* optional */ mmr_per_coin FLOAT64
) RETURNS STRING DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Why COINM_FIRST_BREACH gives no number.")
AS r"""return coinm.reason("FIRST_BREACH", [prices, contracts, entry_price, margin, mmr, contract_size, funding_rates, method, periods, mmr_per_coin]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_FUNDING_COST(
  contracts FLOAT64,
  mark_price FLOAT64,
  funding_rate FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ periods FLOAT64
) RETURNS FLOAT64 DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Funding in coin of an inverse perpetual: + you pay, − you receive.")
AS r"""return coinm.value("FUNDING_COST", [contracts, mark_price, funding_rate, contract_size, periods]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_FUNDING_COST_REASON(
  contracts FLOAT64,
  mark_price FLOAT64,
  funding_rate FLOAT64,
  /* optional */ contract_size FLOAT64,
  /* optional */ periods FLOAT64
) RETURNS STRING DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Why COINM_FUNDING_COST gives no number.")
AS r"""return coinm.reason("FUNDING_COST", [contracts, mark_price, funding_rate, contract_size, periods]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_FUNDING_APR(
  rate FLOAT64,
  /* optional */ interval_hours FLOAT64,
  /* optional */ compound BOOL
) RETURNS FLOAT64 DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Funding rate per period as a rate per year, simple or compounded.")
AS r"""return coinm.value("FUNDING_APR", [rate, interval_hours, compound]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_FUNDING_APR_REASON(
  rate FLOAT64,
  /* optional */ interval_hours FLOAT64,
  /* optional */ compound BOOL
) RETURNS STRING DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Why COINM_FUNDING_APR gives no number.")
AS r"""return coinm.reason("FUNDING_APR", [rate, interval_hours, compound]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_BASIS_APR(
  futures_price FLOAT64,
  spot_price FLOAT64,
  days FLOAT64,
  /* optional */ compound BOOL,
  /* optional */ year FLOAT64
) RETURNS FLOAT64 DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Basis of a future, F/S − 1, as a rate per year: what a short that is held to expiry earns.")
AS r"""return coinm.value("BASIS_APR", [futures_price, spot_price, days, compound, year]);""";

CREATE OR REPLACE FUNCTION YOUR_DATASET.COINM_BASIS_APR_REASON(
  futures_price FLOAT64,
  spot_price FLOAT64,
  days FLOAT64,
  /* optional */ compound BOOL,
  /* optional */ year FLOAT64
) RETURNS STRING DETERMINISTIC LANGUAGE js
OPTIONS (library = ["gs://YOUR_BUCKET/coinm.js"], description = "Why COINM_BASIS_APR gives no number.")
AS r"""return coinm.reason("BASIS_APR", [futures_price, spot_price, days, compound, year]);""";
