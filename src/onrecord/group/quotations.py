"""Statements of a story that contradict each other, or quote the same words differently."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import islice
from typing import Final

from ..records import Conflict
from .claims import Claim
from .vocabulary import known

_TELLING: Final = 4
"""Letters from which a word can tell what a statement is about."""
_SHARED: Final = 3
"""Telling words that a denial shares with what it denies."""
_SHARED_PART: Final = 0.4
"""Part that those must be of the shorter statement's telling words."""
_RUN: Final = 4
"""Words in a row by which two versions of a quotation are found."""
_ALIKE: Final = 0.6
"""Share of the shorter version's words that must stand in the longer one."""
_CHANGED: Final = 6
"""Words by which two versions of one sentence may differ, both counted."""
_CROWD: Final = 10
"""Statements with the same word or run that are compared with a new one."""


def denials(claims: Sequence[Claim]) -> Iterator[Conflict]:
    """Each denial with the claim that it denies."""
    having: dict[str, list[int]] = {}
    telling = [_telling(claim) for claim in claims]
    for place, claim in enumerate(claims):
        if claim.stance != "denies":
            for word in telling[place]:
                having.setdefault(word, []).append(place)
    for place, denial in enumerate(claims):
        if denial.stance != "denies":
            continue
        near = {other for word in telling[place] for other in having.get(word, [])[:_CROWD]}
        found = [
            (len(telling[place] & telling[other]), -other) for other in near if _denied(claims[other], denial)
        ]
        shared, other = max(found, default=(0, 0))
        least = min(len(telling[place]), len(telling[-other]))
        if shared >= max(_SHARED, _SHARED_PART * least):
            yield Conflict(relation="denial", a=claims[-other].side, b=denial.side)


def _denied(claim: Claim, denial: Claim) -> bool:
    """Can one be what the other denies: somebody else's words, elsewhere in the text?"""
    same_words = claim.side.article == denial.side.article and claim.side.span.overlaps(denial.side.span)
    return not same_words and (claim.speaker is None or claim.speaker != denial.speaker)


def _telling(claim: Claim) -> set[str]:
    return {word for word in claim.words if len(word) >= _TELLING} - known("common") - known("turning")


def altered(claims: Sequence[Claim]) -> Iterator[Conflict]:
    """Quotations of one speaker that differ in a word on which their sense hangs."""
    having: dict[tuple[str, ...], list[Claim]] = {}
    for claim in claims:
        if not claim.quoted or not claim.speaker:
            continue
        words = claim.words
        runs = {words[place : place + _RUN] for place in range(len(words) - _RUN + 1)}
        older = {id(other): other for run in sorted(runs) for other in having.get(run, ())}
        for other in islice(older.values(), _CROWD):
            if _same_speaker(other, claim) and changes_sense(other.words, words):
                yield Conflict(relation="altered-quote", a=other.side, b=claim.side)
                break
        for run in runs:
            known_under = having.setdefault(run, [])
            if len(known_under) < _CROWD:
                known_under.append(claim)


def _same_speaker(one: Claim, other: Claim) -> bool:
    if one.side.article == other.side.article or not one.speaker or not other.speaker:
        return False
    return one.speaker.split()[-1] == other.speaker.split()[-1]


def changes_sense(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Do two versions of a sentence differ, inside of what both give, in a word that turns its sense?

    Words before and after are left out: quoting a part is no alteration.
    """
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size > 1]
    if not blocks or sum(block.size for block in blocks) < _ALIKE * min(len(one), len(other)):
        return False
    first, last = blocks[0], blocks[-1]
    inner = one[first.a : last.a + last.size], other[first.b : last.b + last.size]
    kept = sum(block.size for block in blocks)
    if len(inner[0]) + len(inner[1]) - 2 * kept > _CHANGED:
        return False
    changed = set(inner[0]) ^ set(inner[1])
    turning = known("turning")
    return any(word in turning or word.isdecimal() for word in changed)
