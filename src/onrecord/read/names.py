"""The names of authors in what pages give as an author: no "By", no roles, no outlet, no address."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from .bylines import without_place
from .credits import agencies
from .pagewords import gathered, key

_LONGEST: Final = 200
_MOST: Final = 12
_LETTERS: Final = 4  # of a degree
_NUMERAL: Final = frozenset("IVX")
_EDGES: Final = " .,:;|-–—•*"
_FULL: Final = 2  # words of a full name
_SHORTENED: Final = re.compile(r"(?:\b[^\W\d_]|\b[JjSs]r)$")
"""What a full stop belongs to at the end of a name: "C.J.", "Jr."."""
_ADDRESS: Final = re.compile(r"https?://|www\.|@|\.(?:com|org|net|de|co)\b", re.IGNORECASE)
_BRACKET: Final = re.compile(r"[(\[][^()\[\]]{0,80}[)\]]")


def people(values: Iterable[str], *, outlets: Iterable[str] = ()) -> tuple[str, ...]:
    """The names in these values, each once, in order.

    outlets: names of the publisher, which are no authors.
    """
    named = [name for value in values for name in _split(value)]
    if not named:
        return ()
    others = {_folded(outlet) for outlet in outlets if outlet}
    long = tuple(other for other in others if len(other) > 5)
    found: dict[str, str] = {}
    for name in named:
        folded = _folded(name)
        if folded and folded not in others and not folded.startswith(long) and not _is_part(name, others):
            found.setdefault(folded, name)
    return tuple(found.values())[:_MOST]


def persons(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names, without newsrooms and offices where any is that of somebody else."""
    return tuple([name for name in names if not is_body(name)]) or names


def is_body(name: str) -> bool:
    """Does a word say that this is the name of a newsroom or an office; agencies are none?"""
    return key(name) not in agencies() and not _bodies().isdisjoint([key(word) for word in name.split()])


def _is_part(name: str, outlets: set[str]) -> bool:
    """Is this a part of an outlet that goes by its initials: "PVR Sports" of pvr.example?"""
    first = name.partition(" ")[0]
    return len(first) > 1 and first.isupper() and _folded(first) in outlets


def _split(value: str) -> list[str]:
    text = " ".join(_BRACKET.sub(" ", value[:_LONGEST]).split())
    text = _without_opener(text)
    parts = [_bare(part) for part in _separators().split(text)]
    return [part for part in parts if _could_be_a_name(part)]


def _bare(part: str) -> str:
    """A name without the marks around it, a place, a degree and the agency behind it."""
    name = part.strip(_EDGES)
    if _SHORTENED.search(name) and part.rstrip(" ,;").endswith(name + "."):
        name += "."
    return _without_role(_without_agency(_without_degree(without_place(name))))


def _without_role(name: str) -> str:
    """A name without a role behind it, in scripts without capitals: there it is no part of a name."""
    head, _, last = name.rpartition(" ")
    return head if head and last.lower() == last.upper() and last in _roles() else name


def _without_agency(name: str) -> str:
    """A full name without the agency behind it: "Ada Moreno The Associated Press"."""
    words = name.split()
    for count in range(len(words) - _FULL, 1, -1):
        if key(" ".join(words[-count:])) in agencies():
            return " ".join(words[:-count])
    return name


def _without_opener(text: str) -> str:
    words = text.split()
    for count in (4, 3, 2, 1):
        if len(words) > count and key(" ".join(words[:count])) in _openers():
            return " ".join(words[count:])
    return text


def _without_degree(name: str) -> str:
    """A name without letters behind it: "Ada Moreno MD"."""
    head, _, last = name.rpartition(" ")
    is_degree = last.isupper() and len(last) <= _LETTERS and not _NUMERAL.issuperset(last)
    return head if " " in head and is_degree and not name.isupper() else name


def _could_be_a_name(text: str) -> bool:
    words = text.split()
    if not text or len(words) > 6 or any(c.isdigit() for c in text) or _ADDRESS.search(text):
        return False
    folded = key(text)
    if folded in agencies():
        return True
    if (
        folded in _openers()  # "By" in a box of its own
        or folded in _roles()
        or (len(words) > 1 and not _roles().isdisjoint([key(words[0]), key(words[-1])]))
        or (len(words) == 1 and len(text) < 5 and text.isupper())
    ):  # letters behind a name
        return False
    return not words[0][:1].islower() or (len(words) > 1 and words[-1][:1].isupper())


def _folded(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


@cache
def _openers() -> frozenset[str]:
    return frozenset(gathered("bylines"))


@cache
def _roles() -> frozenset[str]:
    return frozenset([*gathered("authors")])


@cache
def _bodies() -> frozenset[str]:
    return frozenset(gathered("bodies"))


@cache
def _separators() -> re.Pattern[str]:
    joined = "|".join(sorted(map(re.escape, set(gathered("and"))), key=len, reverse=True))
    return re.compile(rf",| (?:{joined}) |&|;|\||/|•", re.IGNORECASE)
