"""Stable ids made from content: the same thing always gets the same id."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b, sha256


def make(*parts: str | int | Iterable[int] | None) -> str:
    """An id of 20 hexadecimal digits for these parts, in this order.

    Each part is written with its length, so that ("ab", "c") and ("a", "bc")
    differ; None differs from the empty string.
    """
    return _hashed("".join(map(_written, parts)))


def opening(*parts: str) -> str:
    """How the ids begin of things of one kind that stand at places of one text; see `placed`."""
    return "".join(map(_sized, parts))


def placed(opening: str, start: int, end: int) -> str:
    """The id of what stands there: what `make` gives for the parts of its opening, `start` and `end`."""
    first, last = str(start), str(end)
    return _hashed(f"{opening}{len(first)}:{first}{len(last)}:{last}")


def _hashed(written: str) -> str:
    return blake2b(written.encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()


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
