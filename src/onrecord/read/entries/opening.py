"""Paragraphs that open with what heads their article: "Harbour reopens. The …", "3 May – The …"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from ..datelines import date_line
from ..rows import Row

RUN_IN: Final = "run-in"
DAY: Final = "day"
_SHORTEST: Final = 12
_TITLE: Final = 220
_DAY: Final = 40
_DASH: Final = re.compile(r"\s[–—-]\s|:\s")
_ENDS: Final = " .:–—-"
_EARLY: Final = re.compile(r"\D{0,13}\d")
"""A day has a figure among its first characters."""


def openings(rows: Sequence[Row], inside: Iterable[int]) -> dict[int, str]:
    """The rows that open with a title in bold or with a day, and with which."""
    found: dict[int, str] = {}
    for at in inside:
        row = rows[at]
        if row.kind == "text" and row.strong and _opens_in_bold(row):
            found[at] = RUN_IN
        elif row.kind == "text" and undated(row.text) is not row.text:
            found[at] = DAY
    return found


def title_in(row: Row) -> str | None:
    """The title in bold with which a paragraph opens; None where it opens with none."""
    return row.text[: row.strong].rstrip(_ENDS) if row.kind == "text" and _opens_in_bold(row) else None


def _opens_in_bold(row: Row) -> bool:
    """Do the first words stand in bold, and no others?"""
    text, bold = row.text, row.strong
    return _SHORTEST <= bold <= min(_TITLE, len(text) - _SHORTEST) and text[bold] == " "


def undated(text: str) -> str:
    """A text without the day that stands before it; the text itself where none does."""
    if not _EARLY.match(text):
        return text
    parting = _DASH.search(text, 0, _DAY)
    if parting is None or len(text) - parting.end() < _SHORTEST or not date_line(text[: parting.start()]):
        return text
    return text[parting.end() :]
