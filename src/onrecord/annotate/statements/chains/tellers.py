"""Newsrooms and documents that hand on what others said, and whose words those are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from ....text.words import LOWER
from ..grammar.clauses import Subject
from ..grammar.complements import INFINITIVE, OTHER, PREPOSED
from ..grammar.cues import (
    CITING,
    CUE,
    DOCUMENT,
    F_NEWSROOM,
    PREPOSITION,
    SOURCE,
    SPEAKER,
)
from ..grammar.drafts import FRONT, LEFT, Draft
from ..grammar.naming import Naming
from ..grammar.phrases import phrase_end
from ..grammar.scan import Scan
from .quoters import Quoters
from .sourcing import Sourcing
from .tails import cut_tail

_LATELY: Final = 40  # words back to the newsroom that "it" stands for
_MOST: Final = 8  # tellers of one sentence that are looked at

Unit = tuple[int, int]


class Tellers:
    """Finds, among the drafts of a passage, who only hands words on."""

    def __init__(self, scan: Scan, naming: Naming, sourcing: Sourcing) -> None:
        self._scan, self._naming = scan, naming
        self._newsrooms, self._links, self._listeners = sourcing.newsrooms, sourcing.links, sourcing.listeners
        self._copies = scan.vocabulary.copies
        self._quoters = Quoters(scan, self._newsrooms)

    def settled(self, drafts: list[Draft]) -> list[Draft]:
        """The drafts, each with whoever handed it on among its links."""
        heard = [each for each in drafts if not self._learns(each)]
        kept = self._relayed(self._asked(self._cited(heard)))
        for draft in kept:
            cut_tail(self._scan, self._links, draft)
        return kept

    def _learns(self, draft: Draft) -> bool:
        """Does somebody who is no newsroom understand or learn something?"""
        entry = self._scan.vocabulary.entries.get(self._scan.folded[draft.cue[1] - 1])
        if entry is None or not entry.frames & F_NEWSROOM or draft.subject is None:
            return False
        if not self._newsrooms.is_outlet(draft.subject.first, draft.subject.last):
            return True
        self._hears(draft, draft.subject)
        return False

    def _hears(self, draft: Draft, newsroom: Subject) -> None:
        """Give a newsroom's words to whom it has them from: "erfuhr die Agentur aus Kreisen"."""
        scan = self._scan
        for place in range(*draft.clause):
            if scan.folded[place] in scan.vocabulary.heard_from:
                end = phrase_end(scan, place + 1, draft.clause[1])
                if end > place + 1:
                    draft.via.append((newsroom.first, newsroom.last))
                    draft.subject = Subject(place + 1, end, full=end)
                return

    def _asked(self, drafts: list[Draft]) -> list[Draft]:
        """The drafts, with "When the Courier asked about it, Ito said" made Ito's by way of the Courier."""
        kept: list[Draft] = []
        asking: Draft | None = None
        for draft in drafts:
            if asking and asking.subject and asking.unit == draft.unit:
                kept.pop()
                draft.via.append((asking.subject.first, asking.subject.last))
            subject = draft.subject
            asks = draft.subordinate and draft.stance == "asks" and subject is not None
            asking = draft if asks and subject and self._quoters.is_newsroom(subject) else None
            kept.append(draft)
        return kept

    def _relayed(self, drafts: list[Draft]) -> list[Draft]:
        """The drafts, where "According to Reuters, Ito denied …" reached the outlet by way of Reuters."""
        if len(drafts) < 2:
            return drafts
        tellers = [each for each in drafts if each.subject and not each.whole and self._hands_on(each)]
        near = _by_unit(tellers)
        passed = set(map(id, tellers))
        spent: set[int] = set()
        for draft in drafts if tellers else ():
            teller = next((each for each in near.get(draft.unit, ()) if _told_by(draft, each)), None)
            if teller and teller.subject and id(draft) not in passed:
                draft.via += [*teller.via, (teller.subject.first, teller.subject.last)]
                if _parted_by(draft, teller) or self._only_hands_on(draft, teller):
                    spent.add(id(teller))
        return [each for each in drafts if id(each) not in spent]

    def _only_hands_on(self, draft: Draft, teller: Draft) -> bool:
        """Is all that "…, the Courier reports" gives what somebody else said, with who said it?"""
        source = self._scan.tags[teller.cue[0]] & SOURCE
        if not (source or teller.side == LEFT) or not draft.pieces:
            return False
        subject = teller.subject if teller.side == LEFT else None
        holds = subject and not self._copies.isdisjoint(self._scan.folded[subject.first : subject.last])
        if draft.kind in (PREPOSED, INFINITIVE, OTHER) and len(teller.pieces) == 1 and not holds:
            return False  # "asked for time"
        first, last = teller.pieces[0][0], teller.pieces[-1][1]
        begin, end = min(draft.pieces)[0], max(draft.pieces)[1]
        front = FRONT if holds and draft.leads else 1
        return min(begin, draft.clause[0]) <= first + front and max(end, draft.clause[1]) >= last - 1

    def _hands_on(self, draft: Draft) -> bool:
        """Is the subject a newsroom, or a document of which a phrase says that it gives the words?"""
        subject, source = draft.subject, self._scan.tags[draft.cue[0]] & SOURCE
        if subject is None:
            return False
        first, last = subject.first, subject.last
        if self._newsrooms.is_newsroom(first, last):
            return True
        if not source:
            return False
        owners = self._scan.vocabulary.owners
        owner = next((i for i in range(first, last) if self._scan.folded[i] in owners), 0)
        if owner and self._newsrooms.is_newsroom(first, owner):
            return True  # "according to the Courier's own diary"
        return self._newsrooms.is_paper(first, last) or self._listeners.is_told(first, last)

    def _cited(self, drafts: list[Draft]) -> list[Draft]:
        """The drafts, with "dpa reported, citing the ministry" made the ministry's by way of dpa."""
        citing = [each for each in drafts if each.pieces and self._citing(each)]
        near = _by_unit([each for each in drafts if each.pieces and each.subject]) if citing else {}
        dropped: set[int] = set()
        for draft in citing:
            teller = self._reporting(near.get(draft.unit, ()), draft)
            source = self._source(draft)
            if teller and teller.subject and source:
                teller.via.append((teller.subject.first, teller.subject.last))
                teller.subject = source
                dropped.add(draft.cue[1])
            elif source and self._only_names(draft, source):
                dropped.add(draft.cue[1])
        dropped |= self._sourced(drafts)
        for teller in drafts:
            dropped.add(self._quoters.quotes(teller))
            self._quoters.relies(teller)
        return [each for each in drafts if each.cue[1] not in dropped or not each.cue[1]]

    def _sourced(self, drafts: list[Draft]) -> set[int]:
        """Give what an outlet reports to whom it names: "The Courier reported that, according to Ito, …".

        Returns the ends of the cues that did nothing but name them.
        """
        dropped: set[int] = set()
        tags = self._scan.tags
        naming = [each for each in drafts if tags[each.cue[0]] & (SOURCE | CUE) == SOURCE]
        near = _by_unit([each for each in drafts if each.pieces and each.subject]) if naming else {}
        for draft in naming:
            subject = draft.subject
            for teller in near.get(draft.unit, ()):
                reporter = teller.subject
                if (
                    subject is None
                    or reporter is None
                    or not reporter.first < teller.cue[0] < teller.pieces[0][0] <= draft.cue[0]
                    or self._newsrooms.is_outlet(subject.first, subject.last)
                ):
                    continue
                if not self._newsrooms.is_outlet(reporter.first, reporter.last):
                    _put_inside(draft, teller)
                    continue
                teller.via.append((reporter.first, reporter.last))
                teller.subject = subject
                teller.pieces = _around(teller.pieces, draft)
                dropped.add(draft.cue[1])
                break
        return dropped

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
        source = self._quoters.named_source(first, last)
        return source and Subject(first, source.last, full=max(source.full, last))

    def _only_names(self, draft: Draft, source: Subject) -> bool:
        """Does "citing a poll" only say where somebody has it from, and not why: "citing a lack of funds"?"""
        scan = self._scan
        if not scan.tags[draft.cue[0]] & CITING or source is draft.subject:
            return False
        first, last = source.first, source.last
        head = next((i for i in range(first, last) if scan.tags[i] & PREPOSITION), last) - 1
        return bool(scan.tags[head] & (DOCUMENT | SPEAKER)) and draft.pieces[0][1] == last

    def _reporting(self, near: Iterable[Draft], citing: Draft) -> Draft | None:
        """The report of a newsroom in whose sentence somebody is cited."""
        others = [each for each in near if each is not citing and not self._citing(each)]
        for is_teller in (self._quoters.is_newsroom, self._nameless, self._stands_for_one):
            for each in others:
                if each.subject and is_teller(each.subject):
                    return each
        return None

    def _stands_for_one(self, subject: Subject) -> bool:
        """Is this the "it" behind a sentence on a newsroom: "Citing two engineers, it said"?"""
        named = self._newsrooms.stood_for(subject.first, subject.last)
        return named is not None and named[0] > subject.first - _LATELY

    def _nameless(self, subject: Subject) -> bool:
        """Is the subject a name, and nobody's that the article knows: "Longitude, citing police, said"?"""
        named = self._scan.kinds[subject.last - 1] != LOWER
        mentions = self._naming.within(self._scan.words.span(subject.first, subject.last))
        return named and all(mention.kind == "organisation" for mention in mentions)


def _around(pieces: list[tuple[int, int]], source: Draft) -> list[tuple[int, int]]:
    """The words of a report without the phrase that names its source, and with what stands behind that."""
    first, last = source.clause
    before = [(begin, min(end, first)) for begin, end in pieces if begin < first]
    behind = [piece for piece in source.pieces if piece[0] >= last]
    return before + behind


def _put_inside(source: Draft, teller: Draft) -> None:
    """Let words go on behind a source that parts them: "Ito said the man, according to Hale, …"."""
    if len(source.pieces) > 1 and source.clause[0] - 2 < teller.pieces[-1][1] <= source.clause[0]:
        source.pieces[0] = (teller.pieces[0][0], source.pieces[0][1])
        teller.pieces[-1] = (teller.pieces[-1][0], source.pieces[-1][1])


def _by_unit(drafts: list[Draft]) -> dict[Unit, list[Draft]]:
    """The first few drafts of each sentence."""
    found: dict[Unit, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if len(found[draft.unit]) < _MOST:
            found[draft.unit].append(draft)
    return found


def _told_by(draft: Draft, teller: Draft) -> bool:
    """Does a draft stand, with its cue, in the words of another?"""
    subject = draft.subject
    if subject is None or draft is teller or not teller.pieces:
        return False
    return teller.pieces[0][0] <= subject.first and draft.clause[1] <= teller.pieces[-1][1] + 1


def _parted_by(draft: Draft, teller: Draft) -> bool:
    """Does the teller only part a subject from its verb: "The ministry, according to Norrpress, said"?"""
    subject = draft.subject
    return (
        subject is not None and len(teller.pieces) > 1 and teller.pieces[0] == (subject.first, subject.last)
    )
