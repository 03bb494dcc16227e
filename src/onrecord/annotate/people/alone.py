"""What a capital that stands alone says: nothing, part of a name, an organisation, or perhaps a name."""

from __future__ import annotations

from typing import Final, Literal

from ..places.prominence import is_city
from .vocabulary import Vocabulary

Alone = Literal["nothing", "common", "organisation", "place", "open"]
"""common: only the end of a name ("Justice" in "Ministry of Justice"); open: what stands before decides."""

_REMEMBERED: Final = 50_000


def alone(form: str, vocabulary: Vocabulary) -> str:
    """What a word with a capital is when it stands alone; found once for each word."""
    known = vocabulary.alone.get(form)
    if known is None:
        if len(vocabulary.alone) >= _REMEMBERED:
            vocabulary.alone.clear()
        known = vocabulary.alone[form] = _alone(form, vocabulary)
    return known


def _alone(form: str, vocabulary: Vocabulary) -> Alone:
    word, in_capitals = form.lower().replace("’", "'"), len(form) > 1 and form.isupper()
    known = word in vocabulary.known_organisations
    if word in vocabulary.openers and not (in_capitals and known):
        return "nothing"
    if word in vocabulary.common or vocabulary.is_title(word):
        return "common"
    if known:
        return "organisation"
    if word in vocabulary.place_names:
        return "place"
    acronym = in_capitals and _is_acronym(form) and word not in vocabulary.not_names and not is_city(word)
    return "organisation" if acronym or vocabulary.is_head(word) else "open"


def _is_acronym(form: str) -> bool:
    """Is this long and short enough for "IHU" or "I.H.U."?"""
    letters = form.replace(".", "")
    return 2 < len(letters) < 6 and (letters.isascii() or len(letters) < 5)
