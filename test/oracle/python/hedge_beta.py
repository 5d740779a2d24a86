"""Expected values of HEDGE_BETA: covariance over variance, once more, in decimals of 60 digits.

python3 test/oracle/python/hedge_beta.py > test/oracle/hedge/hedge-beta.json && npx prettier --write test/oracle/hedge/hedge-beta.json

Nothing is shared with the product: returns are taken one by one and not less the first, logarithms are those of Python's
decimal module, and sums are the textbook's n·Σxy − Σx·Σy, which 60 digits can afford.
"""

import json
import math
import random
from decimal import MAX_EMAX, MIN_EMIN, Decimal, getcontext

getcontext().prec = 60
getcontext().Emax = MAX_EMAX
getcontext().Emin = MIN_EMIN


def returns_of(prices, returns):
    numbers = [Decimal(repr(price)) for price in prices]
    if returns == "none":
        return numbers
    steps = [now / before for before, now in zip(numbers, numbers[1:])]
    return [step.ln() for step in steps] if returns == "log" else [step - 1 for step in steps]


def expected(asset, hedge, returns):
    y, x = returns_of(asset, returns), returns_of(hedge, returns)
    n = len(x)
    joint = n * sum(a * b for a, b in zip(x, y)) - sum(x) * sum(y)
    own = n * sum(a * a for a in x) - sum(x) ** 2
    other = n * sum(b * b for b in y) - sum(y) ** 2
    correlation = joint / (own * other).sqrt()
    return [float(joint / own), float(correlation), float(joint * joint / (own * other)), n]


def walk(rng, start, volatility, beta, rows, places):
    """Two prices that move together, rounded as they are quoted, or 16 digits of them where places is None."""
    asset, hedge = start
    prices = [], []
    for _ in range(rows):
        for price, column in ((asset, prices[0]), (hedge, prices[1])):
            column.append(price if places is None else round(price, places))
        common = rng.gauss(0, volatility)
        hedge *= math.exp(common)
        asset *= math.exp(beta * common + rng.gauss(0, volatility))
    return prices


def cases(rng):
    for returns in ("log", "simple", "none"):
        for rows in (3, 4, 5, 12, 60):
            for volatility in (0.05, 0.002, 1e-6):
                for start, places in (((10.0, 60000.0), 2), ((0.45, 3000.0), 6), ((123.456, 71234.5), None)):
                    if volatility < 1e-3 and places == 2:
                        start = (60000.0, 90000.0)
                    yield "a walk", *walk(rng, start, volatility, rng.choice((1.5, 0.8, -0.3)), rows, places), returns
        for rows in (3, 20):
            base = [rng.gauss(0, 1) for _ in range(rows)]
            own = [b + rng.gauss(0, 0.3) for b in base]
            yield "a far offset", [round(1e9 + b, 4) for b in own], [round(1e9 + b, 4) for b in base], returns
            trend = [100 * 1.01**row for row in range(rows)]
            noise = [(t * (1 + 1e-9 * rng.gauss(0, 1)), t * (1 + 1e-9 * rng.gauss(0, 1))) for t in trend]
            yield "a trend with little noise", [a for a, _ in noise], [h for _, h in noise], returns
            yield "huge", [1e200 * (3 + b) for b in own], [1e190 * (5 + b) for b in base], returns
            yield "tiny", [1e-200 * (5 + b) for b in own], [1e-190 * (5 + b) for b in base], returns
            yield "an alt at a billionth", [round(1e-9 * (5 + b), 13) for b in own], [round(5 + b, 2) for b in base], returns
            crash = [60000.0] * (rows - 2) + [0.01, 59000.5]
            yield "a flash crash", [round(abs(b) + 1, 2) for b in own], crash, returns
    for rows in (2, 10, 60):
        common = [rng.gauss(0, 0.02) for _ in range(rows)]
        yield "returns as they are", [1.5 * c + rng.gauss(0, 0.01) for c in common], common, "none"
        yield "very small returns", [1e-8 * (c + rng.gauss(0, 0.01)) for c in common], [1e-7 * c for c in common], "none"


def mulberry(state):
    """The numbers of test/oracle/random.ts: whole 32-bit numbers from a seed."""
    while True:
        state = (state + 0x6D2B79F5) & 0xFFFFFFFF
        mixed = ((state ^ (state >> 15)) * (1 | state)) & 0xFFFFFFFF
        mixed ^= (mixed + ((mixed ^ (mixed >> 7)) * (61 | mixed))) & 0xFFFFFFFF
        yield mixed ^ (mixed >> 14)


def long_walk(seed, rows):
    """Prices in cents that step up and down by whole cents, so that both programs see the same."""
    numbers = mulberry(seed)
    asset, hedge = 1_000_000_00, 60_000_00
    prices = [], []
    for _ in range(rows):
        prices[0].append(asset / 100)
        prices[1].append(hedge / 100)
        step = next(numbers) % 2001 - 1000
        hedge = max(hedge + step, 10_000_00)
        asset = max(asset + 3 * step + next(numbers) % 801 - 400, 100_000_00)
    return prices


def main():
    rng = random.Random(20190405)
    rows = [
        {"about": about, "asset": asset, "hedge": hedge, "returns": returns, "expected": expected(asset, hedge, returns)}
        for about, asset, hedge, returns in cases(rng)
    ]
    seed, count = 20200312, 100_000
    asset, hedge = long_walk(seed, count)
    long = {r: expected(asset, hedge, r) for r in ("log", "simple", "none")}
    ends = [asset[-1], hedge[-1]]
    print("{")
    print(f' "long": {json.dumps({"seed": seed, "prices": count, "ends": ends, "expected": long})},')
    print(' "rows": [\n  ' + ",\n  ".join(json.dumps(row) for row in rows) + "\n ]\n}")


main()
