"""What the sentences before tell of the way: "Ito spoke to the Courier. She said …", "she wrote"."""

from __future__ import annotations

from typing import Final

from ....records import Who
from ....text.words import LOWER
from ...document import Document
from ..grammar.clauses import same
from ..grammar.cues import (
    BE,
    CHANNEL,
    CITED,
    DETERMINER,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
)
from ..grammar.drafts import LEFT, Draft
from ..grammar.naming import words_of
from ..grammar.scan import Scan
from .links import Links
from .newsrooms import Newsrooms
from .programmes import Placed
from .vocabulary import vocabulary

_NEAR: Final = 6
_TOLD: Final = ("agency", "outlet")
_TOLD_OR_WRITTEN: Final = ("agency", "outlet", "channel")
_UNNAMED: Final = ("unnamed", "group")
_GAP: Final = 16  # words between what somebody told a newsroom and "she added"
_LOOK_BACK: Final = 50  # words of the sentence before, in which a channel can stand


class Earlier:
    """The links that a statement has from what stands before it; asked for one after another."""

    def __init__(self, document: Document, scan: Scan, newsrooms: Newsrooms, links: Links) -> None:
        self._scan, self._newsrooms, self._links = scan, newsrooms, links
        self._known = vocabulary(document.language)
        self._before: tuple[Draft, Who | None, list[Placed]] | None = None

    def note(self, draft: Draft, who: Who | None, links: list[Placed]) -> None:
        """Keep in mind the links of a statement."""
        self._before = draft, who, links

    def posted(self, draft: Draft) -> list[Placed]:
        """The channel of the sentence before, where "she wrote" goes on with it in the same paragraph."""
        scan, (first, last) = self._scan, draft.cue
        last += _NEAR * (draft.side == LEFT)  # "he added in a second post"
        if self._known.writing.isdisjoint(scan.folded[first:last]):
            return []
        for place in range(draft.unit[0] - 1, max(0, draft.unit[0] - _LOOK_BACK), -1):
            if scan.begins_paragraph(place + 1):
                return []
            named = scan.tags[place] & CHANNEL and scan.tags[place - 1] & (PREPOSITION | POSSESSIVE)
            if named and scan.kinds[place] != LOWER and not scan.quoted[place]:
                return [(place, self._links.via(place, place + 1, "channel"))]
        return []

    def links(self, draft: Draft, who: Who | None) -> list[Placed]:
        """The links of the first kind of these that is found."""
        return self._kept_up(draft, who) or self._spoken_to(draft) or self._reported(draft)

    def _kept_up(self, draft: Draft, who: Who | None) -> list[Placed]:
        """The newsroom that was told the words before these, where their speaker goes on in the paragraph."""
        before, earlier, links = self._before or (None, None, [])
        again = who is not None and earlier is not None and _is_same(who, earlier)
        unnamed = who is not None and who.kind in _UNNAMED  # "two people … The people said"
        if before is None or not links or not self._speaks_on(before, draft, again=again, unnamed=unnamed):
            return []
        if draft.follows and draft.unit == before.unit:
            return links  # "said in a statement that … and denied"
        tellers = -1 if unnamed or self._is_quoted(draft) else 0
        written = not self._known.writing.isdisjoint(self._scan.folded[slice(*draft.cue)])
        kept = _TOLD_OR_WRITTEN if written else _TOLD
        return [link for link in links if link[1].kind in kept and link[0] >= tellers]

    def _spoken_to(self, draft: Draft) -> list[Placed]:
        """The newsroom of the sentence before: "Ito spoke to the Courier. She said"."""
        scan, subject, begin = self._scan, draft.subject, draft.unit[0]
        if subject is None or draft.whole or begin < 4 or scan.forms[begin - 1] not in ".?!":
            return []
        if subject.last - subject.first > 1 or not scan.tags[subject.first] & PRONOUN:
            return []
        first = begin - 1
        while first > max(0, begin - _LOOK_BACK) and scan.forms[first - 1] not in ".?!":
            first -= 1
        if self._known.said_to.isdisjoint(scan.folded[first:begin]) or self._starts_anew(first, begin):
            return []
        return self._links.held(first, begin)

    def _reported(self, draft: Draft) -> list[Placed]:
        """The newsroom of the sentence before, where somebody is only quoted: "Ito was quoted as saying"."""
        before = self._before[0] if self._before else None
        if before is None or before.subject is None or draft.whole or not self._is_quoted(draft):
            return []
        speaker = self._before[1] if self._before else None
        if speaker and speaker.kind == "person":
            return []  # "the head of the agency"
        first, last = before.subject.first, before.subject.last
        near = before.unit[0] <= draft.unit[0] <= before.unit[1] + _GAP
        if not near or before.subject.relative or not self._newsrooms.is_outlet(first, last):
            return []
        return [(-1, self._links.via(first, last, "outlet"))]

    def _is_quoted(self, draft: Draft) -> bool:
        """Is somebody only quoted: "she is quoted as saying"?"""
        tags = self._scan.tags[slice(*draft.cue)]
        return any(classes & CITED for classes in tags) and any(classes & BE for classes in tags)

    def _speaks_on(self, before: Draft, draft: Draft, *, again: bool, unnamed: bool) -> bool:
        """Does the speaker of one draft go on in the next: "and blamed", "She added", or without a cue?"""
        scan, subject = self._scan, draft.subject
        if subject is None or before.subject is None or before.whole or draft.whole:
            return False
        if draft.unit[0] < before.unit[0] or draft.unit[0] > before.unit[1] + _GAP:
            return False
        alone = subject.last - subject.first == 1
        if self._starts_anew(before.unit[0], draft.unit[0]):
            goes_on = unnamed or self._is_quoted(draft)
            return again and (goes_on or (alone and bool(scan.tags[subject.first] & PRONOUN)))
        if draft.unit == before.unit or draft.cue[1] == 0:
            within = again and alone and bool(scan.tags[subject.first] & PRONOUN)
            return within or same(subject, before.subject)  # "told the Courier, in an interview in which he"
        if again and scan.tags[subject.first] & DETERMINER:
            return True  # "die 38-Jährige", "the source"
        if again and alone and scan.kinds[subject.first] != LOWER:
            return True  # "Ito, 61, said"
        return alone and bool(scan.tags[subject.first] & PRONOUN)

    def _starts_anew(self, first: int, last: int) -> bool:
        """Does a paragraph begin between two words?"""
        words = self._scan.words
        return "\n" in words.text[words.starts[first] : words.starts[last]]


def _is_same(who: Who, other: Who) -> bool:
    """Are these one speaker, or some of the same without names: "one of the people"?"""
    if who.name == other.name:
        return True
    return who.kind in _UNNAMED and other.kind in _UNNAMED and words_of(who.name)[-1] in words_of(other.name)
