"""Who is who within one article: mentions that name the same person or organisation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ...text.folding import fold
from ...text.words import Words
from .genders import Gender, gender_of
from .vocabulary import Vocabulary

MOST: Final = 30
"""So many people of one surname, names of one person and mentions back are looked at; no article has more."""

_REMEMBERED: Final = 50_000
_parts: Final[dict[str, tuple[str, ...]]] = {}


class Named:
    """A person or an organisation with the names it has in the article."""

    __slots__ = ("full", "gender", "group", "kin", "met", "names", "parts")

    def __init__(self, parts: tuple[str, ...], full: str, gender: Gender | None = None) -> None:
        self.parts, self.full, self.names = parts, full, [parts]
        self.kin = False  # presented as somebody's: "his daughter Ada Moreno"
        self.met = False  # named in the article up to where it is read
        self.group = -1  # number among those of the article, once it has one
        self.gender = gender or (gender_of(full) if len(parts) > 1 else None)

    def may_be(self, gender: Gender | None) -> bool:
        """Can "Mr" or "Mrs" stand before a name of this one's?"""
        return gender is None or self.gender is None or self.gender == gender

    def take(self, parts: tuple[str, ...], full: str) -> None:
        """Add a name; the one with the most and longest parts is the full one."""
        if parts not in self.names:
            self.names.append(parts)
        if (len(parts), len("".join(parts))) > (len(self.parts), len("".join(self.parts))):
            self.parts, self.full = parts, full
        elif self.full.isupper() and not full.isupper() and len(parts) >= len(self.parts):
            self.full = full


def parts(words: Words, first: int, last: int, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The parts of a name that tell it from others: "(ada, moreno)"."""
    if last - first == 1:
        one = _part(words.folded[first])
        return () if one and one[0] in vocabulary.suffixes else one
    kept: list[str] = []
    for index in range(first, last):
        one = _part(words.folded[index])
        if one and one[0] not in vocabulary.suffixes:
            kept.append(one[0])
    return tuple(kept)


def _part(word: str) -> tuple[str, ...]:
    """What a folded word is as part of a name; nothing for a mark or a number."""
    known = _parts.get(word)
    if known is None:
        if len(_parts) >= _REMEMBERED:
            _parts.clear()
        plain = word if word.isascii() else fold(word)
        known = _parts[word] = (plain.strip("."),) if word[0].isalpha() else ()
    return known


def agree(one: Sequence[str], other: Sequence[str]) -> bool:
    """Can these two names be one person's?

    The surname is the same and the given names stand in the same order in
    the longer one, where an initial agrees with a name that begins so.
    """
    if one[-1] != other[-1]:
        return False
    short, long = sorted((one[:-1], other[:-1]), key=len)
    position = 0
    for name in short:
        while position < len(long) and not _same(name, long[position]):
            position += 1
        if position == len(long):
            return False
        position += 1
    return not short or _same(short[0], long[0]) or len(short) < len(long)


def _same(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[:1] == other[:1]
    return one == other


class People:
    """The people of one article."""

    def __init__(self) -> None:
        self.all: list[Named] = []
        self.by_surname: dict[str, list[Named]] = {}
        self.by_name: dict[tuple[str, ...], Named] = {}
        self.by_given: dict[str, list[Named]] = {}

    def add(self, name: tuple[str, ...], full: str, gender: Gender | None = None) -> Named:
        """The person of a full name, met before or new; gender: what a title before it says."""
        known = self.by_name.get(name) or self._agreeing(name)
        if known and known.may_be(gender):
            known.take(name, full)
            known.gender = known.gender or gender
            self.by_name[name] = known
            return known
        person = self.by_name[name] = Named(name, full, gender)
        self.all.append(person)
        _note(self.by_surname, name[-1], person)
        for index in range(len(name) - 1):
            _note(self.by_given, name[index], person)
        return person

    def _agreeing(self, name: tuple[str, ...]) -> Named | None:
        """Somebody whose names so far all agree with this one."""
        people = self.by_surname.get(name[-1])
        if people is None:
            return None
        for known in people[:MOST]:
            if len(known.names) < MOST and all(agree(name, other) for other in known.names):
                return known
        return None

    def surnamed(
        self, surname: str, latest: list[Named], gender: Gender | None = None, younger: bool = False
    ) -> Named | None:
        """The person with a surname whom a title may stand before; of several, the one named last.

        Who is only there as somebody's daughter or brother is meant where nobody else is, or
        where the younger of them is asked for.
        """
        known = self.by_surname.get(surname)
        if known is None:
            return None
        if len(known) == 1:
            return known[0] if known[0].may_be(gender) else None
        known = [person for person in known[:MOST] if person.may_be(gender)]
        if len(known) < 2:
            return known[0] if known else None
        known = [person for person in known if person.kin == younger] or known
        for index in range(len(latest) - 1, max(-1, len(latest) - MOST - 1), -1):
            if any(person is latest[index] for person in known):
                return latest[index]
        return None

    def begun(self, names: tuple[str, ...]) -> Named | None:
        """The only person whose full name begins so: "Kelly-Ann"."""
        known = self.by_given.get(names[0])
        if known is None:
            return None
        known = [each for each in known[:MOST] if each.parts[: len(names)] == names]
        return known[0] if len(known) == 1 else None

    def called(self, given: str) -> Named | None:
        """The only person of that given name."""
        known = self.by_given.get(given)
        return known[0] if known is not None and len(known) == 1 else None


def _note(people: dict[str, list[Named]], name: str, person: Named) -> None:
    """Put a person under a name."""
    known = people.get(name)
    if known is None:
        people[name] = [person]
    else:
        known.append(person)
