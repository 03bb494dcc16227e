"""Where the articles of a page begin: one search over the whole page.

Every line may begin an article. Of all ways to cut the page the search takes
the most likely: heads that read as heads, in one style over the page, and
articles whose words belong together.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .heads import NEVER, Head, Heads, Style
from .lines import Line
from .vocabulary import Urn, Vocabulary

WORDS_WEIGHT = 0.3  # words of one line are not drawn one by one, so they count for less
START_COST = 14.0  # in the measure of the words; about one line in some twenty begins an article
_KEPT = 24  # hypotheses that are followed at a time


class Cut(NamedTuple):
    """Where articles begin, each with its head, and the style of the page."""

    style: Style
    starts: list[tuple[int, Head]]


class _Hypothesis:
    """An article that begins at `start`, and how likely all is up to there."""

    __slots__ = ("before", "start", "urn")

    def __init__(self, start: int, before: list[float], vocabulary: Vocabulary) -> None:
        self.start = start
        self.before = before  # by style
        self.urn = Urn(vocabulary)

    def best(self) -> float:
        return max(self.before) + WORDS_WEIGHT * self.urn.score


def cut(rows: Sequence[Line]) -> Cut:
    """The most likely cut of these lines into articles; the first line always begins one."""
    styles = list(Style)
    heads = Heads(rows)
    options = [heads.at(index) for index in range(len(rows))]
    vocabulary = Vocabulary([row.text for row in rows])
    kept: list[_Hypothesis] = []
    behind: list[list[int]] = []
    for index in range(len(rows) + 1):
        score, origin = _ends(kept, styles) if index else ([0.0] * len(styles), [-1] * len(styles))
        behind.append(origin)
        if index == len(rows):
            break
        starting = [score[s] + options[index][style].score - START_COST for s, style in enumerate(styles)]
        if index == 0:
            starting = [max(value, -40.0) for value in starting]
        kept.append(_Hypothesis(index, starting, vocabulary))
        for hypothesis in kept:
            hypothesis.urn.draw(index)
        if len(kept) > _KEPT:
            kept.sort(key=_Hypothesis.best, reverse=True)
            del kept[_KEPT:]
    best = max(range(len(styles)), key=lambda s: score[s])
    return _traced(styles[best], behind, best, options)


def _ends(kept: Sequence[_Hypothesis], styles: Sequence[Style]) -> tuple[list[float], list[int]]:
    """For each style, the likelihood of all so far and where its last article begins."""
    scores, origins = [], []
    for s in range(len(styles)):
        best = max(kept, key=lambda h: h.before[s] + WORDS_WEIGHT * h.urn.score)
        scores.append(best.before[s] + WORDS_WEIGHT * best.urn.score)
        origins.append(best.start)
    return scores, origins


def _traced(style: Style, behind: list[list[int]], column: int, options: list[dict[Style, Head]]) -> Cut:
    """The starts of the best cut, from the last back to the first."""
    starts = []
    at = len(behind) - 1
    while at > 0:
        at = behind[at][column]
        head = options[at][style]
        starts.append((at, head if head.score > NEVER / 2 else Head((), 0.0)))
    return Cut(style, starts[::-1])
