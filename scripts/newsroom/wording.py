"""Small repairs and forms of words."""

from __future__ import annotations

import re

from .quantities import number
from .world import House

_DOUBLED = re.compile(r",(?=[,.:;])| (?=[,.])")
_ORDINALS = {1: "st", 2: "nd", 3: "rd"}


def capital(text: str) -> str:
    """A text with a capital where its first word starts, behind any marks."""
    at = 0
    while at < len(text) and text[at] == "\ue000":
        at = text.index("\ue001", at) + 1
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


def tidy(text: str) -> str:
    """A text without commas or spaces that stand before another stop."""
    return _DOUBLED.sub("", text).replace("  ", " ")


def ordinal(value: int) -> str:
    """ "17th", "22nd"."""
    if value % 100 in (11, 12, 13):
        return f"{value}th"
    return f"{value}{_ORDINALS.get(value % 10, 'th')}"


def spelled(value: float, house: House) -> str:
    """A number in the house's manner."""
    return number(value, house.manner)
