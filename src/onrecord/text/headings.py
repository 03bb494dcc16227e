"""Lines that introduce whoever speaks below them: "Ada Moreno, head of the port authority:"."""

from __future__ import annotations

import re
from typing import Final

from ..records.article import SpeakerHeading

_WORD: Final = re.compile(r"[^\W\d_][\w.'’-]*")
_FEWEST_WORDS: Final = 2  # of a full name
_MOST_WORDS: Final = 5
_LONGEST: Final = 120
_LONGEST_PARTICLE: Final = 3  # letters of a small word inside a name: "van", "de"
_FEWEST_ROLE_LETTERS: Final = 3
_OWNING: Final = ("'", "’", "'s", "’s")


def speaker_heading(line: str) -> SpeakerHeading | None:
    """The speaker that a line introduces, or None.

    "Name, role:", "Name, role", "Name (role):", "Name – role:" and "Name:";
    whether a line without a colon is one depends on the page, so ask only of
    lines that stand as headings.
    """
    line = line.strip()
    if len(line) > _LONGEST or line.endswith((".", "!", "?", ";", ",")):
        return None
    colon = line.endswith(":")
    name, role = _parts(line.rstrip(": "), colon)
    if not _is_name(name) or (not colon and (role is None or _owns(name))):
        return None
    if role is not None and sum(c.isalpha() for c in role) < _FEWEST_ROLE_LETTERS:
        return None
    return SpeakerHeading(name=name, role=role)


def _parts(line: str, colon: bool) -> tuple[str, str | None]:
    """The name and the role of a line; a dash parts them only before a colon."""
    name, comma, role = line.partition(", ")
    if comma:
        return name, role.strip()
    name, bracket, role = line.partition(" (")
    if bracket and role.endswith(")"):
        return name, role[:-1].strip()
    for dash in (" – ", " — ", " - ") if colon else ():
        name, found, role = line.partition(dash)
        if found:
            return name, role.strip()
    return line, None


def _is_name(text: str) -> bool:
    """Is this a full name: words with capitals, small ones only inside?"""
    words = text.split(" ")
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or not all(map(_WORD.fullmatch, words)):
        return False
    inside = all(_has_capital(word) or len(word) <= _LONGEST_PARTICLE for word in words)
    return inside and words[0][0].isupper() and _has_capital(words[-1])


def _owns(text: str) -> bool:
    """Is this a headline's "Voters’ Long", in "Voters’ Long, Bitter Memory"?"""
    return not text.isupper() and any(word.endswith(_OWNING) for word in text.split(" "))


def _has_capital(word: str) -> bool:
    """Is there a capital in this word, as in "Moreno" and "d'Orval"?"""
    return word != word.lower()
