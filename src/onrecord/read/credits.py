"""Who owns a picture, as pages write it under or behind its caption."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from .pagewords import gathered, key, page_words

_SIGN: Final = re.compile(r"^(?:©|\([cC]\)|Ⓒ)\s*")
_BETWEEN: Final = re.compile(r"[/,|]")
_SIGNS: Final = ("©", "(", "Ⓒ")
_LONGEST: Final = 160
_FEW: Final = 12  # words of a credit


class Captioned(NamedTuple):
    """What a line under a picture says."""

    caption: str | None
    credit: str | None


def credit(line: str) -> str | None:
    """Whom a line of its own credits: "© Ada Moreno", "Photo: Ada Moreno", "REUTERS/Ada Moreno"."""
    if len(line) > _LONGEST:
        return None
    bare = (
        line.strip().removeprefix("(").removesuffix(")")
        if line.startswith("(") and line.endswith(")")
        else line
    )
    if ":" not in bare and bare.count(" ") > _FEW and bare.lstrip()[:1] not in _SIGNS:
        return None  # a sentence
    sign = _SIGN.match(bare.strip())
    if sign:
        return bare.strip()[sign.end() :] or None
    head, colon, tail = bare.partition(":")
    if colon and key(head) in page_words().credits and 0 < len(tail.split()) <= _FEW:
        return tail.strip()
    return bare.strip() if _names_agency(bare) else _by(bare)


def captioned(line: str) -> Captioned | None:
    """A caption that ends in its credit: "The harbour. Photo: Ada Moreno", or None."""
    if len(line) > 4 * _LONGEST:
        return None
    for opener in ("(", "[", " | ", "©", " – ", " - ", ". ", "! "):
        at = line.rfind(opener)
        if at <= 0:
            continue
        tail = line[at:].strip().strip("[]").lstrip(".!|–- ") if opener != "©" else line[at:]
        found = credit(tail) if len(tail.split()) <= _FEW else None
        if found and not (opener in (" – ", " - ", ". ", "! ") and ":" not in tail):
            caption = line[: at + 1] if opener in (". ", "! ") else line[:at]
            return Captioned(caption.strip(), found)
    return _with_word(line)


def _with_word(line: str) -> Captioned | None:
    """A caption and its credit with only a word between them: "The harbour Photo: Ada Moreno"."""
    head, colon, tail = line.rpartition(":")
    words = head.split()
    if not colon or not 0 < len(tail.split()) <= _FEW or tail.rstrip().endswith((".", "!", "?")):
        return None
    for count in (3, 2, 1):
        said = " ".join(words[-count:])
        if len(words) > count + 1 and said[:1].isupper() and key(said) in page_words().credits:
            return Captioned(" ".join(words[:-count]), tail.strip())
    return None


def _by(line: str) -> str | None:
    """The name behind "Photo by"."""
    words = line.split()
    if len(words) > _FEW:
        return None
    for count in (3, 2):
        if (
            len(words) > count
            and key(" ".join(words[:count])) in page_words().credits
            and words[count][:1].isupper()
        ):
            return " ".join(words[count:])
    return None


def is_agency(owner: str) -> bool:
    """Is this an agency alone, as it stands at the end of reports, too: "(AFP)"?"""
    return key(owner) in agencies()


def _names_agency(line: str) -> bool:
    """Is this "AP", "Ada Moreno/Reuters" or "Ada Moreno via AP"?"""
    count = len(line.split())
    if count > 8 or line.rstrip().endswith((".", "!", "?", ":")):
        return False
    parts = _BETWEEN.split(line)
    return (len(parts) > 1 or count <= 2) and not agencies().isdisjoint(map(key, parts))


@cache
def agencies() -> frozenset[str]:
    """News and picture agencies, as credits name them."""
    return frozenset(gathered("agencies"))
