"""A run of the generator as a folder: pages, copied archives, feeds and the gold records."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from . import archives, desk, feeds, gold, pages, world
from .dice import Dice
from .model import Piece

Line = dict[str, Any]


def make(seed: str, articles: int, folder: Path) -> dict[str, int]:
    """Write so many articles into a folder; gives how many of each kind of file there are."""
    made = desk.pieces(seed, articles)
    _link(made, seed)
    copied = _copied(made, seed)
    in_archives = {piece.slug for group in copied.values() for piece in group}
    shown = [piece for piece in made if piece.slug not in in_archives]
    ids = {piece.slug: piece.file for piece in shown}
    _pages(folder, shown, seed)
    archive_gold = [_archive(folder, name, group, ids) for name, group in copied.items()]
    feed_count = _feeds(folder, shown)
    _gold(folder, made, ids, archive_gold, {piece.slug: n for n, g in copied.items() for piece in g})
    return {"articles": len(made), "pages": len(shown), "archives": len(copied), "feeds": feed_count}


def _link(made: Sequence[Piece], seed: str) -> None:
    """Point every teaser at an earlier piece of the same outlet; drop it where there is none."""
    earlier: dict[str, list[Piece]] = defaultdict(list)
    for piece in made:
        dice, others = Dice(seed, piece.slug, "links"), earlier[piece.outlet.key][-40:]
        kept = [block for block in piece.blocks if block.kind != "related" or others]
        for block in (b for b in kept if b.kind == "related"):
            other = dice.pick(others)
            block.title, block.url = other.title, other.url
        piece.blocks = kept
        earlier[piece.outlet.key].append(piece)


def _copied(made: Sequence[Piece], seed: str) -> dict[str, list[Piece]]:
    """Every third handful of pieces of one outlet and section goes into a copied archive."""
    groups: dict[tuple[str, str], list[Piece]] = defaultdict(list)
    for piece in made:
        groups[piece.outlet.key, piece.section].append(piece)
    found: dict[str, list[Piece]] = {}
    for key, group in groups.items():
        handfuls = [group[start : start + 9] for start in range(0, len(group), 9)]
        for place, handful in enumerate(handfuls):
            if len(handful) > 2 and Dice(seed, key, place, "archive").chance(0.3):
                found[f"{key[0]}-{len(found)}"] = handful
    return found


def _pages(folder: Path, shown: Sequence[Piece], seed: str) -> None:
    common = world.table("common")
    recent: dict[str, list[Piece]] = defaultdict(list)
    for piece in shown:
        dice = Dice(seed, piece.slug, "page")
        nicknames = dice.several(common["nickname"], dice.number(0, 4))
        comments = [(name, dice.pick(common["comment"])) for name in nicknames]
        others = recent[piece.outlet.key][-5:]
        _write(folder / piece.file, pages.page(piece, others, comments))
        recent[piece.outlet.key].append(piece)


def _archive(folder: Path, name: str, group: list[Piece], ids: dict[str, str]) -> Line:
    """Write a copied archive; gives its gold and names its articles."""
    style = next(house.archive for house in world.houses() if house.outlet.key == group[0].outlet.key)
    text, truth = archives.page(archives.lines(group[0].section, group, style))
    _write(folder / "archives" / f"{name}.txt", text.encode())
    ids.update({piece.slug: f"archives/{name}.txt#{place}" for place, piece in enumerate(group)})
    return {"id": name, "style": style, "language": group[0].outlet.language, **truth}


def _feeds(folder: Path, shown: Sequence[Piece]) -> int:
    """A feed for every outlet: RSS for some, Atom for the others."""
    by_outlet: dict[str, list[Piece]] = defaultdict(list)
    for piece in shown:
        by_outlet[piece.outlet.key].append(piece)
    for place, (key, found) in enumerate(sorted(by_outlet.items())):
        write = feeds.atom if place % 3 == 2 else feeds.rss
        _write(folder / "feeds" / f"{key}.xml", write(found[0].outlet, found[-40:]).encode())
    return len(by_outlet)


def _gold(
    folder: Path, made: Sequence[Piece], ids: dict[str, str], archive_gold: list[Line], places: dict[str, str]
) -> None:
    """The truth about all of it, one file for each kind of record."""
    files: dict[str, list[Line]] = {name: [] for name in ("articles", "statements", "figures", "mentions")}
    kinds = {"statement": "statements", "figure": "figures", "mention": "mentions"}
    for piece in made:
        seen = _as_shown(piece, places.get(piece.slug))
        read = gold.reading(seen)
        identity = ids[piece.slug]
        hidden = _hidden(piece, read.article, places.get(piece.slug))
        files["articles"].append(read.article | hidden | {"id": identity})
        for record in gold.found(seen, read):
            if "value" in record and hidden.get("published", "") is None and not record["value"].isdigit():
                record["value"] = None  # "on Monday" on a page that shows no date
            key = record["id"].rpartition("#")[2]
            files[kinds[record["record"]]].append(record | {"id": f"{identity}#{key}", "article": identity})
    for name, lines in files.items():
        _lines(folder / "gold" / f"{name}.jsonl", lines)
    _lines(folder / "gold" / "archives.jsonl", archive_gold)
    _lines(folder / "gold" / "stories.jsonl", _stories(made, ids))
    _lines(folder / "gold" / "duplicates.jsonl", _duplicates(made, ids))


def _style(piece: Piece) -> tuple[str, ...]:
    """What its outlet's copied archives show above an article."""
    return archives.STYLES[
        next(house.archive for house in world.houses() if house.outlet.key == piece.outlet.key)
    ]


def _as_shown(piece: Piece, archive: str | None) -> Piece:
    """A piece without the standfirst that the copied archive it stands in does not show."""
    return piece if archive is None or "standfirst" in _style(piece) else replace(piece, standfirst="")


def _hidden(piece: Piece, article: Line, archive: str | None) -> Line:
    """The values of an article that cannot be known from the copied archive it stands in."""
    if archive is None:
        return {}
    style = _style(piece)
    return {
        "url": None,
        "byline": [],
        "modified": None,
        "tags": [],
        "published": article["published"][:10] if "date" in style else None,
        "title": article["title"] if "title" in style else None,
    }


def _stories(made: Sequence[Piece], ids: dict[str, str]) -> Iterable[Line]:
    groups: dict[str, list[Piece]] = defaultdict(list)
    for piece in made:
        groups[piece.story].append(piece)
    for key, group in groups.items():
        ordered = sorted(group, key=lambda piece: (piece.published, piece.slug))
        yield {"record": "story", "id": key, "articles": [ids[piece.slug] for piece in ordered]}


def _duplicates(made: Sequence[Piece], ids: dict[str, str]) -> Iterable[Line]:
    for piece in made:
        if piece.copy_of in ids:
            yield {
                "record": "duplicate",
                "article": ids[piece.slug],
                "of": ids[piece.copy_of],
                "kind": piece.copy_kind,
            }


def _lines(path: Path, records: Iterable[Line]) -> None:
    _write(path, "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in records).encode())


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
