"""The news agencies of a document: those that everybody knows, and those that it shows to be one."""

from __future__ import annotations

from functools import cache
from typing import Final

from ....records import Span, Via
from ....text.order import smaller
from ....text.words import CAPITAL, LOWER
from ...document import Document, Passage
from ..grammar.cues import TIME
from ..grammar.listed import as_words, listed, phrases
from ..grammar.scan import Scan

_LONGEST: Final = 4
_SHORT: Final = 4  # letters of a name that is an abbreviation
_DATELINE: Final = 16
_FIRST: Final = 3  # passages that can hold a dateline, and a credit
_LAST: Final = 4
_CREDIT: Final = 60
_OPENING: Final = frozenset("([")
_CLOSING: Final = frozenset(")]")
_CLOSED: Final = _CLOSING | {"/"}
_INNER: Final = frozenset("-&'’.")

Range = tuple[int, int]


@cache
def _heads(names: frozenset[tuple[str, ...]]) -> frozenset[str]:
    """The words that open the names."""
    return frozenset(name[0] for name in names)


class Agencies:
    """The agencies named in one document, by where their names stand."""

    def __init__(self, document: Document, scan: Scan) -> None:
        language = document.language
        self._document, self._scan = document, scan
        self._names = phrases(language, "sourcing", "agencies")
        self._nouns = listed(language, "sourcing", "agency_nouns")
        self._kinds = listed(language, "sourcing", "agency_kinds")
        self._credits = listed(language, "sourcing", "credits")
        self._shown: dict[str, str] = {}  # names of one word that the article shows, as written
        self.heads = _heads(self._names)
        credit = self._dateline() or self._credit()
        self._apposed()
        self.credit = self._links(credit)
        self._places = [place for place in scan.where(self.heads) if self.at(place)]

    def at(self, index: int) -> int:
        """How many words of an agency's name begin here; none behind the last word."""
        folded = self._scan.folded
        if index >= len(folded) or folded[index] not in self.heads:
            return 0
        for length in range(_LONGEST, 0, -1):
            name = tuple(folded[index : index + length])
            if len(name) == length and name in self._names:
                shown = self._shown.get(" ".join(name))
                return length if shown is None or shown == " ".join(self._forms(index, length)) else 0
        return 0

    def before(self, index: int) -> Span | None:
        """Where the last agency before a word is named."""
        place = smaller(self._places, index)
        if not place:
            return None
        first = self._places[place - 1]
        return self._scan.words.span(first, first + self.at(first))

    def named(self, first: int, last: int) -> Range | None:
        """Where the first agency between two words is named."""
        for place in range(first, last):
            length = self.at(place)
            if length:
                return place, place + length
        return None

    def _forms(self, index: int, length: int) -> list[str]:
        return self._scan.forms[index : index + length]

    def _show(self, first: int, last: int) -> None:
        """Know a name that the article shows to be an agency's."""
        name = tuple(self._scan.folded[first:last])
        if name not in self._names:
            self._names |= {name}
            self._shown[" ".join(name)] = " ".join(self._scan.forms[first:last])
            self.heads |= {name[0]}

    def _links(self, credit: Range | None) -> tuple[Via, ...]:
        """The agency of the dateline, the credit or the byline, when it is not the outlet itself."""
        if credit:
            span = self._scan.words.span(*credit)
            name = span.of(self._document.text)
            return (
                ()
                if is_own(self._document.article.outlet, name)
                else (Via(name=name, span=span, kind="agency"),)
            )
        for name in self._document.article.byline:
            if as_words(name.lower()) in self._names and not is_own(self._document.article.outlet, name):
                return (Via(name=name, kind="agency"),)
        return ()

    def _dateline(self) -> Range | None:
        """The name in "LINDMOOR, July 29 (Norrpress) —", at the beginning of a passage."""
        for passage in self._document.passages[:_FIRST]:
            found = self._bracketed(passage)
            if found:
                self._show(*found)
                return found
        return None

    def _bracketed(self, passage: Passage) -> Range | None:
        """A name in brackets between a place and a dash."""
        forms, kinds, tags = self._scan.forms, self._scan.kinds, self._scan.tags
        stop = min(passage.last - 2, passage.first + _DATELINE)
        for index in range(passage.first, stop):
            if forms[index] in _OPENING or (forms[index] == "/" and not self._scan.words.glued(index - 1)):
                end = self._name_end(index + 1, stop + _LONGEST)
                closed = end > index + 1 and end + 1 < passage.last and forms[end] in _CLOSED
                return (index + 1, end) if closed and self._scan.dash(end + 1) else None
            if (kinds[index] == LOWER and not tags[index] & TIME) or forms[index] in '"“„:;':
                return None
        return None

    def _name_end(self, first: int, high: int) -> int:
        """One past the name that begins at a word; `first` when none does."""
        kinds = self._scan.kinds
        if not self._scan.named(first):
            short = self._scan.forms[first - 1] == "(" and self._is_short(first)
            return first + (self.at(first) or short)
        end = first
        while end < min(high, first + _LONGEST, len(kinds)):
            if not self._scan.named(end) and not (end > first and self._joins(end)):
                break
            end += 1
        return end

    def _joins(self, index: int) -> bool:
        """Does a mark stand inside a name: "Agence France-Presse"?"""
        words = self._scan.words
        inner = self._scan.forms[index] in _INNER and words.glued(index - 1) and words.glued(index)
        return inner and self._scan.named(index + 1)

    def _credit(self) -> Range | None:
        """The name in "(Reporting by Ada Moreno; Norrpress)" or "— Norrpress" at the end."""
        passages = self._document.passages
        for passage in reversed(passages[1:][-_LAST:]):
            short = passage.last - passage.first <= _CREDIT
            found = self._credited(passage.first, passage.last) if short else None
            found = found or self._trailing(passage)
            if found:
                self._show(*found)
                return found
        return None

    def _trailing(self, passage: Passage) -> Range | None:
        """The agency behind the last full stop: "… he said. – dpa", "… he said. (Norrpress)"."""
        scan, last = self._scan, passage.last
        last -= scan.forms[last - 1] in _CLOSING
        for first in range(last - 1, max(passage.first, last - _LONGEST), -1):
            marked = scan.dash(first - 1) or scan.forms[first - 1] in _OPENING
            if marked and scan.forms[first - 2] in '.!?”"':
                return (first, last) if self.at(first) == last - first else None
        return None

    def _credited(self, first: int, last: int) -> Range | None:
        """The agency that a line names when it does nothing but that."""
        scan = self._scan
        bracketed = scan.forms[first] in _OPENING and scan.forms[last - 1] in _CLOSING
        begin, end = (first + 1, last - 1) if bracketed else (first, last)
        if begin < end and scan.dash(begin):
            return self._signature(begin + 1, end, begin)
        if begin >= end or not (bracketed or scan.folded[begin] in self._credits):
            return None
        parts = [place for place in range(begin, end) if scan.forms[place] in ";:/,"]
        if scan.folded[begin] in self._credits and parts:
            return self._signature(parts[-1] + 1, end, begin)
        return self._signature(begin, end, begin)

    def _signature(self, first: int, last: int, begin: int) -> Range | None:
        """A name that is all that stands between two words, and not a person's.

        begin: where the line begins, as "Reporting by Ada Moreno; Norrpress" does.
        """
        if first >= last:
            return None
        last -= self._scan.forms[last - 1] == "."
        end = self._name_end(first, last)
        if end != last or end == first:
            return None
        listed = self._scan.folded[begin] in self._credits and self._scan.forms[first - 1] == ";"
        return (first, end) if end - first == 1 or listed or self.at(first) == end - first else None

    def _apposed(self) -> None:
        """Know the names in "the news agency Norrpress" and "the Norrpress news agency"."""
        scan, kinds = self._scan, self._scan.kinds
        for index in scan.where(self._nouns):
            if not index or not self._of_news(index):
                continue
            end = self._name_end(index + 1, len(kinds)) if index + 1 < len(kinds) else index
            end += end == index + 1 and self._abbreviated(index + 1)
            if end > index + 1:
                self._show(index + 1, end)
                continue
            if scan.vocabulary.verb_second:
                continue
            whole = kinds[index] == CAPITAL  # "the Varnian News Agency"
            last = index + 1 if whole else index - (scan.folded[index - 1] in self._kinds)
            first = last
            while first > max(0, last - _LONGEST) and self._scan.named(first - 1):
                first -= 1
            if (whole or last < index) and 0 < first < last - 2 * whole and kinds[first - 1] == LOWER:
                self._show(first, last)

    def _abbreviated(self, index: int) -> bool:
        """Is this a short name in small letters behind a noun: "Nachrichtenagentur nda"?"""
        scan = self._scan
        return scan.kinds[index - 1] == CAPITAL and self._is_short(index)

    def _is_short(self, index: int) -> bool:
        """Is this a short word in small letters of no known class: "nda"?"""
        scan = self._scan
        small = scan.kinds[index] == LOWER and not scan.tags[index]
        return small and len(scan.folded[index]) <= _SHORT

    def _of_news(self, index: int) -> bool:
        """Is this agency one for news: "the news agency", "the agency", "Nachrichtenagentur"?"""
        word, before = self._scan.folded[index], self._scan.folded[index - 1]
        return before in self._kinds or word in self._kinds


def is_own(outlet: str | None, name: str) -> bool:
    """Is this the name of the outlet that publishes the article?"""
    if not outlet:
        return False
    label = "".join(
        letter for letter in outlet.lower().removeprefix("www.").split(".")[0] if letter.isalnum()
    )
    written = "".join(letter for letter in name.lower() if letter.isalnum())
    shorter = min(len(label), len(written))
    return label == written or (shorter > 3 and (label.startswith(written) or written.endswith(label)))
