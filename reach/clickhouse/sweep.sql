-- A book of positions over many price paths, as one query: on which share of the paths a position is liquidated, when it
-- first is, and the least that coins and position together are ever worth in USD.
--
-- positions(position, coins, contracts, entry_price, margin, mmr, contract_size) and paths(path, prices) are yours; a path
-- has the prices at which the book is looked at, in their order. `npm run sweep:example` makes both, and runs this.
--
-- The liquidation price is asked of the exact function once a position, and the profit once a pair of position and path: in
-- USD it is a straight line in the price, so that what coins and position are worth together is least at the lowest or at the
-- highest price before the liquidation. After it the margin is lost, and the other coins are worth what the price says.
WITH
  book AS (
    SELECT
      *,
      COINM_LIQ_PRICE(contracts, entry_price, margin, mmr, contract_size, NULL, NULL, NULL, NULL, NULL) AS liq_price,
      coins + contracts * contract_size / entry_price > 0 AS loses_as_it_falls
    FROM positions
  ),
  looked_at AS (
    SELECT
      path,
      prices,
      arrayMap(row -> arrayMin(arraySlice(prices, 1, row)), arrayEnumerate(prices)) AS lowest_so_far,
      arrayMap(row -> arrayMax(arraySlice(prices, 1, row)), arrayEnumerate(prices)) AS highest_so_far,
      arrayMap(row -> arrayMin(arraySlice(prices, row)), arrayEnumerate(prices)) AS lowest_from_here
    FROM paths
  ),
  pairs AS (
    SELECT
      book.*,
      multiIf(
        isNull(liq_price), 0,
        contracts < 0, arrayFirstIndex(highest -> highest >= assumeNotNull(liq_price), highest_so_far),
        arrayFirstIndex(lowest -> lowest <= assumeNotNull(liq_price), lowest_so_far)
      ) AS breach,
      if(breach = 0, length(prices), breach - 1) AS rows_held,
      if(loses_as_it_falls, lowest_so_far[rows_held], highest_so_far[rows_held]) AS worst_price,
      if(breach = 0, NULL, (coins - margin) * lowest_from_here[breach]) AS worst_after,
      coins * worst_price
        + COINM_INVERSE_PNL_USD(contracts, entry_price, if(rows_held = 0, NULL, worst_price), contract_size, NULL, NULL, NULL)
        AS worst_before
    FROM book CROSS JOIN looked_at
  )
SELECT
  position,
  count() AS paths,
  countIf(breach > 0) AS liquidated,
  minIf(breach, breach > 0) AS earliest,
  min(
    multiIf(
      rows_held = 0, worst_after,
      breach = 0, worst_before,
      least(worst_before, worst_after)
    )
  ) AS worst_wealth
FROM pairs
GROUP BY position
ORDER BY position
