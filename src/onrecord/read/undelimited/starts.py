"""Where the articles of a page begin: one search over the whole page.

Every line may begin an article. Of all ways to cut the page the search takes
the most likely: heads that read as heads, in one style over the page, and
articles whose words belong together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from math import log
import os
from typing import NamedTuple

from ..pagewords import key
from . import heads, shapes
from .heads import HOPELESS, NEVER, PATTERNS, Head, Heads, Style
from .lines import Line, Mark
from .names import Names
from .shapes import SHAPES, Role, examples, likeliest
from .vocabulary import Vocabulary

WORDS_WEIGHT = 0.4  # words of one line are not drawn one by one, so they count for less
UNKNOWN = 5.0  # for a surname that stands alone and was introduced in another article
AGAIN,NEW,NEAR,CLEAR=map(float,os.environ.get('W','1.6,0.7,0.2,1.3').split(','))
K1,K2,S2=map(float,os.environ.get('K','.48,.3,3.4').split(','))
START_COST = 4.4
USUAL = 6
LEAST = 10
DENSE, RICH = 14.0, 11.0  # telling words of a line; fewer gain less by chance
THINNEST = 0.5
SIBLING_COST = float(os.environ.get('SC','10.7'))  # heads that are no better may be section headings
_ECHO, _LOUD = 0.2, 25.0  # what a head and the paragraph behind it both tell
ALONE = 12.0  # for a page that does not say that it is an archive to hold one article
_PARTED = float(os.environ.get('PT','1.5'))  # for buttons before a line
_PARTED_USUALLY = 0.3
_OWN_WAYS = 4.0  # so many of a page's own lines count as much as news in general
_WORST = -40.0  # of a page that begins like no article
_IMPOSSIBLE = 1e18
_FURTHEST, _SENTENCE = 12, 8
_SKIPPED = 2.5  # for a line above the first article
_NONE = -1
_KEPT = 16  # hypotheses that are followed at a time


class Cut(NamedTuple):
    """Where articles begin, each with its head, and the style of the page."""

    style: Style
    starts: list[tuple[int, Head]]


class _Prices(NamedTuple):
    """What it costs to begin an article on this page."""

    start: float
    sibling: float  # on what the one before is on, as a head alone tells
    alone: float  # what it is worth to begin none but the first

    @classmethod
    def of(cls, lines: int, density: float, alone: float) -> _Prices:
        """The prices on a page of so many lines, each of so many telling words."""
        start = START_COST * log(max(lines, LEAST) / USUAL)
        return cls(start * _thin(density, DENSE), SIBLING_COST * _thin(density, RICH) ** 2, alone)

    def after(self, lines: float, style: Style) -> _Prices:
        short = min(1.0, lines / 26)
        return self._replace(start=self.start * short**K1, sibling=max(S2, self.sibling * short**K2))


def _thin(density: float, full: float) -> float:
    """How much of the full price a page of few telling words pays."""
    return min(1.0, max(THINNEST, density / full))


class _Hypothesis:
    """An article that begins at `start`, and how likely all is up to here."""

    __slots__ = ("best", "closes", "root", "scores", "start")

    def __init__(self, start: int, root: int, scores: list[float], heads: Sequence[Head]) -> None:
        self.start = start
        self.root = root  # the line from which on its words count
        self.scores = scores  # by style
        self.best = max(scores)
        self.closes = [start + 1 + len(head.roles) for head in heads]  # from where on another may begin

    def add(self, gain: float) -> None:
        """Take in a line that fits this well."""
        self.scores = [score + gain for score in self.scores]
        self.best += gain


def cut(rows: Sequence[Line], *, archive: bool = True, teased: Set[str] = frozenset(), parted: Sequence[bool] = ()) -> Cut:
    """The most likely cut of these lines into articles; the first line always begins one.

    archive: whether the page calls itself one; any other page is likely to
    hold a single article. teased: the titles of its teasers, as keys.

    A first search shows what titles, standfirsts and headings look like on
    this page; a second one knows it.
    """
    vocabulary = Vocabulary([row.text for row in rows])
    names = Names([row.text for row in rows])
    titles = [index for index, row in enumerate(rows) if row.mark is Mark.PLAIN and key(row.text) in teased]
    prices = _Prices.of(len(rows), vocabulary.density, 0.0 if archive else ALONE)
    known = Heads(rows, SHAPES, PATTERNS, vocabulary, titles)
    known.part(_PARTED * apart for apart in parted)
    first = _search(names, vocabulary, known, prices)
    own_shapes = shapes.learnt(SHAPES, examples(_roles(rows, first)), _OWN_WAYS)
    own_patterns = heads.learnt(PATTERNS, first.style, [head for _, head in first.starts], _OWN_WAYS)
    prices = prices.after(len(rows) / len(first.starts), first.style)
    known = Heads(rows, own_shapes, own_patterns, vocabulary, titles)
    known.part(_partings(parted, [start for start, _ in first.starts]))
    found = _search(names, vocabulary, known, prices)
    return found if archive or len(found.starts) > 1 else _titled(rows, found)


def _partings(parted: Sequence[bool], starts: Sequence[int]) -> Iterator[float]:
    """How much it tells on this page that buttons stand before a line, or don't."""
    begun = set(starts[1:])
    at_starts = sum(parted[index] for index in begun)
    elsewhere = sum(parted[1:]) - at_starts
    usual = (at_starts + _PARTED_USUALLY) / (len(begun) + 1)
    stray = (elsewhere + _PARTED_USUALLY / 3) / (len(parted) - len(begun) + 1)
    for apart in parted:
        yield max(-2.0, min(6.0, log(usual / stray if apart else (1 - usual + 0.02) / (1 - stray + 0.02))))


def _titled(rows: Sequence[Line], found: Cut) -> Cut:
    """A single article, whose first open line is its title."""
    ((start, head),) = found.starts
    if head.roles[:1] == (Role.DECK,) and not rows[start].look.closed:
        head = head._replace(roles=(Role.TITLE, *head.roles[1:]))
    return Cut(Style.TITLE, [(start, head)])


def _roles(rows: Sequence[Line], found: Cut) -> Iterator[tuple[Role, Line]]:
    """The roles of the lines under a cut."""
    known = {start + place: role for start, head in found.starts for place, role in enumerate(head.roles)}
    ends = {start - 1 for start, _ in found.starts} | {len(rows) - 1}
    for index, row in enumerate(rows):
        if row.mark is Mark.PLAIN:
            yield known.get(index) or likeliest(SHAPES, row), row
            if index in ends and index not in known:
                yield Role.LAST, row


def _search(names: Names, vocabulary: Vocabulary, known: Heads, prices: _Prices) -> Cut:
    """The most likely cut, given how articles begin."""
    options = [known.at(index) for index in range(len(known.rows))]
    kept: list[_Hypothesis] = []
    behind: list[list[int]] = []
    for index, option in enumerate(options):
        scores, origins = _ends(kept, index)
        above = _above(known.rows, index) + prices.start
        origins = [_NONE if above > score else at for score, at in zip(scores, origins, strict=True)]
        scores = [max(above, score) for score in scores]
        behind.append(origins)
        kept += list(_begun(kept, index, scores, option, prices, names, vocabulary))
        for hypothesis in kept:
            words = WORDS_WEIGHT * vocabulary.fit(index, hypothesis.root)
            hypothesis.add(words - UNKNOWN * names.unknown(index, hypothesis.start))
        if len(kept) > _KEPT:
            kept.sort(key=lambda hypothesis: hypothesis.best, reverse=True)
            del kept[_KEPT:]
    for hypothesis in kept:
        if hypothesis.start == 0:
            hypothesis.add(prices.alone)
    scores, origins = _ends(kept, len(options))
    behind.append(origins)
    column = max(range(len(scores)), key=scores.__getitem__)
    return _traced(column, behind, options)


def _above(rows: Sequence[Line], index: int) -> float:
    """How well the lines above this one stand outside all articles: names of the site, a motto."""
    above = rows[:index]
    if not 0 < index <= _FURTHEST or any(row.look.closed and row.look.words >= _SENTENCE for row in above):
        return -_IMPOSSIBLE
    return -_SKIPPED * index


def _begun(
    kept: Sequence[_Hypothesis], index: int, scores: Sequence[float], option: list[Head], prices: _Prices,
    names: Names, vocabulary: Vocabulary
) -> Iterator[_Hypothesis]:
    """The articles that may begin at this line: on something new, or on what the one before is on."""
    if not kept:
        yield _Hypothesis(index, index, [max(head.score, _WORST) for head in option], option)
        return
    if max(head.score for head in option) < HOPELESS:
        return
    new = [score + head.score - prices.start for score, head in zip(scores, option, strict=True)]
    yield _Hypothesis(index, index, new, option)
    clarities = [_clarity(head) - prices.sibling for head in option]
    clearest = max(clarities)
    column = clarities.index(clearest)
    elder = max(kept, key=lambda hypothesis: hypothesis.scores[column])
    lines = range(index, index + 1 + len(option[column].roles))
    kin = AGAIN * any(names.again(line, elder.start) for line in lines)
    kin += NEW * min(2, sum(names.new[line] for line in lines))
    kin -= NEAR * vocabulary.common(index, index - 1)
    if clearest + kin > 0:
        sibling = [score + clarity + kin for score, clarity in zip(scores, clarities, strict=True)]
        yield _Hypothesis(index, elder.root, sibling, option)


def _clarity(head: Head) -> float:
    """How clearly a head is one, whatever the words behind it are on."""
    return CLEAR * head.score + _ECHO * min(head.echo, _LOUD)


def _ends(kept: Sequence[_Hypothesis], index: int) -> tuple[list[float], list[int]]:
    """For each style, the likelihood of all before this line and where its last article begins."""
    scores, origins = [-_IMPOSSIBLE] * len(Style), [0] * len(Style)
    for hypothesis in kept:
        for column, score in enumerate(hypothesis.scores):
            if score > scores[column] and hypothesis.closes[column] <= index:
                scores[column], origins[column] = score, hypothesis.start
    return scores, origins


def _traced(column: int, behind: list[list[int]], options: list[list[Head]]) -> Cut:
    """The starts of the best cut, from the last back to the first."""
    starts = []
    at = len(behind) - 1
    while (at := behind[at][column]) != _NONE:
        head = options[at][column]
        starts.append((at, head if head.score > NEVER / 2 else Head((), 0.0)))
        if at == 0:
            break
    return Cut(list(Style)[column], starts[::-1])
