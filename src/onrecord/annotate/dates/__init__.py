"""Dates, times, lengths of time: where a text speaks of them and what they are on the calendar."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...records import Mention
from ...records.ids import make
from ...text.order import smaller
from ...text.words import Words
from ..annotators import annotator
from ..document import Document
from .anchors import Anchors, Published, When
from .expressions import Expression, Finder
from .resolve import resolve
from .shared import with_shared
from .tense import direction
from .vocabulary import Vocabulary

__all__ = ["dates"]

_HEAD: Final = 2  # words of a sentence that are its head
_TELLING: Final = frozenset(["weekday", "deictic", "shifted"])
"""Meanings that lean on the day of publication."""


@annotator("dates", version=4)
def dates(document: Document) -> Iterator[Mention]:
    """Every expression of time, resolved against the day of publication."""
    vocabulary = Vocabulary.of_language(document.language)
    if vocabulary is None:
        return
    published = Published.of(document.article.published)
    found = with_shared(list(_expressions(document, vocabulary)), document.words, vocabulary)
    anchors = Anchors(published, vocabulary.customs)
    anchors.narrates = _narrates([e for _, e in found], published)
    before: tuple[int, int] | None = None
    for sentence, expression in found:
        if sentence != before:
            anchors.begin_sentence()
            before = sentence
        if expression.meaning == "none":
            continue
        way = direction(document.words, expression.first, expression.last, sentence, vocabulary)
        when = resolve(anchors, expression, way)
        if when and _opens(expression, sentence, document.words):
            anchors.opening_year = when.year
        if when:
            yield _mention(document, expression, when)


def _expressions(document: Document, vocabulary: Vocabulary) -> Iterator[tuple[tuple[int, int], Expression]]:
    """The sentence and the expression of each, in the order of the text."""
    finder = Finder(document.words, vocabulary)
    candidates = finder.candidates
    for passage in document.passages:
        for first, last in passage.sentences:
            low, high = smaller(candidates, first), smaller(candidates, last)
            if low == high:
                continue
            for expression in finder.within(candidates[low:high], last):
                yield (first, last), expression


def _opens(expression: Expression, sentence: tuple[int, int], words: Words) -> bool:
    """Is this a year by itself at the head of its sentence or clause: "In 2011,", "; next year"?"""
    first, slots = expression.first, expression.slots
    reckoned = expression.meaning == "shifted" and slots.get("UNIT") == "Y" and "MOD" not in slots
    if slots.keys() != {"YEAR"} and not reckoned:
        return False
    return first - sentence[0] < _HEAD or words.forms[first - 1] == ";"


def _narrates(expressions: list[Expression], published: Published) -> bool:
    """Does the text tell of times long past rather than of the news?"""
    if published.year is None:
        return True
    years = [int(e.slots["YEAR"]) for e in expressions if "YEAR" in e.slots]
    old = sum(year < published.year - 1 for year in years)
    fresh = sum(e.meaning in _TELLING for e in expressions)
    return old > 4 + 3 * fresh


def _mention(document: Document, expression: Expression, when: When) -> Mention:
    span = document.words.span(expression.first, expression.last)
    article = document.article.id
    return Mention(
        id=make("mention", article, "date", span.start, span.end),
        article=article,
        found_by=dates.found_by,
        kind="date",
        span=span,
        name=span.of(document.text),
        type=when.type,
        value=when.value,
        begin=when.begin,
        end=when.end,
    )
