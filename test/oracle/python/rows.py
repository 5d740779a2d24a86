#!/usr/bin/env python3
"""Every function with a closed form once more, in another language: fractions.Fraction for the maths, CPython for the
rounding, formulas of their own from the definitions.

Writes rows of arguments and exact answers, which the tests compare with what the add-in gives:

    python3 test/oracle/python/rows.py > test/vectors/python-rows.json

Nothing here is needed to run the tests: the rows are kept in the repository. By function, each row is its arguments (null
is left out, a list goes down a column, a list of lists is a block) and its answer: a number, a block of cells, or a
refusal as Excel shows it. A few rows of each have an argument that must be refused.
"""

import json

import carry
import growing_rate
import hedge
import margin
import position
import scenario
import substitute
import tiers
from draw import Draw
from exact import NA, BadInput, NotAvailable, nearest, shown

ROOMS = [position, hedge, margin, carry, scenario, growing_rate, tiers, substitute]
FIRST_SEED = 2009
SPOILT = 0.03
MUST_BE_ABOVE_ZERO = {
    "entry_price", "exit_price", "price", "mark_price", "liq_price", "stop_price", "asset_price", "hedge_price",
    "spot_price", "futures_price", "near_price", "far_price", "near_entry", "value_price", "contract_size", "margin",
    "mmr", "leverage", "lot", "days", "interval_hours",
}  # fmt: skip


def names_of(function):
    return function.__code__.co_varnames[: function.__code__.co_argcount]


def answer(function, arguments):
    given = {name: shown(cell) for name, cell in zip(names_of(function), arguments) if cell is not None}
    try:
        return nearest(function(**given))
    except NotAvailable:
        return NA
    except BadInput:
        return "#VALUE!"


def spoil(draw, function, arguments):
    """One argument that must be above 0 is not."""
    places = [k for k, name in enumerate(names_of(function)) if name in MUST_BE_ABOVE_ZERO and arguments[k] is not None]
    if places and draw.chance(SPOILT):
        arguments[draw.either(*places)] = draw.either(0, -5)
    return arguments


def rows(function, drawn, seed, count):
    draw = Draw(seed)
    while count:
        arguments = spoil(draw, function, drawn(draw))
        expected = answer(function, arguments)
        # A price that a tick rounds to 0 is refused as bad input, which is no formula.
        price = expected[0][0] if isinstance(expected, list) else expected
        if "tick" in names_of(function) and price == 0:
            continue
        while arguments and arguments[-1] is None:
            arguments.pop()
        yield [arguments, expected]
        count -= 1


def plain(cell):
    """Whole numbers without a point, which are the same double."""
    if isinstance(cell, list):
        return [plain(each) for each in cell]
    return int(cell) if isinstance(cell, float) and cell.is_integer() and abs(cell) < 2**53 else cell


def main():
    functions = [each for room in ROOMS for each in room.FUNCTIONS]
    blocks = {}
    for seed, (function, drawn, count) in enumerate(functions, start=FIRST_SEED):
        lines = [json.dumps(plain(row), separators=(",", ":")) for row in rows(function, drawn, seed, count)]
        blocks.setdefault(function.__name__.upper(), []).extend(lines)
    print("{\n" + ",\n".join(f'"{name}": [\n' + ",\n".join(lines) + "\n]" for name, lines in blocks.items()) + "\n}")


if __name__ == "__main__":
    main()
