"""Expected values of FUNDING_APR and BASIS_APR with compounding: (1 + r)^k - 1 to 400 digits, not by logarithms.

python3 test/oracle/python/carry_compounding.py > test/oracle/carry/compounding.json

Nothing is shared with the product, nor with a library's logarithm: a whole power is multiplied out by squaring, the rest
of it, a fraction between 0 and 1, by the binary digits of that fraction and repeated square roots. 400 digits leave
a hundred after everything that cancels. The inputs are read as the decimals that a cell shows, the results are rounded
once, to the nearest double.
"""

import math
import random
import re
from decimal import MAX_EMAX, MIN_EMIN, Decimal, getcontext
from fractions import Fraction

DIGITS = 400
BITS = 1300
getcontext().prec = DIGITS
getcontext().Emax = MAX_EMAX
getcontext().Emin = MIN_EMIN
FUNDING_SEED, BASIS_SEED = 20160513, 20171210


def shown(double):
    return Fraction(repr(double))


def decimal(fraction):
    return Decimal(fraction.numerator) / Decimal(fraction.denominator)


def power(growth, exponent):
    """growth^exponent for a growth above 0 and an exponent of 0 or more."""
    whole = int(exponent)
    value, square = Decimal(1), growth
    while whole:
        if whole & 1:
            value *= square
        square *= square
        whole >>= 1
    rest, root, limit = exponent - int(exponent), growth, Decimal(10) ** -380
    for _ in range(BITS):
        if not rest or abs(root - 1) < limit:
            break
        root = root.sqrt()
        rest *= 2
        if rest >= 1:
            value *= root
            rest -= 1
    return value


def compounded(rate, periods):
    return float(power(decimal(1 + rate), periods) - 1)


def typed(random, digits, places):
    return float(f"{random.randint(1, 10**digits - 1)}e-{places}")


def funding_rows(count):
    source = random.Random(FUNDING_SEED)
    rows = []
    while len(rows) < count:
        kind = source.random()
        if kind < 0.35:
            rate = source.choice([1, -1]) * typed(source, 4, 6)
        elif kind < 0.5:
            rate = source.choice([1, -1]) * source.random() * 10 ** source.uniform(-4, -1)
        elif kind < 0.65:
            rate = source.choice([1, -1]) * source.random() * 10 ** source.uniform(-30, -6)
        elif kind < 0.75:
            rate = source.choice([1, -1]) * float(f"{source.randint(1, 999)}e-{source.randint(20, 300)}")
        elif kind < 0.85:
            rate = -1 + source.choice([2**-53, 1e-15, 1e-9, 0.001, 0.25, 0.4, 0.59, 0.6, 0.61])
        else:
            rate = source.choice([0.39, 0.4, 0.41, 1, 1.5, 7, 100, 1e6, 0.3999999999999999, -0.4, -0.39999999999999997])
        hours = source.choice([8, 8, 8, 1, 4, 24, 0.5, 8760, 17520, 876000, 2920, 0.01, 7.3, source.uniform(0.1, 100)])
        value = compounded(shown(rate), Fraction(8760) / shown(hours)) if rate * 8760 / hours < 1500 else float("inf")
        if value == float("inf") or (value != 0 and abs(value) < 1e-300):
            continue
        rows.append([rate, hours, value])
    return rows


def basis_rows(count):
    source = random.Random(BASIS_SEED)
    rows = []
    while len(rows) < count:
        spot = source.choice([typed(source, 7, 2), source.randint(1, 200000), source.uniform(0.001, 1e5), typed(source, 5, 9)])
        kind = source.random()
        if kind < 0.4:
            future = float(f"{spot * (1 + source.uniform(-0.05, 0.1)):.{source.randint(6, 9)}g}")
        elif kind < 0.6:
            future = spot * (1 + source.choice([1, -1]) * 10 ** source.uniform(-15, -6))
        elif kind < 0.8:
            future = spot * source.uniform(0.01, 20)
        else:
            future = spot * 10 ** source.uniform(-9, 9)
        days = source.choice([90, 30, 365, 7, 1, 0.5, 182.5, 730, 3650, source.randint(1, 365), source.uniform(0.1, 500)])
        year = source.choice([365, 365, 365, 360, 365.25])
        growth = shown(future) / shown(spot)
        exponent = shown(year) / shown(days)
        if float(exponent) * math.log(float(growth)) > 705:
            continue
        rows.append([future, spot, days, year, compounded(growth - 1, exponent)])
    return rows


def spelled(cell):
    """As Prettier spells it: 1e-5, not 1e-05; 1e23, not 1e+23."""
    return re.sub(r"e([+-])0*", lambda sign: "e-" if sign[1] == "-" else "e", repr(cell))


def written(name, rows):
    lines = ",\n".join("    [" + ", ".join(map(spelled, row)) + "]" for row in rows)
    return f'  "{name}": [\n{lines}\n  ]'


print("{\n" + ",\n".join([written("FUNDING_APR", funding_rows(1500)), written("BASIS_APR", basis_rows(1500))]) + "\n}")
