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
    written = []
    for part in parts:
        if isinstance(part, str):
            written.append(_sized(part))
        elif part is None:
            written.append("-;")
        else:
            text = str(part) if isinstance(part, int) else ",".join(map(str, part))
            written.append(f"{len(text)}:{text}")
    data = "".join(written).encode("utf-8", "surrogatepass")
    return blake2b(data, digest_size=10).hexdigest()


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
