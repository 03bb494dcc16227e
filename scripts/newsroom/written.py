"""Articles written by hand, from their source files.

A file holds pieces parted by a line of equals signs. A piece starts with
`key: value` lines; below a blank line stands its body, blocks parted by blank
lines. What a block is shows in how it starts:

    ## words             a section heading
    @ Name, role         a speaker heading
    > words -- Name      a pull quotation
    - words              an item of a list
    ! caption | credit   a picture
    + slug, ++ slug      a teaser for another piece, with a small or a large label
    ~ words | address    a post set into the page
    & slug 1-4           paragraphs of another piece, carried over
    words                a paragraph; *emphasis* and [links](address) in it
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

from . import marked
from .model import Block, Outlet, Piece

_PARTING = re.compile(r"^=====+$", re.MULTILINE)
_CARRIED = re.compile(r"& (\S+) (\d+)-(\d+)")
_LABELS = {"en": ("Read more", "READ MORE"), "de": ("Mehr dazu", "MEHR DAZU")}


@dataclass
class Source:
    """A piece as written: its header and the blocks of its body, not yet understood."""

    header: dict[str, str]
    swaps: list[tuple[str, str]] = field(
        default_factory=list
    )  # words of a carried paragraph and what replaces them
    body: list[str] = field(default_factory=list)

    @property
    def paragraphs(self) -> list[str]:
        """The blocks that are plain paragraphs."""
        return [
            block
            for block in self.body
            if not block.startswith(("#", "@ ", "> ", "- ", "! ", "+", "~ ", "& "))
        ]


def outlets(path: Path) -> dict[str, Outlet]:
    """The outlets of a table, by key."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return {
        key: Outlet(key=key, **{**fields, "sections": tuple(fields["sections"])})
        for key, fields in table.items()
    }


def sources(paths: Iterable[Path]) -> dict[str, Source]:
    """The written pieces of some files, by slug, in order."""
    found = (_source(text) for path in paths for text in _PARTING.split(path.read_text(encoding="utf-8")))
    return {source.header["slug"]: source for source in found}


def _source(text: str) -> Source:
    head, _, body = text.strip().partition("\n\n")
    source = Source({}, body=[block.strip() for block in body.split("\n\n") if block.strip()])
    for line in head.split("\n"):
        key, _, value = line.partition(": ")
        if key == "swap":
            old, _, new = value.partition(" => ")
            source.swaps.append((old, new))
        else:
            source.header[key] = value.strip()
    return source


def pieces(written: dict[str, Source], known: dict[str, Outlet]) -> list[Piece]:
    """The pieces of written sources, oldest first."""
    made = [_piece(number, source, written, known) for number, source in enumerate(written.values())]
    by_slug = {piece.slug: piece for piece in made}
    for piece in made:
        for block in piece.blocks:
            if block.kind == "related":
                other = by_slug[block.url]
                block.title, block.url = other.title, other.url
    return sorted(made, key=lambda piece: (piece.published, piece.slug))


def _piece(number: int, source: Source, written: dict[str, Source], known: dict[str, Outlet]) -> Piece:
    head = source.header
    outlet = known[head["outlet"]]
    blocks = [block for text in source.body for block in _blocks(text, source, written, outlet)]
    carried = next((m[1] for text in source.body if (m := _CARRIED.match(text))), "")
    piece = Piece(
        slug=head["slug"],
        outlet=outlet,
        title=marked.from_source(head["title"]),
        section=head["section"],
        published=_time(head["time"], outlet),
        blocks=blocks,
        standfirst=marked.from_source(head.get("deck", "")),
        byline=_listed(head.get("by", "")),
        tags=_listed(head.get("tags", "")),
        modified=_time(head["updated"], outlet) if "updated" in head else None,
        story=head.get("story", ""),
        copy_of=carried,
        copy_kind=head.get("copy", "cut") if carried else "",
        number=number,
    )
    return replace(
        piece, blocks=[_addressed(block, piece, place) for place, block in enumerate(piece.blocks)]
    )


def _listed(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split(",") if part.strip())


def _time(written: str, outlet: Outlet) -> datetime:
    """A local time of the outlet."""
    return datetime.fromisoformat(written).replace(tzinfo=timezone(timedelta(hours=outlet.offset)))


def _addressed(block: Block, piece: Piece, place: int) -> Block:
    """A picture with the address it has on its outlet's site."""
    if block.kind != "image":
        return block
    return replace(block, url=f"{piece.outlet.origin}/img/{piece.slug}-{place}.jpg")


def _blocks(text: str, source: Source, written: dict[str, Source], outlet: Outlet) -> list[Block]:
    """What one part of a body becomes."""
    carried = _CARRIED.match(text)
    if carried:
        chosen = written[carried[1]].paragraphs[int(carried[2]) - 1 : int(carried[3])]
        return [
            Block("paragraph", marked.from_source(_swapped(paragraph, source.swaps))) for paragraph in chosen
        ]
    start, _, rest = text.partition(" ")
    if start == "-":
        return [Block("list", "\n".join(marked.from_source(line[2:]) for line in text.split("\n")))]
    if start in ("+", "++"):
        labels = _LABELS[outlet.language]
        return [Block("related", label=labels[start == "++"], url=rest)]
    if start in _MAKERS:
        return [_MAKERS[start](rest)]
    return [Block("paragraph", marked.from_source(" ".join(text.split())))]


def _swapped(text: str, swaps: list[tuple[str, str]]) -> str:
    for old, new in swaps:
        text = text.replace(old, new)
    return text


def _speaker(rest: str) -> Block:
    name, _, role = rest.partition(", ")
    return Block("speaker", f"{rest}:", name=name, role=role)


def _quotation(rest: str) -> Block:
    words, _, name = rest.partition(" -- ")
    return Block("quotation", marked.from_source(words), name=name)


def _picture(rest: str) -> Block:
    caption, _, credit = rest.partition(" | ")
    return Block("image", caption=marked.from_source(caption), credit=credit)


def _post(rest: str) -> Block:
    words, _, url = rest.partition(" | ")
    return Block("embed", marked.from_source(words), url=url)


_MAKERS = {
    "##": lambda rest: Block("heading", marked.from_source(rest)),
    "@": _speaker,
    ">": _quotation,
    "!": _picture,
    "~": _post,
}
