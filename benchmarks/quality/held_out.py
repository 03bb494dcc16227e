"""The archives that nobody looks at while the reader is worked on: their themes, and what stands in them.

A theme's first line says what it is made of, as in

    {# from: echo | shows: title day | without: quotation embed | needs: day | cuts: third #}

from: whose written articles fill half of the pages, a page each in turn (`themes_held_out/written`;
articles of the newsroom fill the others); shows: which fields a reader could find; without: kinds of
block it leaves out; needs: articles without a day or byline stand on no page of it; cuts: every third
article breaks off and goes on elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

from newsroom import desk, written
from newsroom.model import Piece

HERE = Path(__file__).with_name("themes_held_out")
_SIZES = (4, 6, 5)  # articles on the pages of written ones; as many pages are filled by the newsroom
_WHOLE = 5  # blocks of an article that goes on elsewhere
_MORE = "more"


def themes() -> list[str]:
    """The names of the held-out themes."""
    return sorted(path.stem for path in HERE.glob("*.jinja") if path.stem != "shared")


def said(theme: str, key: str) -> list[str]:
    """What the first line of a theme says of a key."""
    line = (HERE / f"{theme}.jinja").read_text(encoding="utf-8").split("\n", 1)[0]
    found = re.search(rf"\b{key}: ([\w ]+)", line)
    return found[1].split() if found else []


def handfuls(theme: str) -> Iterator[tuple[list[Piece], list[Piece]]]:
    """The articles of each page of a theme, and others that it teases."""
    dice, houses, needs = Random(theme), said(theme, "from"), said(theme, "needs")
    news = [p for p in desk.pieces(f"held-out {theme}", 90) if p.outlet.language == "en" and not p.copy_of]
    for number, size in enumerate(_SIZES):
        pool = [piece for piece in _written() if piece.outlet.key == houses[number % len(houses)]]
        fit = [piece for piece in pool if _has(piece, needs)]
        chosen = dice.sample(fit, min(size, len(fit)))
        yield _as_shown(theme, chosen), [piece for piece in pool if piece not in chosen][:4] or news[-4:]
        fresh = [piece for piece in news[number * 9 : number * 9 + 9] if _has(piece, needs)]
        yield _as_shown(theme, fresh[:size]), news[-4:]


def _written() -> list[Piece]:
    folder = HERE / "written"
    return written.pieces(
        written.sources(sorted(folder.glob("*.news"))), written.outlets(folder / "outlets.toml")
    )


def _has(piece: Piece, needs: Sequence[str]) -> bool:
    return not ("day" in needs and not is_dated(piece)) and not ("byline" in needs and not piece.byline)


def _as_shown(theme: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces, the newest first, as the theme shows them."""
    without, is_cut = said(theme, "without"), bool(said(theme, "cuts"))
    shown = []
    for number, piece in enumerate(sorted(pieces, key=lambda piece: piece.published, reverse=True)):
        blocks = [replace(block) for block in piece.blocks if block.kind not in without]
        ends = is_cut and number % 3 == 1 and len(blocks) > _WHOLE
        made = replace(piece, blocks=blocks[:_WHOLE] if ends else blocks, copy_kind=_MORE if ends else "")
        shown.append(replace(made, standfirst="") if "standfirst" in without else made)
    return shown


def is_dated(piece: Piece) -> bool:
    """Is it known when a piece was published? (The written ones that say no day have the year 1.)"""
    return piece.published.year > 1


def goes_on(piece: Piece) -> bool:
    """Does a piece go on elsewhere?"""
    return piece.copy_kind == _MORE


def extra_lines(piece: Piece) -> Iterator[str]:
    """Cells, rows and posts: text that some readers give and others leave out."""
    for block in piece.blocks:
        if block.kind == "list" and " | " in block.text:
            yield from (cell for row in block.text.split("\n") for cell in (row, *row.split(" | ")))
        elif block.kind == "embed":
            yield block.text
