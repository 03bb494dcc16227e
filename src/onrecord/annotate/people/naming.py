"""Which person each name of an article means."""

from __future__ import annotations

from collections.abc import Sequence

from ...text.words import Words
from ..places.prominence import is_prominent
from .candidate import ORGANISATION, PERSON, UNKNOWN, Candidate
from .genders import Gender, gender_of
from .groups import MOST, Named, People, parts
from .vocabulary import Vocabulary, is_given_name

Found = tuple[Candidate, Named]


def named_people(words: Words, found: Sequence[Candidate], vocabulary: Vocabulary) -> list[Found]:
    """Every mention of a person, with whom it names."""
    known, firms = People(), _firms(words, found)
    alone = _firms_alone(words, found, vocabulary)
    keys = [parts(words, each.first, each.last, vocabulary) for each in found]
    _take_roles_apart(keys, found, vocabulary)
    full = _named_in_full(words, list(zip(keys, found, strict=True)), known, vocabulary)
    named: list[Found] = []
    latest: list[Named] = []
    met: set[int] = set()
    for index, (key, each) in enumerate(zip(keys, found, strict=True)):
        who = full.get(index) or _by_part(words, key, each, known, latest, vocabulary)
        if who and id(who) not in met and index not in full and firms.get(key[0], index) < index:
            continue  # "Reinfeld" is Reinfeld Foods until Ada Reinfeld is named
        if who and index not in full and not each.title and alone.get(key[0], index) < index:
            continue  # "the carmaker Reinfeld" was named by the surname alone
        if who:
            each.kind = PERSON
            met.add(id(who))
            latest.append(who)
            named.append((each, who))
    return named


def _take_roles_apart(
    keys: list[tuple[str, ...]], found: Sequence[Candidate], vocabulary: Vocabulary
) -> None:
    """Make "Administrator" a title in "Administrator Moreno" where the article has a Moreno."""
    surnames = {
        key[-1] for key, each in zip(keys, found, strict=True) if each.kind == PERSON and len(key) > 1
    }
    for index, (key, each) in enumerate(zip(keys, found, strict=True)):
        if each.kind == ORGANISATION or len(key) != each.last - each.first or len(key) != 2:
            continue
        if key[1] in surnames and vocabulary.is_role(key[0]) and not is_given_name(key[0]):
            each.title, each.first = (each.first, each.first + 1), each.first + 1
            keys[index] = key[1:]


def _firms(words: Words, found: Sequence[Candidate]) -> dict[str, int]:
    """How organisations of several words begin, and which candidate is the first of them."""
    firms: dict[str, int] = {}
    for index, each in enumerate(found):
        if each.kind == ORGANISATION and each.last - each.first > 1:
            firms.setdefault(words.folded[each.first], index)
    return firms


def _firms_alone(words: Words, found: Sequence[Candidate], vocabulary: Vocabulary) -> dict[str, int]:
    """The firms that a noun before their one word shows to be firms, by where that is."""
    firms: dict[str, int] = {}
    for index, each in enumerate(found):
        led = each.first and words.folded[each.first - 1] in vocabulary.before_organisations
        if led and each.kind == ORGANISATION and each.last - each.first == 1:
            firms.setdefault(words.folded[each.first], index)
    return firms


def _named_in_full(
    words: Words,
    found: Sequence[tuple[tuple[str, ...], Candidate]],
    known: People,
    vocabulary: Vocabulary,
) -> dict[int, Named]:
    """The people of whom more than one name stands there, by candidate."""
    personal = {
        key for key, each in found if each.kind == PERSON and key and not _is_place(key, each, vocabulary)
    }
    full: dict[int, Named] = {}
    for index, (key, each) in enumerate(found):
        if each.kind == ORGANISATION or len(key) < 2:
            continue
        if key in personal or (not _is_place(key, each, vocabulary) and _fits(key, known)):
            longer = known.begun(key)  # "Nikolai Petrovich" of "Nikolai Petrovich Gromov"
            if longer and len(longer.parts) > len(key):
                full[index] = longer
            else:
                met = len(known.all)
                full[index] = known.add(key, words.span(each.first, each.last).of(words.text))
                full[index].kin |= len(known.all) > met and _is_kin(words, each.first, vocabulary)
    return full


def _is_kin(words: Words, first: int, vocabulary: Vocabulary) -> bool:
    """Does whose kin somebody is stand before a name: "his daughter Ada", "his brother, Per Lind"?"""
    before = first - 1 - (first > 1 and words.forms[first - 1] == ",")
    return before > 0 and words.folded[before] in vocabulary.kin


def _is_place(key: tuple[str, ...], each: Candidate, vocabulary: Vocabulary) -> bool:
    """Is this "Ada Lane", where no title says otherwise?"""
    person = each.title and len(key) > 1 and gender_of(key[0])
    return key[-1] in vocabulary.place_heads and not person


def _fits(key: tuple[str, ...], known: People) -> bool:
    """Is this another form of the name of somebody met before?"""
    return any(key[0] in person.parts[:-1] for person in known.by_surname.get(key[-1], [])[:MOST])


def _by_part(
    words: Words,
    key: tuple[str, ...],
    each: Candidate,
    known: People,
    latest: list[Named],
    vocabulary: Vocabulary,
) -> Named | None:
    """Whom a single name means: somebody named in full elsewhere, or somebody with a title."""
    if len(key) > 1 and each.kind == UNKNOWN:
        return known.begun(key)
    if len(key) != 1 or len(key[0]) < 2:
        return None
    gender = _titled(words, each, vocabulary)
    younger = words.folded[each.first - 1] in vocabulary.younger  # "the younger Moreno"
    who = known.surnamed(key[0], latest, gender, younger=younger)
    if each.kind == ORGANISATION:  # "Steel said" or "STEEL:", where the article has an Ada Steel
        determined = words.folded[each.first - 1] in vocabulary.determiners
        return who if who in latest and not determined else None
    if who is None and key[0].endswith(vocabulary.genitives):
        ending = next(ending for ending in vocabulary.genitives if key[0].endswith(ending))
        who = known.surnamed(key[0].removesuffix(ending), latest, gender)
    if who is None and not is_prominent(key, given=True):
        who = known.called(key[0])
    if who is None and each.kind == PERSON:
        who = known.add(key, words.span(each.first, each.last).of(words.text), gender)
    return who


def _titled(words: Words, each: Candidate, vocabulary: Vocabulary) -> Gender | None:
    """What "Mr" or "Mrs" before a name says."""
    before = words.folded[slice(*each.title)] if each.title else []
    if not vocabulary.courtesy_male.isdisjoint(before):
        return "male"
    return None if vocabulary.courtesy_female.isdisjoint(before) else "female"
