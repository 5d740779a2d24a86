"""What stands in place of #N/A: `if_none` of prices, and blank cells in tables. Rows beside those of the other rooms, under
the same names: where there is a value nothing changes, and where there is none it is what was asked for."""

import margin
import position
import scenario
from exact import NA, NotAvailable


def or_instead(if_none, calculate):
    """Of a position there is: without one there is no price either, and the same stands in its place."""
    try:
        return calculate()
    except NotAvailable:
        if if_none is None:
            raise
        return if_none


def without_errors(table, if_none):
    return [["" if cell == NA and if_none == "blank" else cell for cell in row] for row in table]


def liq_price(contracts, entry_price, margin_, mmr, contract_size=1, method="mark", close_fee=0, deduction=0, tick=0, if_none=None):
    given = (contracts, entry_price, margin_, mmr, contract_size, method, close_fee, deduction, tick)
    return or_instead(if_none, lambda: margin.liq_price(*given))


def bankruptcy_price(contracts, entry_price, margin_, contract_size=1, close_fee=0, tick=0, if_none=None):
    given = (contracts, entry_price, margin_, contract_size, close_fee, tick)
    return or_instead(if_none, lambda: margin.bankruptcy_price(*given))


def scenario_table(coins, contracts, entry_price, prices, contract_size=1, margin_=None, mmr=None, funding_paid=0, headers=True, method="mark", tiers=None, mmr_per_coin=0, if_none="error"):
    given = (coins, contracts, entry_price, prices, contract_size, margin_, mmr, funding_paid, headers, method, tiers)
    return without_errors(scenario.scenario_table(*given), if_none)


def scenario_grid(coins, price, moves, hedge_ratios, contract_size=1, output="usd", leverage=1, mmr=None, method="mark", tiers=None, mmr_per_coin=0, if_none="error"):
    given = (coins, price, moves, hedge_ratios, contract_size, output, leverage)
    rate = () if mmr is None else (mmr,)
    named = {} if tiers is None else {"tiers": tiers}
    return without_errors(scenario.scenario_grid(*given, *rate, method=method, **named), if_none)


def trade_ledger(contracts, prices, contract_size=1, fee_rates=0, sides=None, fees_paid=None, order="oldest", if_none="error"):
    return without_errors(position.trade_ledger(contracts, prices, contract_size, fee_rates), if_none)


def filled(row, places):
    return row + [None] * (places - len(row))


def draw_instead(draw):
    """Half of the positions are covered at every price."""
    return draw.either("never", 1000000000, 0, "no such price")


def covered(draw, row):
    if draw.chance(0.5):
        contracts, entry, size = row[0], row[1], row[3]
        row[2] = draw.rounded(abs(contracts) * (size or 1) / entry * (1.2 + draw.computed(0, 1)))
        row[0] = -abs(contracts)
    return row


def draw_liq_price(draw):
    contracts, entry, margin_, size = covered(draw, list(draw.account()))
    return [contracts, entry, margin_, draw.rate(), size, draw.method(), draw.fee(), None, draw.tick(), draw_instead(draw)]


def draw_bankruptcy_price(draw):
    contracts, entry, margin_, size = covered(draw, list(draw.account()))
    return [contracts, entry, margin_, size, draw.fee(), draw.tick(), draw_instead(draw)]


def draw_scenario_table(draw):
    return filled(scenario.draw_scenario_table(draw), 12) + [draw.either("blank", "blank", "error", None)]


def draw_scenario_grid(draw):
    row = scenario.draw_scenario_grid(draw)
    row[5] = draw.either("liq", "liq", row[5])
    return filled(row, 11) + [draw.either("blank", "blank", "error", None)]


def draw_trade_ledger(draw):
    return filled(position.draw_trade_ledger(draw), 7) + [draw.either("blank", "blank", "error", None)]


FUNCTIONS = [
    (liq_price, draw_liq_price, 60),
    (bankruptcy_price, draw_bankruptcy_price, 40),
    (scenario_table, draw_scenario_table, 40),
    (scenario_grid, draw_scenario_grid, 40),
    (trade_ledger, draw_trade_ledger, 40),
]
