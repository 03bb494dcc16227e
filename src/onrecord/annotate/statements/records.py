"""Drafts become records: with names, chains, addressees, dates, and what stands in what."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from ...records import Addressee, Mention, Span, Statement
from ...records.ids import make
from ...records.statement import Form
from ..document import Document
from .clauses import Subject
from .complements import PREPOSED
from .cues import CITING
from .drafts import Draft
from .naming import Naming
from .phrases import phrase_end
from .scan import Scan
from .sourcing import Sourcing
from .speakers import Speakers

_DAY = re.compile(r"\d{4}-\d{2}(?:-\d{2})?")
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
        teller: Draft | None = None
        for draft in drafts:
            subject = draft.subject
            if teller and teller.subject and _told_by(draft, teller):
                draft.via.append((teller.subject.first, teller.subject.last))
            elif subject and not draft.whole and self._sourcing.relays(subject.first, subject.last):
                teller = draft

    def _cited(self, drafts: list[Draft]) -> list[Draft]:
        """The drafts, with "dpa reported, citing the ministry" made the ministry's by way of dpa."""
        kept: list[Draft] = []
        for draft in drafts:
            teller = kept[-1] if kept else None
            if teller and teller.subject and self._cites(draft, teller):
                first, last = draft.pieces[0]
                end = phrase_end(self._scan, first, last)
                if end > first:
                    teller.via.append((teller.subject.first, teller.subject.last))
                    teller.subject = Subject(first, end, full=end)
                    continue
            kept.append(draft)
        return kept

    def _cites(self, draft: Draft, teller: Draft) -> bool:
        """Does the draft only say whom the newsroom of the draft before it cites?"""
        cue, subject = draft.cue[0], teller.subject
        if (
            not self._scan.tags[cue] & CITING
            or draft.unit != teller.unit
            or not draft.pieces
            or subject is None
        ):
            return False
        return self._sourcing.is_outlet(subject.first, subject.last)

    def records(self) -> Iterator[Statement]:
        """The statements in order, each with the one that it stands in."""
        found: list[Statement] = []
        for draft, headed in self._drafts:
            if not draft.pieces or self._empty(draft):
                continue
            record = self._record(draft)
            if headed and not _someone_else(record, found):
                continue
            found.append(record)
        yield from nested(found)

    def _empty(self, draft: Draft) -> bool:
        """Is nothing said but one word, "it" or "otherwise"?"""
        if len(draft.pieces) > 1:
            return False
        first, last = draft.pieces[0]
        if last - first > 1 or self._scan.quoted[first]:
            return False
        return draft.kind != PREPOSED or self._scan.folded[first] in self._scan.vocabulary.empty

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
        span = self._scan.words.span(*draft.whom)
        people = [m for m in self._naming.within(span) if m.kind == "person"]
        return Addressee(name=people[0].name if people else span.of(self._document.text), span=span)

    def _said(self, draft: Draft) -> str | None:
        """The date that stands beside the cue, outside the words."""
        if not self._dates or draft.whole:
            return None
        low, high = self._scan.words.span(*draft.around())
        pieces = [self._scan.words.span(first, last) for first, last in draft.pieces]
        for span, value in self._dates:
            if low <= span.start and span.end <= high and not any(piece.overlaps(span) for piece in pieces):
                day = _DAY.match(value)
                return day.group() if day else None
        return None


def _told_by(draft: Draft, teller: Draft) -> bool:
    """Does a draft stand, with its cue, in the words of another?"""
    subject = draft.subject
    if subject is None or draft.unit != teller.unit:
        return False
    return any(first <= subject.first and draft.clause[1] <= last for first, last in teller.pieces[:4])


def _someone_else(record: Statement, found: list[Statement]) -> bool:
    """Is this, under a speaker heading, clearly somebody else's?"""
    own = next((each for each in reversed(found) if each.cue is None), None)
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


def nested(found: list[Statement]) -> list[Statement]:
    """The statements with `within` filled in."""
    order = sorted(range(len(found)), key=lambda i: (found[i].words[0].start, -found[i].words[-1].end))
    inside: dict[int, str] = {}
    around: list[int] = []
    for index in order:
        extent = _extent(found[index])
        while around and found[around[-1]].words[-1].end < extent.end:
            around.pop()
        outer = around[-1] if around else None
        if outer is not None and any(piece.holds(extent) for piece in found[outer].words):
            inside[index] = found[outer].id
        around.append(index)
    return [
        msgspec.structs.replace(each, within=inside[index]) if index in inside else each
        for index, each in enumerate(found)
    ]


def _extent(statement: Statement) -> Span:
    """From the first to the last character of words and cue."""
    spans = [*statement.words, *([statement.cue] if statement.cue else [])]
    return Span(min(span.start for span in spans), max(span.end for span in spans))
