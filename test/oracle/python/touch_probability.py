"""Expected values of LIQ_PROB: the closed form once more, to 120 digits, by series of its own.

python3 test/oracle/python/touch_probability.py > test/oracle/margin/touch-probability.json

Nothing is shared with the product: decimals of 120 digits in place of doubles, a Taylor series or a continued fraction
at full length in place of fixed ones, and the exponents of the reflected term as the formula has them.
"""

import json
import random
from decimal import MAX_EMAX, MIN_EMIN, Decimal, getcontext

DIGITS = 120
getcontext().prec = DIGITS
getcontext().Emax = MAX_EMAX
getcontext().Emin = MIN_EMIN
SMALLEST = Decimal(10) ** -(DIGITS + 10)


def arctangent_of_reciprocal(n):
    total, power, k = Decimal(0), Decimal(1) / n, 1
    while power > SMALLEST:
        total += power / k if k % 4 == 1 else -power / k
        power /= n * n
        k += 2
    return total


PI = 16 * arctangent_of_reciprocal(5) - 4 * arctangent_of_reciprocal(239)


def tail(x, exponent=Decimal(0)):
    """e^exponent times the probability that a standard normal variable is above x."""
    if x < 0:
        return exponent.exp() * (1 - tail(-x))
    if x > 12:
        # Mills' ratio, 1/(x + 1/(x + 2/(x + ...))), its length doubled until it stands still. The exponents are added
        # before e is raised to them: each alone may be beyond every number.
        length, before = 200, None
        while True:
            value = x
            for level in range(length, 0, -1):
                value = x + level / value
            if before is not None and abs(value - before) <= abs(value) * Decimal(10) ** -70:
                return (exponent - x * x / 2).exp() / ((2 * PI).sqrt() * value)
            before, length = value, 2 * length
    # alternating Taylor series of the integral of the density, around 0; e^72, 32 digits, cancel at x = 12
    term, total, n = x, x, 0
    while abs(term) > SMALLEST:
        n += 1
        term = -term * x * x / (2 * n)
        total += term / (2 * n + 1)
    return exponent.exp() * (Decimal(1) / 2 - total / (2 * PI).sqrt())


def touch(price, level, volatility, days, drift):
    S, H, sigma, T, mu = (Decimal(repr(v)) for v in (price, level, volatility, days, drift))
    T /= 365
    if S == H:
        return Decimal(1)
    b = abs((H / S).ln())
    nu = (mu - sigma * sigma / 2) * (1 if H > S else -1)
    spread = sigma * T.sqrt()
    return tail((b - nu * T) / spread) + tail((b + nu * T) / spread, 2 * nu * b / (sigma * sigma))


def rows():
    draw = random.Random(19000329)
    for volatility in (1e-6, 0.001, 0.1, 0.6, 2.5, 40.0):
        for days in (0.01, 1, 30, 365, 36500):
            for level in (0.00001, 0.5, 0.9, 0.999999, 1.0000001, 1.105555555555556, 1.99, 300.0):
                for drift in (0, -0.3, 0.8):
                    yield (70000, float(repr(70000 * level)), volatility, days, drift)
    # a drift that covers the distance to within a few of very small deviations
    for _ in range(150):
        price = round(draw.uniform(0.01, 90000), 2)
        level = round(price * draw.choice([draw.uniform(0.3, 0.999), draw.uniform(1.001, 4)]), 3)
        volatility = float("%.3g" % (10 ** draw.uniform(-14, -1)))
        days = draw.choice([1, 30, 365, 1000])
        years = Decimal(days) / 365
        aim = (Decimal(repr(level)) / Decimal(repr(price))).ln() / years
        off = Decimal(repr(round(draw.uniform(-3, 3), 2))) * Decimal(repr(volatility)) / years.sqrt()
        yield (price, level, volatility, days, float(aim + off))
    # prices next to each other
    for _ in range(60):
        price = round(draw.uniform(1, 90000), 2)
        level = float(repr(price * (1 + draw.choice([-1, 1]) * 10 ** draw.uniform(-15, -6))))
        yield (price, level, float("%.3g" % (10 ** draw.uniform(-12, 0))), draw.choice([0.0001, 1, 400]), draw.choice([0, 0.05, -2]))
    # anything
    for _ in range(400):
        price = float("%.6g" % 10 ** draw.uniform(-8, 6))
        level = float("%.9g" % (price * 10 ** draw.uniform(-3, 3)))
        volatility = float("%.4g" % (10 ** draw.uniform(-3, 1.5)))
        yield (price, level, volatility, float("%.4g" % 10 ** draw.uniform(-3, 5)), draw.choice([0, 0, round(draw.uniform(-3, 3), 3)]))
    # the edges of what a cell holds
    yield (1e300, 1e-300, 50.0, 36500, 0)
    yield (1e-300, 1e300, 50.0, 365, 1250)
    yield (1, 2, 1e-320, 1, 0)
    yield (1, 2, 1e-320, 1, -1)
    yield (2, 1, 1e-320, 1, -400)
    yield (1, 2, 1e160, 1, 0)
    yield (2, 1, 1e160, 1, 0)
    yield (1, 2, 0.5, 365, 1e300)
    yield (1, 2, 0.5, 365, -1e300)
    yield (70000, 70000, 0.6, 30, 0)


def line(row):
    value = touch(*row)
    # below the last digit that matters a number would only be long
    shown = float(value) if value > Decimal(10) ** -300 else 0.0
    return json.dumps([*row, shown])


if __name__ == "__main__":
    print("[\n" + ",\n".join("  " + line(row) for row in rows()) + "\n]")
