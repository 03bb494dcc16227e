"""Stable ids made from content: the same thing always gets the same id."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b, sha256
from typing import Final

_SIZE: Final = 10
_REMEMBERED: Final = 10_000
_numbers: Final[dict[int, bytes]] = {}


def make(*parts: str | int | Iterable[int] | None) -> str:
    """An id of 20 hexadecimal digits for these parts, in this order.

    Each part is written with its length, so that ("ab", "c") and ("a", "bc")
    differ; None differs from the empty string.
    """
    return blake2b(_encoded("".join(map(_written, parts))), digest_size=_SIZE).hexdigest()


class Placed:
    """The ids of things of one kind that stand at places of one text."""

    __slots__ = ("_begun",)

    def __init__(self, *parts: str) -> None:
        self._begun = blake2b(_encoded("".join(map(_sized, parts))), digest_size=_SIZE)

    def at(self, start: int, end: int) -> str:
        """What `make` gives for the parts, `start` and `end`."""
        hashed = self._begun.copy()
        hashed.update((_numbers.get(start) or _number(start)) + (_numbers.get(end) or _number(end)))
        return hashed.hexdigest()

    def over(self, *parts: Iterable[int] | None) -> str:
        """What `make` gives for the parts and these."""
        hashed = self._begun.copy()
        hashed.update("".join([_written(part) for part in parts]).encode())
        return hashed.hexdigest()


def _number(number: int) -> bytes:
    """A number with its length; remembered, as texts have the same places."""
    if len(_numbers) >= _REMEMBERED:
        _numbers.clear()
    _numbers[number] = written = _written(number).encode()
    return written


def _encoded(written: str) -> bytes:
    return written.encode("utf-8", "surrogatepass")


def _written(part: str | int | Iterable[int] | None) -> str:
    """A part with its length."""
    if isinstance(part, str):
        return _sized(part)
    if part is None:
        return "-;"
    text = str(part) if isinstance(part, int) else ",".join([str(each) for each in part])
    return f"{len(text)}:{text}"


@lru_cache(4096)
def _sized(text: str) -> str:
    """A text with its length in bytes; most come again for each record of an article."""
    size = len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
    return f"{size}:{text}"


def digest(body: bytes) -> str:
    """The `sha256:…` of a body after transfer and content decoding."""
    return "sha256:" + sha256(body).hexdigest()


def piece(url: str | None, outlet: str | None, first_paragraph: str) -> str:
    """The id of a published piece, the same for every version of it."""
    if url:
        return make("piece", url)
    return make("piece", outlet, " ".join(first_paragraph.split()))
