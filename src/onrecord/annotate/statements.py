"""Who said what: statements in quotation marks, reported, or both."""

from __future__ import annotations

from collections.abc import Iterator

from ..records import Record, Statement
from ..records.ids import make
from ..records.statement import Form
from .annotators import annotator
from .attributions import Draft, drafts
from .clauses import Scan
from .cues import CUE, vocabulary
from .document import Document, Passage
from .quotations import loose_quotes
from .sources import sourced
from .speakers import Speakers

FOUND_BY = "statements/1"


def _statements(document: Document) -> Iterator[Record]:
    """The statements of a document, in order."""
    known = vocabulary(document.language)
    if known is None:
        return
    scan = Scan(document, known)
    found: list[Draft] = []
    for passage in document.passages:
        scan.read_quotes(passage)
        here: list[Draft] = []
        for low, high in units(scan, passage):
            new = [*drafts(scan, low, high), *sourced(scan, low, high)]
            new.sort(key=lambda draft: draft.cue)
            loose_quotes(scan, low, high, new, here, found)
            here += new
        found += here
    speakers = Speakers(document, scan)
    for draft in found:
        record = _record(document, scan, draft, speakers)
        if record:
            yield record


def units(scan: Scan, passage: Passage) -> list[tuple[int, int]]:
    """The sentences of a passage; a quotation of several sentences stays in one piece."""
    found: list[tuple[int, int]] = []
    quoted = scan.quoted
    for low, high in passage.sentences:
        inside = low and quoted[low] and quoted[low] == quoted[low - 1]
        if found and (inside or _finishes(scan, low, high)):
            found[-1] = (found[-1][0], high)
        else:
            found.append((low, high))
    return found


def _finishes(scan: Scan, low: int, high: int) -> bool:
    """Is this the "Ito asked." behind a quotation that ends with a question mark?"""
    if not scan.quoted[low - 1] or scan.quoted[low] or high - low > 60:
        return False
    quote = scan.quote_at(low - 1)
    if quote is None or quote.closing != low or scan.forms[quote.last - 1] not in "?!…":
        return False
    return any(scan.tags[index] & CUE for index in range(low, min(high, low + 6)))


def _record(document: Document, scan: Scan, draft: Draft, speakers: Speakers) -> Statement | None:
    words = scan.words
    spans = tuple(words.span(first, last) for first, last in draft.pieces)
    cue = words.span(*draft.cue) if draft.cue[1] > draft.cue[0] else None
    subject = draft.subject
    speaker = words.span(subject.first, subject.last) if subject else None
    article = document.article.id
    places = [place for span in spans for place in span]
    return Statement(
        id=make("statement", article, places, cue),
        article=article,
        form=_form(scan, draft),
        words=spans,
        speaker=speaker,
        cue=cue,
        who=speakers.who(draft),
        stance=draft.stance,
        found_by=FOUND_BY,
    )


def _form(scan: Scan, draft: Draft) -> Form:
    """In quotation marks, reported, or both."""
    inside = outside = 0
    for first, last in draft.pieces:
        within = sum(1 for number in scan.quoted[first:last] if number)
        inside += within
        outside += last - first - within
    if not inside:
        return "indirect"
    return "direct" if outside <= 1 else "mixed"


statements = annotator("statements", version=1, after=("people", "places", "dates"))(_statements)
