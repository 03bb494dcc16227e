"""Which organisation is which: acronyms in brackets, short forms, company suffixes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ...text.words import CAPITAL, UPPER, Words
from .candidates import ORGANISATION, PERSON, UNKNOWN, Candidate
from .groups import Named, parts
from .vocabulary import Vocabulary


class Organisations:
    """The organisations of one article."""

    def __init__(self, words: Words, vocabulary: Vocabulary) -> None:
        self.words, self.vocabulary = words, vocabulary
        self.by_key: dict[tuple[str, ...], Named] = {}

    def named(self, found: Sequence[Candidate]) -> list[tuple[Candidate, Named]]:
        """Every mention of an organisation, with which one it names."""
        self._bind_acronyms(found)
        named = []
        for each in found:
            if each.kind == PERSON:
                continue
            key = self._key(each)
            if each.kind == ORGANISATION or key in self.by_key:
                each.kind = ORGANISATION
                named.append((each, self._of(key, each)))
        return named

    def _bind_acronyms(self, found: Sequence[Candidate]) -> None:
        """Tie "Port Authority of Lindmoor" to the "PAL" in brackets behind it, either way round."""
        for before, after in pairwise(found):
            if (
                after.first != before.last + 1
                or self.words.forms[before.last] != "("
                or PERSON in (before.kind, after.kind)
            ):
                continue
            if after.last >= len(self.words) or self.words.forms[after.last] != ")":
                continue
            short, long = (after, before) if self._is_short(after) else (before, after)
            if self._is_short(short) and self._abbreviates(short, long):
                for each in (short, long):
                    each.kind = ORGANISATION
                self.by_key[self._key(short)] = self._of(self._key(long), long)

    def _is_short(self, each: Candidate) -> bool:
        return each.last - each.first == 1 and self.words.kinds[each.first] == UPPER

    def _abbreviates(self, short: Candidate, long: Candidate) -> bool:
        """Do most letters of the acronym open words of the name, or is that an organisation anyway?"""
        if long.kind == ORGANISATION:
            return True
        letters = self.words.forms[short.first]
        opening = [
            self.words.forms[i][0]
            for i in range(long.first, long.last)
            if self.words.kinds[i] in (CAPITAL, UPPER)
        ]
        return (
            long.kind == UNKNOWN
            and len(opening) > 1
            and letters[0] == opening[0]
            and len(opening) >= len(letters) - 1
        )

    def _key(self, each: Candidate) -> tuple[str, ...]:
        """The name without what companies carry at its end."""
        key = parts(self.words, each.first, each.last, self.vocabulary)
        while len(key) > 1 and key[-1] in self.vocabulary.organisation_suffixes:
            key = key[:-1]
        return key

    def _of(self, key: tuple[str, ...], each: Candidate) -> Named:
        """The organisation of a name, met before or new."""
        full = self.words.span(each.first, each.last).of(self.words.text)
        known = self.by_key.get(key)
        if known is None:
            self.by_key[key] = known = Named(key, full)
        elif len(full) > len(known.full):
            known.full = full
        return known
