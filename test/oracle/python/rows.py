#!/usr/bin/env python3
"""The functions once more, in another language: fractions.Fraction for the maths, CPython for the rounding.

Writes rows of arguments and exact answers, which the tests compare with what the add-in gives:

    python3 test/oracle/python/rows.py > test/vectors/python-rows.json

Nothing here is needed to run the tests: the rows are kept in the repository. An argument that is null is left out; an
answer {"refuses": "#N/A"} means that the arguments are sound and no such value exists.
"""

import json
import math
import random
from fractions import Fraction

ROWS = 300
NOT_AVAILABLE = {"refuses": "#N/A"}


def shown(number):
    """The decimal that a cell shows: repr() is the shortest text that reads back as the same double."""
    return Fraction(repr(number))


def nearest(exact):
    """The nearest double, ties to even, as CPython divides two integers; 0 is never negative."""
    return float(exact) + 0.0


def to_step(exact, step, rounding):
    count, rest = divmod(abs(exact) / step, 1)
    if (rounding == "nearest" and rest >= Fraction(1, 2)) or (rounding == "up" and rest > 0):
        count += 1
    return (count if exact >= 0 else -count) * step


def side(contracts):
    return 1 if contracts > 0 else -1


def inverse_pnl(contracts, entry_price, exit_price, contract_size=1, entry_fee=0, exit_fee=0):
    position = contracts * contract_size
    entered, left = 1 / entry_price, 1 / exit_price
    return position * (entered - left) - abs(position) * (entry_fee * entered + exit_fee * left)


def hedge_contracts(holding, price, contract_size=1, hedge_ratio=1, beta=1, lot=1, existing=0, rounding="nearest"):
    return -to_step(hedge_ratio * beta * holding * price / contract_size, lot, rounding) - existing


def to_tick(price, contracts, tick):
    return price if tick == 0 else to_step(price, tick, "up" if contracts > 0 else "down")


def bankruptcy_price(contracts, entry_price, margin, contract_size=1, close_fee=0, tick=0):
    n, s = abs(contracts) * contract_size, side(contracts)
    coins = margin + s * n / entry_price
    # Below 0 dollars (a short) for below 0 coins, above for above: otherwise no price makes the two meet.
    return to_tick(n * (s + close_fee) / coins, contracts, tick) if s * coins > 0 else None


def liq_price(
    contracts, entry_price, margin, mmr, contract_size=1, method="mark", close_fee=0, deduction=0, tick=0
):
    n, s = abs(contracts) * contract_size, side(contracts)
    entered = n / entry_price
    dollars = s * n
    coins = margin + deduction + s * entered
    if method == "mark":
        dollars = n * (s + mmr + close_fee)
    elif method == "entry":
        coins -= (mmr + close_fee) * entered
    elif method == "bankruptcy":
        fee_in_coin = close_fee * (margin + s * entered) / (s + close_fee)
        coins -= mmr * entered + fee_in_coin
    elif method == "loss":
        coins -= mmr * margin + close_fee * entered
    return to_tick(dollars / coins, contracts, tick) if coins * s > 0 else None


def funding_cost(contracts, mark_price, funding_rate, contract_size=1, periods=1):
    return contracts * contract_size / mark_price * funding_rate * periods


class Draw:
    """Arguments from a seed: typed numbers, computed ones, and ones that stand next to each other."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def either(self, *choices):
        return self.random.choice(choices)

    def typed(self, digits, places):
        return float(f"{self.random.randrange(1, 10**digits)}e-{places}")

    def price(self):
        return self.either(
            self.typed(7, 2),
            self.typed(5, 9),
            float(self.random.randrange(1, 200000)),
            self.random.uniform(0.001, 90000),
            self.typed(4, 13),
        )

    def contracts(self):
        size = self.either(
            self.random.randrange(1, 10**6), self.random.randrange(1, 9) * 10**12, self.typed(6, 3)
        )
        return size * self.either(1, -1)

    def size(self):
        return self.either(None, 1, 10, 100, self.typed(4, 2))

    def fee(self):
        return self.either(None, 0, 0.0005, 0.00075, -0.00025, self.random.uniform(-0.01, 0.01))

    def step(self):
        return self.either(0.5, 0.1, 0.05, 0.025, 2.5, 1, 5, 0.001)

    def tick(self):
        return self.either(None, 0, 0.5, 0.05, 0.025, 2.5)

    def beside(self, number):
        """The number itself, a few representable steps away, or another one."""
        way = self.random.randrange(4)
        if way == 0:
            return self.price()
        for _ in range(0 if way == 1 else self.random.randrange(1, 17)):
            number = math.nextafter(number, math.inf if way == 2 else 0)
        return number

    def inverse_pnl(self):
        entry = self.price()
        return [self.contracts(), entry, self.beside(entry), self.size(), self.fee(), self.fee()]

    def hedge_contracts(self):
        lot, size, price = self.step(), self.either(1, 10, 100), self.either(0.4, 64, 50000, 3.2)
        ratio, beta = self.either(1, 0.5, 0.25), self.either(1, 0.8, -0.5)
        halves = Fraction(self.random.randrange(0, 4000), 2)
        holding = float(halves * shown(lot) * size / (shown(price) * shown(ratio) * shown(beta)))
        if self.random.random() < 0.4:
            holding, price, ratio = self.random.uniform(-50, 500), self.price(), self.typed(2, 2)
        held = self.either(None, self.random.randrange(-5000, 5000), -0.25)
        return [holding, price, size, ratio, beta, lot, held, self.either(None, "nearest", "down", "up")]

    def account(self):
        entry = self.either(70000.0, 0.4, self.price())
        contracts, size = self.contracts(), self.size()
        coins = abs(shown(contracts)) * shown(size or 1) / shown(entry)
        backed = float(coins * self.either(1, Fraction(1, 2), Fraction(1, 10), Fraction(1005, 1000), Fraction(3, 2)))
        return contracts, entry, self.either(backed, float(f"{backed:.6g}")), size

    def bankruptcy_price(self):
        contracts, entry, margin, size = self.account()
        return [contracts, entry, margin, size, self.fee(), self.tick()]

    def liq_price(self):
        contracts, entry, margin, size = self.account()
        rate = self.either(0.004, 0.005, 0.01, 0.1, self.random.uniform(0.0001, 0.4))
        method = self.either(None, "mark", "entry", "bankruptcy", "loss")
        return [contracts, entry, margin, rate, size, method, self.fee(), self.either(None, 0, 0.0005), self.tick()]

    def funding_cost(self):
        rate = self.either(0.0001, -0.0001, self.typed(4, 8), self.random.uniform(-0.001, 0.001))
        return [self.contracts(), self.price(), rate, self.size(), self.either(None, 1, 270, self.typed(3, 1))]


FUNCTIONS = [inverse_pnl, hedge_contracts, liq_price, bankruptcy_price, funding_cost]


def answer(function, arguments):
    names = function.__code__.co_varnames[: function.__code__.co_argcount]
    given = {name: value for name, value in zip(names, arguments) if value is not None}
    exact = function(**{k: v if isinstance(v, str) else shown(v) for k, v in given.items()})
    if exact is None:
        return NOT_AVAILABLE
    return nearest(exact)


def rows(function, seed):
    draw = Draw(seed)
    while True:
        arguments = getattr(draw, function.__name__)()
        expected = answer(function, arguments)
        # A price that a tick rounds to 0 is refused as bad input, which this script has no rule for.
        if expected == 0 and function in (liq_price, bankruptcy_price):
            continue
        yield {"call": function.__name__.upper(), "args": arguments, "expected": expected}


def main():
    lines = []
    for seed, function in enumerate(FUNCTIONS, start=2009):
        drawn = rows(function, seed)
        lines += [json.dumps(next(drawn)) for _ in range(ROWS)]
    print("[\n  " + ",\n  ".join(lines) + "\n]")


if __name__ == "__main__":
    main()
