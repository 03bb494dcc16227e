"""What a given name says of who bears it: whether "she" can mean Ada Moreno."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Final, Literal

from ...text.folding import fold
from .vocabulary import given_names

Gender = Literal["male", "female"]

_GENDERS: Final[Mapping[str, Gender]] = {"m": "male", "f": "female"}
_REMEMBERED: Final = 10_000
_known: Final[dict[str, Gender | Literal[""]]] = {}


def gender_of(name: str) -> Gender | None:
    """The gender of nearly all who bear the given name that opens a full name; None when it says none.

    An initial is passed over: "J. Ada Moreno".
    """
    known = _known.get(name)
    if known is None:
        if len(_known) >= _REMEMBERED:
            _known.clear()
        known = _known[name] = _gender_of(name) or ""
    return known or None


def _gender_of(name: str) -> Gender | None:
    words = name.split()
    if len(words) > 2 and words[0].endswith("."):
        words = words[1:]
    for part in words[0].split("-") if words else ():
        gender = _listed(fold(part))
        if gender:
            return gender
    return None


def _listed(word: str) -> Gender | None:
    return _GENDERS.get(given_names().get(word) or _more().get(word) or "")


@cache
def _more() -> Mapping[str, str]:
    """Names that make no run of capitals a person, and yet say whether a man or a woman bears them."""
    path = files("onrecord.annotate") / "data" / "genders.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))
