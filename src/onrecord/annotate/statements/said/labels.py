"""Speakers set before or behind what they say: headings, "Ito: …", "… – Ito"."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import islice
from typing import Final

from ....records import Heading, Span, Who
from ....text.words import LOWER, NUMBER, PUNCTUATION, Words
from ...document import Document, Passage
from ..grammar.clauses import Subject
from ..grammar.cues import ADVERB, AUXILIARY, CUE, FINITE, FORM, PREPOSITION, SOURCE, SPEAKER, TIME
from ..grammar.drafts import RIGHT, Draft, trimmed
from ..grammar.listed import listed
from ..grammar.naming import Naming
from ..grammar.scan import Scan
from .interviews import Interview
from .quotations import past_clock, past_dateline

_LONGEST: Final = 8
_FEWEST: Final = 3
_PARTS: Final = 3  # titles with a label, from which on they are no statements
_DASHES: Final = frozenset("–—-")
_BULLETS: Final = frozenset("•·*▪–—-")


@cache
def _notes(language: str) -> frozenset[tuple[str, ...]]:
    """What opens a note of the outlet itself, in words."""
    return frozenset(tuple(Words(note).folded) for note in listed(language, "statements", "own_notes"))


class Labels:
    """Who is set before or behind the passages of one document."""

    def __init__(self, document: Document, scan: Scan, naming: Naming) -> None:
        self._document, self._scan, self._naming = document, scan, naming
        language = document.language
        self._never = listed(language, "statements", "labels")
        self._sources = listed(language, "statements", "label_sources")
        self._notes = _notes(language)
        self._first = listed(language, "pronouns", "first")
        self._note_heads = frozenset(note[0] for note in self._notes)
        self._heading: Passage | None = None
        self._above: Passage | None = None  # the last heading of any kind
        self._parts = -1  # passages with a label that no mark ends; less than none before they are counted
        self._in_marks: bool | None = None  # whether what stands under the heading is quoted
        self._counted: Counter[str] | None = None
        self._titles = listed(language, "people", "titles")
        self._turning = listed(language, "statements", "question_labels", "answer_labels")
        self._held: Interview | None = None

    @property
    def _counts(self) -> Counter[str]:
        """How often each label stands at the head of a passage."""
        if self._counted is None:
            spans = map(self._label_span, self._document.passages)
            self._counted = Counter(self._scan.folded[end - 1] for _, end in spans if end)
        return self._counted

    @property
    def _interview(self) -> Interview:
        """The parts that the labels play."""
        if self._held is None:
            turns: dict[str, list[str]] = {}
            begin = -1
            for passage in self._document.passages:
                first, end = self._label_span(passage)
                if end:
                    begin = passage.span.start if begin < 0 else begin
                    said = self._document.text[self._scan.words.ends[end] : passage.span.end]
                    turns.setdefault(self._label(first, end), []).append(said)
            self._held = Interview(self._document, self._naming, turns, begin)
        return self._held

    def _label(self, first: int, end: int) -> str:
        """The words of a label, folded."""
        return " ".join(self._scan.folded[first:end])

    def headed(self, passage: Passage) -> Draft | None:
        """The statement that a passage is as a whole, under a speaker heading."""
        if passage.kind == "heading":
            self._above = passage
        if passage.introduces:
            self._heading, self._in_marks = passage, None
        elif self._above and self._is_body(passage):
            return _whole(passage, Subject(self._above.first, self._above.last))
        if not passage.speaker or passage.first >= passage.last or self._told(passage):
            return None
        subject = self._heading_subject(passage.speaker)
        if subject and not self._speaks(subject):
            return None
        draft = _whole(passage, subject)
        draft.who = self._heading_who(subject, passage.speaker)
        return draft

    def _is_body(self, passage: Passage) -> bool:
        """Does a quotation stand under a heading that is a body's name: "Foreign ministry of Velm"?"""
        scan, above = self._scan, self._above
        if above is None or above.introduces or passage.first >= passage.last:
            return False
        if above.block + 1 != passage.block or not scan.opens(passage.first):
            return False
        quote = scan.quote_at(passage.first)
        if quote is None or quote.closing < passage.last or above.last - above.first > _LONGEST:
            return False
        tags = scan.tags[above.first : above.last]
        if any(each & (FINITE | AUXILIARY | CUE | SOURCE) for each in tags) or tags[0] & PREPOSITION:
            return False
        named = [each.kind for each in self._naming.within(above.span)]
        return "organisation" in named or any(each & SPEAKER for each in tags)

    def _told(self, passage: Passage) -> bool:
        """Does the outlet go on here, behind a quotation that was all the heading announced?"""
        opens, closes = self._scan.opens(passage.first), self._scan.quoted[passage.last - 1] > 0
        if self._in_marks is None:
            self._in_marks = opens and closes
        return self._in_marks and not opens

    def _heading_subject(self, name: str) -> Subject | None:
        """The words of the name in the heading above."""
        heading = self._heading
        if heading is None or heading.introduces != name:
            return None
        place = self._document.text.find(name, heading.span.start, heading.span.end)
        if place < 0:
            return None
        words = self._scan.words
        return Subject(words.first_at(place), words.end_at(place + len(name)))

    def _speaks(self, subject: Subject) -> bool:
        """Can the heading be a speaker's, not "From the archive:" or "Ada Moreno, 52"?"""
        scan, heading = self._scan, self._heading
        if heading is None or scan.tags[subject.first] & (PREPOSITION | CUE | SOURCE | ADVERB):
            return False
        if scan.folded[subject.last - 1] in self._never or scan.folded[subject.first] in self._never:
            return False
        rest = range(subject.last, heading.last)
        if any(scan.tags[place] & (FINITE | AUXILIARY) for place in rest):
            return False
        lettered = any(scan.kinds[place] not in (PUNCTUATION, NUMBER) for place in rest)
        numbered = any(scan.kinds[place] == NUMBER for place in rest)
        titled = scan.folded[subject.first] in self._titles
        named = titled or bool(self._naming.within(scan.words.span(subject.first, subject.last)))
        return lettered or (named and not numbered)

    def _heading_who(self, subject: Subject | None, name: str) -> Who:
        """The speaker of the heading, with the role that it gives."""
        heading, text = self._heading, self._document.text
        span = self._scan.words.span(subject.first, subject.last) if subject else None
        block = self._document.article.blocks[heading.block] if heading else None
        role = block.speaker.role if isinstance(block, Heading) and block.speaker else None
        place = text.find(role, heading.span.start, heading.span.end) if role and heading else -1
        mentions = [m for m in self._naming.within(span) if m.kind == "person"] if span else []
        known = self._naming.who(mentions[0]) if mentions else None
        first, _, bare = name.partition(" ")
        if not known and not role and first.casefold() in self._titles:
            return Who(name=bare, role=first, kind="person", name_span=span)
        return Who(
            name=known.name if known else name,
            role=role or (known.role if known else None),
            kind="person",
            name_span=span,
            role_span=Span(place, place + len(role)) if role and place >= 0 else None,
        )

    def labelled(self, passage: Passage) -> Draft | None:
        """The statement behind "Ito:" at the head of a passage."""
        first, end = self._label_span(passage)
        label = self._label(first, end)
        if not end or self._interview.asks(label):
            return None
        scan, who = self._scan, self._interview.answers(label)
        answer = who is not None or self._interview.is_answer(label)
        quoted = scan.opens(end + 1)
        often = self._counts[scan.folded[end - 1]] > 1
        known = self._naming.within(scan.words.span(first, end)) or scan.folded[end - 1] in self._sources
        if not (answer or quoted or often or known):
            return None
        draft = Draft((end, end + 1), (first, end + 1), RIGHT, Subject(first, end), "says", end + 1)
        last = passage.last if answer or quoted or often else self._said_to(passage, first, end)
        piece = trimmed(scan, end + 1, last)
        if piece is None or not (answer or quoted or self._tells(*piece)):
            return None
        if not (answer or quoted or often) and self._titles_part(passage):
            return None
        draft.pieces, draft.who = [piece], who
        draft.whole = often and not quoted
        return draft

    def _said_to(self, passage: Passage, first: int, colon: int) -> int:
        """Where what a label introduces ends: in an entry of a live report, with its first sentence.

        Somebody who speaks there of themselves goes on.
        """
        timed = first > passage.first + 1
        if not timed or not self._first.isdisjoint(self._scan.folded[colon : passage.last]):
            return passage.last
        return next(last for _, last in passage.sentences if last > colon + 1)

    def _tells(self, first: int, last: int) -> bool:
        """Is this more than a number, names or a catchword: "Ito: 1,769", "Ito: Now or never"?"""
        kinds = self._scan.kinds
        letters = (place for place in range(first, last) if kinds[place] not in (PUNCTUATION, NUMBER))
        if sum(1 for _ in islice(letters, _FEWEST)) < _FEWEST:
            return False
        return LOWER in kinds[first:last] or "," not in self._scan.forms[first:last]

    def _titles_part(self, passage: Passage) -> bool:
        """Is this a title of a part, open-ended or a question: "Ito: A closing surge", one of several?"""
        if self._scan.forms[passage.last - 1] == "?":
            return True
        if self._parts < 0:
            ends = [each for each in self._document.passages if self._label_span(each)[1]]
            self._parts = sum(self._scan.kinds[each.last - 1] != PUNCTUATION for each in ends)
        return self._parts >= _PARTS and self._scan.kinds[passage.last - 1] != PUNCTUATION

    def _label_span(self, passage: Passage) -> tuple[int, int]:
        """Where a name or a role opens the passage, and where its colon stands; zeros if none does."""
        scan, first = self._scan, passage.first
        if ":" not in scan.forms[first : first + _LONGEST]:
            return 0, 0
        first += scan.forms[first] in _BULLETS
        clock = past_clock(scan, first, passage.last)
        if past_dateline(scan, first, passage.last) > clock:
            return 0, 0  # "THE FACTS:"
        for index in range(clock, min(passage.last - 1, first + _LONGEST)):
            if scan.forms[index] == ":":
                return (clock, index) if index > clock else (0, 0)
            if not (self._in_label(index, clock) or (index > clock and scan.forms[index] in ".-’'&")):
                break
        return 0, 0

    def _in_label(self, index: int, first: int) -> bool:
        """Can this word be one of the "Fire chief Ito" before a colon?"""
        scan = self._scan
        named = scan.named(index) or (index > first and scan.folded[index] in self._sources)
        if not named or scan.tags[index] & TIME or (index == first and self._says(index)):
            return False
        return scan.folded[index] not in self._never or scan.folded[index] in self._turning

    def _says(self, index: int) -> bool:
        """Is this the verb in "Said Ito: …"?"""
        word, known = self._scan.folded[index], self._scan.vocabulary
        entry = known.entries.get(word)
        return bool(entry and entry.shapes & FORM) and word not in known.homographs

    def own_note(self, low: int, high: int) -> bool:
        """Does the outlet speak here of its own article: "Editor's note: …"?"""
        folded = self._scan.folded
        if folded[low] not in self._note_heads:
            return False
        for place in range(low + 1, min(high, low + _LONGEST)):
            if folded[place] == ":":
                return tuple(folded[low:place]) in self._notes
        return False

    def signed(self, low: int, high: int) -> Draft | None:
        """The statement before "– Ito" at the end of a headline or a quotation."""
        scan = self._scan
        if _DASHES.isdisjoint(scan.forms[max(low, high - _LONGEST) : high]):
            return None
        places = range(high - 1, max(low + 1, high - _LONGEST), -1)
        dash = next((i for i in places if scan.forms[i] in _DASHES and scan.dash(i)), None)
        if dash is None or dash + 1 >= high:
            return None
        end = high - 1 if scan.forms[high - 1] == ")" else high
        last = next((i for i in range(dash + 1, end) if scan.forms[i] == "("), end)
        if last == dash + 1 or any(scan.quoted[i] or scan.kinds[i] == NUMBER for i in range(dash + 1, last)):
            return None
        if any(scan.kinds[i] == PUNCTUATION and scan.forms[i] not in ".-’'&" for i in range(dash + 1, last)):
            return None
        named = scan.named(dash + 1)
        quoted = scan.quoted[dash - 1] and named
        known = (
            bool(self._naming.within(scan.words.span(dash + 1, last)))
            or scan.folded[last - 1] in self._sources
        )
        if not (quoted or (known and scan.forms[high - 1] not in ".!?")):
            return None
        piece = trimmed(scan, low, dash)
        if piece is None:
            return None
        draft = Draft((dash, dash + 1), (dash, high), RIGHT, Subject(dash + 1, last), "says", low)
        draft.pieces = [piece]
        return draft


def _whole(passage: Passage, subject: Subject | None) -> Draft:
    """The statement that a passage is as a whole."""
    draft = Draft((0, 0), (passage.first, passage.first), RIGHT, subject, "says", passage.first)
    draft.pieces, draft.whole = [(passage.first, passage.last)], True
    return draft
