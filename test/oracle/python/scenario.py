"""Scenario: what coins and a position come to at other prices. A liquidated row keeps the coins without the margin."""

from exact import NA, BadInput, NotAvailable, above_zero, shown, to_step
from margin import draw_on_the_price, is_liquidated, liq_price, liq_price_tiered, wanted
from position import gain

HEADERS = ["price", "move", "unhedged USD", "PnL coin", "PnL USD", "coins after", "hedged USD", "change", "margin ratio", "status"]


def scenario_table(coins, contracts, entry_price, prices, contract_size=1, margin=None, mmr=None, funding_paid=0, headers=True, method="mark", tiers=None):
    above_zero(entry_price, contract_size, margin, *prices)
    if mmr is not None and not 0 < mmr < 1:
        raise BadInput
    rules = tiers or (None if mmr is None else [[shown(0), mmr]])
    rows = [HEADERS] if headers else []
    for price in prices:
        pnl, ratio, status = gain(contracts, contract_size, entry_price, price) - funding_paid, NA, "OK"
        if rules:
            left = margin - funding_paid
            equity = left + gain(contracts, contract_size, entry_price, price)
            if equity > 0:
                ratio = wanted(contracts, contract_size, entry_price, price, left, method, rules) / equity
            if is_liquidated(contracts, contract_size, entry_price, price, left, method, rules):
                pnl, status = -margin, "LIQUIDATED"
        after = coins + pnl
        change = after * price / (coins * entry_price) - 1
        rows.append([price, price / entry_price - 1, coins * price, pnl, pnl * price, after, after * price, change, ratio, status])
    return rows


def draw_scenario_table(draw):
    entry, size, contracts = draw.level(), draw.either(None, 10, 100), draw.some_contracts()
    worth = abs(contracts) * (size or 1) / entry
    coins = draw.rounded(worth * draw.either(1, 1, 2.5))
    prices = [draw.moved(entry) for _ in range(draw.whole(1, 3))]
    margin = draw.either(None, draw.rounded(coins / draw.either(2, 5, 10)))
    if draw.chance(0.2):  # on a liquidation price, to the last digit
        entry, mmr, price, margin = draw_on_the_price(draw, contracts * (size or 1))
        return [margin * 2, contracts, entry, [price, (entry + price) / 2], size, margin, mmr, None, False]
    backed = margin is not None
    tiers = draw.tiers(worth) if backed and draw.chance(0.4) else None
    mmr = 0.005 if backed and not tiers else None
    method = draw.method() if backed and not tiers else None
    funding = draw.either(None, draw.rounded(coins * draw.computed(-0.01, 0.01)))
    return [coins, contracts, entry, prices, size, margin, mmr, funding, True if draw.chance(0.1) else False, method, tiers]


def scenario_grid(coins, price, moves, hedge_ratios, contract_size=1, output="usd", leverage=1, mmr=shown(0.005), method="mark", tiers=None):
    above_zero(price, contract_size, leverage)
    if not 0 < mmr < 1:
        raise BadInput
    rules = tiers or [[shown(0), mmr]]

    def cell(move, ratio):
        there = price * (1 + move)
        contracts = -to_step(ratio * coins * price / contract_size, 1)
        margin = min(coins, -contracts * contract_size / price / leverage)
        gone = contracts != 0 and is_liquidated(contracts, contract_size, price, there, margin, method, rules)
        if output == "liq":
            if gone:
                return 0
            try:
                if tiers:
                    return liq_price_tiered(contracts, price, margin, tiers, contract_size)[0][0] / there - 1
                return liq_price(contracts, price, margin, mmr, contract_size, method) / there - 1
            except NotAvailable:
                return NA
        after = coins - margin if gone else coins + gain(contracts, contract_size, price, there)
        return {"coin": after, "usd": after * there, "change": after * there / (coins * price) - 1}[output]

    return [[cell(move, ratio) for ratio in hedge_ratios[0]] for move in moves]


def draw_scenario_grid(draw):
    coins, price = draw.coins(), draw.level()
    moves = [draw.either(0, -0.2, 0.1, draw.typed(3, 2) / 4, draw.computed(-0.5, 1)) for _ in range(draw.whole(1, 3))]
    ratios = [draw.either(0, 0.5, 1, 1.5, draw.computed(0, 1)) for _ in range(draw.whole(1, 3))]
    tiers = draw.tiers(coins) if draw.chance(0.3) else None
    output, leverage = draw.either(None, "usd", "coin", "change", "liq"), draw.either(None, 1, 2, 10, 1.6)
    return [coins, price, moves, [ratios], draw.either(None, 1, 10, 100), output, leverage, draw.either(None, 0.01), None if tiers else draw.method(), tiers]


FUNCTIONS = [
    (scenario_table, draw_scenario_table, 50),
    (scenario_grid, draw_scenario_grid, 80),
]
