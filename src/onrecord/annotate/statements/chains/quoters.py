"""Newsrooms that quote somebody in a clause on themselves: "the Courier, which cited a docker, said"."""

from __future__ import annotations

from typing import Final

from ....text.words import LOWER, PUNCTUATION
from ...people.vocabulary import given_names
from ..grammar.clauses import Subject
from ..grammar.cues import (
    AGENT,
    AUXILIARY,
    CITED,
    CONJUNCTION,
    CUE,
    ENDED,
    FINITE,
    PREPOSITION,
    RELATIVE,
    SOURCE,
)
from ..grammar.drafts import Draft
from ..grammar.phrases import phrase_end
from ..grammar.scan import Scan
from .newsrooms import Newsrooms

_NEAR: Final = 4
_EXPLAINED: Final = 10  # words behind a comma: "the governor, Ivo Brandt,"
_RELATIVE: Final = 14


class Quoters:
    """Finds whom the newsrooms of one document quote."""

    def __init__(self, scan: Scan, newsrooms: Newsrooms) -> None:
        self._scan, self._newsrooms = scan, newsrooms

    def quotes(self, teller: Draft) -> int:
        """Give a newsroom's words to whom it quotes in a clause on itself: "the Courier, which cited Ito,".

        Returns one past the verb of quoting, 0 where there is none.
        """
        scan, subject = self._scan, teller.subject
        if subject is None or subject.relative:
            return 0
        source = scan.tags[teller.cue[0]] & SOURCE
        last = teller.unit[1] if source else subject.full  # "according to the Courier, which cited Ito"
        reach = _RELATIVE if source else _NEAR
        for place in range(subject.last, min(last - 2, subject.last + reach)):
            verb = self._quoting_verb(place, last) if scan.tags[place] & RELATIVE else 0
            if verb:
                quoted = self.named_source(verb + 1, last)
                if quoted and self._may_quote(subject):
                    teller.via.append((subject.first, subject.last))
                    teller.subject = quoted
                return verb + 1
        return 0

    def _quoting_verb(self, relative: int, last: int) -> int:
        """The verb of "which cited", "which in turn quoted"; 0 for none."""
        scan = self._scan
        for place in range(relative + 1, min(last - 1, relative + _NEAR)):
            if scan.folded[place] in scan.vocabulary.quoting:
                return place
            if scan.kinds[place] == PUNCTUATION or scan.tags[place] & AUXILIARY:
                return 0
        return 0

    def named_source(self, first: int, last: int) -> Subject | None:
        """Whoever is named behind a verb of citing: "a blogger" of "citing a blogger quoted by"."""
        scan, end = self._scan, phrase_end(self._scan, first, last)
        if end <= first:  # "works council circles"
            end = next((i for i in range(first, min(last, first + _NEAR)) if scan.forms[i] == ","), first)
        if end <= first:
            return None
        full = end
        if scan.forms[end : end + 1] == [","]:  # "the governor, Ivo Brandt,"
            stop = min(last, end + _EXPLAINED)
            full = next((i for i in range(end + 1, stop) if scan.forms[i] == ","), stop)
        handed = scan.tags[end - 1] & (ENDED | CUE | CITED | FINITE) and scan.kinds[end - 1] == LOWER
        shortened = handed and scan.tags[end : end + 1] and scan.tags[end] & AGENT
        return Subject(first, end - 1 if shortened and end > first + 1 else end, full=full)

    def relies(self, teller: Draft) -> None:
        """Give a newsroom's words to whom it has them from: "die „Rheinpost“, die sich auf Ito beruft,"."""
        scan, subject = self._scan, teller.subject
        if subject is None or not scan.vocabulary.relying:
            return
        begin = teller.cue[1]
        if scan.forms[subject.last : subject.last + 1] == [","]:
            begin = subject.last + 1
        elif scan.tags[begin : begin + 1] == [] or not scan.tags[begin] & CONJUNCTION:
            return
        stop = min(len(scan.tags), begin + _RELATIVE)
        verb = next((i for i in range(begin + 1, stop) if scan.folded[i] in scan.vocabulary.relying), 0)
        led = next((i for i in range(begin + 1, verb) if scan.tags[i] & PREPOSITION), 0)
        if led + 1 < verb and led and self.is_newsroom(subject):
            teller.via.append((subject.first, subject.last))
            teller.subject = Subject(led + 1, verb, full=verb)

    def _may_quote(self, subject: Subject) -> bool:
        """Is the subject a newsroom, or a name that no person has?"""
        named = self._scan.kinds[subject.last - 1] != LOWER
        person = self._scan.folded[subject.first] in given_names()
        return self._newsrooms.is_newsroom(subject.first, subject.last) or (named and not person)

    def is_newsroom(self, subject: Subject) -> bool:
        """Is the subject a newsroom or a document?"""
        bounds = subject.first, subject.last
        return self._newsrooms.is_outlet(*bounds) or self._newsrooms.is_paper(*bounds)
