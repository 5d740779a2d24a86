"""Carry. Positive funding: longs pay shorts; + is paid."""

from fractions import Fraction

from exact import BadInput, above_zero, column, shown, side, to_step
from position import gain


def funding_cost(contracts, mark_price, funding_rate, contract_size=1, periods=1):
    if contracts == 0:
        return 0
    above_zero(mark_price, contract_size)
    return contracts * contract_size / mark_price * funding_rate * periods


def draw_funding_cost(draw):
    return [draw.contracts(), draw.price(), draw.funding_rate(), draw.size(), draw.either(None, 1, 270, draw.typed(3, 1))]


def funding_ledger(contracts, mark_prices, rates=None, contract_size=1, value_prices=None, amounts=None, periods=1):
    rows = len(contracts)
    if (rates is None) == (amounts is None):
        raise BadInput
    paid_or_rate = column(rates if amounts is None else amounts, rows)
    values = mark_prices if value_prices is None else value_prices
    above_zero(contract_size)
    table, coins, dollars = [], Fraction(0), Fraction(0)
    for c, mark, rate, value, k in zip(contracts, mark_prices, paid_or_rate, values, column(periods, rows)):
        if c == 0:
            if amounts is not None and rate:
                raise BadInput
            table.append([""] * 4)
            continue
        above_zero(mark, value)
        paid = rate if amounts is not None else funding_cost(c, mark, rate, contract_size, k)
        coins, dollars = coins + paid, dollars + paid * value
        table.append([paid, paid * value, coins, dollars])
    return table


def draw_funding_ledger(draw):
    rows, level = draw.whole(1, 5), draw.level()
    held = [draw.some_contracts() if draw.chance(0.9) else 0 for _ in range(rows)]
    marks = [draw.moved(level, 0.1) for _ in range(rows)]
    rates = draw.either(0.0001, [draw.funding_rate() for _ in range(rows)])
    row = [held, marks, rates, draw.size(), draw.either(None, [draw.moved(level, 0.1) for _ in range(rows)])]
    if draw.chance(0.2):
        return [*row, None, [draw.either(1, 3, 67.5) for _ in range(rows)]]
    return row if draw.chance(0.7) else [*row[:2], None, *row[3:], [draw.computed(-0.01, 0.01) for _ in range(rows)]]


def hours_between(hours):
    """At least once a day, and at most once an hour."""
    if not 1 <= hours <= 24:
        raise BadInput


def funding_apr(rate, interval_hours=8):
    hours_between(interval_hours)
    return rate * 8760 / interval_hours


def draw_funding_apr(draw):
    return [draw.funding_rate(), draw.either(None, 8, 4, 1, draw.typed(2, 1))]


def basis_apr(futures_price, spot_price, days, compound=False, year=365):
    above_zero(futures_price, spot_price, days, year)
    return (futures_price / spot_price - 1) * year / days


def draw_basis_apr(draw):
    spot = draw.price()
    return [draw.beside(spot) if draw.chance(0.3) else draw.moved(spot, 0.1), spot, draw.days(), draw.either(None, False), draw.either(None, 360, 365.25)]


def cash_carry(spot_price, futures_price, days, total_fees=0, coins=1):
    above_zero(spot_price, futures_price, days)
    net = futures_price / spot_price - 1 - total_fees
    return [[coins * (futures_price - spot_price), net, net * 365 / days]]


def draw_cash_carry(draw):
    spot = draw.price()
    return [spot, draw.moved(spot, 0.1), draw.days(), draw.fee(), draw.either(None, 5, draw.coins())]


def roll_hedge(coins, contracts, near_entry, near_price, far_price, days, contract_size=1, fee_rate=0):
    if contracts == 0:
        return [[0] * 5]
    above_zero(near_entry, near_price, far_price, days, contract_size)
    s = side(contracts)

    def floating(far_contracts):
        """Coins that move with the price when the near position is closed and so many of the far one are opened."""
        fees = abs(contracts) * contract_size / near_price + abs(far_contracts) * contract_size / far_price
        realised = gain(contracts, contract_size, near_entry, near_price) - fee_rate * fees
        return coins + realised + far_contracts * contract_size / far_price, realised

    before = coins + contracts * contract_size / near_entry
    none, one = floating(Fraction(0))[0], floating(Fraction(s))[0]
    far = s * to_step((before - none) / (one - none), 1)
    return [[-contracts, far, floating(far)[1], -far * contract_size, (far_price / near_price - 1) * 365 / days]]


def draw_roll_hedge(draw):
    near = draw.either(50000, 0.4, draw.level())
    held = draw.some_contracts()
    far = draw.moved(near, 0.1)
    if draw.chance(0.3):  # half a contract
        far = float((draw.whole(1, 5000) + Fraction(1, 2)) * shown(near) / abs(held))
    return [draw.coins(), held, draw.moved(near), near, far, draw.days(), draw.size(), draw.either(None, None, draw.fee())]


def hedge_cost(protected_usd, days, entry_fee=0, exit_fee=0, funding_rate=0, interval_hours=8, basis=0):
    above_zero(days)
    hours_between(interval_hours)
    share = entry_fee + exit_fee - funding_rate * 24 * days / interval_hours - basis
    return [[share * protected_usd, share, share * 365 / days]]


def draw_hedge_cost(draw):
    usd = draw.either(350000, draw.typed(8, 2), draw.computed(1, 1e6))
    basis = draw.either(None, 0.02, -0.01, draw.computed(-0.05, 0.1))
    return [usd, draw.days(), draw.fee(), draw.fee(), draw.either(None, draw.funding_rate()), draw.either(None, 8, 4, 1), basis]


FUNCTIONS = [
    (funding_cost, draw_funding_cost, 300),
    (funding_ledger, draw_funding_ledger, 40),
    (funding_apr, draw_funding_apr, 60),
    (basis_apr, draw_basis_apr, 80),
    (cash_carry, draw_cash_carry, 60),
    (roll_hedge, draw_roll_hedge, 80),
    (hedge_cost, draw_hedge_cost, 60),
]
