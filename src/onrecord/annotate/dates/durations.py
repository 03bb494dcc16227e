"""Lengths of time as TIMEX3: "three months" is P3M."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

_DAYS: Final = {"D": 1, "W": 7, "2W": 14, "WE": 7, "M": 30, "Q": 91, "Y": 365, "10Y": 3650, "100Y": 36500}
_HALVES: Final = {
    "Y": ("M", 12),
    "D": ("TH", 24),
    "TH": ("TM", 60),
    "TM": ("TS", 60),
    "10Y": ("Y", 10),
    "100Y": ("Y", 100),
}
_LARGEST: Final = 10**7


def duration(slots: Mapping[str, Any]) -> str | None:
    """The value of a number (vague where there is none) and its unit; None where it is beyond use."""
    unit = str(slots.get("UNIT", slots.get("UNITS", "")))
    if "ONE" in slots and "HALF" not in slots and "NUMBER" not in slots and "VAGUE" not in slots:
        number: Any = slots["ONE"]
    else:
        number = slots.get(
            "NUMBER", slots.get("VAGUE", "X" if "UNITS" in slots and "HALF" not in slots else None)
        )
    if number is None:
        number = slots.get("ONE", 1) if slots.get("HALF", "and") == "and" else 0
    if number != "X" and "HALF" in slots:
        number = (number if "NUMBER" in slots or slots["HALF"] == "and" else 0) + 0.5
    return _written(number, unit)


def _written(number: Any, unit: str) -> str | None:
    """P, the number and the unit; parts of a unit in the next smaller one."""
    if number == "X":
        return _join("X", {"10Y": "DE", "100Y": "CE", "2W": "W"}.get(unit, unit))
    if not 0 < number < _LARGEST:
        return None
    if unit in ("10Y", "100Y") and float(number * int(unit[:-1])).is_integer():
        return _join(str(int(number * int(unit[:-1]))), "Y")  # a decade and a half
    if isinstance(number, float) and not number.is_integer():
        whole, rest = int(number), number - int(number)
        if unit in _HALVES:
            smaller, size = _HALVES[unit]
            count = round(rest * size)
            if not whole:
                return _join(str(count), smaller)
            head, tail = _join(str(whole), unit), _join(str(count), smaller)[1:]
            return head + (tail.lstrip("T") if head.startswith("PT") else tail)
        return _join(f"{number:g}", unit)
    count = int(number)
    if unit == "2W":
        return _join(str(2 * count), "W")
    return _join(str(count), unit)


def _join(number: str, unit: str) -> str:
    return f"PT{number}{unit[1:]}" if unit.startswith("T") else f"P{number}{unit}"


def whole_number(slots: Mapping[str, Any]) -> int | None:
    """How many units, None where the number is vague or no whole one."""
    number = slots.get("NUMBER", slots.get("VAGUE", slots.get("ONE", 1 if "UNIT" in slots else None)))
    if isinstance(number, float) and number.is_integer():
        number = int(number)
    if not isinstance(number, int) or number < 1:
        return None
    return min(number, _LARGEST)


def counted(slots: Mapping[str, Any]) -> tuple[int | None, str]:
    """How many of which unit; half of one is told in the next smaller unit that makes it whole."""
    count, unit = whole_number(slots), str(slots.get("UNIT", slots.get("UNITS")))
    if unit == "2W":
        return count and 2 * count, "W"
    number = slots.get("NUMBER")
    if unit not in _HALVES or not ("HALF" in slots or (count is None and isinstance(number, float))):
        return count, unit
    smaller, size = _HALVES[unit]
    if count is None and isinstance(number, float):
        return round(min(number, _LARGEST) * size) or None, smaller
    whole = (count or 1) * size if slots["HALF"] == "and" or "NUMBER" in slots else 0
    return whole + size // 2, smaller


def unit_length(unit: str) -> int:
    """About how many days a unit has; 0 for hours and less."""
    return _DAYS.get(unit, 0)
