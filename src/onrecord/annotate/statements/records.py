"""Drafts become records: with names, chains, addressees, dates, and what stands in what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ...records import Addressee, Mention, Statement
from ...records.ids import Placed
from ...records.statement import Form
from ...text.order import smaller
from ..document import Document
from .chains.sourcing import Sourcing
from .chains.tellers import Tellers
from .denials.answers import Answers
from .denials.headlines import Headline
from .grammar.complements import BARE, OTHER, PREPOSED
from .grammar.cues import ADVERB, PREPOSITION, TIME
from .grammar.drafts import Draft
from .grammar.listed import listed
from .grammar.naming import Naming
from .grammar.scan import Scan
from .said.nesting import nested
from .who.speakers import Speakers

_DAY: Final = re.compile(r"\d{4}-\d{2}(?:-\d{2})?")


class Recorder:
    """Collects the drafts of one document, passage by passage."""

    def __init__(self, document: Document, scan: Scan, naming: Naming, found_by: str) -> None:
        self._document, self._scan, self._naming, self._found_by = document, scan, naming, found_by
        self._sourcing = Sourcing(document, scan, naming)
        self._answers = Answers(scan, Headline(document, scan.vocabulary))
        self._speakers = Speakers(document, scan, naming, self._sourcing.newsrooms)
        self._tellers = Tellers(scan, naming, self._sourcing)
        dates = document.found.get("dates", ())
        self._dates = sorted(
            (m.span, m.value)
            for m in dates
            if isinstance(m, Mention) and m.value and m.type in ("DATE", "TIME")
        )
        self._days = [span.start for span, _ in self._dates]
        self._drafts: list[tuple[Draft, Draft | None]] = []
        self._ids = Placed("statement", document.article.id)

    def add(self, drafts: list[Draft], headed: Draft | None) -> None:
        """Keep the drafts of a passage; `headed` is the passage itself under a speaker heading."""
        if headed:
            self._drafts.append((headed, None))
        self._drafts += [(draft, headed) for draft in self._tellers.settled(drafts)]

    def records(self) -> Iterator[Statement]:
        """The statements in order, each with the one that it stands in."""
        found: list[tuple[Draft, Statement]] = []
        for draft, headed in self._drafts:
            if not draft.pieces or self._empty(draft):
                continue
            record = self._record(draft)
            if headed and not _someone_else(record, found):
                continue
            found.append((draft, record))
        yield from nested(self._scan, found, listed(self._document.language, "pronouns", "first"))

    def _empty(self, draft: Draft) -> bool:
        """Is nothing said but one word, "it" or "otherwise"?"""
        if len(draft.pieces) > 1 or draft.stance == "denies":
            return False
        first, last = draft.pieces[0]
        if draft.kind == BARE and self._says_so(first, last):
            return True
        if last - first > 1 or self._scan.quoted[first] or self._is_verdict(first):
            return False
        if draft.kind == BARE and draft.stance == "asks":
            return self._scan.folded[first] in self._scan.vocabulary.empty  # not "urged restraint"
        return draft.kind not in (PREPOSED, OTHER) or self._scan.folded[first] in self._scan.vocabulary.empty

    def _is_verdict(self, word: int) -> bool:
        """Is this "Nonsense, says Ito"?"""
        denials, said = self._scan.vocabulary.denials, self._scan.folded[word]
        return said in denials.false or said in denials.rubbish or denials.contrary.at([said], 0) == 1

    def _says_so(self, first: int, last: int) -> bool:
        """Is this "so on Monday", "it again"?"""
        if self._scan.folded[first] not in self._scan.vocabulary.empty or self._scan.quoted[first]:
            return False
        tags = self._scan.tags[first + 1 : last]
        return all(each & (PREPOSITION | TIME | ADVERB) for each in tags)

    def _record(self, draft: Draft) -> Statement:
        words, article = self._scan.words, self._document.article.id
        first, last = draft.cue
        cue = words.span(first, last) if last > first else None
        who, also = self._speakers.who(draft)
        stance = self._answers.stance(draft, who)
        spans = tuple(words.span(first, last) for first, last in sorted(draft.pieces))
        subject = draft.subject
        via = self._sourcing.chain(draft, who)
        return Statement(
            id=self._ids.over([place for span in spans for place in span], cue),
            article=article,
            form=_form(self._scan, draft),
            words=spans,
            speaker=words.span(subject.first, subject.last) if subject else None,
            cue=cue,
            who=who,
            also=also,
            to=self._addressee(draft),
            via=via,
            stance=stance,
            said=self._said(draft),
            found_by=self._found_by,
        )

    def _addressee(self, draft: Draft) -> Addressee | None:
        if draft.whom is None or self._sourcing.newsrooms.hands_on(*draft.whom):
            return None
        if self._sourcing.listeners.is_told(*draft.whom):
            return None
        span = self._scan.words.span(*draft.whom)
        people = [m for m in self._naming.within(span) if m.kind == "person"]
        return Addressee(name=people[0].name if people else span.of(self._document.text), span=span)

    def _said(self, draft: Draft) -> str | None:
        """The date that stands beside the cue, outside the words."""
        if not self._dates or draft.whole:
            return None
        first, last = draft.around()
        low, high = self._scan.words.span(first, last)
        begin, end = smaller(self._days, low), smaller(self._days, high)
        if begin == end:
            return None
        pieces = [self._scan.words.span(first, last) for first, last in draft.pieces]
        for span, value in self._dates[begin:end]:
            if span.end <= high and not any(piece.overlaps(span) for piece in pieces):
                day = _DAY.match(value)
                return day.group() if day else None
        return None


def _someone_else(record: Statement, found: list[tuple[Draft, Statement]]) -> bool:
    """Is this, under a speaker heading, clearly somebody else's?"""
    own = next((each for _, each in reversed(found) if each.cue is None), None)
    if record.who is None or own is None or own.who is None or record.cue is None:
        return False
    return record.who.name != own.who.name and record.who.kind in ("person", "organisation", "place")


def _form(scan: Scan, draft: Draft) -> Form:
    """In quotation marks, reported, or both."""
    if draft.whole:
        return "direct"
    inside = outside = 0
    for first, last in draft.pieces:
        within = scan.quoted_words(first, last)
        inside += within
        outside += last - first - within
    if not inside:
        return "indirect"
    return "direct" if outside <= 1 else "mixed"
