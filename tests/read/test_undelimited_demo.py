"""The archives of the demo, cut into their articles."""

from __future__ import annotations

from pathlib import Path

import pytest

import onrecord
from onrecord.read.undelimited.pages import pieces

ARCHIVES = Path(onrecord.__file__).parent / "demo" / "archives"
STARTS = {
    "courier-harbour": (
        "Brackhaven and Sielhafen hold a vigil",
        "Customs officers open a container",
        "A crane driver, a grape importer, a pilot",
        "A grey seal has chosen the slipway",
        "The new cutter runs on batteries",
        "Fishermen say that the deeper channel",
    ),
    "plover-sport": (
        "Postman delivers marathon record",
        "Nails! Dawkins wins with a broken hand",
        "Nineteen games, four hours, no winner",
        "Eight men and a very small boss",
        "Cat on the baize costs Lomax the frame",
    ),
}


@pytest.mark.parametrize("name", STARTS)
def test_a_demo_archive_gives_all_its_articles(name: str) -> None:
    text = (ARCHIVES / f"{name}.txt").read_text(encoding="utf-8")
    found = [piece.rows[0][0].text for piece in pieces(text)]
    assert len(found) == len(STARTS[name])
    for line, start in zip(found, STARTS[name], strict=True):
        assert line.startswith(start)


@pytest.mark.parametrize("name", STARTS)
def test_an_article_of_a_demo_archive_alone_stays_whole(name: str) -> None:
    text = (ARCHIVES / f"{name}.txt").read_text(encoding="utf-8")
    places = [text.index(f"\n{start}") for start in STARTS[name]]
    for place, end in zip(places, [*places[1:], len(text)], strict=True):
        assert len(list(pieces(text[place:end]))) == 1
