"""Lines that say who wrote an article and when: "Posted on 5 March 2031 by Ada Moreno"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from .bylines import names
from .datelines import DateLine, date_line
from .pagewords import gathered, page_words

_PARTS: Final = re.compile(r"\s*[·•|]\s*|\s[-–—/]+\s|\s{3,}")
_WORD: Final = re.compile(r"[^\s·•|]+")
_CLOCK: Final = re.compile(r"(?:^|\s)\(?\d{1,2}(?:[:.]|\s?h\s?)\d{2}\b")
_COUNT: Final = re.compile(r"^\d{1,6}\b|\b\d{1,6}$")
_READS: Final = re.compile(r"\s\(\d{1,9} [^\W\d]{2,20}\)$")
"""How often something was read: "(113 reads)"."""
_MINUTES: Final = re.compile(r"\b(\d{1,3} [^\W\d]{3,5})\.$")
"""How long reading takes, at the end of a line: "Lesezeit: 3 Min."."""
_LONGEST_MINUTES: Final = 10
_DIGIT: Final = re.compile(r"\d")
_COMMA: Final = re.compile(r",\s")
_DAY: Final = len("2031-03-04")
_LONGEST: Final = 160
_MOST_WORDS: Final = 24
_SECTION: Final = 3  # words of a part that names a section
_DATE: Final = 6  # words of a date
_SIGNED: Final = 8  # words of a part that begins with "by"
_FEWEST: Final = 2
_PARTICLE: Final = 3  # words of a name, and letters of a small one in it
_COUNTED: Final = 4  # words of a part such as "4 min read"


class Signature(NamedTuple):
    """Who wrote an article and when, as far as one line says it."""

    date: DateLine | None
    names: tuple[str, ...]


@lru_cache(maxsize=4096)
def signature(line: str) -> Signature | None:
    """What a line says of author and date; None when it says anything else."""
    if line.endswith("."):
        if not _DIGIT.search(line, max(0, len(line) - _LONGEST_MINUTES)):
            return None
        line = _MINUTES.sub(r"\1", line)
    if len(line) > _LONGEST or line.count(" ") >= _MOST_WORDS or line.endswith((".", "!", "?")):
        return None
    if not _could_say(line):
        return None
    line = _READS.sub("", line) if line.endswith(")") else _without_button(line)
    date: DateLine | None = None
    found: tuple[str, ...] = ()
    others = []
    parts = [part for part in _PARTS.split(line) if part]
    for part in parts:
        said = _said(part)
        if said is None:
            others.append(part)
            continue
        date, found = date or said.date, found or said.names
    if not (date or found):
        return None
    for part in others:
        told = names(part) if not found else None
        if told:
            found = told
        elif not _is_small(part) and len(part.split()) > (_SIGNED if _is_signed(part) else _SECTION):
            return None
    return Signature(date, found) if sum(map(_is_unknown, others)) <= 1 + bool(found) else None


def _without_button(line: str) -> str:
    """The line without what asks for comments at its end: "by Ada Moreno Leave a comment"."""
    words = line.split()
    if not words or words[-1].lower() not in _last_words():
        return line
    buttons = frozenset(gathered("comments"))
    ends = (at for at in range(2, len(words)) if " ".join(words[at:]).lower() in buttons)
    return " ".join(words[: next(ends, len(words))])


def _could_say(line: str) -> bool:
    """Is there a figure, or the first word of what stands before names?"""
    if _DIGIT.search(line):
        return True
    return not first_words().isdisjoint([word.strip(":,") for word in _WORD.findall(line.lower())])


def _said(part: str) -> Signature | None:
    """What one part of the line says: a date, names behind "by", or both."""
    date = date_line(part)
    if date:
        return Signature(date, ())
    if _is_clock(part):
        return Signature(DateLine(None, None), ())
    for before, behind in _at_openers(part):
        when = date_line(before) if before else None
        if before and not when:
            continue
        told, later = _names_then_date(behind)
        if told:
            return Signature(when or later, told)
    told, later = _names_then_date(part)
    if later and later.published:
        return Signature(later, told)
    closing = _date_at_end(part)
    if closing:
        return Signature(closing, ())
    return _date_then_names(part)


def _date_then_names(part: str) -> Signature | None:
    """A date and, behind a comma, names: "4 March 2031, Ada Moreno"."""
    for comma in _COMMA.finditer(part):
        date = date_line(part[: comma.start()]) if part[0] != "," else None
        if date and date.published and len(date.published) == _DAY:
            told = names(part[comma.end() :])
            return Signature(date, told) if told else None
    return None


def _date_at_end(part: str) -> DateLine | None:
    """The date that ends a part which begins with "by" and no name: "Posted by admin on 5 March 2031"."""
    words = part.split()
    if not any(" ".join(words[:count]).lower() in _openers() for count in (1, 2, 3)):
        return None
    dates = (date_line(" ".join(words[at:])) for at in range(max(2, len(words) - _DATE), len(words) - 1))
    return next((date for date in dates if date and date.published), None)


def _at_openers(part: str) -> Iterator[tuple[str, str]]:
    """What stands before and behind each "by"; the longest phrase first."""
    words = part.split()
    starts = first_words()
    for at in range(len(words) - 1):
        if words[at].lower().strip(":,") not in starts:
            continue
        for count in (3, 2, 1):
            if " ".join(words[at : at + count]).lower().strip(":,") in _openers():
                yield " ".join(words[:at]).strip(" ,"), " ".join(words[at + count :])
                break


def _names_then_date(text: str) -> tuple[tuple[str, ...], DateLine | None]:
    """The names at the beginning, and the date or time behind them."""
    if not _begins_like_name(text):
        return (), None
    whole = names(text)
    if not any(map(str.isdigit, text)):
        return whole or (), None
    words = text.split()
    for at in range(2, len(words)):
        rest = " ".join(words[at:])
        date = date_line(rest)
        if date or _is_clock(rest) or (at + 1 < len(words) and _is_clock(" ".join(words[at + 1 :]))):
            before = " ".join(words[:at]).rstrip(" ,")
            told = names(before)
            if told:
                return () if before.endswith(".") else told, date
    return (), None


def _begins_like_name(text: str) -> bool:
    """Could the first two words be those of a name, as `names` wants them?"""
    words = text.strip(" .:|").split(maxsplit=2)
    if len(words) < _FEWEST or not words[0][0].isupper():
        return False
    second = words[1]
    return second != second.lower() or len(second.rstrip(",;")) <= _PARTICLE


def _is_clock(text: str) -> bool:
    """Does a part begin with a time of day, with little behind it?"""
    return bool(_CLOCK.match(text)) and len(text.split()) <= _COUNTED + 2


def _is_small(part: str) -> bool:
    """Is a part a count or a button: "4 min read", "12 comments", "Share"?"""
    words = page_words()
    counted = bool(_COUNT.search(part)) and len(part.split()) <= _COUNTED
    return counted or words.is_furniture(part) or words.opens_comments(part)


def _is_signed(part: str) -> bool:
    """Does a part begin with "by", whoever comes behind it: "by Reuters and Ada Moreno"?"""
    return part.partition(" ")[0].lower() in _openers()


def _is_unknown(part: str) -> bool:
    return not _is_small(part)


@cache
def first_words() -> frozenset[str]:
    """The first words of what stands before names."""
    return frozenset(opener.partition(" ")[0].strip(":,") for opener in _openers())


@cache
def _last_words() -> frozenset[str]:
    """The last words of what asks for comments."""
    return frozenset([phrase.rpartition(" ")[2] for phrase in gathered("comments") if " " in phrase])


@cache
def _openers() -> frozenset[str]:
    return frozenset(gathered("bylines"))
