"""A maintenance rate that grows with each coin of the position: rows beside those of margin.py, under the same names.

The price is the root of a quadratic. Its square root is taken in decimals of 200 digits: a root that is no decimal itself
is nowhere near to a tie, and one that is has far fewer digits.
"""

from decimal import Decimal, localcontext
from fractions import Fraction

from exact import BadInput, NotAvailable, above_zero, side
from margin import is_rate


def square_root(exact):
    with localcontext() as context:
        context.prec = 200
        return Fraction((Decimal(exact.numerator) / Decimal(exact.denominator)).sqrt())


def is_growth(mmr_per_coin):
    if not 0 <= mmr_per_coin < Fraction(5, 1000):
        raise BadInput


def maint_margin(contracts, mark_price, mmr, contract_size=1, deduction=0, mmr_per_coin=0):
    if contracts == 0:
        return 0
    above_zero(mark_price, contract_size)
    is_rate(mmr)
    is_growth(mmr_per_coin)
    coins = abs(contracts) * contract_size / mark_price
    return max(0, mmr * coins + mmr_per_coin * coins**2 - deduction)


def margin_ratio(contracts, entry_price, mark_price, margin, mmr, contract_size=1, deduction=0, convention="maintenance/equity", mmr_per_coin=0):
    above_zero(entry_price, margin)
    needed = maint_margin(contracts, mark_price, mmr, contract_size, deduction, mmr_per_coin)
    equity = margin + contracts * contract_size * (1 / entry_price - 1 / mark_price)
    if equity <= 0:
        raise NotAvailable
    return needed / equity if convention == "maintenance/equity" else equity / needed


def liq_price(contracts, entry_price, margin, mmr, contract_size=1, method="mark", close_fee=0, deduction=0, tick=0, if_none=None, mmr_per_coin=0):
    """Solved for the worth u in coin, k·u² + (m + f + s)·u − A = 0; a short is liquidated where u has fallen to the lesser root."""
    above_zero(entry_price, margin, contract_size)
    is_rate(mmr)
    is_growth(mmr_per_coin)
    n, s, k = abs(contracts) * contract_size, side(contracts), mmr_per_coin
    a = margin + deduction + s * n / entry_price
    b = mmr + close_fee + s
    entered = n / entry_price
    kept = margin + deduction - (mmr + close_fee + k * entered) * entered
    if s < 0 and 2 * k * entered >= -b and kept <= 0:
        raise BadInput
    if a * s <= 0:
        raise NotAvailable
    if b * b + 4 * k * a < 0:
        raise BadInput
    root = square_root(b * b + 4 * k * a)
    return n * 2 * k / (root - b if s > 0 else -b - root)


def margin_for_liq(contracts, entry_price, liq_price, mmr, contract_size=1, close_fee=0, deduction=0, method="mark", tiers=None, mmr_per_coin=0):
    above_zero(entry_price, liq_price, contract_size)
    is_rate(mmr)
    is_growth(mmr_per_coin)
    s, k = side(contracts), mmr_per_coin
    entered, there = (abs(contracts) * contract_size / price for price in (entry_price, liq_price))
    margin = (s + mmr + close_fee + k * there) * there - s * entered - deduction
    if margin <= 0:
        return 0
    rest = margin + deduction - (mmr + close_fee + k * entered) * entered
    peak = 1 - mmr - close_fee
    if s < 0 and (2 * k * there > peak or (2 * k * entered >= peak and rest <= 0)):
        raise NotAvailable
    return margin


def drawn_position(draw):
    entry, size = draw.level(), draw.either(None, 1, 10, 100)
    coins = draw.either(0.5, 3, 25, 80, 500, 3000, 12000)
    contracts = max(1, round(coins * entry / (size or 1))) * draw.either(1, -1)
    growth = draw.either(0.00005, 0.00005, 0.000004, 0.001, draw.computed(0, 0.004))
    return contracts, entry, size, growth


def draw_maint_margin(draw):
    contracts, entry, size, growth = drawn_position(draw)
    return [contracts, entry, draw.rate(), size, draw.either(None, 0, 0.01), growth]


def draw_margin_ratio(draw):
    contracts, entry, size, growth = drawn_position(draw)
    margin = draw.backing(contracts, size, entry)
    return [contracts, entry, draw.moved(entry), margin, draw.rate(), size, None, draw.either(None, "equity/maintenance"), growth]


def draw_liq_price(draw):
    contracts, entry, size, growth = drawn_position(draw)
    return [contracts, entry, draw.backing(contracts, size, entry), draw.rate(), size, draw.either(None, "mark"), draw.fee(), draw.either(None, 0, 0.0005), None, None, growth]


def draw_margin_for_liq(draw):
    contracts, entry, size, growth = drawn_position(draw)
    further = 1 + draw.computed(0.01, 1)
    price = draw.rounded(entry * further if contracts < 0 else entry / further)
    return [contracts, entry, price, draw.rate(), size, draw.fee(), draw.either(None, 0), None, None, growth]


FUNCTIONS = [
    (maint_margin, draw_maint_margin, 40),
    (margin_ratio, draw_margin_ratio, 40),
    (liq_price, draw_liq_price, 120),
    (margin_for_liq, draw_margin_for_liq, 60),
]
