"""The country that an outlet writes from, as far as its domain says."""

from __future__ import annotations

from typing import Final

_ANYWHERE: Final = frozenset(["ai", "cc", "co", "eu", "fm", "io", "ly", "me", "nu", "to", "tv", "ws"])
"""Endings of domains that are sold to everybody."""

_OTHERWISE: Final = {"UK": "GB"}


def home(outlet: str | None) -> str | None:
    """ISO code of the country whose ending the outlet's domain has, or None."""
    ending = (outlet or "").rpartition(".")[2].lower()
    if (
        ending == outlet
        or len(ending) != 2
        or not ending.isascii()
        or not ending.isalpha()
        or ending in _ANYWHERE
    ):
        return None
    return _OTHERWISE.get(ending.upper(), ending.upper())
