"""Arguments from a seed: typed numbers, computed ones, and ones that stand next to each other."""

import math
import random
from fractions import Fraction

from exact import shown


class Draw:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def either(self, *choices):
        return self.random.choice(choices)

    def chance(self, probability):
        return self.random.random() < probability

    def whole(self, least, most):
        return self.random.randint(least, most)

    def typed(self, digits, places):
        return float(f"{self.whole(1, 10**digits - 1)}e-{places}")

    def computed(self, least, most):
        return self.random.uniform(least, most)

    def rounded(self, number):
        """As a page prints it, or with all digits."""
        return float(f"{float(number):.{self.either(4, 6, 17)}g}")

    def price(self):
        return self.either(
            self.typed(7, 2),
            self.typed(5, 9),
            float(self.whole(1, 200000)),
            self.computed(0.001, 90000),
            self.typed(4, 13),
        )

    def level(self):
        """A price as a coin's history has it."""
        return self.either(self.typed(7, 2), float(self.whole(200, 900) * 100), self.computed(20000, 90000), 0.4, 3200.0)

    def moved(self, price, most=0.6):
        return self.rounded(price * math.exp(self.computed(-most, most)))

    def contracts(self):
        size = self.either(self.whole(1, 10**6), self.whole(1, 9) * 10**12, self.typed(6, 3))
        return size * self.either(1, -1)

    def some_contracts(self):
        return self.whole(1, 9999) * self.either(1, -1)

    def coins(self):
        return self.either(self.typed(5, 3), float(self.whole(1, 900)), self.computed(0, 50))

    def size(self):
        return self.either(None, 1, 10, 100, self.typed(4, 2))

    def fee(self):
        return self.either(None, 0, 0.0005, 0.00075, -0.00025, self.computed(-0.01, 0.01))

    def step(self):
        return self.either(0.5, 0.1, 0.05, 0.025, 2.5, 1, 5, 0.001)

    def tick(self):
        return self.either(None, 0, 0.5, 0.05, 0.025, 2.5)

    def rate(self):
        return self.either(0.004, 0.005, 0.01, 0.1, self.computed(0.0001, 0.4))

    def funding_rate(self):
        return self.either(0.0001, -0.0001, self.typed(4, 8), self.computed(-0.001, 0.001))

    def method(self):
        return self.either(None, "mark", "entry", "bankruptcy", "loss")

    def days(self):
        return self.either(90, 30, 7, 0.5, self.whole(1, 900), self.computed(0.1, 500))

    def beside(self, number):
        """The number itself, a few representable steps away, or another one."""
        way = self.whole(0, 3)
        if way == 0:
            return self.price()
        for _ in range(0 if way == 1 else self.whole(1, 16)):
            number = math.nextafter(number, math.inf if way == 2 else 0)
        return number

    def backing(self, contracts, size, price):
        """Coins behind a position, as leverage leaves them."""
        coins = abs(shown(contracts)) * shown(size or 1) / shown(price)
        return self.rounded(coins * self.either(1, Fraction(1, 2), Fraction(1, 10), Fraction(1005, 1000), Fraction(3, 2)))

    def account(self):
        entry = self.either(70000.0, 0.4, self.price())
        contracts, size = self.contracts(), self.size()
        return contracts, entry, self.backing(contracts, size, entry), size

    def tiers(self, worth):
        """A venue's table: floors around what the position is worth, rates that rise or stay."""
        floors = sorted({0.0, *(self.rounded(worth * self.either(0.3, 0.9, 1.1, 2, self.computed(0.1, 3))) for _ in range(self.whole(1, 4)))})
        rates, rate = [], self.either(0.004, 0.005, 0.01)
        for _ in floors:
            rates.append(rate)
            rate = round(rate + self.either(0, 0.001, 0.005, 0.01), 6)
        return [[floor, rate] for floor, rate in zip(floors, rates)]
