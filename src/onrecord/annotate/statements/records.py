"""Drafts become records: with names, chains, addressees, dates, and what stands in what."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from ...records import Addressee, Mention, Statement
from ...records.ids import make
from ...records.statement import Form
from ...text.words import LOWER
from ..document import Document
from .clauses import Subject
from .complements import BARE, PREPOSED
from .cues import ADVERB, CITING, PREPOSITION, RELATIVE, SOURCE, TIME
from .drafts import Draft
from .naming import Naming
from .nesting import nested
from .phrases import phrase_end
from .scan import Scan
from .sourcing import Sourcing
from .speakers import Speakers

_DAY = re.compile(r"\d{4}-\d{2}(?:-\d{2})?")
_NEAR = 4
FOUND_BY = "statements/1"


class Recorder:
    """Collects the drafts of one document, passage by passage."""

    def __init__(self, document: Document, scan: Scan, naming: Naming) -> None:
        self._document, self._scan, self._naming = document, scan, naming
        self._sourcing = Sourcing(document, scan, naming)
        self._speakers = Speakers(document, scan, naming, self._sourcing)
        dates = document.found.get("dates", ())
        self._dates = sorted(
            (m.span, m.value)
            for m in dates
            if isinstance(m, Mention) and m.value and m.type in ("DATE", "TIME")
        )
        self._days = [span.start for span, _ in self._dates]
        self._drafts: list[tuple[Draft, Draft | None]] = []

    def add(self, drafts: list[Draft], headed: Draft | None) -> None:
        """Keep the drafts of a passage; `headed` is the passage itself under a speaker heading."""
        if headed:
            self._drafts.append((headed, None))
        cited = self._cited(drafts)
        self._relay(cited)
        self._drafts += [(draft, headed) for draft in cited]

    def _relay(self, drafts: list[Draft]) -> None:
        """Note that "According to Reuters, Ito denied …" reached the outlet by way of Reuters."""
        if len(drafts) < 2:
            return
        tellers = [each for each in drafts if each.subject and not each.whole and self._hands_on(each)]
        for draft in drafts if tellers else ():
            teller = next((each for each in tellers if each is not draft and _told_by(draft, each)), None)
            if teller and teller.subject and draft not in tellers:
                draft.via.append((teller.subject.first, teller.subject.last))

    def _hands_on(self, draft: Draft) -> bool:
        """Is the subject a newsroom, or a document of which a phrase says that it gives the words?"""
        subject, source = draft.subject, self._scan.tags[draft.cue[0]] & SOURCE
        if subject is None:
            return False
        relays = self._sourcing.is_newsroom(subject.first, subject.last)
        return relays or bool(source and self._sourcing.is_paper(subject.first, subject.last))

    def _cited(self, drafts: list[Draft]) -> list[Draft]:
        """The drafts, with "dpa reported, citing the ministry" made the ministry's by way of dpa."""
        kept = list(drafts)
        for draft in drafts:
            first, last = draft.pieces[0] if draft.pieces else (0, 0)
            if first == last or not self._citing(draft):
                continue
            teller = next((each for each in drafts if self._reports(each, draft)), None)
            source = self._source(draft)
            if teller and teller.subject and source:
                teller.via.append((teller.subject.first, teller.subject.last))
                teller.subject = source
                kept.remove(draft)
        for teller in drafts:
            self._quotes(teller, kept)
        return kept

    def _quotes(self, teller: Draft, kept: list[Draft]) -> None:
        """Note whom a newsroom quotes in a clause on itself: "the Courier, which cited a docker, said"."""
        scan, subject = self._scan, teller.subject
        if subject is None or subject.relative or subject.full <= subject.last + 2:
            return
        for place in range(subject.last, min(subject.full - 2, subject.last + _NEAR)):
            if scan.tags[place] & RELATIVE and scan.folded[place + 1] in scan.vocabulary.quoting:
                end = phrase_end(scan, place + 2, subject.full)
                if end > place + 2 and self._sourcing.is_newsroom(subject.first, subject.last):
                    teller.via.append((subject.first, subject.last))
                    teller.subject = Subject(place + 2, end, full=end)
                    kept[:] = [each for each in kept if each.cue[1] != place + 2]
                return

    def _citing(self, draft: Draft) -> bool:
        """Does the cue only say whose word it is: "citing", "unter Berufung auf"?"""
        first, last = draft.cue
        if self._scan.tags[first] & CITING:
            return True
        phrases = self._scan.vocabulary.citing
        return bool(phrases) and tuple(self._scan.folded[first:last]) in phrases

    def _source(self, draft: Draft) -> Subject | None:
        """Whoever is cited: what follows the verb, or the subject of the phrase."""
        if not self._scan.tags[draft.cue[0]] & CITING:
            return draft.subject
        first, last = draft.pieces[0]
        end = phrase_end(self._scan, first, last)
        return Subject(first, end, full=end) if end > first else None

    def _reports(self, teller: Draft, citing: Draft) -> bool:
        """Is this the report of a newsroom in whose sentence somebody is cited?"""
        subject = teller.subject
        if teller is citing or teller.unit != citing.unit or subject is None or not teller.pieces:
            return False
        if self._citing(teller):
            return False
        bounds = subject.first, subject.last
        return (
            self._sourcing.is_outlet(*bounds) or self._sourcing.is_paper(*bounds) or self._nameless(subject)
        )

    def _nameless(self, subject: Subject) -> bool:
        """Is the subject a name, and nobody's that the article knows: "Longitude, citing police, said"?"""
        named = self._scan.kinds[subject.last - 1] != LOWER
        mentions = self._naming.within(self._scan.words.span(subject.first, subject.last))
        return named and all(mention.kind == "organisation" for mention in mentions)

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
        yield from nested(self._scan, found)

    def _empty(self, draft: Draft) -> bool:
        """Is nothing said but one word, "it" or "otherwise"?"""
        if len(draft.pieces) > 1:
            return False
        first, last = draft.pieces[0]
        if draft.kind == BARE and self._says_so(first, last):
            return True
        if last - first > 1 or self._scan.quoted[first]:
            return False
        whole = draft.kind == PREPOSED or draft.stance == "denies"  # "denied murder"
        return not whole or self._scan.folded[first] in self._scan.vocabulary.empty

    def _says_so(self, first: int, last: int) -> bool:
        """Is this "so on Monday", "it again"?"""
        if self._scan.folded[first] not in self._scan.vocabulary.empty or self._scan.quoted[first]:
            return False
        tags = self._scan.tags[first + 1 : last]
        return all(each & (PREPOSITION | TIME | ADVERB) for each in tags)

    def _record(self, draft: Draft) -> Statement:
        words, article = self._scan.words, self._document.article.id
        spans = tuple(words.span(first, last) for first, last in sorted(draft.pieces))
        cue = words.span(*draft.cue) if draft.cue[1] > draft.cue[0] else None
        who, also = self._speakers.who(draft)
        subject = draft.subject
        via = self._sourcing.chain(draft)
        return Statement(
            id=make("statement", article, [place for span in spans for place in span], cue),
            article=article,
            form=_form(self._scan, draft),
            words=spans,
            speaker=words.span(subject.first, subject.last) if subject else None,
            cue=cue,
            who=who,
            also=also,
            to=self._addressee(draft),
            via=via,
            stance=draft.stance,
            said=self._said(draft),
            found_by=FOUND_BY,
        )

    def _addressee(self, draft: Draft) -> Addressee | None:
        if draft.whom is None or self._sourcing.hands_on(*draft.whom):
            return None
        if self._sourcing.is_told(*draft.whom):
            return None
        span = self._scan.words.span(*draft.whom)
        people = [m for m in self._naming.within(span) if m.kind == "person"]
        return Addressee(name=people[0].name if people else span.of(self._document.text), span=span)

    def _said(self, draft: Draft) -> str | None:
        """The date that stands beside the cue, outside the words."""
        if not self._dates or draft.whole:
            return None
        low, high = self._scan.words.span(*draft.around())
        begin, end = bisect_left(self._days, low), bisect_left(self._days, high)
        if begin == end:
            return None
        pieces = [self._scan.words.span(first, last) for first, last in draft.pieces]
        for span, value in self._dates[begin:end]:
            if span.end <= high and not any(piece.overlaps(span) for piece in pieces):
                day = _DAY.match(value)
                return day.group() if day else None
        return None


def _told_by(draft: Draft, teller: Draft) -> bool:
    """Does a draft stand, with its cue, in the words of another?"""
    subject = draft.subject
    if subject is None or draft.unit != teller.unit or not teller.pieces:
        return False
    return teller.pieces[0][0] <= subject.first and draft.clause[1] <= teller.pieces[-1][1]


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
