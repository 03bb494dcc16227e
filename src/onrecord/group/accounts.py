"""Figures in the words around them, so that those of several reports can be compared."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from ..records import Article, Figure, Mention, Side, Span, Statement
from .terms import singular

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+|\n+")
_WORD = re.compile(r"[^\W\d_]{4,}")
_UNCOMPARED = frozenset(["second", "minute", "hour", "day", "week", "month", "year", "score", "point"])
"""Ages, durations and scores differ for good reason."""
_MOST = 60
"""Figures of one article that are compared."""


class Account(NamedTuple):
    """A figure with what it counts and where."""

    counts: str  # folded head noun, without the plural sign
    unit: str | None
    around: frozenset[str]  # folded longer words of its sentence
    places: frozenset[str]  # folded names of places in its sentence
    approximate: bool
    replaces: bool  # its words say that it takes the place of an older one
    side: Side


def accounts(
    article: Article, figures: list[Figure], statements: list[Statement], mentions: list[Mention]
) -> tuple[Account, ...]:
    """The figures of an article's text that say what they count."""
    text = article.text
    compared = [figure for figure in figures if _comparable(figure)][:_MOST]
    if not compared:
        return ()
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    speakers = {s.id: s.who.name for s in statements if s.who}
    places = [m for m in mentions if m.kind == "place" and not m.where]
    found = []
    for figure in compared:
        sentence = _sentence(ends, len(text), figure.span)
        assert figure.counts is not None
        around = frozenset(w.casefold() for w in _WORD.findall(text[sentence.start : sentence.end]))
        here = frozenset(p.name.casefold() for p in places if sentence.holds(p.span) and not p.demonym)
        by = speakers.get(figure.statement or "") or article.outlet
        found.append(
            Account(
                singular(figure.counts.text.lower()),
                figure.unit,
                around,
                here,
                figure.approximate,
                False,
                Side(
                    figure=figure.id,
                    article=article.id,
                    span=figure.span,
                    low=figure.low,
                    high=figure.high,
                    by=by,
                    at=article.published,
                ),
            )
        )
    return tuple(found)


def _comparable(figure: Figure) -> bool:
    if figure.where or figure.counts is None or figure.per or figure.equals or figure.part_of:
        return False
    return figure.unit not in _UNCOMPARED and (figure.low is not None or figure.high is not None)


def _sentence(ends: list[int], length: int, span: Span) -> Span:
    after = bisect_right(ends, span.start)
    return Span(ends[after - 1] if after else 0, ends[after] if after < len(ends) else length)
