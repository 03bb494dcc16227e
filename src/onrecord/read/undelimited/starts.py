"""Where the articles of a page begin: one search over the whole page.

Every line may begin an article. Of all ways to cut the page the search takes
the most likely: heads that read as heads, in one style over the page, and
articles whose words belong together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .heads import NEVER, Head, Heads, Style
from .lines import Line, Mark
from .shapes import SHAPES, Role, Shape, examples, learnt, likeliest
from .vocabulary import Urn, Vocabulary

WORDS_WEIGHT = 0.3  # words of one line are not drawn one by one, so they count for less
HEADS_WEIGHT = 1.0
START_COST = 20.0  # in the measure of the words; about one line in some twenty begins an article
LINK_WEIGHT = 10.0  # for a line all whose words stand in one right before it
SIBLING_COST = 8.0  # heads that are no better may be section headings
_ECHO, _USUAL_ECHO, _LOUD = 0.2, 12.0, 25.0  # what a head and the paragraph behind it both tell
_OWN_WAYS = 4.0  # so many of a page's own lines count as much as news in general
_WORST = -40.0  # of a page that begins like no article
_KEPT = 24  # hypotheses that are followed at a time


class Cut(NamedTuple):
    """Where articles begin, each with its head, and the style of the page."""

    style: Style
    starts: list[tuple[int, Head]]


class _Hypothesis:
    """An article that begins at `start`, and how likely all is up to there."""

    __slots__ = ("before", "start", "urn")

    def __init__(self, start: int, before: list[float], urn: Urn) -> None:
        self.start = start
        self.before = before  # by style
        self.urn = urn

    def best(self) -> float:
        return max(self.before) + WORDS_WEIGHT * self.urn.score


def cut(rows: Sequence[Line]) -> Cut:
    """The most likely cut of these lines into articles; the first line always begins one.

    A first search shows what titles, standfirsts and headings look like on
    this page; a second one knows it.
    """
    vocabulary = Vocabulary([row.text for row in rows])
    first = _search(rows, vocabulary, SHAPES)
    shapes = learnt(SHAPES, examples(_roles(rows, first)), _OWN_WAYS)
    return _search(rows, vocabulary, shapes)


def _roles(rows: Sequence[Line], found: Cut) -> Iterator[tuple[Role, Line]]:
    """The roles of the lines under a cut."""
    heads = {start + place: role for start, head in found.starts for place, role in enumerate(head.roles)}
    for index, row in enumerate(rows):
        if row.mark is Mark.PLAIN:
            yield heads.get(index) or likeliest(SHAPES, row), row


def _search(rows: Sequence[Line], vocabulary: Vocabulary, shapes: dict[Role, Shape]) -> Cut:
    """The most likely cut, given what lines look like."""
    heads = Heads(rows, shapes, vocabulary)
    options = [heads.at(index) for index in range(len(rows))]
    kept: list[_Hypothesis] = []
    behind: list[list[int]] = []
    for index, option in enumerate(options):
        scores, origins = _ends(kept)
        behind.append(origins)
        kept.append(_Hypothesis(index, _starting(scores, option, index), Urn(vocabulary)))
        if index and max(map(_clarity, option.values())) > 0:
            kept.append(_sibling(kept, index, scores, option))
        for hypothesis in kept:
            hypothesis.urn.draw(index)
        if len(kept) > _KEPT:
            kept.sort(key=_Hypothesis.best, reverse=True)
            del kept[_KEPT:]
    scores, origins = _ends(kept)
    behind.append(origins)
    column = max(range(len(scores)), key=scores.__getitem__)
    return _traced(column, behind, options)


def _starting(scores: Sequence[float], option: dict[Style, Head], index: int) -> list[float]:
    """By style, how likely an article on something new begins here."""
    values = [
        score + HEADS_WEIGHT * option[style].score - LINK_WEIGHT * option[style].link - START_COST
        for score, style in zip(scores, Style, strict=True)
    ]
    return values if index else [max(value, _WORST) for value in values]


def _sibling(
    kept: Sequence[_Hypothesis], index: int, scores: Sequence[float], option: dict[Style, Head]
) -> _Hypothesis:
    """An article on what the one before it is on: only its head tells that it begins."""
    before = [score + _clarity(option[style]) for score, style in zip(scores, Style, strict=True)]
    column = max(range(len(before)), key=before.__getitem__)
    elder = max(kept[:-1], key=lambda h: h.before[column] + WORDS_WEIGHT * h.urn.score)
    return _Hypothesis(index, before, elder.urn.copy())


def _clarity(head: Head) -> float:
    """How clearly a head is one, whatever the words behind it are on."""
    return head.score + _ECHO * (min(head.echo, _LOUD) - _USUAL_ECHO) - SIBLING_COST


def _ends(kept: Sequence[_Hypothesis]) -> tuple[list[float], list[int]]:
    """For each style, the likelihood of all so far and where its last article begins."""
    if not kept:
        return [0.0] * len(Style), [-1] * len(Style)
    scores, origins = [], []
    for column in range(len(Style)):
        score, start = max((h.before[column] + WORDS_WEIGHT * h.urn.score, h.start) for h in kept)
        scores.append(score)
        origins.append(start)
    return scores, origins


def _traced(column: int, behind: list[list[int]], options: list[dict[Style, Head]]) -> Cut:
    """The starts of the best cut, from the last back to the first."""
    style = list(Style)[column]
    starts = []
    at = len(behind) - 1
    while at > 0:
        at = behind[at][column]
        head = options[at][style]
        starts.append((at, head if head.score > NEVER / 2 else Head((), 0.0)))
    return Cut(style, starts[::-1])
