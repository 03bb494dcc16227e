"""The columns that finding statements walks over."""

from __future__ import annotations

from typing import Final

from ....text import compiled
from ....text.order import smaller
from ....text.quotes import Quote, mark_places, quotes
from ....text.words import CAPITAL, UPPER
from ...document import Document, Passage
from .cues import (
    AUXILIARY,
    CUE,
    DETERMINER,
    FINITE,
    NOUN,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    SOURCE,
    SUBORDINATOR,
    Entry,
)
from .vocabulary import Vocabulary

_HYPHEN: Final = "-"
_ANNOUNCING: Final = CUE | NOUN | SOURCE
_SIGNS: Final = frozenset(":–—-")


class Scan:
    """The columns of a document that finding statements walks over."""

    __slots__ = (
        "announcing",
        "folded",
        "forms",
        "kinds",
        "marks",
        "quoted",
        "quotes",
        "tags",
        "vocabulary",
        "words",
    )

    def __init__(self, document: Document, vocabulary: Vocabulary) -> None:
        words = document.words
        self.words, self.vocabulary = words, vocabulary
        self.forms, self.folded, self.kinds = words.forms, words.folded, words.kinds
        self.tags = compiled.valued(words.folded, vocabulary.classes)
        self._calm_compounds()
        self.announcing = [place for place, classes in enumerate(self.tags) if classes & _ANNOUNCING]
        self.marks = mark_places(words)
        self.quotes: list[Quote] = []
        self.quoted = [0] * len(words)  # number of the quote that a word or its mark stands in; 0 outside

    def where(self, words: frozenset[str]) -> list[int]:
        """Where some of these words stand, folded."""
        return self.words.where(words)

    def _calm_compounds(self) -> None:
        """Take verbs beside a hyphen for no verbs: "the state-run agency", "the left-leaning daily"."""
        words, tags = self.words, self.tags
        for place in words.all_of(_HYPHEN):
            if place and place + 1 < len(tags) and words.glued(place) and words.glued(place - 1):
                tags[place + 1] &= ~(CUE | FINITE)
                tags[place - 1] &= ~(CUE | FINITE)

    def calm_names(self, starts: list[int]) -> None:
        """Take names that begin at these places of the text for no verbs: "Will", "Mark Rutte"."""
        for start in starts:
            place = self.words.first_at(start)
            self.tags[place] &= ~(AUXILIARY | FINITE)

    def announced(self, low: int, high: int) -> list[int]:
        """The words between `low` and `high` that can announce a statement."""
        return self.announcing[smaller(self.announcing, low) : smaller(self.announcing, high)]

    def eventful(self, passage: Passage) -> bool:
        """Can anything be said in a passage without quotations?"""
        if self.vocabulary.verb_second or self.announced(passage.first, passage.last):
            return True
        return not _SIGNS.isdisjoint(self.forms[passage.first : passage.last])

    def read_quotes(self, passage: Passage) -> list[Quote]:
        """The quotations of a passage, noted in `quoted`."""
        low, high = smaller(self.marks, passage.first), smaller(self.marks, passage.last)
        if low == high:
            return []
        found = quotes(self.words, passage.first, passage.last, self.marks[low:high])
        for quote in found:
            self.quotes.append(quote)
            number = len(self.quotes)
            self.quoted[quote.opening : quote.closing] = [number] * (quote.closing - quote.opening)
        return found

    def quoted_words(self, first: int, last: int) -> int:
        """How many of these words stand in quotation marks."""
        return last - first - self.quoted[first:last].count(0) if self.quotes else 0

    def quote_at(self, index: int) -> Quote | None:
        """The quotation that a word stands in."""
        number = self.quoted[index]
        return self.quotes[number - 1] if number else None

    def opens(self, index: int) -> bool:
        """Does a quotation open at this word?"""
        number = self.quoted[index] if index < len(self.quoted) else 0
        return bool(number) and self.quotes[number - 1].opening == index

    def entry(self, index: int) -> Entry | None:
        """How the word here announces a statement, if it can."""
        return self.vocabulary.entries.get(self.folded[index])

    def shaped(self, index: int, shapes: int) -> bool:
        """Can this be a verb of saying in one of these shapes, as "saying" is a gerund?"""
        entry = self.entry(index)
        return entry is not None and bool(entry.shapes & shapes)

    def begins_paragraph(self, index: int) -> bool:
        """Does a paragraph or a line begin at this word?"""
        words = self.words
        return not index or "\n" in words.text[words.ends[index - 1] : words.starts[index]]

    def named(self, index: int) -> bool:
        """Does a word begin with a capital?"""
        return self.kinds[index] in (CAPITAL, UPPER)

    def nominal(self, index: int) -> bool:
        """Is a word that could be a verb a noun here: "the use", "Ito's plan", "media reports said"?"""
        if self.tags[index] & AUXILIARY or not index:
            return False
        before = self.tags[index - 1]
        if before & (DETERMINER | POSSESSIVE) or self.folded[index - 1] in self.vocabulary.owners:
            return not before & PRONOUN
        return bool(before & PREPOSITION and not before & SUBORDINATOR)

    def dash(self, index: int) -> bool:
        """Is this a dash between clauses, not a hyphen?"""
        form = self.forms[index]
        if form not in "–—-":
            return False
        return form != "-" or not (index and self.words.glued(index - 1)) or not self.words.glued(index)
