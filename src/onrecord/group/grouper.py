"""Articles in, duplicates and stories out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ..records import Article, Duplicate, Record, Story
from .cards import Card, card
from .copies import FOUND_BY, Copies
from .options import GroupOptions
from .stories import Stories
from .summary import story
from .terms import terms
from .times import day


class Grouper:
    """Groups a stream of articles, in any order.

    Time is `published`; articles without it stand in the order of the input.
    """

    def __init__(self, options: GroupOptions | None = None) -> None:
        self._options = options or GroupOptions()
        self._copies = Copies(self._options)
        self._stories = Stories(self._options)
        self._cards: dict[int, Card] = {}
        self._next = 0
        self._copied: dict[str, Duplicate] = {}

    def add(self, article: Article, annotations: Sequence[Record] = ()) -> list[Duplicate]:
        """Take in an article; the duplicate records that it gives rise to."""
        number, moment = self._next, day(article.published)
        self._next += 1
        self._cards[number] = card(article, annotations, moment)
        self._stories.add(number, terms(article), moment, article.language)
        found = self._copies.add(number, article, moment)
        for record in found:
            self._copied[record.article] = replace(record, passages=())
        for alone in self._stories.left_alone():
            self._copied.pop(self._cards.pop(alone).id, None)
        return found

    def stories(self) -> Iterator[Story]:
        """Every story of two articles or more, by the time of its first."""
        stories = [self._in_time(group) for group in self._stories.groups()]
        for cards in sorted(stories, key=lambda cards: _moment(cards[0])):
            yield story(cards, self._copied, FOUND_BY)

    def _in_time(self, numbers: list[int]) -> list[Card]:
        """The cards of a story, oldest first; undated ones last, in the order of the input."""
        return sorted((self._cards[number] for number in numbers), key=_moment)


def _moment(card: Card) -> float:
    return float("inf") if card.day is None else card.day
