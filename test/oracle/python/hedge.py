"""Hedge. Coins with inverse positions are floating coins, coins + Σ c·V/E, and locked dollars, −Σ c·V, at every price."""

from fractions import Fraction

from exact import BadInput, NotAvailable, above_zero, column, shown, to_step
from position import gain


def hedge_contracts(holding, price, contract_size=1, hedge_ratio=1, beta=1, lot=1, existing=0, rounding="nearest"):
    above_zero(price, contract_size, lot)
    return to_step(-hedge_ratio * beta * holding * price / contract_size - existing, lot, rounding)


def draw_hedge_contracts(draw):
    lot, size, price = draw.step(), draw.either(1, 10, 100), draw.either(0.4, 64, 50000, 3.2)
    ratio, beta = draw.either(1, 0.5, 0.25), draw.either(1, 0.8, -0.5)
    halves = Fraction(draw.whole(0, 4000), 2)
    holding = float(halves * shown(lot) * size / (shown(price) * shown(ratio) * shown(beta)))
    if draw.chance(0.4) or holding == 0:
        holding, price, ratio = draw.computed(-50, 500), draw.price(), draw.typed(2, 2)
    rounding = draw.either(None, "nearest", "down", "up")
    held = draw.either(None, float(draw.whole(-5000, 5000) * shown(lot)), draw.whole(-5000, 5000))
    return [holding, price, size, ratio, beta, lot, held, rounding]


def hedge_ratio(holding, contracts, entry_price, contract_size=1, beta=1):
    if contracts == 0:
        return 0
    above_zero(entry_price, contract_size)
    if holding == 0:
        raise NotAvailable
    return -contracts * contract_size / (beta * holding * entry_price)


def draw_hedge_ratio(draw):
    holding = 0 if draw.chance(0.05) else draw.coins()
    return [holding, draw.contracts(), draw.price(), draw.size(), draw.either(None, 1, 0.8, -0.5, draw.computed(0.1, 2))]


def split(coins, contracts, entry_prices, contract_size):
    """Locked dollars and floating coins."""
    sizes = column(contract_size, len(contracts))
    rows = [row for row in zip(contracts, entry_prices, sizes) if row[0] != 0]
    above_zero(*(number for _, entry, size in rows for number in (entry, size)))
    return -sum(c * v for c, _, v in rows), sum(coins) + sum(c * v / e for c, e, v in rows)


def net_delta(coins, contracts, entry_prices, contract_size=1, unit="coin", mark_price=None):
    above_zero(mark_price)
    _, floating = split(coins, contracts, entry_prices, contract_size)
    if unit == "usd":
        if mark_price is None:
            raise BadInput
        return floating * mark_price
    return floating


def hedge_split(coins, contracts, entry_prices, contract_size=1):
    return [list(split(coins, contracts, entry_prices, contract_size))]


def draw_book(draw):
    rows = draw.whole(1, 4)
    entries = [draw.level() for _ in range(rows)]
    held = [draw.some_contracts() if draw.chance(0.9) else 0 for _ in range(rows)]
    sizes = draw.either(None, 100, [draw.either(1, 10, 100) for _ in range(rows)])
    coins = [draw.coins() for _ in range(draw.whole(1, 3))]
    if draw.chance(0.3):  # hedged to the last digit
        each = sizes if isinstance(sizes, list) else [sizes or 1] * rows
        away = sum(shown(c) * v / shown(e) for c, e, v in zip(held, entries, each)) + sum(map(shown, coins[1:]))
        coins[0] = float(-away)
    return [coins, held, entries, sizes]


def draw_net_delta(draw):
    unit = draw.either(None, "coin", "usd")
    return draw_book(draw) + [unit, draw.price() if unit == "usd" or draw.chance(0.2) else None]


def rehedge(coins, contracts, entry_price, mark_price, target_coins=0, contract_size=1, band=0, lot=1, inner_band=0):
    above_zero(mark_price, contract_size, lot, entry_price)
    if inner_band > band:
        raise BadInput
    missing = target_coins - (coins + contracts * contract_size / entry_price)
    left = inner_band if missing > 0 else -inner_band
    return 0 if abs(missing) <= band else to_step((missing - left) * mark_price / contract_size, lot)


def draw_rehedge(draw):
    entry, mark, size, lot = draw.either(50000, 64, 0.4), draw.either(80000, 3.2, 0.5), draw.either(1, 10, 100), draw.step()
    held, target = draw.some_contracts(), draw.either(None, 0, 2, -1.25)
    missing = Fraction(draw.whole(-2000, 2000), 2) * shown(lot) * size / shown(mark)
    coins = float(shown(target or 0) - missing - held * size / shown(entry))
    if draw.chance(0.4):
        coins, entry, mark = draw.coins(), draw.price(), draw.price()
    band = draw.either(None, None, abs(float(missing)), draw.typed(3, 3))
    return [coins, held, entry, mark, target, size, band, lot, draw.either(None, None, 0, band, 0.01)]


def unwind(coins, contracts, entry_price, exit_price, contract_size=1, exit_fee=0):
    if contracts == 0:
        return [[0, coins, 0, 0]]
    above_zero(entry_price, exit_price, contract_size)
    realised = gain(contracts, contract_size, entry_price, exit_price) - abs(contracts) * contract_size * exit_fee / exit_price
    locked = -contracts * contract_size
    return [[realised, coins + realised, locked / exit_price, locked]]


def draw_unwind(draw):
    entry = draw.price()
    return [draw.coins(), draw.some_contracts(), entry, draw.beside(entry), draw.size(), draw.fee()]


def proxy_hedge(units, asset_price, beta, hedge_price, contract_size=1, hedge_ratio=1, collateral_coins=0, lot=1):
    above_zero(asset_price, hedge_price, contract_size, lot)
    return to_step(-(hedge_ratio * beta * units * asset_price + collateral_coins * hedge_price) / contract_size, lot)


def draw_proxy_hedge(draw):
    asset, hedge = draw.either(10, 0.4, draw.price()), draw.either(60000, draw.price())
    beta, ratio = draw.either(1.5, 1, 0.8, draw.computed(0.1, 2)), draw.either(None, 1, 0.5, draw.computed(0.1, 1))
    return [draw.either(float(draw.whole(1, 9999)), draw.coins()), asset, beta, hedge, draw.size(), ratio, draw.either(None, 0.25, draw.typed(3, 2)), draw.step()]


def rebalance_contracts(units, prices, target_weights, contract_size=1, existing=0, cash_usd=0, lot=1):
    rows = len(units)
    sizes, held = column(contract_size, rows), column(existing, rows)
    above_zero(lot, *prices, *sizes)
    total = cash_usd + sum(u * p for u, p in zip(units, prices))
    if sum(target_weights) > 1 or total < 0:
        raise BadInput
    exposures = [u * p + c * v for u, p, c, v in zip(units, prices, held, sizes)]
    return [[to_step((w * total - now) / v, lot)] for w, now, v in zip(target_weights, exposures, sizes)]


def draw_rebalance_contracts(draw):
    rows = draw.whole(1, 4)
    weights = [draw.whole(0, 1000 // rows) / 1000 for _ in range(rows)]
    if draw.chance(0.3):
        weights[0] = round(1 - sum(weights[1:]), 3) + (0.001 if draw.chance(0.2) else 0)
    units = [draw.whole(1, 60) / 2 if draw.chance(0.6) else draw.coins() for _ in range(rows)]
    prices = [draw.either(100, 3000, 60000, draw.level()) for _ in range(rows)]
    held = draw.either(None, [draw.whole(-50, 50) for _ in range(rows)])
    return [units, prices, weights, draw.either(None, 10, 100), held, draw.either(None, 0, draw.whole(1, 20) * 1000), draw.either(1, 2, 10, 0.5)]


FUNCTIONS = [
    (hedge_contracts, draw_hedge_contracts, 300),
    (hedge_ratio, draw_hedge_ratio, 80),
    (net_delta, draw_net_delta, 60),
    (hedge_split, draw_book, 60),
    (rehedge, draw_rehedge, 100),
    (unwind, draw_unwind, 60),
    (proxy_hedge, draw_proxy_hedge, 80),
    (rebalance_contracts, draw_rebalance_contracts, 60),
]
