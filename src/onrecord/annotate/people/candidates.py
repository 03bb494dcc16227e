"""Runs of capitals taken apart: what stands before the name, the name, and what it seems to be."""

from __future__ import annotations

from collections.abc import Set
from typing import Final

from ...text.names import opens, run_from
from ...text.words import CAPITAL, LOWER, NUMBER, UPPER, Words
from ..places.prominence import is_prominent
from .alone import alone
from .candidate import ORGANISATION, PERSON, UNKNOWN, Candidate
from .genders import gender_of
from .joining import continues, shares_head
from .kinds import is_called_organisation, is_lone_person, kind_of, seems_personal
from .splitting import (
    HYPHENS,
    before_body,
    body_behind,
    is_shouted,
    person_behind,
    person_end,
    person_past_place,
    person_within,
)
from .vocabulary import Vocabulary, is_given_name

_OWNED: Final = 5  # words: "Velora's new chief executive"


def candidates(
    words: Words, sentence: tuple[int, int], vocabulary: Vocabulary, nouns: Set[str] = frozenset()
) -> list[Candidate]:
    """What may be a name of a person or an organisation in one sentence."""
    if is_shouted(words, sentence[0], sentence[1]):
        return _shouted(words, sentence)
    found: list[Candidate] = []
    common = False
    for candidate in _apart(words, sentence, vocabulary, nouns):
        if found and continues(words, found[-1], candidate, vocabulary):
            before = found.pop()
            candidate = Candidate(before.first, candidate.last, ORGANISATION, sentence, before.initial)
            joint = True
        else:
            heads = vocabulary.joint_heads if candidate.kind == ORGANISATION else ()
            joint = words.folded[candidate.last - 1] in heads
        if joint and found and shares_head(words, found[-1], candidate, vocabulary):
            candidate.first = found.pop().first
        common = common or candidate.common
        found.append(candidate)
    return [candidate for candidate in found if not candidate.common] if common else found


def _apart(
    words: Words, sentence: tuple[int, int], vocabulary: Vocabulary, nouns: Set[str]
) -> list[Candidate]:
    """What each run of capitals names, where it names anything."""
    found: list[Candidate] = []
    low, high = sentence
    start, end = run_from(words, low, high, vocabulary.inside)
    initial = opens(words, low, start)  # its first capital says little
    while start < end:
        if end - start == 1:
            candidate = _single(words, start, sentence, initial, vocabulary)
            if candidate is not None:
                found.append(candidate)
        else:
            for first, last in _pieces(words, start, end, vocabulary):
                leads = initial and first == start
                candidate = _candidate(words, first, last, leads, sentence, vocabulary, nouns)
                if candidate is not None:
                    found.append(candidate)
        start, end = run_from(words, end, high, vocabulary.inside)
        initial = False
    return found


def _single(
    words: Words, index: int, sentence: tuple[int, int], initial: bool, vocabulary: Vocabulary
) -> Candidate | None:
    """The candidate of a word that stands alone."""
    form = words.forms[index]
    what = vocabulary.alone.get(form) or alone(form, vocabulary)
    if what == "nothing":
        return None
    kind = ORGANISATION if what == ORGANISATION else UNKNOWN
    if what == "open" and _is_firm(words, index, vocabulary):
        kind = ORGANISATION
    elif what == "open" and is_lone_person(words, index, vocabulary):
        kind = PERSON
    return Candidate(index, index + 1, kind, sentence, initial, common=what == "common")


def _is_firm(words: Words, index: int, vocabulary: Vocabulary) -> bool:
    """Does what stands beside a word make it a firm's name: "carmaker Velora", "Velora's chief executive"?"""
    folded = words.folded
    if is_called_organisation(words, index, index + 1, vocabulary):
        return True
    owns = index + 2 < len(words) and folded[index + 1] in vocabulary.possessives
    return owns and not vocabulary.owned.isdisjoint(folded[index + 2 : index + _OWNED])


def _shouted(words: Words, sentence: tuple[int, int]) -> list[Candidate]:
    """What may be a name in a headline all in capitals: only what is a name elsewhere will count."""
    found: list[Candidate] = []
    index, last = sentence
    while index < last:
        if words.kinds[index] not in (CAPITAL, UPPER):
            index += 1
            continue
        whole = is_given_name(words.folded[index]) and index + 1 < last and words.kinds[index + 1] == UPPER
        end = index + 2 if whole else index + 1
        found.append(Candidate(index, end, UNKNOWN, sentence))
        index = end
    return found


def _pieces(words: Words, first: int, last: int, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """A run cut where a word stands that no name has: "Moreno Is In Lindmoor"."""
    body = before_body(words, first, last, vocabulary)
    if body:
        behind = next(i for i in range(body, last) if words.kinds[i] in (CAPITAL, UPPER))
        return [(first, body), (behind, last)]
    found: list[tuple[int, int]] = []
    for index in range(first + 1, last - 1):
        word = words.folded[index]
        if word in vocabulary.openers and words.kinds[index] != LOWER and not is_given_name(word):
            found.append((first, index))
            first = index + 1
    found.append((first, last))
    return found


def _candidate(
    words: Words,
    first: int,
    last: int,
    initial: bool,
    sentence: tuple[int, int],
    vocabulary: Vocabulary,
    nouns: Set[str],
) -> Candidate | None:
    """The candidate of a run, or None where nothing is left of it.

    initial: opens its sentence.
    """
    opening = first
    first, last = _trimmed(words, first, last, initial, vocabulary)
    if first >= last:
        return None
    initial = initial and first == opening
    if last - first == 1 and words.kinds[first] in (CAPITAL, UPPER):
        return _single(words, first, sentence, initial, vocabulary)
    body = vocabulary.before_endings and body_behind(words, first, last, vocabulary)
    if body:
        return Candidate(body, last, ORGANISATION, sentence)
    start = _after_titles(words, first, last, vocabulary)
    if start == last:  # "the Foreign Minister": a role without a name
        return None
    title = (first, start) if start > first else None
    if vocabulary.nouns_in_capitals and not title:
        start = person_within(words, first, last)
        title = (first, start) if start > first and vocabulary.is_role(words.folded[start - 1]) else None
        first = first if title else start
    if title is None and _are_common(words.folded, first, last, vocabulary):
        return Candidate(start, last, UNKNOWN, sentence, initial, common=True)
    kind, start, title = _told_apart(words, first, start, last, title, vocabulary)
    if kind == PERSON:
        last = person_end(words, start, last, vocabulary)
        while last > start and words.folded[last - 1] in nouns and words.kinds[last - 2] != LOWER:
            last -= 1
        if last == start or (vocabulary.nouns_in_capitals and _is_of_place(words, start, last, vocabulary)):
            return None
    if title and words.kinds[start] == NUMBER:
        return None
    return Candidate(start, last, kind, sentence, initial, title)


def _told_apart(
    words: Words, first: int, start: int, last: int, title: tuple[int, int] | None, vocabulary: Vocabulary
) -> tuple[str, int, tuple[int, int] | None]:
    """What a run names, where the name begins, and the title that is left."""
    kind = kind_of(words, start, last, title, vocabulary)
    if kind == ORGANISATION:
        behind = person_behind(words, first, last, vocabulary)
        return (PERSON, behind, (first, behind)) if behind else (kind, first, None)
    behind = 0 if title else person_past_place(words, start, last, vocabulary)
    return (PERSON, behind, None) if behind else (kind, start, title)


def _are_common(folded: list[str], first: int, last: int, vocabulary: Vocabulary) -> bool:
    """Is none of these words a name?"""
    common = vocabulary.common
    return all(folded[index] in common for index in range(first, last))


def _is_of_place(words: Words, first: int, last: int, vocabulary: Vocabulary) -> bool:
    """Is this only whose office it is: "Minister Lindmoors", "Sprecher von Velora"?"""
    if words.kinds[first] == LOWER:
        return True
    word = words.folded[first]
    stems = [word, *(word.removesuffix(ending) for ending in vocabulary.genitives)]
    return last - first == 1 and any(is_prominent(stem, given=True) for stem in stems)


def _trimmed(words: Words, first: int, last: int, initial: bool, vocabulary: Vocabulary) -> tuple[int, int]:
    """The run without the words at its ends that are capitals for another reason."""
    openers, folded = vocabulary.openers, words.folded
    while first < last and folded[first] in openers:
        if _is_first_name(words, first, last, initial, vocabulary):
            break
        if words.kinds[first] == UPPER and folded[first] in vocabulary.known_organisations:
            break
        if first + 1 < last and words.forms[first + 1] == ".":  # the initial of "A. Moreno"
            break
        first += 1
    while first < last and words.kinds[first] not in (CAPITAL, UPPER) and not words.forms[first][0].isalpha():
        first += 1
    if initial and first + 1 < last and _only_describes(words, first, last, vocabulary):
        first += 1
    while (
        last - 1 > first and folded[last - 1] in openers and not _is_surname(words, first, last, vocabulary)
    ):
        last -= 1
    while last > first and not words.forms[last - 1][0].isalnum() and words.forms[last - 1] != ".":
        last -= 1
    return first, last


def _only_describes(words: Words, first: int, last: int, vocabulary: Vocabulary) -> bool:
    """Is this the "Airline" of "Airline Velora", the "Students" of "Students Ada Moreno and Per Lind"?"""
    word = words.folded[first]
    if word in vocabulary.never_in_names:
        return True
    return last - first > 2 and is_given_name(words.folded[first + 1]) and vocabulary.is_role_of_many(word)


def _is_first_name(words: Words, index: int, last: int, initial: bool, vocabulary: Vocabulary) -> bool:
    """Is this "Will" of "Will Moreno", in the middle of a sentence or where a person is plainly meant?"""
    if index + 2 > last or not gender_of(words.folded[index]):
        return False
    return not initial or seems_personal(words, index, last, vocabulary)


def _after_occupation(words: Words, first: int, last: int, vocabulary: Vocabulary) -> int:
    """Where the name begins behind "Plumber" or "Harbour Administrator", or `first`."""
    folded = words.folded
    for index in range(first, last - 2):
        if vocabulary.is_role(folded[index]) and not is_given_name(folded[index]):
            plain = words.kinds[index + 1] == CAPITAL and is_given_name(words.forms[index + 1])
            return index + 1 if plain else first
    return first


def _after_department(words: Words, first: int, last: int, vocabulary: Vocabulary) -> int:
    """Where the name begins in the "State Ada Moreno" of "Secretary of State Ada Moreno"; 0 elsewhere."""
    folded = words.folded
    led = first > 1 and folded[first - 1] in vocabulary.links and vocabulary.is_title(folded[first - 2])
    if not led or is_given_name(folded[first]) or is_prominent(folded[first]):
        return 0
    for index in range(first + 1, last - 1):
        if is_given_name(words.forms[index]):
            return index
    return 0


def _is_surname(words: Words, first: int, last: int, vocabulary: Vocabulary) -> bool:
    """Is the word before `last` the surname of "Paul Winter", though most often it is none?"""
    if last - first != 2 or not is_given_name(words.folded[first]):
        return False
    return words.folded[last - 1] in vocabulary.surnames and not is_prominent(words.folded[first])


def _after_titles(words: Words, first: int, last: int, vocabulary: Vocabulary) -> int:
    """Where the name begins, after titles with what modifies them."""
    folded, start = words.folded, first
    for index in range(first, last):
        word = folded[index]
        if vocabulary.is_title(word):
            following = index + 1
            if following < last and words.forms[following] in HYPHENS and words.glued(index):
                continue  # "The Spokesman-Review"
            if following < last and words.forms[following] == ".":
                following += 1
            start = following
    if start == first:
        behind = _after_department(words, first, last, vocabulary)
        return behind or _after_occupation(words, first, last, vocabulary)
    if last - start == 1 and folded[start] in vocabulary.place_heads:
        return first  # "Pope County"
    if vocabulary.has_head(folded, start, last):
        return first  # "General Motors Corporation"
    described = first > 0 and folded[first - 1] in vocabulary.determiners  # "the Georgia Republican"
    if start == last and last - first > 1 and is_given_name(folded[last - 2]) and not described:
        return last - 2  # "Ada King"
    if start == first + 1 == last - 1 and first and is_given_name(folded[first]):
        led = words.kinds[first - 1] == LOWER and vocabulary.is_role(folded[first - 1])
        return first if led else start  # "manager Dean Moreno", not "the Dean Moreno"
    return start
