"""Where the articles of a page begin: one search over the whole page.

Every line may begin an article. Of all ways to cut the page the search takes
the most likely: heads that read as heads, in one style over the page, and
articles whose words belong together.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence, Set
from typing import Final, NamedTuple

from ..pagewords import key
from . import heads, shapes
from .evidence import IMPOSSIBLE, PARTED, Evidence, Prices, above, clarity, partings
from .heads import HOPELESS, NEVER, PATTERNS, Head, Heads, Style
from .lines import Line, Mark
from .names import Names
from .shapes import SHAPES, Role, examples, likeliest
from .vocabulary import Vocabulary

_OWN_WAYS: Final = 4.0  # so many of a page's own lines count as much as news in general
_WORST: Final = -40.0  # of a page that begins like no article
_OUTSIDE: Final = -1  # where what stands above the first article began
_PASSES: Final = 2
_KEPT: Final = 16  # hypotheses that are followed at a time


class Cut(NamedTuple):
    """Where articles begin, each with its head, and the style of the page."""

    style: Style
    starts: list[tuple[int, Head]]

    def ways(self) -> tuple[Style, list[tuple[int, tuple[Role, ...]]]]:
        """What it shows of the ways of the page."""
        return self.style, [(start, head.roles) for start, head in self.starts]


class _Hypothesis:
    """An article that begins at `start`, and how likely all is up to here."""

    __slots__ = ("alone", "best", "closes", "root", "scores", "start")

    def __init__(self, start: int, root: int, scores: list[float], heads: Sequence[Head]) -> None:
        self.start = start
        self.alone = start == 0  # no article began before it
        self.root = root  # the line from which on its words count
        self.scores = scores  # by style
        self.best = max(scores)
        self.closes = [start + 1 + len(head.roles) for head in heads]  # from where on another may begin

    def add(self, gain: float) -> None:
        """Take in a line that fits this well."""
        if gain:
            self.scores = [score + gain for score in self.scores]
            self.best += gain


def cut(
    rows: Sequence[Line],
    *,
    archive: bool = True,
    teased: Set[str] = frozenset(),
    parted: Sequence[bool] = (),
    looks: Sequence[Sequence[Hashable]] = (),
) -> Cut:
    """The most likely cut of these lines into articles; short lines above the first may belong to none.

    archive: whether the page calls itself one; any other page is likely to
    hold a single article. teased: the titles of its teasers, as keys.
    parted: for each line, whether buttons or the like stand before it.
    looks: kinds of lines, as the markup of the page tells them.

    A first search shows what titles, standfirsts and headings look like on
    this page; a second one knows it.
    """
    texts = [row.text for row in rows]
    vocabulary, names = Vocabulary(texts), Names(texts)
    titles = [index for index, row in enumerate(rows) if row.mark is Mark.PLAIN and key(row.text) in teased]
    prices = Prices.of(len(rows), vocabulary.density, archive=archive)
    known = Heads(rows, SHAPES, PATTERNS, vocabulary, titles)
    known.part(PARTED * apart for apart in parted)
    evidence = Evidence(names, vocabulary, known)
    found = _search(evidence, prices.at_first())
    alike = [row.mark is Mark.PLAIN and likeliest(SHAPES, row) for row in rows]
    for _ in range(_PASSES if looks else 1):
        before, found = found, _again(evidence, found, prices, titles, alike, parted, looks)
        if found.ways() == before.ways():
            break  # it would show the same again
    return found if archive or len(found.starts) > 1 else _titled(rows, found)


def _again(
    evidence: Evidence,
    found: Cut,
    prices: Prices,
    titles: Sequence[int],
    alike: Sequence[Hashable],
    parted: Sequence[bool],
    looks: Sequence[Sequence[Hashable]],
) -> Cut:
    """The most likely cut, now that another has shown the ways of the page.

    alike: for each line, what it is within a body.
    """
    rows = evidence.known.rows
    own_shapes = shapes.learnt(SHAPES, examples(_roles(rows, found)), _OWN_WAYS)
    own_patterns = heads.learnt(PATTERNS, found.style, [head for _, head in found.starts], _OWN_WAYS)
    known = Heads(rows, own_shapes, own_patterns, evidence.vocabulary, titles)
    begun = [start for start, _ in found.starts]
    known.part(partings(parted, [None] * len(rows), begun))
    for kinds in looks:
        known.part(partings(kinds, alike, begun))
    own_prices = prices.where_articles_have(len(rows) / len(found.starts))
    return _search(Evidence(evidence.names, evidence.vocabulary, known), own_prices)


def _titled(rows: Sequence[Line], found: Cut) -> Cut:
    """A single article, whose first open line is its title."""
    ((start, head),) = found.starts
    if head.roles[:1] == (Role.DECK,) and not rows[start].look.closed:
        head = head.with_roles((Role.TITLE, *head.roles[1:]))
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


def _search(evidence: Evidence, prices: Prices) -> Cut:
    """The most likely cut, given how articles begin."""
    rows = evidence.known.rows
    options = [evidence.known.at(index) for index in range(len(rows))]
    kept: list[_Hypothesis] = []
    behind: list[list[int]] = []
    for index, option in enumerate(options):
        scores, origins = _ends(kept, index, above(rows, index) + prices.start)
        behind.append(origins)
        begun = list(_begun(kept, index, scores, option, prices, evidence))
        for hypothesis in begun:
            hypothesis.alone = set(origins) == {_OUTSIDE}
        kept += begun
        if evidence.tells(index):
            for hypothesis in kept:
                hypothesis.add(evidence.follows(index, hypothesis.start, hypothesis.root))
        if len(kept) > _KEPT:
            kept.sort(key=lambda hypothesis: hypothesis.best, reverse=True)
            del kept[_KEPT:]
    for hypothesis in kept:
        hypothesis.add(prices.alone * hypothesis.alone)
    scores, origins = _ends(kept, len(options), -IMPOSSIBLE)
    behind.append(origins)
    column = max(range(len(scores)), key=scores.__getitem__)
    return _traced(column, behind, options)


def _begun(
    kept: Sequence[_Hypothesis],
    index: int,
    scores: Sequence[float],
    option: list[Head],
    prices: Prices,
    evidence: Evidence,
) -> Iterator[_Hypothesis]:
    """The articles that may begin at this line: on something new, or on what the one before is on."""
    if not kept:
        yield _Hypothesis(index, index, [max(head.score, _WORST) for head in option], option)
        return
    if max(head.score for head in option) < HOPELESS:
        return
    new = [score + head.score - prices.start for score, head in zip(scores, option, strict=True)]
    yield _Hypothesis(index, index, new, option)
    clarities = [clarity(head) - prices.sibling for head in option]
    column = max(range(len(option)), key=clarities.__getitem__)
    another = evidence.is_another(index, option[column])
    if clarities[column] + another > 0:
        elder = max(kept, key=lambda hypothesis: hypothesis.scores[column])
        sibling = [score + clear + another for score, clear in zip(scores, clarities, strict=True)]
        yield _Hypothesis(index, elder.root, sibling, option)


def _ends(kept: Sequence[_Hypothesis], index: int, outside: float) -> tuple[list[float], list[int]]:
    """For each style, the likelihood of all before this line and where its last article begins.

    outside: how likely it is that no article began before.
    """
    scores, origins = [outside] * len(Style), [_OUTSIDE] * len(Style)
    for hypothesis in kept:
        own, closes = hypothesis.scores, hypothesis.closes
        for column, score in enumerate(own):
            if score > scores[column] and closes[column] <= index:
                scores[column], origins[column] = score, hypothesis.start
    return scores, origins


def _traced(column: int, behind: list[list[int]], options: list[list[Head]]) -> Cut:
    """The starts of the best cut, from the last back to the first."""
    starts = []
    at = len(behind) - 1
    while (at := behind[at][column]) != _OUTSIDE:
        head = options[at][column]
        starts.append((at, head if head.score > NEVER / 2 else Head((), 0.0)))
    return Cut(list(Style)[column], starts[::-1])
