"""Passives where the finite verb stands second: "wurde gefordert, dass …", "wird von Ito vorgeworfen, …"."""

from __future__ import annotations

from typing import Final

from ..grammar.clauses import Subject
from ..grammar.complements import COLON, COMMA, QUOTE
from ..grammar.cues import (
    AGENT,
    BE,
    F_CLAUSE,
    F_QUOTE,
    F_TO,
    NOT,
    PARTICIPLE,
    SUBJUNCTIVE,
    THAT,
    TO,
    UNREAL,
    Entry,
)
from ..grammar.drafts import RIGHT, Draft
from ..grammar.phrases import phrase_end
from ..grammar.scan import Scan
from .origins import origin

_NEAR: Final = 24


def passive(scan: Scan, verb: int, entry: Entry, clause: int, mark: int, low: int, high: int) -> Draft | None:
    """What is said behind a passive, and by whom if that is told.

    mark: what closes the clause.
    """
    if (
        not entry.shapes & PARTICIPLE
        or mark >= high - 1
        or not (scan.forms[mark] in ",:" or scan.opens(mark))
    ):
        return None
    classes = scan.tags[clause : verb + 2]
    if not any(each & BE for each in classes) or any(each & NOT for each in classes):
        return None
    quoted = scan.opens(mark) or scan.opens(mark + 1)
    if not _follows(scan, entry, mark, high, quoted=quoted):
        return None
    content = mark if scan.opens(mark) else mark + 1 + bool(scan.tags[mark + 1] & THAT)
    kind = QUOTE if scan.opens(mark) else COLON if scan.forms[mark] == ":" else COMMA
    subject = _agent(scan, clause, verb) or origin(scan, verb + 1, verb, verb + 1, clause, low, mark)
    return Draft((verb, verb + 1), (clause, mark), RIGHT, subject, entry.stance, content, kind=kind)


def _agent(scan: Scan, first: int, last: int) -> Subject | None:
    """Whoever does it: "von Ito"."""
    place = next((index for index in range(first, last) if scan.tags[index] & AGENT), last)
    end = phrase_end(scan, place + 1, last) if place + 1 < last else 0
    return Subject(place + 1, end, full=end) if end > place + 1 else None


def _follows(scan: Scan, entry: Entry, mark: int, high: int, *, quoted: bool) -> bool:
    """Does a clause, an infinitive or a quotation follow, which the verb can have?"""
    if quoted:
        return bool(entry.frames & F_QUOTE)
    tags = scan.tags[mark + 1 : min(high, mark + _NEAR)]
    clause = tags[0] & THAT or any(each & (SUBJUNCTIVE | UNREAL) for each in tags)
    if clause and entry.frames & F_CLAUSE:
        return True
    return (
        bool(entry.frames & (F_TO | F_CLAUSE)) and scan.forms[mark] == "," and any(each & TO for each in tags)
    )
