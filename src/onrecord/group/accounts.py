"""Figures in the words around them, so that those of several reports can be compared."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final, NamedTuple

from ..records import Article, Figure, Mention, Side, Span, Statement
from .terms import singular
from .vocabulary import known

_SENTENCE_END: Final = re.compile(r"[.!?…][\"'”’»)\]]*\s+|\n+")
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_UNCOMPARED: Final = frozenset(["second", "minute", "hour", "day", "week", "month", "year", "score", "point"])
"""Ages, durations and scores differ for good reason."""
_NEAR: Final = 50
"""Characters before and after a figure that are close to it."""
_LONGEST: Final = 400
"""Characters before and after a figure that are looked at."""
_MOST: Final = 60
"""Figures of one article that are compared."""


class Account(NamedTuple):
    """A figure with what it counts and where."""

    noun: str  # what is counted, as written
    counts: str  # the same in lower case, without the plural sign
    unit: str | None
    sentence: str  # telling words of its sentence, parted by spaces
    beside: str  # those close to the figure: what befell the counted, or what they did
    places: frozenset[str]  # folded names of places in its sentence
    approximate: bool  # "about", "nearly"
    replaces: bool  # its words say that it takes the place of an older one
    side: Side

    @property
    def around(self) -> frozenset[str]:
        """Telling words of its sentence."""
        return frozenset(self.sentence.split())

    @property
    def near(self) -> frozenset[str]:
        """Those close to the figure."""
        return frozenset(self.beside.split())


def accounts(
    article: Article, figures: list[Figure], statements: list[Statement], mentions: list[Mention]
) -> tuple[Account, ...]:
    """The figures of an article's text that say what they count."""
    compared = [figure for figure in figures if _comparable(figure)][:_MOST]
    if not compared:
        return ()
    ends = [match.end() for match in _SENTENCE_END.finditer(article.text)]
    speakers = {s.id: s.who.name for s in statements if s.who}
    places = [m for m in mentions if m.kind == "place" and not m.where and not m.demonym]
    return tuple(
        _account(article, figure, _sentence(ends, len(article.text), figure.span), places, speakers)
        for figure in compared
    )


def _account(
    article: Article, figure: Figure, sentence: Span, places: list[Mention], speakers: dict[str, str]
) -> Account:
    text, span = article.text, figure.span
    noun = figure.counts.text if figure.counts else ""
    before = text[max(sentence.start, span.start - _NEAR) : span.start]
    after = text[span.end : min(sentence.end, span.end + len(noun) + _NEAR)]
    own = _telling(noun)
    return Account(
        noun,
        singular(noun.lower()),
        figure.unit,
        " ".join(sorted(_telling(sentence.of(text)) - own)),
        " ".join(sorted(_telling(f"{before} {after}") - own)),
        frozenset(place.name.casefold() for place in places if sentence.holds(place.span)),
        figure.approximate,
        any(phrase in before.casefold() for phrase in known("replacing")),
        Side(
            figure=figure.id,
            article=article.id,
            span=span,
            low=figure.low,
            high=figure.high,
            by=speakers.get(figure.statement or "") or article.outlet,
            at=article.published,
        ),
    )


def _telling(text: str) -> frozenset[str]:
    """The words of a text that say what it is about, in the form in which their plural is the same."""
    return frozenset(singular(word.lower()) for word in _WORD.findall(text)) - known("common")


def _comparable(figure: Figure) -> bool:
    if figure.where or figure.counts is None or figure.per or figure.equals or figure.part_of:
        return False
    return figure.unit not in _UNCOMPARED and (figure.low is not None or figure.high is not None)


def _sentence(ends: list[int], length: int, span: Span) -> Span:
    """The sentence a figure stands in, or as much of it as stands near."""
    after = bisect_right(ends, span.start)
    start = ends[after - 1] if after else 0
    end = ends[after] if after < len(ends) else length
    return Span(max(start, span.start - _LONGEST), min(end, span.end + _LONGEST))
