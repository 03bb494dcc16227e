"""Newsrooms that an article introduces: "the broadcaster TV Sund", "Velde Nyt, a Danish daily,"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ....text.words import LOWER
from ...people.vocabulary import given_names
from ..grammar.cues import AGENT, CITING, DETERMINER, PREPOSITION, TIME
from ..grammar.scan import Scan

_LONGEST: Final = 4
_EXPLAINED: Final = 5  # words between the comma and the noun: "a Danish daily"

Name = tuple[str, ...]


def introduced(scan: Scan, nouns: frozenset[str], handing: frozenset[str]) -> frozenset[Name]:
    """The names that stand beside nouns for newsrooms, or do what only newsrooms do, folded.

    nouns: "broadcaster", "daily"; handing: "quoted" and what else is done by newsrooms.
    """
    known: set[Name] = set()
    for place in scan.where(nouns | handing | scan.vocabulary.citing_words):
        word = scan.folded[place]
        if word in nouns:
            known.update(_beside(scan, place))
        elif word in handing and place + 2 < len(scan.tags) and scan.tags[place + 1] & AGENT:
            known.update(_run(scan, place + 2 + bool(scan.tags[place + 2] & DETERMINER)))
        elif scan.tags[place] & CITING and scan.forms[place - 1] == ",":
            known.update(_teller(scan, place - 1))
    return frozenset(known)


def _beside(scan: Scan, noun: int) -> Iterator[Name]:
    """The names right behind a noun, and before the comma in front of "a Danish daily"."""
    yield from _run(scan, noun + 1 + scan.opens(noun + 1))
    if scan.kinds[noun] != LOWER or scan.forms[noun + 1 : noun + 2] not in ([","], ["."]):
        return
    comma = next((i for i in range(noun - 1, max(0, noun - _EXPLAINED), -1) if scan.forms[i] == ","), 0)
    if comma and scan.tags[comma + 1] & DETERMINER:
        yield from _run_before(scan, comma)


def _teller(scan: Scan, comma: int) -> Iterator[Name]:
    """The name before a comma and "citing", where it is no person's and no part of "Ministry of Works"."""
    for name in _run_before(scan, comma):
        before = comma - len(name) - 1
        led = before >= 0 and scan.kinds[before] == LOWER and scan.tags[before] & PREPOSITION
        if not led and not (len(name) > 1 and name[0] in given_names()):
            yield name


def _run(scan: Scan, first: int) -> Iterator[Name]:
    """The capitals that begin at a word, with and without their article."""
    last = first
    while last < min(first + _LONGEST, len(scan.kinds)) and scan.named(last):
        if scan.tags[last] & TIME and scan.folded[last] not in scan.vocabulary.told:
            break  # not before "the programme Today"
        last += 1
    if last > first:
        yield tuple(scan.folded[first:last])
    if last > first + 1 and scan.tags[first] & DETERMINER:
        yield tuple(scan.folded[first + 1 : last])  # "Bote" of "Der Bote"


def _run_before(scan: Scan, last: int) -> Iterator[Name]:
    """The capitals that end before a word."""
    first = last
    while first and last - first < _LONGEST and scan.named(first - 1):
        first -= 1
    yield from _run(scan, first)
