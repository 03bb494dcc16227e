"""Marks given by judges: "14.466 points", and the "14.033" that is compared with it."""

from __future__ import annotations

from ...text.words import Words
from .finder import Found


def in_points(found: list[Found], words: Words, places: set[int]) -> list[Found]:
    """The figures of a sentence, those that are plainly marks in points.

    places: with how many decimals marks were given so far in the paragraph;
    is added to.
    """
    rows = []
    for each in found:
        decimals = _decimals(each, words)
        if each.quantity.unit == "point" and decimals:
            places.add(decimals)
        if decimals in places and each.quantity.unit is None and each.counts is None and each.per is None:
            each = each._replace(quantity=each.quantity._replace(unit="point"))
        rows.append(each)
    return rows


def _decimals(found: Found, words: Words) -> int:
    """How many decimals the number was written with."""
    if not isinstance(found.quantity.high, float):
        return 0
    form = words.forms[found.quantity.last - 1]
    for index in range(found.quantity.first, found.quantity.last):
        if words.forms[index][0].isdigit():
            form = words.forms[index]
            break
    return len(form) - max(form.rfind("."), form.rfind(",")) - 1 if form[0].isdigit() else 0
