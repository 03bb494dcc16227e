"""What is true of a batch of pieces, line by line, for the files of the gold folder."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from . import accounts, archives, gold, world
from .model import Piece

Line = dict[str, Any]

FILES = ("articles", "statements", "figures", "mentions", "stories", "duplicates", "archives")
_KINDS = {"statement": "statements", "figure": "figures", "mention": "mentions"}


def records(
    made: Sequence[Piece], ids: Mapping[str, str], places: Mapping[str, str]
) -> dict[str, list[Line]]:
    """The lines of each gold file but that of the archives.

    ids: by slug, what names a piece in gold. places: by slug, the copied
    archive that a piece stands in.
    """
    lines: dict[str, list[Line]] = {name: [] for name in FILES if name != "archives"}
    for piece in made:
        _annotated(piece, ids[piece.slug], places.get(piece.slug), lines)
    lines["stories"] = list(_stories(made, ids, lines["figures"]))
    lines["duplicates"] = list(_duplicates(made, ids))
    return lines


def _annotated(piece: Piece, identity: str, archive: str | None, lines: dict[str, list[Line]]) -> None:
    """Add an article and what it states."""
    seen = _as_shown(piece, archive)
    read = gold.reading(seen)
    hidden = _hidden(piece, read.article, archive)
    lines["articles"].append(read.article | hidden | {"id": identity})
    undated = hidden.get("published", "") is None
    for record in gold.found(seen, read):
        if undated and "value" in record and not record["value"].isdigit():
            record["value"] = None  # "on Monday" on a page that shows no date
        key = record["id"].rpartition("#")[2]
        lines[_KINDS[record["record"]]].append(record | {"id": f"{identity}#{key}", "article": identity})


def style(piece: Piece) -> str:
    """The style of its outlet's copied archives."""
    return next(house.archive for house in world.houses() if house.outlet.key == piece.outlet.key)


def _as_shown(piece: Piece, archive: str | None) -> Piece:
    """A piece without the standfirst that the copied archive it stands in does not show."""
    shows = archive is None or "standfirst" in archives.STYLES[style(piece)]
    return piece if shows else replace(piece, standfirst="")


def _hidden(piece: Piece, article: Line, archive: str | None) -> Line:
    """The values of an article that cannot be known from the copied archive it stands in."""
    if archive is None:
        return {}
    shown = archives.STYLES[style(piece)]
    return {
        "url": None,
        "byline": [],
        "modified": None,
        "tags": [],
        "published": article["published"][:10] if "date" in shown else None,
        "title": article["title"] if "title" in shown else None,
    }


def _stories(made: Sequence[Piece], ids: Mapping[str, str], figures: list[Line]) -> Iterable[Line]:
    by_article: dict[str, list[Line]] = defaultdict(list)
    for figure in figures:
        by_article[figure["article"]].append(figure)
    groups: dict[str, list[Piece]] = defaultdict(list)
    for piece in made:
        groups[piece.story].append(piece)
    for key, group in groups.items():
        ordered = sorted(group, key=lambda piece: (piece.published, piece.slug))
        names = [ids[piece.slug] for piece in ordered]
        told = [figure for name in names for figure in by_article[name]]
        conflicts = list(accounts.relations(names, told))
        yield {"record": "story", "id": key, "articles": names, "conflicts": conflicts}


def _duplicates(made: Sequence[Piece], ids: Mapping[str, str]) -> Iterable[Line]:
    for piece in made:
        if piece.copy_of in ids:
            yield {
                "record": "duplicate",
                "article": ids[piece.slug],
                "of": ids[piece.copy_of],
                "kind": piece.copy_kind,
            }
