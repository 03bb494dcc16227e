"""The demo week: complete, small, and what its written articles give."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from newsroom import week_folder, written

from onrecord import demo

WEEK = week_folder.HERE


def pieces() -> list[written.Piece]:
    return written.pieces(
        written.sources(sorted(WEEK.glob("*.news"))), written.outlets(WEEK / "outlets.toml")
    )


def test_it_is_large_enough_and_small_enough() -> None:
    folder = demo.folder()
    assert len(list((folder / "pages").rglob("*.html"))) >= 60
    assert len(list((folder / "archives").glob("*.txt"))) == 2
    assert len(list((folder / "feeds").glob("*.xml"))) == 1
    assert sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) < 2_000_000


def test_it_is_what_the_written_articles_give(tmp_path: Path) -> None:
    made = week_folder.make(tmp_path)
    shipped = demo.folder()
    assert {p.relative_to(tmp_path) for p in made} == {
        p.relative_to(shipped)
        for p in shipped.rglob("*")
        if p.is_file() and p.suffix in (".html", ".txt", ".xml")
    }
    for path in made:
        assert path.read_bytes() == (shipped / path.relative_to(tmp_path)).read_bytes(), path.name


def test_documents_come_in_a_fixed_order() -> None:
    found = demo.documents()
    assert found == demo.documents()
    assert [path.suffix for path in found[-2:]] == [".txt", ".txt"]
    assert {path.name for path in found if path.suffix == ".txt"} == set(demo.copied_archives())


def test_five_outlets_and_an_agency_tell_six_stories() -> None:
    outlets = {piece.outlet.key: piece.outlet.agency for piece in pieces()}
    assert sorted(outlets.values()) == [False] * 5 + [True]
    tellers: dict[str, set[str]] = {}
    for piece in pieces():
        if piece.story:
            tellers.setdefault(piece.story, set()).add(piece.outlet.key)
    assert sum(len(keys) >= 4 for keys in tellers.values()) >= 6


def test_it_has_copies_corrections_and_round_ups() -> None:
    week = pieces()
    kinds = Counter(piece.copy_kind for piece in week if piece.copy_of)
    assert set(kinds) == {"verbatim", "light", "cut"}
    assert sum("orrection" in piece.title.lower() for piece in week) >= 2
    speakers = Counter(piece.slug for piece in week for block in piece.blocks if block.kind == "speaker")
    assert sum(count >= 7 for count in speakers.values()) >= 2


@pytest.mark.parametrize("piece", pieces(), ids=lambda piece: piece.slug)
def test_each_article_reads_whole(piece: written.Piece) -> None:
    text = " ".join(block.text for block in piece.blocks)
    assert len(text.split()) > (80 if piece.copy_of else 110)
    assert not re.search(r"^(#|@|&|!|\+|~|>)", text)
    assert piece.published.date().isoformat().startswith("2026-03-0")
    assert all(block.title and block.url for block in piece.blocks if block.kind == "related")
