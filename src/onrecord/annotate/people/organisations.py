"""Which organisation is which: acronyms in brackets, short forms, company suffixes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ...text.words import CAPITAL, UPPER, Words
from .candidate import ORGANISATION, PERSON, Candidate
from .groups import Named, parts
from .vocabulary import Vocabulary


class Organisations:
    """The organisations of one article."""

    def __init__(self, words: Words, vocabulary: Vocabulary) -> None:
        self.words, self.vocabulary = words, vocabulary
        self.by_key: dict[tuple[str, ...], Named] = {}
        self.by_head: dict[str, Named] = {}

    def named(self, found: Sequence[Candidate]) -> list[tuple[Candidate, Named]]:
        """Every mention of an organisation, with which one it names."""
        self._bind_acronyms(found)
        named = []
        for each in found:
            if each.kind == PERSON:
                continue
            key = self._key(each)
            if each.kind != ORGANISATION and key not in self.by_key:
                continue
            which = self._by_head(key) if self._is_bare(key) else self._of(key, each)
            if which:
                each.kind = ORGANISATION
                named.append((each, which))
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
        letters = self.words.forms[short.first]
        opening = [
            self.words.forms[i][0]
            for i in range(long.first, long.last)
            if self.words.kinds[i] in (CAPITAL, UPPER)
        ]
        shared = sum(letter in opening for letter in letters)
        if long.kind == ORGANISATION:
            return letters[0] == opening[0] or shared * 2 >= len(letters)
        return len(opening) > 1 and letters[0] == opening[0] and len(opening) >= len(letters) - 1

    def _is_bare(self, key: tuple[str, ...]) -> bool:
        """Is this only the word for what it is: "the Commission"?"""
        return (
            len(key) == 1
            and key[0] in self.vocabulary.heads
            and key[0] not in self.vocabulary.known_organisations
        )

    def _by_head(self, key: tuple[str, ...]) -> Named | None:
        """The organisation named before that "the Commission" means; of several, the last."""
        return self.by_head.get(key[0])

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
        self.by_head |= dict.fromkeys(self.vocabulary.heads.intersection(key), known)
        return known
