"""Articles per second of grouping while many articles are live.

    python benchmarks/speed/group.py [--live 100000] [--measured 5000] [--words 760]

Invented articles: words drawn as a language draws them (Zipf), a third of them
from the few dozen words of the article's own story, eight reports a story, and
one report in twenty a copy. Prints the rate of the last articles, in one
process on one core, with peak memory.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
from bisect import bisect
from collections.abc import Iterator
from itertools import accumulate
from time import process_time

from onrecord.annotate.loose import article
from onrecord.group import Grouper
from onrecord.records import Article

VOCABULARY = 80_000
STORY_WORDS = 60
REPORTS = 8
OPEN_STORIES = 400
SYLLABLES = [c + v + e for c in "bdfgklmnprstvz" for v in "aeiou" for e in ("", "n", "r", "s")]


def word(number: int) -> str:
    """An invented word; small numbers are short words."""
    parts = []
    while True:
        number, rest = divmod(number, len(SYLLABLES))
        parts.append(SYLLABLES[rest])
        if not number:
            return "".join(parts)


def articles(count: int, length: int, seed: int = 1) -> Iterator[Article]:
    """So many invented articles, over a thousand a day."""
    draw = random.Random(seed)
    vocabulary = [word(number) for number in range(VOCABULARY)]
    weights = list(accumulate(1 / (rank + 2.7) for rank in range(VOCABULARY)))

    def common(size: int) -> list[str]:
        return [vocabulary[bisect(weights, draw.random() * weights[-1])] for _ in range(size)]

    stories: list[list[str]] = []
    last = ""
    for number in range(count):
        if len(stories) < OPEN_STORIES or draw.random() < 1 / REPORTS:
            names = [w.capitalize() for w in draw.sample(vocabulary[2000:], STORY_WORDS)]
            stories.append(names)
            stories = stories[-OPEN_STORIES:]
        own = draw.choice(stories)
        body = common(length * 2 // 3) + draw.choices(own, k=length // 3)
        draw.shuffle(body)
        text = last if last and draw.random() < 0.05 else " ".join(body)
        last = text
        moment = f"2031-{number // 30000 % 12 + 1:02}-{number // 1000 % 28 + 1:02}T{number % 24:02}:00:00Z"
        title = " ".join(draw.sample(own, 6))
        yield article({"id": str(number), "title": title, "text": text, "published": moment})


def main() -> None:
    raw = argparse.RawDescriptionHelpFormatter
    options = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    options.add_argument("--live", type=int, default=100_000)
    options.add_argument("--measured", type=int, default=5_000)
    options.add_argument("--words", type=int, default=760)
    given = options.parse_args()
    grouper, spent, copies = Grouper(), 0.0, 0
    for number, each in enumerate(articles(given.live + given.measured, given.words)):
        begin = process_time()
        copies += len(grouper.add(each))
        if number >= given.live:
            spent += process_time() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    megabytes = peak / (1 << 20) if sys.platform == "darwin" else peak / 1024
    stories = sum(1 for _ in grouper.stories())
    print(f"{given.measured / spent:.0f} articles/s with {given.live} live, {megabytes:.0f} MB")
    print(f"{copies} copies, {stories} stories")


if __name__ == "__main__":
    main()
