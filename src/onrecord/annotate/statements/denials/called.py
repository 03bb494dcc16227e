"""What speaks for and against a denial where something is called something: "called it “simply wrong”"."""

from __future__ import annotations

from typing import Final

from ..grammar.cues import DOCUMENT, F_VERDICT
from ..grammar.drafts import Draft
from ..grammar.scan import Scan

_MOST: Final = 25
_UNTRUE: Final = frozenset(["called, false", "called, wrong"])


def describes(scan: Scan, draft: Draft) -> bool:
    """Is the verb one with which something is called something: "called it", "dismissed it as"?"""
    entries = (scan.vocabulary.entries.get(scan.folded[place]) for place in range(*draft.cue))
    return any(entry is not None and entry.frames & F_VERDICT for entry in entries)


def of_verdict(scan: Scan, draft: Draft) -> list[str]:
    """What holds of that which is called something, and of what it is called; nothing if it is no claim."""
    first, last = draft.pieces[0]
    places = range(first, min(last, first + _MOST))
    thing = _thing(scan, [place for place in places if not scan.quoted[place]])
    verdict = _verdict(scan, places) if thing else []
    if thing == ["called, it"] and _UNTRUE.isdisjoint(verdict):
        return []  # "called it absolute chaos"
    return [*thing, *verdict] if "called" in verdict else []


def _thing(scan: Scan, places: list[int]) -> list[str]:
    """Is it a claim, something that can be forged, or "it"?"""
    denials, words = scan.vocabulary.denials, [scan.folded[place] for place in places]
    found = list[str]()
    if any(map(denials.is_claim, words)):
        found.append("called, claim")
    if not denials.accusations.isdisjoint(words):
        found.append("called, accusation")
    if not denials.papers.isdisjoint(words) or any(scan.tags[place] & DOCUMENT for place in places):
        found.append("called, thing")
    if words and words[0] in denials.it:
        found.append("called, it")
    return found


def _verdict(scan: Scan, places: range) -> list[str]:
    """Is it called false, nonsense, something grave, or whatever stands in quotation marks?"""
    denials, words = scan.vocabulary.denials, [scan.folded[place] for place in places]
    found = ["called, quoted"] if any(scan.quoted[place] for place in places) else []
    for name, known in (("false", denials.false), ("wrong", denials.wrong), ("utterly", denials.scornful)):
        if not known.isdisjoint(words):
            found += ["called", f"called, {name}"]
    if not denials.harsh.isdisjoint(words):
        found.append("called, harsh")
    return found
