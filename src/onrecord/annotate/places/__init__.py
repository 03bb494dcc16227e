"""Places named in an article, each with its point on the map."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import log10
from typing import NamedTuple

from ...records import Geoname, Mention, Record
from ...records.ids import make
from ..annotators import annotator
from ..document import Document
from .evidence import list_divisions, share_in_lists, weigh
from .gazetteer import Place, gazetteer
from .prominence import STATES
from .resolution import confidence, resolve
from .senses import Sense, gathered
from .spotting import BODY, SEAT, TAKEN, Scan, Spot, spots
from .vocabulary import Vocabulary, vocabulary

__all__ = ["places"]

FOUND_BY = "places/1"
ACCEPTED = 1.25
PLACED = 0.3
"""From this confidence a place gets coordinates."""


@annotator("places", version=1, after=("people",))
def places(document: Document) -> Iterator[Mention]:
    """The places named in the running text, in order."""
    words = vocabulary(document.language)
    covered = _covered(document)
    found = list(_spots(document, covered, words))
    resolved = gathered(found)
    resolve(resolved, Counter(spot.demonym for spot in found if spot.demonym))
    nations = {sense.place.country for sense in resolved.values() if sense.place.kind == "country"}
    nations |= {spot.demonym for spot in found}
    scores = {name: _score(sense, nations, words) for name, sense in resolved.items()}
    groups: dict[int, int] = {}
    for spot in found:
        if spot.demonym:
            place = gazetteer().place(gazetteer().country(spot.demonym))
            yield _mention(document, spot, place, groups, 0.9)
            continue
        sense = resolved[spot.key]
        score = scores[spot.key] + R.own * spot.evidence
        if score >= ACCEPTED:
            yield _mention(document, spot, sense.place, groups, confidence(sense, score))


def _covered(document: Document) -> bytearray:
    """What other names each word belongs to: FREE, TAKEN, SEAT or BODY."""
    words, covered = document.words, bytearray(len(document.words))
    seats = vocabulary(document.language).seats
    named: list[Record] = document.found.get("people", [])
    for each in named:
        if isinstance(each, Mention):
            first, last = words.first_at(each.span.start), words.end_at(each.span.end)
            covered[first:last] = bytes([TAKEN]) * (last - first)
            if (
                each.kind == "organisation"
                and last - first > 1
                and not seats.isdisjoint(words.folded[first + 1 : last])
            ):
                covered[first : last - 1] = bytes([SEAT]) + bytes([BODY]) * (last - first - 2)
    return covered


def _spots(document: Document, covered: bytearray, words: Vocabulary) -> Iterator[Spot]:
    """What may be a place, with what its surroundings say."""
    slavic = not words.slavic.isdisjoint(document.words.folded)
    scan = Scan(document.words, covered, words, slavic)
    for passage in document.passages:
        for sentence in passage.sentences:
            found = list_divisions(scan, sentence, list(spots(scan, sentence)))
            for spot in found:
                if not spot.demonym:
                    weigh(scan, spot, sentence)
            share_in_lists(scan, found)
            yield from found


class Ranks(NamedTuple):
    """What speaks for a name as a whole."""

    own: float = 0.6
    best: float = 0.6
    support: float = 1.5
    state: float = 3.0
    headed: float = 2.5
    offset: float = 4.2
    doubtful: float = -2.5
    other: float = -1.75
    nation: float = 0.5


R = Ranks()
SPEAKING = ("capital", "country")
"""Places that act for their governments."""

KINDS = {"country": 5.0, "continent": 4.5, "capital": 4.0, "sea": 3.5, "region": 3.0, "river": 3.0}


def _score(sense: Sense, nations: set[str], words: Vocabulary) -> float:
    """How sure the article as a whole makes it that this name is a place's."""
    place = sense.place
    if place.kind in KINDS:
        score = KINDS[place.kind]
    elif place.kind == "first" and place.country in STATES:
        score = R.state
    elif place.kind in ("first", "second") and sense.key.split()[-1] in words.hints:
        score = R.headed
    else:
        score = log10(max(place.population, 100)) - R.offset
    if sense.key in words.doubtful:
        score += R.doubtful
    if place.kind != "country" and place.country in nations:
        score += R.nation
    if sense.by_other_name:
        score += R.other
    return score + R.best * max(spot.evidence for spot in sense.spots) + R.support * sense.support


def _mention(document: Document, spot: Spot, place: Place, groups: dict[int, int], sure: float) -> Mention:
    """The record of one mention."""
    span = document.words.span(spot.first, spot.last)
    return Mention(
        id=make("mention", document.article.id, "place", span.start, span.end),
        article=document.article.id,
        found_by=FOUND_BY,
        kind="place",
        span=span,
        name=span.of(document.text),
        group=groups.setdefault(place.row, len(groups)),
        geoname=_geoname(place) if sure >= PLACED else None,
        metonym=True if spot.acts and not spot.located and place.kind in SPEAKING else None,
        demonym=True if spot.demonym or spot.adjective else None,
        confidence=sure,
    )


def _geoname(place: Place) -> Geoname:
    return Geoname(
        id=place.geoname or None, name=place.name, country=place.country or None, lat=place.lat, lon=place.lon
    )
