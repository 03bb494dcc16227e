"""The demo week as the folder that ships with onrecord: pages, copied archives and a feed."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from . import archives, feeds, pages, written
from .model import Piece

HERE = Path(__file__).with_name("week")
COPIED = {  # file name: style of the copied page
    "courier-harbour": "deck",
    "plover-sport": "title",
}
_COMMENTS = {
    "courier": [
        ("estuary_gull", "Third time this year. Somebody should keep a list."),
        ("M. Tarrant", "Well reported, thank you."),
    ],
    "plover": [
        ("DaveFromDerwick", "You couldn't make it up."),
        ("lizzie92", "my nan lives round the corner from there"),
    ],
    "weighbridge": [("A reader in logistics", "The article is too kind to the board.")],
    "calder": [("Joan, Penmarrow", "I heard it on the early bulletin and could not believe it.")],
    "deichbote": [("Deichläufer", "Gut, dass endlich jemand nachfragt.")],
    "kittiwake": [],
}


def make(folder: Path) -> list[Path]:
    """Write the week into a folder that holds nothing else; gives the files in order."""
    known = written.outlets(HERE / "outlets.toml")
    found = written.sources(sorted(HERE.glob("*.news")))
    week = written.pieces(found, known)
    copied = {slug: source.header["archive"] for slug, source in found.items() if "archive" in source.header}
    for name in ("pages", "archives", "feeds"):
        shutil.rmtree(folder / name, ignore_errors=True)
    shown = [piece for piece in week if piece.slug not in copied]
    files = [_page(folder, piece, shown) for piece in shown]
    files += [_archive(folder, name, [p for p in week if copied.get(p.slug) == name]) for name in COPIED]
    courier = [piece for piece in shown if piece.outlet.key == "courier"]
    return [*files, _write(folder / "feeds" / "courier.xml", feeds.rss(known["courier"], courier).encode())]


def _page(folder: Path, piece: Piece, week: Sequence[Piece]) -> Path:
    """A piece's page, teasing what its outlet had published by then."""
    earlier = [
        p
        for p in week
        if p.outlet is piece.outlet and p.slug != piece.slug and p.published <= piece.published
    ]
    return _write(folder / piece.file, pages.page(piece, earlier[-4:], _COMMENTS[piece.outlet.key]))


def _archive(folder: Path, name: str, found: Sequence[Piece]) -> Path:
    """A copied category archive, newest first."""
    newest = list(reversed(found))
    text, _ = archives.page(archives.lines(found[0].section, newest, COPIED[name], found[0].outlet.language))
    return _write(folder / "archives" / f"{name}.txt", text.encode())


def _write(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path
