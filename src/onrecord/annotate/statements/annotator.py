"""The annotator: from a document to its statements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...records import Record
from ...text.words import LOWER
from ..annotators import annotator
from ..document import Document, Passage
from .denials.evidential import claimed_to_have
from .grammar.complements import COMMA, END, QUOTE
from .grammar.cues import CUE, F_QUOTE
from .grammar.drafts import Draft
from .grammar.naming import Naming, Titles
from .grammar.scan import Scan
from .grammar.vocabulary import vocabulary
from .records import Recorder
from .said.attributions import drafts
from .said.following import complement
from .said.labels import Labels
from .said.quotations import behind_colon, direct, look_back, loose_quotes, past_dateline, taken_up
from .said.sources import sourced

_SEMICOLON: Final = ";"
_COLON: Final = ":"


@annotator("statements", version=9, after=("people", "places", "dates"))
def statements(document: Document) -> Iterator[Record]:
    """The statements of a document, in order."""
    known = vocabulary(document.language)
    if known is None:
        return
    scan = Scan(document, known)
    found = document.found
    titles = Titles(document.language)
    naming = Naming(document.text, [*found.get("people", ()), *found.get("places", ())], titles)
    scan.calm_names([mention.span.start for mention in naming.mentions])
    labels = Labels(document, scan, naming)
    recorder = Recorder(document, scan, naming, statements.found_by)
    speaking: Draft | None = None
    for passage in document.passages:
        quoted = scan.read_quotes(passage)
        headed = labels.headed(passage)
        if not (headed or quoted or scan.eventful(passage)):
            speaking = None
            continue
        here, speaking = _passage(scan, passage, labels, speaking, headed)
        recorder.add(here, headed)
    yield from recorder.records()


def _passage(
    scan: Scan, passage: Passage, labels: Labels, speaking: Draft | None, headed: Draft | None
) -> tuple[list[Draft], Draft | None]:
    """The drafts of a passage, and the one whose speech may go on in the next."""
    labelled = None if headed else labels.labelled(passage)
    here: list[Draft] = [labelled] if labelled else []
    if not here and not headed and speaking and speaking.pending:
        taken_up(scan, passage, speaking)
    before = (passage.first, passage.first)
    for low, high in units(scan, passage):
        low = past_dateline(scan, low, high) if low == passage.first else low
        if labels.own_note(low, high):
            continue
        new = _drafts(scan, labels, labelled, low, high)
        if not headed and not labelled:
            look_back(scan, new, before)
            loose_quotes(scan, (low, high), before, new, here, speaking)
        here += new
        speaking = _still_speaking(scan, here, low)
        before = (low, high)
    return here, speaking


def _drafts(scan: Scan, labels: Labels, labelled: Draft | None, low: int, high: int) -> list[Draft]:
    """The statements that a sentence itself announces, in order."""
    hits = scan.announced(low, high)
    new = [*drafts(scan, hits, low, high), *sourced(scan, hits, low, high)] if hits else []
    if scan.vocabulary.verb_second:
        new += claimed_to_have(scan, low, high)
    signed = labels.signed(low, high)
    if signed:
        new = [signed, *(draft for draft in new if draft.clause[1] <= signed.cue[0])]
    if labelled:
        new = [draft for draft in new if draft.pieces != labelled.pieces and draft.cue != labelled.cue]
    if len(new) > 1:
        new.sort(key=lambda draft: draft.cue)
    if scan.vocabulary.verb_second and _COLON in scan.forms[low:high]:
        new += behind_colon(scan, new, low, high)
    for place, draft in enumerate(new):
        draft.unit, draft.leads = (low, high), place == 0
    return new


def _still_speaking(scan: Scan, here: list[Draft], low: int) -> Draft | None:
    """The draft whose quotation reaches into the sentence that begins at `low`."""
    if not here:
        return None
    for draft in reversed(here[-3:]):
        if draft.pending or not draft.pieces:
            return draft if draft.pending else None
        if scan.vocabulary.verb_second:
            return draft
        first, last = draft.pieces[-1]
        if max(last, draft.clause[1]) > low and direct(scan, first, last):
            return draft
    return None


def units(scan: Scan, passage: Passage) -> list[tuple[int, int]]:
    """The sentences of a passage; a quotation of several sentences stays in one piece."""
    found: list[tuple[int, int]] = []
    quoted = scan.quoted
    for low, high in _clauses(scan, passage) if scan.vocabulary.verb_second else passage.sentences:
        joined = found and quoted[low - 1] and (quoted[low] == quoted[low - 1] or _finishes(scan, low, high))
        if joined:
            found[-1] = (found[-1][0], high)
        else:
            found.append((low, high))
    return found


def _clauses(scan: Scan, passage: Passage) -> Iterator[tuple[int, int]]:
    """The sentences, cut at semicolons outside quotations: a verb opens or closes no clause beyond one."""
    parted = _SEMICOLON in scan.forms[passage.first : passage.last]
    for low, high in passage.sentences:
        for place in range(low + 1, high - 1) if parted else ():
            if scan.forms[place] == _SEMICOLON and not scan.quoted[place]:
                yield low, place + 1
                low = place + 1
        yield low, high


def _finishes(scan: Scan, low: int, high: int) -> bool:
    """Is this the "Ito asked." behind a quotation that ends with a question mark?"""
    quote = scan.quote_at(low - 1)
    if quote is None or scan.quoted[low] or quote.closing != low or high - low > 60:
        return False
    if scan.forms[quote.last - 1] not in "?!…" or scan.forms[quote.opening - 1] == ":":
        return False
    if scan.kinds[low] == LOWER:
        return True
    for index in range(low, min(high, low + 8)):
        entry = scan.entry(index) if scan.tags[index] & CUE else None
        if entry and entry.frames & F_QUOTE:
            return complement(scan, index, entry, high).kind in (END, COMMA, QUOTE)
    return False
