"""What class names, ids and roles say of what stands inside an element."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any, Final

_PART: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_KNOWN_LIMIT: Final = 50_000
_LONGEST: Final = 300


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "markup.toml").read_text(encoding="utf-8"))


@cache
def words() -> dict[str, int]:
    """The marks of each word of a class name."""
    found: dict[str, int] = {}
    for place, listed in enumerate(_data()["marks"].values()):
        for word in listed:
            found[word] = found.get(word, 0) | 1 << place
    return found


@cache
def names() -> tuple[str, ...]:
    """The names of all marks, in the order of their bits."""
    return tuple(_data()["marks"])


def bit(name: str) -> int:
    """The bit of a mark in what `marks` gives."""
    return 1 << names().index(name)


@cache
def embed_classes() -> frozenset[str]:
    """Class names that say: a post of another site stands here."""
    return frozenset(_data()["embeds"]["classes"])


_known: dict[str, int] = {}


def marks(name: str) -> int:
    """The marks of a class attribute, an id or a role, as bits."""
    found = _known.get(name)
    if found is None:
        found = _read(name[:_LONGEST])
        if len(_known) >= _KNOWN_LIMIT:
            _known.clear()
        _known[name] = found
    return found


def _read(name: str) -> int:
    said = words()
    bits = said.get(name.lower(), 0)
    for token in name.split():
        parts = [part.lower() for part in _PART.findall(token)]
        for part in parts:
            bits |= said.get(part, 0)
        for first, second in pairwise(parts):
            bits |= said.get(first + second, 0)
    return bits
