"""What a name seems to be, by its own words and by what stands around it."""

from __future__ import annotations

from typing import Final

from ...text.words import CAPITAL, LOWER, NUMBER, PUNCTUATION, UPPER, Words
from ..places.prominence import is_listed, is_prominent
from .candidate import ORGANISATION, PERSON, UNKNOWN
from .genders import gender_of
from .splitting import LONGEST_NAME, name_parts
from .vocabulary import Vocabulary, is_given_name

_DESCRIBED: Final = 6  # words: "Safe Roads, a small British charity,"


def kind_of(
    words: Words, first: int, last: int, title: tuple[int, int] | None, vocabulary: Vocabulary
) -> str:
    """What the name seems to be."""
    folded, several = words.folded, last - first > 1
    end = last - 1 if several and folded[last - 1] == "." else last  # "Jr."
    final = folded[end - 1]
    if folded[first] in vocabulary.known_beginnings:
        name = " ".join(folded[first:end])
        if name in vocabulary.known_organisations:
            return ORGANISATION
        if name in vocabulary.place_names:
            return UNKNOWN
    if vocabulary.has_head(folded, first, end) or (several and final in vocabulary.last_heads):
        prominent = is_prominent(" ".join(folded[first:end]))  # the West Bank
        return UNKNOWN if prominent else ORGANISATION
    if several and _is_team(folded, first, end, vocabulary):
        return ORGANISATION
    if several and final in vocabulary.divisions:
        return UNKNOWN  # Prince William County
    if not title and is_called_organisation(words, first, last, vocabulary):
        return ORGANISATION
    if title:
        return PERSON
    if _is_one_piece(words, first, last):
        return UNKNOWN
    return _unannounced(words, first, last, end, vocabulary)


def _unannounced(words: Words, first: int, last: int, end: int, vocabulary: Vocabulary) -> str:
    """What a name seems to be that neither a title nor a noun for an organisation stands in or beside.

    end: `last`, or one less where a full stop ends the name.
    """
    folded = words.folded
    opening, final = folded[first], folded[end - 1]
    personal = seems_personal(words, first, last, vocabulary)
    if final in vocabulary.common:
        surname = personal or final in vocabulary.surnames
        if not (surname and is_given_name(opening)):
            return UNKNOWN
    if len(opening) > 1 and _is_plain(words, first, personal, vocabulary):
        return UNKNOWN
    if opening in vocabulary.demonyms or _has_place_head(folded, first + 1, end, vocabulary):
        return UNKNOWN
    located = is_located(words, first, vocabulary)
    if (located or not personal) and is_prominent(" ".join(folded[first:end])):
        return UNKNOWN
    if _is_called(words, first, vocabulary.settlements, vocabulary):
        return UNKNOWN
    if located and last - first > 1 and is_listed(" ".join(folded[first:end])):
        return UNKNOWN  # in Ras al-Khaimah
    if final in vocabulary.suffixes or _has_given_name(words, first, last, vocabulary):
        return PERSON
    return PERSON if personal else UNKNOWN


def _is_one_piece(words: Words, first: int, last: int) -> bool:
    """Is there no space inside?"""
    ends, starts = words.ends, words.starts
    return all(ends[index - 1] == starts[index] for index in range(first + 1, last))


def _has_place_head(folded: list[str], first: int, last: int, vocabulary: Vocabulary) -> bool:
    """Does one of these words make a name a place's?"""
    heads = vocabulary.place_heads
    return any(folded[index] in heads for index in range(first, last))


def _is_team(folded: list[str], first: int, last: int, vocabulary: Vocabulary) -> bool:
    """Is this a club with its town: "Real Madrid", "the Boston Celtics"?"""
    if folded[first] in vocabulary.clubs:
        return is_prominent(" ".join(folded[first + 1 : last]))
    final = folded[last - 1]
    if not vocabulary.team_endings or not final.endswith(vocabulary.team_endings):
        return False
    led = first > 0 and folded[first - 1] in vocabulary.determiners
    return led and final not in vocabulary.events and is_prominent(" ".join(folded[first : last - 1]))


def is_called_organisation(words: Words, first: int, last: int, vocabulary: Vocabulary) -> bool:
    """Does a noun beside the name say so: "the charity Safe Roads", "Safe Roads, a charity,"?"""
    before = words.folded[first - 1] if first > 0 else ""
    if before in vocabulary.never_in_names:
        return True
    if before in vocabulary.before_organisations and words.kinds[first - 1] == LOWER:
        return True
    if (
        last + 2 >= len(words)
        or words.forms[last] != ","
        or words.folded[last + 1] not in vocabulary.indefinite
    ):
        return False
    for index in range(last + 2, min(last + _DESCRIBED, len(words) - 1)):
        if words.kinds[index] == PUNCTUATION and not words.glued(index):
            return False
        if words.folded[index] in vocabulary.before_organisations:
            return words.forms[index + 1] in ",." or words.folded[index + 1] in vocabulary.links
    return False


def _is_plain(words: Words, index: int, personal: bool, vocabulary: Vocabulary) -> bool:
    """Is this a common word that is no given name, nor one behind a role: "governor Per Lind"?

    personal: what stands around the name speaks of a person.
    """
    word = words.folded[index]
    if not is_given_name(word) and not (personal and gender_of(word)):
        return word in vocabulary.common
    if personal:
        return False
    led = index > 0 and words.kinds[index - 1] == LOWER and vocabulary.is_role(words.folded[index - 1])
    return word in vocabulary.openers and not led


def is_located(words: Words, first: int, vocabulary: Vocabulary) -> bool:
    """Does "in" or "the village of" stand before the name?"""
    if first > 0 and words.folded[first - 1] in vocabulary.locatives:
        return True
    return _is_called(words, first, vocabulary.place_heads, vocabulary)


def _is_called(words: Words, first: int, nouns: frozenset[str], vocabulary: Vocabulary) -> bool:
    """Does one of the nouns with "of" stand before the name: "the village of"?"""
    return first > 1 and words.folded[first - 1] in vocabulary.links and words.folded[first - 2] in nouns


def _has_given_name(words: Words, first: int, last: int, vocabulary: Vocabulary) -> bool:
    """Does the name open with a given name or an initial, and go on?"""
    shouted = words.kinds[first] == UPPER and words.kinds[last - 1] == UPPER
    if shouted and name_parts(words, first, last, vocabulary) > LONGEST_NAME:
        return False
    if is_located(words, first, vocabulary):
        return False
    opening = words.forms[first]
    if len(opening) == 1 or (opening[-1] == "." and len(opening) <= 6):
        dotted = opening[-1] == "." or words.forms[first + 1] == "."
        if (
            words.folded[first] in vocabulary.not_acronyms
            or words.folded[last - 1].strip(".") in vocabulary.states
        ):
            return False
        return dotted and words.kinds[last - 1] == CAPITAL and len(words.forms[last - 1]) > 1
    ending = (
        last - 2
        if words.forms[last - 1] == "." and words.folded[last - 2] in vocabulary.suffixes
        else last - 1
    )
    if not words.forms[ending][0].isalpha() or is_prominent(words.folded[first], given=True):
        return False
    return is_given_name(opening)


def seems_personal(words: Words, first: int, last: int, vocabulary: Vocabulary) -> bool:
    """Does what follows or goes before speak of a person?"""
    folded, end = words.folded, len(words)
    if vocabulary.nouns_in_capitals:
        return False
    if any(folded[i] in vocabulary.particles and words.kinds[i] == LOWER for i in range(first, last)):
        return True
    if last < end and (folded[last] in vocabulary.speech or folded[last] in vocabulary.personal):
        return True
    if last + 1 < end and words.forms[last] == ",":
        following = folded[last + 1]
        if following in vocabulary.personal or (words.kinds[last + 1] == NUMBER and len(following) == 2):
            return True
        if following in vocabulary.determiners and _is_presented(words, last + 2, vocabulary):
            return True
    if first > 0 and words.kinds[first - 1] == LOWER:
        before = folded[first - 1]
        return before in vocabulary.speech_before_names or vocabulary.is_role(before)
    return False


def _is_presented(words: Words, first: int, vocabulary: Vocabulary) -> bool:
    """Does a role with a comma or a link behind it follow, "shepherd," or "union leader of"?"""
    for index in range(first, min(first + 3, len(words) - 1)):
        if vocabulary.is_role(words.folded[index]):
            return words.forms[index + 1] == "," or words.folded[index + 1] in vocabulary.links
    return False


def is_lone_person(words: Words, index: int, vocabulary: Vocabulary) -> bool:
    """Is a given name that stands alone a person's: "her husband, Ronnie, slept", "says Ronnie"?"""
    folded = words.folded
    word, before = folded[index], folded[index - 1] if index else ""
    if not is_given_name(word) or word in vocabulary.demonyms or is_prominent(word, given=True):
        return False
    if before in vocabulary.links or before in vocabulary.locatives:
        return False
    behind = folded[index + 1] if index + 1 < len(words) else "."
    if behind in vocabulary.speech or behind in vocabulary.personal:
        return True
    if is_prominent(word):
        return False
    if (before in vocabulary.men or before in vocabulary.women) and before not in vocabulary.common:
        return True  # "their son Ronnie"
    if before in vocabulary.speech or (words.kinds[index - 1] == LOWER and vocabulary.is_role(before)):
        return not behind[0].isalpha() or behind in vocabulary.openers
    if before == "," and index > 1 and vocabulary.is_role(folded[index - 2]):
        return behind in (",", ".")
    return behind == "," and _is_explained(words, index + 2, vocabulary)


def _is_explained(words: Words, index: int, vocabulary: Vocabulary) -> bool:
    """Does an age or whose kin it is follow: "Mia, 9,", "Mia, his sister,"?"""
    if index + 1 >= len(words):
        return False
    if words.kinds[index] == NUMBER:
        return len(words.forms[index]) < 3 and words.forms[index + 1] in ",."
    return words.folded[index] in vocabulary.determiners and vocabulary.is_role(words.folded[index + 1])
