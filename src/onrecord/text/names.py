"""Runs of words that can be names: capitals with what may stand between them."""

from __future__ import annotations

from typing import Final

from .words import CAPITAL, LOWER, NUMBER, PUNCTUATION, UPPER, Words

_HYPHENS: Final = frozenset("-‐‑")
_QUOTES: Final = frozenset("\"“”„«»'‘’")
_CLOSERS: Final = {"(": ")"}
_JOINTS: Final = _HYPHENS | _QUOTES | frozenset(_CLOSERS) | {"."}
_MOST_PARTICLES: Final = 3
_LONGEST_SYLLABLE: Final = 5


class Inside:
    """Which words a language has inside names; all folded.

    particles: may stand between two capitals: "van", "bin".
    second_particles: may stand there behind another particle: "der" in "van der".
    shortened: their full stop belongs to them: "lt", "jr".
    compounds: behind a hyphen they are no part of the name: "based".
    """

    __slots__ = ("compounds", "particles", "second_particles", "shortened")

    def __init__(
        self,
        particles: frozenset[str],
        second_particles: frozenset[str],
        shortened: frozenset[str],
        compounds: frozenset[str],
    ) -> None:
        self.particles, self.second_particles = particles, second_particles
        self.shortened, self.compounds = shortened, compounds


def run_from(words: Words, index: int, last: int, inside: Inside) -> tuple[int, int]:
    """The first run of capitals from `index` on, as long as it goes; `last` twice where there is none."""
    codes = words.codes
    while index < last and codes[index] not in (CAPITAL, UPPER):
        index += 1
    start = index
    while index < last and codes[index] in (CAPITAL, UPPER):
        index += 1
    if index == last or (codes[index] == LOWER and words.folded[index] not in inside.particles):
        return start, index
    return start, _end(words, index - 1, last, inside)


def opens(words: Words, first: int, index: int) -> bool:
    """Is the word at `index` the first from `first` on that is no mark?"""
    forms = words.forms
    while first < index and not forms[first][0].isalnum():
        first += 1
    return first == index


def _end(words: Words, index: int, last: int, inside: Inside) -> int:
    """One past the last word of the run that has capitals up to `index`."""
    while index + 1 < last and _may_join(words, index + 1, inside):
        index = _after_stop(words, index, last, inside)
        following = _joined(words, index, last, inside)
        if not following:
            break
        index = following
    return index + 1


def _may_join(words: Words, index: int, inside: Inside) -> bool:
    """Is this of the words over which a name goes on?"""
    kind = words.kinds[index]
    if kind == LOWER:
        return words.folded[index] in inside.particles
    return kind != NUMBER and (kind != PUNCTUATION or words.forms[index] in _JOINTS)


def _after_stop(words: Words, index: int, last: int, inside: Inside) -> int:
    """The full stop that belongs to the word at `index`, or the word itself."""
    if index + 1 >= last or words.forms[index + 1] != "." or not words.glued(index):
        return index
    if len(words.forms[index]) == 1 or words.folded[index] in inside.shortened:
        return index + 1
    return index


def _joined(words: Words, index: int, last: int, inside: Inside) -> int:
    """The capital that carries the run on from `index`, or 0."""
    look = index + 1
    if look >= last:
        return 0
    forms, kinds = words.forms, words.kinds
    if kinds[look] in (CAPITAL, UPPER):
        return look
    if forms[look] in _HYPHENS:
        glued = words.glued(index) and words.glued(look)
        return look + 1 if glued and _goes_on(words, look + 1, last, inside) else 0
    if forms[look] in _QUOTES or forms[look] in _CLOSERS:
        return _nickname(words, look, last)
    return _past_particles(words, look, last, inside)


def _goes_on(words: Words, index: int, last: int, inside: Inside) -> bool:
    """Does the name go on behind a hyphen: "Jean-Claude", "Ji-woo"?"""
    if index >= last:
        return False
    if words.kinds[index] == LOWER:
        return len(words.forms[index]) <= _LONGEST_SYLLABLE and words.folded[index] not in inside.compounds
    return words.kinds[index] in (CAPITAL, UPPER)


def _nickname(words: Words, index: int, last: int) -> int:
    """The surname after a nickname in quotation marks: Ada "Lin" Moreno."""
    if index + 3 >= last or words.glued(index - 1) or not words.glued(index) or not words.glued(index + 1):
        return 0
    closer = words.forms[index + 2]
    if closer not in _QUOTES or words.forms[index] not in _QUOTES or words.glued(index + 2):
        return 0
    return index + 3 if words.kinds[index + 1] == words.kinds[index + 3] == CAPITAL else 0


def _past_particles(words: Words, index: int, last: int, inside: Inside) -> int:
    """The capital behind one to three particles ("van der Berg", "al-Sharif"), or 0."""
    look = index
    for _ in range(_MOST_PARTICLES):
        if look >= last or words.kinds[look] != LOWER:
            break
        word = words.folded[look]
        if word not in inside.particles and not (look > index and word in inside.second_particles):
            break
        look += 1
        if look < last and words.forms[look] in _HYPHENS and words.glued(look - 1):
            look += 1
    if index < look < last and words.kinds[look] in (CAPITAL, UPPER):
        return look
    return 0
