"""Which language a text is in: by its script, and by the small words that hold its sentences together."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import Any, Final

from .runs import WHOLE, letter_runs

_ENOUGH: Final = 3
"""So many small words must be seen before a language is named."""
_SAMPLE: Final = 4000
_GLANCE: Final = 1000
_FIRST: Final = 400
_MOST_VOTES: Final = 5
_TAG: Final = re.compile(r"([a-zA-Z]{2,3})(?:[-_]([a-zA-Z]{2,4}|\d{3}))?(?:[-_][\w-]{1,20})?")


def declared(tag: str | None) -> str | None:
    """A language tag made regular ("en_us" is "en-US"); None when it is none."""
    match = _TAG.fullmatch((tag or "").strip())
    if not match:
        return None
    primary, region = match.group(1).lower(), match.group(2)
    if not region or (len(region) == 3 and not region.isdecimal()):
        return primary
    return f"{primary}-{region.title() if len(region) == 4 else region.upper()}"


def told(tag: str | None, text: str) -> tuple[str | None, bool]:
    """The language of a text, and whether it is the declared one, which the text may belie."""
    said = declared(tag)
    if said and _holds(said.split("-")[0], text):
        return said, True
    own = detected(text)
    if said and (own is None or own == said.split("-")[0]):
        return said, True
    return own, False


def _holds(language: str, text: str) -> bool:
    """Are the small words of this language frequent in the text?"""
    words = _words_of(language)
    if not words:
        return False
    first = text.rfind(" ", 0, _FIRST)  # what is told by whole words need not be asked of more
    return (first > 0 and _are_frequent(words, text[:first])) or _are_frequent(words, text[:_GLANCE])


def _are_frequent(words: frozenset[str], text: str) -> bool:
    """Are there many words in a text, and several of these among them?"""
    seen = letter_runs(text.lower(), 1, WHOLE)
    return len(seen) >= 20 and len(words.intersection(seen)) >= _ENOUGH * 2


def detected(text: str) -> str | None:
    """The language of a text; None when it is too short or of no language that we know."""
    sample = text[:_SAMPLE].lower()
    script = _script(sample) if not sample.isascii() and _telling().search(sample) else None
    if script:
        return script
    votes = _votes(letter_runs(sample, 1, WHOLE))
    for language, letters in _letters_of().items():
        votes[language] = votes.get(language, 0) + 2 * sum([letter in sample for letter in letters])
    ranked = Counter(votes).most_common(2)
    if ranked[0][1] < _ENOUGH or ranked[0][1] == ranked[1][1]:
        return None
    return ranked[0][0]


def _votes(words: list[str]) -> dict[str, int]:
    """By language, how often its small words stand among these; of one word, a few times count."""
    small, votes = _small_words(), dict[str, int]()
    for word, count in Counter(words).items():
        for language in small.get(word, ()):
            votes[language] = votes.get(language, 0) + (count if count < _MOST_VOTES else _MOST_VOTES)
    return votes


def _script(text: str) -> str | None:
    """The language that a script alone gives away."""
    letters = len(letter_runs(text, 1, WHOLE))
    for language, pattern in _scripts().items():
        found = len(pattern.findall(text))
        if found > 8 and found > (0.1 if language == "ja" else 0.5) * letters:
            return language
    return None


@cache
def _scripts() -> dict[str, re.Pattern[str]]:
    return {name: _letters(ranges) for name, ranges in _data()["scripts"].items()}


@cache
def _telling() -> re.Pattern[str]:
    """A letter of any script that alone gives a language away."""
    return _letters([pair for ranges in _data()["scripts"].values() for pair in ranges])


def _letters(ranges: list[list[str]]) -> re.Pattern[str]:
    return re.compile("[" + "".join(f"{low}-{high}" for low, high in ranges) + "]")


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "languages.toml").read_text(encoding="utf-8"))


@cache
def _letters_of() -> dict[str, str]:
    """The letters that are telling, by language."""
    return dict(_data()["letters"])


@cache
def _words_of(language: str) -> frozenset[str]:
    """The small words of one language."""
    return frozenset(_data()["words"].get(language, "").split())


@cache
def _small_words() -> dict[str, tuple[str, ...]]:
    """The languages that use each small word."""
    held: dict[str, tuple[str, ...]] = {}
    for language, words in _data()["words"].items():
        for word in words.split():
            held[word] = (*held.get(word, ()), language)
    return held
