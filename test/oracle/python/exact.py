"""Exact numbers: what a cell shows as a fraction, steps, the nearest double, and the two refusals."""

from fractions import Fraction


class NotAvailable(Exception):
    """The arguments are sound and no such value exists: #N/A."""


class BadInput(Exception):
    """#VALUE!"""


NA = "#N/A"


def shown(cell):
    """The decimal that a cell shows: repr() is the shortest text that reads back as the same double."""
    if isinstance(cell, list):
        return [shown(each) for each in cell]
    return cell if isinstance(cell, (str, bool)) or cell is None else Fraction(repr(cell))


def nearest(exact):
    """The nearest double, ties to even, as CPython divides two integers; 0 is never negative."""
    if isinstance(exact, list):
        return [nearest(each) for each in exact]
    return exact if isinstance(exact, str) else float(exact) + 0.0


def to_step(exact, step, rounding="nearest"):
    """The multiple of a step: the nearest (halves away from 0), down towards 0, up away from it."""
    count, rest = divmod(abs(exact) / step, 1)
    if (rounding == "nearest" and rest >= Fraction(1, 2)) or (rounding == "up" and rest > 0):
        count += 1
    return (count if exact >= 0 else -count) * step


def side(contracts):
    return (contracts > 0) - (contracts < 0)


def above_zero(*numbers):
    for number in numbers:
        if number is not None and number <= 0:
            raise BadInput


def column(cells, rows):
    """A list that has one value for all rows is as long as the others."""
    cells = cells if isinstance(cells, list) else [cells]
    return cells * rows if len(cells) == 1 else cells
