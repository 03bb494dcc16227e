"""Places named in an article, each with its point on the map."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from ...records import Geoname, Mention, Record
from ...records.ids import make
from ...text.order import smaller
from ..annotators import annotator
from ..document import Document
from .acceptance import ACCEPTED, score, worth
from .evidence import list_divisions, share_in_lists, weigh
from .gazetteer import Place, gazetteer
from .home import home
from .resolution import confidence, resolve
from .senses import gathered
from .spotting import TAKEN, Scan, Spot, candidates, spots
from .vocabulary import Vocabulary, vocabulary

__all__ = ["places"]

PLACED: Final = 0.3
"""From this confidence a place gets coordinates."""

DEMONYM: Final = 0.9
"""Confidence of a people's name or an adjective."""

HOME: Final = 2
"""So many mentions of its people is an outlet's country worth."""

SPEAKING: Final = ("capital", "country")
"""Places that act for their governments."""


@annotator("places", version=3, after=("people",))
def places(document: Document) -> Iterator[Mention]:
    """The places named in the running text, in order."""
    words = vocabulary(document.language)
    covered = _covered(document)
    found = list(_spots(document, covered, words))
    resolved = gathered(found)
    resolve(resolved, _peoples(document, found))
    nations = {sense.place.country for sense in resolved.values() if sense.place.kind == "country"}
    nations |= {spot.demonym for spot in found}
    worths = {name: worth(sense, nations, words) for name, sense in resolved.items()}
    groups: dict[int, int] = {}
    for spot in found:
        if spot.demonym:
            place = gazetteer().place(gazetteer().country(spot.demonym))
            yield _mention(document, spot, place, groups, DEMONYM)
            continue
        sense = resolved[spot.sense]
        sure = score(spot, worths[spot.sense])
        if sure >= ACCEPTED:
            yield _mention(document, spot, sense.place, groups, confidence(sense, sure))


def _peoples(document: Document, found: Iterable[Spot]) -> Counter[str]:
    """How often the article speaks of a country's people; the outlet's own country counts as well."""
    peoples = Counter(spot.demonym for spot in found if spot.demonym)
    own = home(document.article.outlet)
    if own:
        peoples[own] += HOME
    return peoples


def _covered(document: Document) -> bytearray:
    """Which words belong to the names of people and organisations, whose places are none."""
    words, covered = document.words, bytearray(len(document.words))
    named: list[Record] = document.found.get("people", [])
    for each in named:
        if isinstance(each, Mention):
            first, last = words.first_at(each.span.start), words.end_at(each.span.end)
            covered[first:last] = bytes([TAKEN]) * (last - first)
    return covered


def _spots(document: Document, covered: bytearray, words: Vocabulary) -> Iterator[Spot]:
    """What may be a place, with what its surroundings say."""
    present = set(document.words.folded)
    scan = Scan(document.words, covered, words, not words.slavic.isdisjoint(present))
    starts, listing = candidates(scan), not words.plurals.keys().isdisjoint(present)
    for passage in document.passages:
        for sentence in passage.sentences:
            low, high = smaller(starts, sentence[0]), smaller(starts, sentence[1])
            if low == high:
                continue
            found = list(spots(scan, starts[low:high], sentence[1]))
            if listing:
                found = list_divisions(scan, sentence, found)
            for spot in found:
                if not spot.demonym:
                    weigh(scan, spot, sentence)
            share_in_lists(scan, found)
            yield from found


def _mention(document: Document, spot: Spot, place: Place, groups: dict[int, int], sure: float) -> Mention:
    """The record of one mention."""
    span = document.words.span(spot.first, spot.last)
    return Mention(
        id=make("mention", document.article.id, "place", span.start, span.end),
        article=document.article.id,
        found_by=places.found_by,
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
