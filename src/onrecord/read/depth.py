"""Markup made safe for a parser: what is nested too deep is levelled before it is parsed.

Both HTML5 parsers that we know take time that grows with the square of the
depth, and more for unclosed inline tags: 19 KB of `<b><i>` cost five seconds.
"""

from __future__ import annotations

import re
from typing import Final

from ..errors import RecordError
from .compiled import scan

_TAG: Final = re.compile(rb"<(/?[a-zA-Z][a-zA-Z0-9]*)")
_INLINE_TAG: Final = re.compile(rb"<[bBcCeEfFiInNsStTuU](?:ig|ode|m|ont|obr|mall|trike|trong|t)?[\s>]")
_WHOLE: Final = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]{0,2000}>?")
_VOID: Final = frozenset(
    b"area base br col embed hr img input link meta source track wbr param path rect circle use".split()
)
_OPTIONAL: Final = frozenset(b"p li dt dd tr td th option thead tbody tfoot".split())
"""Tags that the next of their kind closes."""
_INLINE: Final = frozenset(b"a b big code em font i nobr s small strike strong tt u".split())
_DEEPEST: Final = 400
_DEEPEST_INLINE: Final = 60
_DEEPEST_OPTIONAL: Final = 8000
MOST_TAGS: Final = 400_000
_LARGE_PAGE: Final = 1_000_000
_LARGE: Final = 200_000
_MOST_ATTRIBUTES: Final = 20_000
_FEW_TAGS: Final = 12_000
_FEW_INLINE: Final = 300
"""Up to so many, no nesting costs a parser more than some milliseconds."""


def levelled(markup: bytes) -> bytes:
    """The markup, without the tags that nest deeper than a page ever does.

    Raises RecordError ("too-deep") when there are more tags than any parser is given.
    """
    if len(markup) > _LARGE_PAGE and _has_endless_tag(markup):
        raise RecordError("too-deep", "a tag with thousands of attributes")
    if tags_of(markup) <= _FEW_TAGS and len(_INLINE_TAG.findall(markup)) <= _FEW_INLINE:
        return markup
    return _without_depth(markup) if _is_deep(_TAG.findall(markup)) else markup


def tags_of(markup: bytes) -> int:
    """About how many tags there are; raises RecordError ("too-deep") when they are more than we read."""
    count = _signs_of(markup)
    if count > MOST_TAGS:
        raise RecordError("too-deep", f"{count} tags on one page")
    return count


def signs_of(markup: bytes) -> int:
    """How many "<" there are."""
    return markup.count(b"<")


_signs_of = scan.signs_of if scan else signs_of


def _has_endless_tag(markup: bytes) -> bool:
    """Is there a tag with so many attributes that telling them apart takes the parser minutes?"""
    for piece in markup.split(b">"):
        if len(piece) > _LARGE:
            tag = max(piece.split(b"<"), key=len)
            if min(tag.count(b"="), tag.count(b" ")) > _MOST_ATTRIBUTES:
                return True
    return False


def _is_deep(tags: list[bytes]) -> bool:
    """Do open tags pile up?"""
    counts: dict[bytes, int] = {}
    for tag in tags:
        if tag[0] == 47:
            name = tag[1:]
            open_now = counts.get(name, 0)
            if open_now:
                counts[name] = open_now - 1
        elif tag not in _VOID:
            open_now = counts.get(tag, 0) + 1
            counts[tag] = open_now
            if open_now > _DEEPEST_INLINE and open_now > _limit(tag):
                return True
    return False


def _limit(tag: bytes) -> int:
    """How many elements of this kind may be open at once."""
    if tag in _INLINE:
        return _DEEPEST_INLINE
    return _DEEPEST_OPTIONAL if tag in _OPTIONAL else _DEEPEST


def _without_depth(markup: bytes) -> bytes:
    """The markup with every tag left out that opens deeper than the limits, and its end tag."""
    counts: dict[bytes, int] = {}

    def kept(match: re.Match[bytes]) -> bytes:
        name = match.group(2).lower()
        if name in _VOID:
            return match.group()
        limit = _DEEPEST_INLINE if name in _INLINE else _DEEPEST // 4
        open_now = counts.get(name, 0)
        counts[name] = max(0, open_now - 1) if match.group(1) else open_now + 1
        over = open_now > limit if match.group(1) else open_now >= limit
        return b" " if over else match.group()

    return _WHOLE.sub(kept, markup)
