"""Whether a name that the gazetteer knows is a place's here."""

from __future__ import annotations

from collections.abc import Set
from math import log10
from typing import Final, NamedTuple

from .prominence import STATES
from .senses import Sense
from .spotting import Spot
from .vocabulary import Vocabulary

ACCEPTED: Final = 1.25
"""From this score a name counts as a place."""

KINDS: Final = {"country": 5.0, "continent": 4.5, "capital": 4.0, "sea": 3.5, "region": 3.0, "river": 3.0}
"""What a name is worth by what it is; towns by their inhabitants."""


class Ranks(NamedTuple):
    """What the article as a whole says for a name."""

    own: float = 0.6  # times what stands around this mention
    best: float = 0.6  # times the best of what stands around its mentions
    support: float = 1.5  # times the names that lie near
    state: float = 3.0  # a state that is news abroad
    headed: float = 2.5  # a division that says so: "Quill County"
    called: float = 1.0  # a town that says so: "Lindmoor City"
    offset: float = 4.2  # logarithm of the inhabitants that a town by itself needs to be worth anything
    doubtful: float = -2.5  # a common word, or another thing of the same name
    other: float = -1.75  # less well known by this name
    nation: float = 0.5  # the article names its country


R: Final = Ranks()


def worth(sense: Sense, nations: Set[str], vocabulary: Vocabulary) -> float:
    """How much the article as a whole speaks for a place of this name."""
    score = _by_itself(sense, vocabulary)
    if sense.key in vocabulary.doubtful:
        score += R.doubtful
    if sense.place.kind != "country" and sense.place.country in nations:
        score += R.nation
    if sense.by_other_name and not _is_headed(sense, vocabulary):
        score += R.other
    return score + R.best * max(spot.evidence for spot in sense.spots) + R.support * sense.support


def _by_itself(sense: Sense, vocabulary: Vocabulary) -> float:
    place = sense.place
    if place.kind in KINDS:
        return KINDS[place.kind]
    if place.kind == "first" and place.country in STATES:
        return R.state
    size = log10(max(place.population, 100)) - R.offset
    if _is_headed(sense, vocabulary):
        return R.headed if place.kind in ("first", "second") else size + R.called
    return size


def _is_headed(sense: Sense, vocabulary: Vocabulary) -> bool:
    """Does the name say what it is: "Quill County", "Lindmoor City"?"""
    _, _, last = sense.key.rpartition(" ")
    return last != sense.key and last in vocabulary.hints


def score(spot: Spot, worth: float) -> float:
    """How sure it is that this mention names a place; from ACCEPTED on it does."""
    return worth + R.own * spot.evidence
