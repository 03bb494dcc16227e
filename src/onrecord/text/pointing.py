"""A place in a line of text, shown so that a person finds it."""

from __future__ import annotations

from typing import Final

_WIDTH: Final = 60


def pointed(text: str, at: int) -> tuple[str, str]:
    """The text around a place, and a line with a caret under the place.

    at: code points from the beginning. Both fit a line of a terminal; line
    breaks and control characters are shown as spaces.
    """
    at = min(max(at, 0), len(text))
    start = max(0, at - _WIDTH // 2)
    end = min(len(text), start + _WIDTH)
    shown = "".join(c if c.isprintable() else " " for c in text[start:end])
    before, after = ("…" if start else ""), ("…" if end < len(text) else "")
    return before + shown + after, " " * (len(before) + at - start) + "^"
