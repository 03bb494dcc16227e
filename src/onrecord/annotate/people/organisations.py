"""Which organisation is which: acronyms in brackets, short forms, company suffixes."""

from __future__ import annotations

from collections.abc import Set
from typing import Final

from ...text.words import CAPITAL, UPPER, Words
from ..places.prominence import is_prominent
from .candidate import ORGANISATION, PERSON, Candidate
from .groups import Named
from .kinds import is_located
from .vocabulary import Vocabulary

_LETTERS: Final = 3


class Organisations:
    """The organisations of one article."""

    def __init__(self, words: Words, vocabulary: Vocabulary, said: Set[str]) -> None:
        self.words, self.vocabulary = words, vocabulary
        self.said = said  # names of one word that speak
        self.by_key: dict[tuple[str, ...], Named] = {}
        self.by_head: dict[str, Named] = {}
        self.by_first: dict[str, Named | None] = {}  # companies; None where several begin so
        self.by_initials: dict[str, Named | None] = {}  # names of three words and more

    def tell(self, found: list[Candidate]) -> None:
        """Tell which organisation each mention of one names."""
        self._bind_acronyms(found)
        for each in found:
            if each.kind != PERSON:
                each.who = self._which(each)
                if each.who is not None:
                    each.kind = ORGANISATION

    def _which(self, each: Candidate) -> Named | None:
        """The organisation that a name means, if it means any."""
        key = self._key(each)
        if each.kind != ORGANISATION and key not in self.by_key:
            return self._shortened(key, each)
        return self.by_head.get(key[0]) if self._is_bare(key) else self._of(key, each)

    def _shortened(self, key: tuple[str, ...], each: Candidate) -> Named | None:
        """The company named before that begins so: "Halden" of "Halden Steel"."""
        known = self.by_first.get(key[0]) if key else None
        if known is None or known.parts[: len(key)] != key:
            return None
        return None if is_located(self.words, each.first, self.vocabulary) else known

    def _bind_acronyms(self, found: list[Candidate]) -> None:
        """Tie "Port Authority of Lindmoor" to the "PAL" in brackets behind it, either way round."""
        for index in range(1, len(found)):
            before, after = found[index - 1], found[index]
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

    def _key(self, each: Candidate) -> tuple[str, ...]:
        """The name without what companies carry at its end."""
        key = each.parts
        while len(key) > 1 and key[-1] in self.vocabulary.organisation_suffixes:
            key = key[:-1]
        return key

    def _of(self, key: tuple[str, ...], each: Candidate) -> Named:
        """The organisation of a name, met before or new."""
        start, end = self.words.starts[each.first], self.words.ends[each.last - 1]
        known = self.by_key.get(key)
        if known is None and self._is_short(each):  # "ESA" behind "the European Space Agency"
            known = self.by_initials.get(self.words.forms[each.first])
        if known is None:
            self.by_key[key] = known = Named(key, self.words.text[start:end])
            self._note_company(known, each)
            self._note_initials(known, each)
        elif end - start > len(known.full):
            known.full = self.words.text[start:end]
        for word in key:
            if word in self.vocabulary.heads:
                self.by_head[word] = known
        return known

    def _note_initials(self, named: Named, each: Candidate) -> None:
        """Keep a name by the letters that its capitals begin with."""
        forms, kinds = self.words.forms, self.words.kinds
        letters = "".join([forms[i][0] for i in range(each.first, each.last) if kinds[i] == CAPITAL])
        if len(letters) >= _LETTERS:
            self.by_initials[letters] = None if letters in self.by_initials else named

    def _note_company(self, named: Named, each: Candidate) -> None:
        """Keep a company by how its name begins."""
        first = named.parts[0] if named.parts else ""
        words, vocabulary = self.words, self.vocabulary
        is_company = words.folded[each.last - 1].strip(".") in vocabulary.companies or first in self.said
        if each.last - each.first < 2 or not is_company:
            return
        if first in vocabulary.common or first in vocabulary.demonyms or first in vocabulary.place_names:
            return
        if not is_prominent(first):
            self.by_first[first] = None if first in self.by_first else named
