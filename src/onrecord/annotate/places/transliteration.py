"""One form for a Slavic name however it came into Latin letters.

Newsrooms write Chasov Yar or Chasiv Yar, Gulaipole or Huliaipole, Seversk or
Siversk, by the Russian or the Ukrainian name and by one of many tables. What
differs is regular, so the form keeps only what all of them share.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

CYRILLIC: Final = frozenset(["UA", "RU", "BY", "BG", "KZ", "KG", "MD", "MK", "RS", "ME", "TJ", "UZ", "MN"])
"""Countries whose names come to us out of Cyrillic letters."""

_STEPS: Final = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"tsch", "ch"),
        (r"sch(?!ch)", "sh"),
        (r"w", "v"),
        (r"\bvu", "u"),  # Vuhledar, Ugledar
        (r"kh", "x"),
        (r"(?<![cszt])h", "g"),  # Huliaipole, Gulaipole
        (r"(?<=[gp])[io](?=[rl])", "i"),  # Sviatohirsk, Sviatogorsk; Yampil, Yampol
        (r"[yi]?o[yi]?e\b|[yi]e\b|[iy]?a[iy]a\b|[iy][iyj]\b", "i"),  # endings of adjectives
        (r"(?<![eiyo])[eiyo]+v(?=k|s|\b)", "iv"),  # -ovka, -ivka; -ov, -iv
        (r"[yij]o|[yj]e|ie", "i"),
        (r"[yij]a", "a"),
        (r"[yij]u", "u"),
        (r"[eyij]+", "i"),
        (r"o", "a"),
        (r"([a-z])\1", r"\1"),
        (r"[ai]\b", ""),  # -ovo, -ove, -a
    )
)


_ADJECTIVE: Final = re.compile(r"sk(?:[iy][iyj]?|o[iy]?e|[iy]?e|aia|aya|a)$")


def is_adjective(key: str) -> bool:
    """Is this a name in the form of an adjective: "Klimovsky", which is not Klimovsk?"""
    return _ADJECTIVE.search(key) is not None


@lru_cache(maxsize=20_000)
def skeleton(key: str) -> str:
    """What all ways to write a Slavic name share; `key` is a key of the gazetteer."""
    for pattern, replacement in _STEPS:
        key = pattern.sub(replacement, key)
    return key
