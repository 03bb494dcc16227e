"""Who is introduced where: news gives a name in full once, and then the last of it alone.

A surname that stands alone belongs to the article that introduced it, so no
article begins between the two. "The Study", then "Study", counts like a name:
what is introduced goes on, whether it is a person or not.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(r"[^\W\d_][\w'’-]*|[^\w\s]")
_GENITIVES: Final = ("'s", "’s")
_LONGEST: Final = 20_000  # characters of a line that are read
_SHORTEST: Final = 4  # letters of a surname
SOON: Final = 12  # lines at most from a headline to who is named in it
_MOST: Final = 40  # names of a line that are read


class Mention(NamedTuple):
    """A name in a line."""

    last: str  # its last word
    full: bool  # with a word before it


class Names:
    """The names of a page's lines, and how well they go with where articles begin."""

    def __init__(self, texts: Sequence[str]) -> None:
        words = list(map(_words, texts))
        small = {word for line in words for word in line if word[0].islower()}
        lines = [_mentions(line, small) for line in words]
        known = _known_to_all(lines)
        met: dict[str, int] = {}
        self._links: list[list[int]] = []  # for each line, where the surnames alone in it were met before
        self.new: list[int] = []  # how many are named in full for the first time on the page
        for line, mentions in enumerate(lines):
            told = [mention for mention in mentions if mention.last not in known]
            alone = [mention.last for mention in told if not mention.full]
            whole = [mention.last for mention in mentions if mention.full]
            self._links.append(sorted(met[last] for last in alone if last in met))
            self.new.append(sum(last not in met for last in whole))
            met.update((mention.last, line) for mention in told if mention.full or mention.last in met)

    def unknown(self, line: int, start: int) -> int:
        """How many surnames of a line are known from before `start` only."""
        links = self._links[line]
        return bisect_left(links, start) if links else 0

    def are_known_from(self, begun: int, first: int, last: int) -> bool:
        """Is a surname of the lines from `first` up to `last` known from before, but not before `begun`?"""
        return any(begun <= met < first for links in self._links[first:last] for met in links)


def _known_to_all(lines: Sequence[Sequence[Mention]]) -> set[str]:
    """Names that stand alone, and nobody introduces them before or soon after, as headlines do."""
    introduced: dict[str, int] = {}
    known: set[str] = set()
    waiting: dict[str, int] = {}
    for line, mentions in enumerate(lines):
        for mention in mentions:
            if mention.full:
                since = waiting.pop(mention.last, line)
                introduced[mention.last] = line
                if line - since > SOON:
                    known.add(mention.last)
            elif mention.last not in introduced:
                waiting.setdefault(mention.last, line)
    return known


@lru_cache(512)  # the rows of a page are asked as its lines, too
def _words(text: str) -> list[str]:
    found: list[str] = _TOKEN.findall(text[:_LONGEST])
    return found


def _mentions(words: Sequence[str], small: set[str]) -> list[Mention]:
    """The names of a line, each once."""
    found: dict[Mention, None] = {}
    for run in _runs(words):
        last = run[-1].removesuffix(_GENITIVES[0]).removesuffix(_GENITIVES[1])
        if len(last) >= _SHORTEST and last.lower() not in small and len(found) < _MOST:
            found[Mention(last, len(run) > 1)] = None
    return [mention for mention in found if mention.full or Mention(mention.last, True) not in found]


def _runs(words: Sequence[str]) -> Iterator[list[str]]:
    """Words with capitals that stand next to each other."""
    run: list[str] = []
    for word in words:
        if word[0].isupper():
            run.append(word)
        elif run:
            yield run
            run = []
    if run:
        yield run
