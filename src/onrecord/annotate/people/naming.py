"""Which person each name of an article means."""

from __future__ import annotations

from ...text.words import Words
from ..places.prominence import is_prominent
from .candidate import ORGANISATION, PERSON, UNKNOWN, Candidate
from .genders import Gender, gender_of
from .groups import MOST, Named, People
from .vocabulary import Vocabulary, is_given_name


def tell_people(words: Words, found: list[Candidate], vocabulary: Vocabulary) -> None:
    """Tell whom each mention of a person names."""
    _take_roles_apart(found, vocabulary)
    known = People()
    _tell_named_in_full(words, found, known, vocabulary)
    firms = _Firms(words, vocabulary)
    latest: list[Named] = []
    for each in found:
        who = each.who
        if who is None:
            who = _by_part(words, each, known, latest, vocabulary)
            if who is not None and firms.mean(each, who):
                who = None
        firms.note(each)
        if who is not None:
            each.kind, each.who = PERSON, who
            who.met = True
            latest.append(who)


def _take_roles_apart(found: list[Candidate], vocabulary: Vocabulary) -> None:
    """Make "Administrator" a title in "Administrator Moreno" where the article has a Moreno."""
    surnames = {each.parts[-1] for each in found if each.kind == PERSON and len(each.parts) > 1}
    if not surnames:
        return
    for each in found:
        key = each.parts
        if len(key) != 2 or each.kind == ORGANISATION or each.last - each.first != 2:
            continue
        if key[1] in surnames and vocabulary.is_role(key[0]) and not is_given_name(key[0]):
            each.title, each.first = (each.first, each.first + 1), each.first + 1
            each.parts = key[1:]


class _Firms:
    """What names of firms stand in an article up to where it is read."""

    def __init__(self, words: Words, vocabulary: Vocabulary) -> None:
        self._folded, self._nouns = words.folded, vocabulary.before_organisations
        self._beginnings: set[str] = set()  # of the names of several words
        self._alone: set[str] = set()  # names that a noun before their one word shows to be firms'

    def note(self, each: Candidate) -> None:
        """Remember a name if it is a firm's."""
        if each.kind != ORGANISATION:
            return
        if each.last - each.first > 1:
            self._beginnings.add(self._folded[each.first])
        elif each.first and self._folded[each.first - 1] in self._nouns:
            self._alone.add(self._folded[each.first])

    def mean(self, each: Candidate, who: Named) -> bool:
        """Does a surname mean a firm, although somebody bears it?

        "Reinfeld" is Reinfeld Foods until Ada Reinfeld is named, and the firm where "the carmaker
        Reinfeld" was named by the surname alone.
        """
        name = each.parts[0]
        return (not who.met and name in self._beginnings) or (not each.title and name in self._alone)


def _tell_named_in_full(words: Words, found: list[Candidate], known: People, vocabulary: Vocabulary) -> None:
    """Tell whom the mentions mean that have more than one name of a person."""
    personal = {
        each.parts
        for each in found
        if each.kind == PERSON and len(each.parts) > 1 and not _is_place(each, vocabulary)
    }
    for each in found:
        key = each.parts
        if len(key) < 2 or each.kind == ORGANISATION:
            continue
        if key in personal or (_fits(key, known) and not _is_place(each, vocabulary)):
            longer = known.begun(key)  # "Nikolai Petrovich" of "Nikolai Petrovich Gromov"
            if longer is not None and len(longer.parts) > len(key):
                each.who = longer
                continue
            met = len(known.all)
            who = each.who = known.add(key, words.text[words.starts[each.first] : words.ends[each.last - 1]])
            if len(known.all) > met and _is_kin(words, each.first, vocabulary):
                who.kin = True


def _is_kin(words: Words, first: int, vocabulary: Vocabulary) -> bool:
    """Does whose kin somebody is stand before a name: "his daughter Ada", "his brother, Per Lind"?"""
    before = first - 1 - (first > 1 and words.forms[first - 1] == ",")
    return before > 0 and words.folded[before] in vocabulary.kin


def _is_place(each: Candidate, vocabulary: Vocabulary) -> bool:
    """Is this "Ada Lane", where no title says otherwise?"""
    key = each.parts
    if key[-1] not in vocabulary.place_heads:
        return False
    return not (each.title and len(key) > 1 and gender_of(key[0]))


def _fits(key: tuple[str, ...], known: People) -> bool:
    """Is this another form of the name of somebody met before?"""
    people = known.by_surname.get(key[-1])
    return people is not None and any(key[0] in person.parts[:-1] for person in people[:MOST])


def _by_part(
    words: Words, each: Candidate, known: People, latest: list[Named], vocabulary: Vocabulary
) -> Named | None:
    """Whom a single name means: somebody named in full elsewhere, or somebody with a title."""
    key = each.parts
    if len(key) > 1 and each.kind == UNKNOWN:
        return known.begun(key)
    if len(key) != 1 or len(key[0]) < 2:
        return None
    name, gender = key[0], _titled(words, each, vocabulary)
    younger = words.folded[each.first - 1] in vocabulary.younger  # "the younger Moreno"
    who = known.surnamed(name, latest, gender, younger)
    if each.kind == ORGANISATION:  # "Steel said" or "STEEL:", where the article has an Ada Steel
        determined = words.folded[each.first - 1] in vocabulary.determiners
        return who if who is not None and who.met and not determined else None
    if who is None and vocabulary.genitives and name.endswith(vocabulary.genitives):
        ending = next(ending for ending in vocabulary.genitives if name.endswith(ending))
        who = known.surnamed(name.removesuffix(ending), latest, gender)
    if who is None:
        who = known.called(name)
        if who is not None and is_prominent(name, given=True):
            who = None
    if who is None and each.kind == PERSON:
        who = known.add(key, words.text[words.starts[each.first] : words.ends[each.last - 1]], gender)
    return who


def _titled(words: Words, each: Candidate, vocabulary: Vocabulary) -> Gender | None:
    """What "Mr" or "Mrs" before a name says."""
    if each.title is None:
        return None
    before = words.folded[each.title[0] : each.title[1]]
    if not vocabulary.courtesy_male.isdisjoint(before):
        return "male"
    return None if vocabulary.courtesy_female.isdisjoint(before) else "female"
