"""What rows of a page have in common: a look, a date, what their words say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from typing import Final

from ..measures import CLOSING
from ..undelimited.lines import is_located
from .framed import FEWEST
from .telling import Kind, Telling

BESIDE: Final = ("image", "rule")
"""What parts articles and belongs to none."""
_TITLE: Final = 220
_FEWEST_WORDS: Final = 3
_LONG: Final = 7
"""Fewer spaces have no line that looks more like a title than like a heading."""
_FULL_STOPS: Final = (".", ":", "…", "。")
_ENDING: Final = 0.1
"""Hardly any of the lines of one look ends like this where they are titles."""


def alike(telling: Telling) -> dict[Kind, list[int]]:
    """The rows of the page by their kinds; a row may be of several."""
    if telling.kinds is None:
        telling.kinds = _all_alike(telling)
    return telling.kinds


def _all_alike(telling: Telling) -> dict[Kind, list[int]]:
    """The rows of the page by their kinds, as the rows tell them."""
    found: defaultdict[Kind, list[int]] = defaultdict(list)
    plain: defaultdict[Hashable, list[int]] = defaultdict(list)
    for at in telling.inside:
        _note_kinds(telling, at, found, plain)
    for kind, rows in plain.items():
        if len(rows) >= FEWEST and _are_open(telling, rows):
            telling.take_for_titles(rows)
            found["look", kind] = sorted([*found["look", kind], *rows])
    found["located",] = list(_above_located(telling))
    for kind, rows in list(found.items()):
        if kind[0] == "look" and len(rows) > FEWEST:
            for cue, some in _cued(telling, rows).items():
                if FEWEST <= len(some) < len(rows):
                    found["cued", kind, cue] = some
    return found


def _are_open(telling: Telling, rows: Sequence[int]) -> bool:
    """Could nearly all of these rows be titles? Of these, some ask or quote."""
    texts = [telling.page.rows[at].text for at in rows]
    if max(map(len, texts)) > _TITLE:
        return False
    ends = sum([text.endswith(_FULL_STOPS) for text in texts])
    closed = sum([text.endswith(CLOSING) for text in texts])
    return ends <= _ENDING * len(rows) and closed <= len(rows) / 2


def _note_kinds(
    telling: Telling,
    at: int,
    found: defaultdict[Kind, list[int]],
    plain: defaultdict[Hashable, list[int]],
) -> None:
    """Note what kinds of line a row is: by its look, its words, what it says.

    plain: rows that read as running text, by their looks.
    """
    row = telling.page.rows[at]
    parting = telling.parting[at]
    if parting:
        found[parting].append(at)
    if row.kind != "text" or row.is_menu:
        return
    if at in telling.openings:
        found[telling.openings[at],].append(at)
    is_plain = telling.page.clean[at] > 0 and not telling.is_marked(at)
    if is_plain:
        plain[telling.look(at)].append(at)
    if len(row.text) > _TITLE:
        return
    if telling.dated[at]:
        found["date",].append(at)
        return
    if telling.signed[at]:
        found["signed",].append(at)
        return
    if not is_plain:
        found["look", telling.look(at)].append(at)
    if row.text.count(" ") + 1 >= _FEWEST_WORDS:
        if telling.is_copied(at):
            found["copy",].append(at)
        if row.text.isupper():
            found["capitals",].append(at)
        if at in telling.credited:
            found["credited",].append(at)


def _above_located(telling: Telling) -> Iterator[int]:
    """Titles above paragraphs that begin with where they were written, else those paragraphs."""
    before = -1
    for at in telling.inside:
        row = telling.page.rows[at]
        if row.kind != "text" or row.is_menu:
            continue
        if telling.page.clean[at] > 0 and is_located(row.text):
            yield before if before >= 0 and telling.could_be_title(before) else at
        before = at


def _cued(telling: Telling, rows: Sequence[int]) -> dict[str, list[int]]:
    """Those of the rows that have a date beside them, a rule above them, or words as titles have."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for at in rows:
        if True in telling.dated[at + 1 : at + 3] or True in telling.signed[at + 1 : at + 3]:
            found["below"].append(at)
        if at and telling.dated[at - 1]:
            found["above"].append(at)
        if at and _is_parted(telling, at):
            found["parted"].append(at)
        if telling.page.rows[at].text.count(" ") >= _LONG and telling.likeness(at) > 0:
            found["long"].append(at)
        if telling.is_copied(at):
            found["copy"].append(at)
    return found


def _is_parted(telling: Telling, at: int) -> bool:
    """Does a rule or a picture stand right above a row?"""
    kind = telling.parting[at - 1]
    return kind is not None and kind[0] in BESIDE
