"""A run of the generator as a folder: pages, copied archives, feeds and the gold records."""

from __future__ import annotations

import json
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Sequence
from pathlib import Path

from . import archives, desk, feeds, pages, truth, world
from .dice import Dice
from .model import Piece
from .truth import Line

_BATCH = 600
"""About so many pieces are held at a time, so that a run of any length fits into memory."""

_HANDFUL = 9
"""So many pieces at most stand in one copied archive."""


def make(seed: str, articles: int, folder: Path) -> dict[str, int]:
    """Write so many articles into a folder; gives how many of each kind of file there are."""
    edition = Edition(seed, folder)
    batch: list[Piece] = []
    for told in desk.coverage(seed, articles):
        batch += told
        if len(batch) >= _BATCH:
            edition.publish(batch)
            batch = []
    edition.publish(batch)
    return edition.close()


class Edition:
    """A folder that fills up with batches of pieces."""

    def __init__(self, seed: str, folder: Path) -> None:
        self.seed, self.folder = seed, folder
        self.made = Counter[str]()
        self.linked: dict[str, deque[Piece]] = defaultdict(lambda: deque(maxlen=40))  # what teasers may name
        self.shown: dict[str, deque[Piece]] = defaultdict(
            lambda: deque(maxlen=40)
        )  # latest pages of an outlet
        for name in truth.FILES:
            _write(self._gold(name), b"")

    def publish(self, made: Sequence[Piece]) -> None:
        """Write a batch of pieces, whole events each."""
        self._link(made)
        copied = self._copied(made)
        places = {piece.slug: name for name, group in copied.items() for piece in group}
        ids = {piece.slug: piece.file for piece in made if piece.slug not in places}
        for piece in made:
            if piece.slug in ids:
                self._page(piece)
        lines = [self._archive(name, group, ids) for name, group in copied.items()]
        self._append("archives", lines)
        for name, found in truth.records(made, ids, places).items():
            self._append(name, found)
        self.made.update(articles=len(made), pages=len(made) - len(places), archives=len(copied))

    def close(self) -> dict[str, int]:
        """Write a feed for every outlet, RSS for some and Atom for the others; gives what was made."""
        for place, (key, found) in enumerate(sorted(self.shown.items())):
            write = feeds.atom if place % 3 == 2 else feeds.rss
            _write(self.folder / "feeds" / f"{key}.xml", write(found[0].outlet, list(found)).encode())
        return {name: self.made[name] for name in ("articles", "pages", "archives")} | {
            "feeds": len(self.shown)
        }

    def _link(self, made: Sequence[Piece]) -> None:
        """Point every teaser at an earlier piece of the same outlet; drop it where there is none."""
        for piece in made:
            dice, others = Dice(self.seed, piece.slug, "links"), self.linked[piece.outlet.key]
            kept = [block for block in piece.blocks if block.kind != "related" or others]
            for block in (b for b in kept if b.kind == "related"):
                other = dice.pick(others)
                block.title, block.url = other.title, other.url
            piece.blocks = kept
            others.append(piece)

    def _copied(self, made: Sequence[Piece]) -> dict[str, list[Piece]]:
        """Every third handful of pieces of one outlet and section goes into a copied archive."""
        groups: dict[tuple[str, str], list[Piece]] = defaultdict(list)
        for piece in made:
            groups[piece.outlet.key, piece.section].append(piece)
        found: dict[str, list[Piece]] = {}
        for key, group in groups.items():
            for start in range(0, len(group), _HANDFUL):
                handful = group[start : start + _HANDFUL]
                if len(handful) > 2 and Dice(self.seed, key, handful[0].slug, "archive").chance(0.3):
                    found[f"{key[0]}-{self.made['archives'] + len(found)}"] = handful
        return found

    def _page(self, piece: Piece) -> None:
        common, dice = world.table("common"), Dice(self.seed, piece.slug, "page")
        nicknames = dice.several(common["nickname"], dice.number(0, 4))
        comments = [(name, dice.pick(common["comment"])) for name in nicknames]
        recent = self.shown[piece.outlet.key]
        _write(self.folder / piece.file, pages.page(piece, list(recent)[-5:], comments))
        recent.append(piece)

    def _archive(self, name: str, group: list[Piece], ids: dict[str, str]) -> Line:
        """Write a copied archive; gives its gold and names its articles."""
        style = truth.style(group[0])
        text, found = archives.page(archives.lines(group[0].section, group, style))
        _write(self.folder / "archives" / f"{name}.txt", text.encode())
        ids.update({piece.slug: f"archives/{name}.txt#{place}" for place, piece in enumerate(group)})
        return {"id": name, "style": style, "language": group[0].outlet.language, **found}

    def _gold(self, name: str) -> Path:
        return self.folder / "gold" / f"{name}.jsonl"

    def _append(self, name: str, lines: Iterable[Line]) -> None:
        with self._gold(name).open("ab") as file:
            file.writelines(json.dumps(line, ensure_ascii=False).encode() + b"\n" for line in lines)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
