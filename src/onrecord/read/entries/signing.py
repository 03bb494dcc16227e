"""Names that stand alone beside a headline or below a text: who wrote it, though no line says "by"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Final

from ..bylines import byline, first_words, names
from ..measures import CLOSING, Page
from ..pagewords import key
from ..rows import Row
from .entry import Entry, date_in, is_heading, look, reads_as_title, signed

Names = tuple[str, ...]
_LONGEST: Final = 80
_MOST_WORDS: Final = 12
_FEWEST: Final = 2
_PARTICLE: Final = 3
_NEARLY_ALL: Final = 0.8
_LONGEST_TITLE: Final = 260
_PARTING: Final = " ,–—-|·/("


def signing(page: Page, made: Sequence[Entry]) -> dict[int, Names]:
    """The rows of entries that hold nothing but the names of who wrote them."""
    heads = frozenset([entry.heading for entry in made])
    return names_alone(page.rows, range(made[0].first, made[-1].last), heads)


def names_alone(
    rows: Sequence[Row], inside: Iterable[int], heads: frozenset[int] = frozenset()
) -> dict[int, Names]:
    """The rows that hold nothing but names and stand where nearly all short rows of their look do.

    They stand right below a headline (or the date below it), or right above what ends an article.
    heads: rows that are known to be headlines, whatever they look like.
    """
    alike: defaultdict[Hashable, list[int]] = defaultdict(list)
    for at in inside:
        if at not in heads and _is_short(rows[at]):
            for place in _places(rows, at, heads):
                alike[place, look(rows[at])].append(at)
    found: dict[int, Names] = {}
    for group in alike.values():
        if len(group) < _FEWEST:
            continue
        told = {at: said for at in group if (said := _named(rows[at].text))}
        if len(told) >= max(_FEWEST, _NEARLY_ALL * len(group)):
            found |= told
    return found


def _is_short(row: Row) -> bool:
    """Is a row short and no sentence, heading or date?"""
    text = row.text
    if row.kind != "text" or not 0 < len(text) <= _LONGEST or row.is_menu or text[-1] in CLOSING:
        return False
    return text[-1] != ":" and not is_heading(row) and not signed(row)


def _places(rows: Sequence[Row], at: int, heads: frozenset[int]) -> Iterator[str]:
    """Where beside an article a row may stand: below its headline, at its end."""
    above = at - 1
    while above > 0 and date_in(rows[above]):
        above -= 1
    if above >= 0 and (above in heads or _is_headline(rows[above])):
        yield "below"
    end = at + 1
    if end == len(rows) or end in heads or rows[end].kind == "rule" or _is_headline(rows[end]):
        yield "end"


def _is_headline(row: Row) -> bool:
    return row.kind == "text" and bool(row.text) and (is_heading(row) or reads_as_title(row))


def _named(text: str) -> Names | None:
    """The names of a line that holds nothing else; None where it may hold more."""
    words = text.split()
    if not _FEWEST <= len(words) <= _MOST_WORDS or not words[0][0].isupper():
        return None
    small = sum(word == word.lower() and len(word) > _PARTICLE for word in words)
    return names(text) if small <= len(words) // 2 else None


def credited(text: str) -> tuple[str, Names] | None:
    """The title and the names in a line that holds both: "Harbour reopens By Ada Moreno"; None in others."""
    if len(text) > _LONGEST_TITLE or text[-1] in CLOSING:
        return None
    words = text.split()
    openers = first_words()
    for at in range(len(words) - _FEWEST, _FEWEST, -1):
        if key(words[at]) in openers and words[at + 1][0].isupper():
            said = byline(" ".join(words[at:]))
            return (" ".join(words[:at]).rstrip(_PARTING), said) if said else None
    return None
