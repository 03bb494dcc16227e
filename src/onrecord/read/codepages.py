"""Which of the older encodings bytes are in, by the letters that they would make."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import Final

_HIGH: Final = re.compile(rb"[\x80-\xff]+")
_SAMPLE: Final = 30_000
_FEWEST: Final = 12
"""So many bytes are looked at from the first that is no ASCII on, and so many of them must be none."""
_LONG: Final = 3
_MOSTLY: Final = 0.5
"""Runs of that many bytes: letters of one's own in a row, as no language in Latin letters has them."""
_LIKELY: Final = 0.6
_CLEARLY: Final = 0.06
_KANA: Final = 0.15
_PUNCTUATION: Final = range(0x3000, 0x3040), range(0xFF00, 0xFF5F)
_HIRAGANA_KATAKANA: Final = range(0x3040, 0x3100)
_HAN: Final = range(0x4E00, 0xA000)
_HANGUL: Final = range(0xAC00, 0xD7A4)
_USUAL: Final = {"gb18030": ("gb2312", 0xD7), "big5hkscs": ("big5", 0xC6)}
"""Chinese encodings begin with the characters that are used most, up to this byte."""


def guessed(body: bytes) -> str | None:
    """The encoding whose letters these bytes most likely are; None where they do not tell.

    body: no UTF-8.
    """
    first = _HIGH.search(body)
    sample = body[first.start() : first.start() + _SAMPLE] if first else b""
    runs = list(map(len, _HIGH.findall(sample)))
    high = sum(runs)
    if high < _FEWEST:
        return None
    if sum([length for length in runs if length >= _LONG]) > _MOSTLY * high:
        shares = {name: _share(sample, name, letters) for name, letters in _letters("scripts").items()}
        shares |= {name: _wide_share(_counted(sample, name), name) for name in _wide()}
        best = max(shares, key=lambda name: shares[name])
        return best if shares[best] >= _LIKELY else None
    shares = {name: _share(sample, name, letters) for name, letters in _letters("latin").items()}
    best = max(shares, key=lambda name: shares[name])
    if shares["cp1254"] == shares[best]:  # other languages have letters that Turkish has not
        return "cp1254"
    if _is_hungarian(sample, shares[best]):
        return "cp1250"
    return best if shares[best] > shares["cp1252"] + _CLEARLY else "cp1252"


def _counted(sample: bytes, name: str) -> Counter[str]:
    """How often each character occurs that is no ASCII."""
    return Counter([char for char in sample.decode(name, "replace") if char > "\x7f"])


def _share(sample: bytes, name: str, letters: frozenset[str]) -> float:
    """How much of what is no ASCII is made of these letters."""
    counts = _counted(sample, name)
    return sum([count for char, count in counts.items() if char in letters]) / max(1, counts.total())


def _is_hungarian(sample: bytes, best: float) -> bool:
    """Are the letters those of Hungarian, some of its own among them? best: the highest share."""
    letters = _letters("hungarian")
    found = set(sample.decode("cp1250", "replace"))
    if found.isdisjoint(letters["own"]) or found.isdisjoint(letters["usual"]):
        return False
    return _share(sample, "cp1250", letters["all"]) == best


def _wide() -> tuple[str, ...]:
    return "cp932", "euc_jp", "cp949", *_USUAL


def _wide_share(counts: Counter[str], name: str) -> float:
    """How much of what is no ASCII is usual where an encoding of Chinese, Japanese or Korean is used."""
    whole = max(1, counts.total())
    if name == "cp949":
        return sum([count for char, count in counts.items() if _is_in(char, _HANGUL, *_PUNCTUATION)]) / whole
    if name in _USUAL:
        return sum([count for char, count in counts.items() if _is_usual(char, name)]) / whole
    kana = sum([count for char, count in counts.items() if _is_in(char, _HIRAGANA_KATAKANA)])
    usual = sum([n for char, n in counts.items() if _is_in(char, _HIRAGANA_KATAKANA, _HAN, *_PUNCTUATION)])
    return usual / whole if kana > _KANA * whole else 0.0


def _is_in(char: str, *ranges: range) -> bool:
    return any(ord(char) in held for held in ranges)


def _is_usual(char: str, name: str) -> bool:
    """Is this a character that is used much, in simplified or in traditional Chinese?"""
    if _is_in(char, *_PUNCTUATION):
        return True
    encoding, last = _USUAL[name]
    code = char.encode(encoding, "ignore")
    return len(code) > 1 and code[0] <= last and _is_in(char, _HAN)


@cache
def _letters(kind: str) -> dict[str, frozenset[str]]:
    data = tomllib.loads((files(__package__) / "codepages.toml").read_text(encoding="utf-8"))
    return {name: frozenset(letters) for name, letters in data[kind].items()}
