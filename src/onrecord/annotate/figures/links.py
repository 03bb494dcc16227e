"""How figures hang together: conversions, parts, statements, and the dates they hold for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...records import Counted, Figure, Span, Statement
from ...records.ids import make
from ...text.order import smaller
from ..document import Document
from .days import Days
from .finder import Found
from .vocabulary import Vocabulary, ending_at


class Links:
    """Makes figure records of what was found, sentence by sentence."""

    def __init__(self, document: Document, vocabulary: Vocabulary, found_by: str) -> None:
        self.document, self.vocabulary, self.found_by = document, vocabulary, found_by
        self.words = document.words
        self.days = Days(document, vocabulary)
        pieces = [
            (span.start, span.end, s.id)
            for s in document.found.get("statements", ())
            if isinstance(s, Statement)
            for span in s.words
        ]
        self.holders = Holders(pieces)

    def figures(self, found: Sequence[Found], begin: int, last: int) -> Iterator[Figure]:
        """The records of one sentence's figures."""
        before: Figure | None = None
        before_found: Found | None = None
        whole: str | None = None
        for each in found:
            equals = before.id if before and before_found and self._converts(before_found, each) else None
            part_of = whole if each.part else None
            figure = self._figure(each, equals, part_of, begin, last)
            yield figure
            if not each.part and figure.unit is None and figure.counts:
                whole = figure.id
            before, before_found = figure, each

    def _figure(self, found: Found, equals: str | None, part_of: str | None, begin: int, last: int) -> Figure:
        quantity, words = found.quantity, self.words
        span = words.span(quantity.first, quantity.last)
        article = self.document.article.id
        return Figure(
            id=make("figure", article, span.start, span.end),
            article=article,
            found_by=self.found_by,
            span=span,
            low=quantity.low,
            high=quantity.high,
            approximate=quantity.approximate,
            hedge=words.span(*quantity.hedge).of(words.text) if quantity.hedge else None,
            unit=quantity.unit,
            counts=self._counted(found),
            per=found.per,
            equals=equals,
            part_of=part_of,
            statement=self.holders.innermost(span),
            as_of=self.days.of(found.counts.last if found.counts else found.quantity.last, begin, last),
        )

    def _counted(self, found: Found) -> Counted | None:
        phrase, words = found.counts, self.words
        if phrase is None:
            return None
        first = phrase.head
        while (
            first - 2 >= phrase.first
            and words.forms[first - 1] == "-"
            and words.glued(first - 1)
            and words.glued(first - 2)
        ):
            first -= 2  # "e-mails"
        head = words.span(first, phrase.head + 1)
        whole = words.span(phrase.first, phrase.last)
        return Counted(text=head.of(words.text), span=head, phrase=whole.of(words.text))

    def _converts(self, before: Found, each: Found) -> bool:
        """Does the second figure say the first in another unit: "€140 billion ($160 billion)"?"""
        a, b = before.quantity, each.quantity
        if a.unit is None or b.unit is None or a.unit == b.unit or a.unit == "percent" or b.unit == "percent":
            return False
        if each.per is not None and before.per is None:
            return False
        gap = b.first - a.last
        if self.words.forms[b.first - 1] == "(" and gap <= 5:
            return True
        cue = ending_at(self.vocabulary.conversions, self.words.folded, b.first, a.last)
        return cue is not None and cue[0] - a.last <= 2


class Holders:
    """Finds the shortest of many spans that holds a span."""

    def __init__(self, pieces: Sequence[tuple[int, int, str]]) -> None:
        self.pieces = sorted(pieces)
        self.starts = [p[0] for p in self.pieces]
        self.reach: list[int] = []  # the farthest end so far
        for _, end, _ in self.pieces:
            self.reach.append(max(end, self.reach[-1] if self.reach else 0))

    def innermost(self, span: Span) -> str | None:
        """The id of the shortest span that holds `span`."""
        best: tuple[int, str] | None = None
        index = smaller(self.starts, span.start + 1) - 1
        while index >= 0 and self.reach[index] >= span.end:
            start, end, name = self.pieces[index]
            if end >= span.end and (best is None or end - start < best[0]):
                best = (end - start, name)
            index -= 1
        return best[1] if best else None
