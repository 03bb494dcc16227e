"""What a search finds, whoever does the full text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from invented import a_capture, a_person, a_place, a_statement, an_article
from onrecord.records import Annotation, Article
from onrecord.store.archive import Archive, open_archive
from onrecord.store.query import QueryError

BRIDGE = an_article(
    "The old bridge at Selmouth is closed.\n\nMayor Ada Moreno said it would “boomerang” on the ministry.\n\n"
    "Otto Brandt disagreed. “It will be open by spring,” he said.",
    title="Bridge shut",
    published="2031-05-20",
    categories=("Coast", "Traffic"),
)
FERRY = an_article(
    "A ferry to Überlingen ran aground.\n\n“Nobody was hurt on the bridge,” captain Ida Grant said.",
    title="Ferry aground",
    outlet="coastal.example",
    published="2031-06-02",
    categories=("Coast",),
)
BUDGET = an_article(
    "The budget is late.\n\nSpring is a poor time to boomerang, the ministry wrote.",
    title="Budget",
    published=None,
)
FOUND: list[tuple[Article, list[Annotation]]] = [
    (
        BRIDGE,
        [
            a_place(BRIDGE, "Selmouth", 7),
            a_person(BRIDGE, "Ada Moreno", "Mayor"),
            a_statement(BRIDGE, "boomerang", "Ada Moreno", "Mayor"),
            a_statement(BRIDGE, "It will be open by spring,", "Otto Brandt"),
        ],
    ),
    (
        FERRY,
        [
            a_place(FERRY, "Überlingen"),
            a_statement(FERRY, "Nobody was hurt on the bridge,", "Ida Grant", "captain"),
        ],
    ),
    (
        BUDGET,
        [a_statement(BUDGET, "Spring is a poor time to boomerang", "the ministry", kind="organisation")],
    ),
]
NAMES = {BRIDGE.id: "bridge", FERRY.id: "ferry", BUDGET.id: "budget"}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """An archive of three articles."""
    folder: Path = tmp_path_factory.mktemp("search")
    with open_archive(folder / "archive", create=True) as made:
        with made.writer() as writer:
            writer.file(a_capture("page"), b"page", FOUND)
        yield made


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", "ferry bridge budget"),
        ("bridge", "ferry bridge"),
        ("BRIDGE", "ferry bridge"),
        ("uberlingen", "ferry"),
        ("ÜBERLINGEN", "ferry"),
        ('"old bridge"', "bridge"),
        ('"bridge old"', ""),
        ("bridge -ferry", "bridge"),
        ("-bridge", "budget"),
        ("-bridge -budget", ""),
        ("ferry OR budget", "ferry budget"),
        ("spring (ferry OR budget)", "budget"),
        ("spring -(ferry OR budget)", "bridge"),
        ("aground OR -bridge", "ferry budget"),
        ("boomer*", "bridge budget"),
        ("shut", "bridge"),  # in the title
        ("category:coast", "ferry bridge"),
        ("category:Coast category:traffic", "bridge"),
        ("-category:coast", "budget"),
        ("category:nothing", ""),
        ("outlet:coastal", "ferry"),
        ("outlet:coastal.example", "ferry"),
        ("outlet:coast", ""),
        ("-outlet:coastal.example", "bridge budget"),
        ("place:selmouth", "bridge"),
        ("place:überlingen OR place:Selmouth", "ferry bridge"),
        ("since:2031-06", "ferry"),
        ("since:2031", "ferry bridge"),
        ("until:2031-05", "bridge"),
        ("until:2031-05-19", ""),
        ("since:2031-05-20 until:2031-05-20", "bridge"),
        ("bridge since:2031-06", "ferry"),
        ("-since:2031", "budget"),
        ("story:nothing", ""),
        ("AND", "ferry bridge budget"),
        ("'; drop table articles; --", ""),
        ("NEAR(bridge ferry)", ""),
        ("title:bridge OR x", QueryError),
    ],
)
def test_articles(archive: Archive, query: str, expected: str | type[QueryError]) -> None:
    if not isinstance(expected, str):
        with pytest.raises(expected):
            archive.search(query)
        return
    hits = archive.search(query)
    assert [NAMES[hit.article.id] for hit in hits.articles] == expected.split()
    assert (hits.total, hits.capped, hits.of_statements) == (len(expected.split()), False, False)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("said:boomerang", ["boomerang", "Spring is a poor time to boomerang"]),
        ("said:boomerang speaker:moreno", ["boomerang"]),
        ("said:spring speaker:moreno", []),  # both must hold for one statement
        ("speaker:Moreno", ["boomerang"]),
        ('speaker:"Ada Moreno"', ["boomerang"]),
        ("speaker:brandt bridge", ["It will be open by spring,"]),
        ("said:bridge -ferry", []),
        (
            "said:spring OR speaker:grant",
            [
                "Nobody was hurt on the bridge,",
                "It will be open by spring,",
                "Spring is a poor time to boomerang",
            ],
        ),
        ("said:boomerang -speaker:moreno", ["Spring is a poor time to boomerang"]),
        ("said:bridge since:2031-06 category:coast place:uberlingen", ["Nobody was hurt on the bridge,"]),
        ('said:"poor time"', ["Spring is a poor time to boomerang"]),
    ],
)
def test_statements(archive: Archive, query: str, expected: list[str]) -> None:
    hits = archive.search(query)
    assert [hit.saying.words for hit in hits.statements] == expected
    assert hits.of_statements
    assert hits.articles == ()


def test_what_was_found_is_marked(archive: Archive) -> None:
    (hit,) = archive.search("aground hurt").articles
    assert [mark.of(hit.snippet) for mark in hit.marks] == ["aground", "hurt"]
    (spoken,) = archive.search("said:hurt bridge").statements
    assert [mark.of(spoken.saying.words) for mark in spoken.marks] == ["hurt", "bridge"]


def test_facets(archive: Archive) -> None:
    facets = archive.search("bridge").facets
    assert {name: [(one.name, one.count) for one in counts] for name, counts in facets.items()} == {
        "outlet": [("coastal.example", 1), ("example.org", 1)],
        "speaker": [("Ada Moreno", 1), ("Ida Grant", 1), ("Otto Brandt", 1)],
        "place": [("Selmouth", 1), ("Überlingen", 1)],
        "category": [("Coast", 2), ("Traffic", 1)],
        "month": [("2031-06", 1), ("2031-05", 1)],
    }
    of_statements = archive.search("said:boomerang").facets
    assert [(one.name, one.count) for one in of_statements["speaker"]] == [("Ada Moreno", 1)]


def test_pages_of_hits_follow_each_other(archive: Archive) -> None:
    seen, before = [], None
    for _ in range(5):
        hits = archive.search("spring OR ferry", limit=1, before=before)
        assert hits.total == 3
        seen += [NAMES[hit.article.id] for hit in hits.articles]
        before = hits.older
        if before is None:
            break
    assert seen == ["ferry", "bridge", "budget"]


@given(st.text(alphabet='abri dge":()-ORsaid*\x00\ud800“', max_size=40))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_text_is_answered(archive: Archive, query: str) -> None:
    with suppress(QueryError):
        archive.search(query)


def test_numbers_of_any_size_are_answered(archive: Archive) -> None:
    assert archive.search("bridge", before=10**30).total == 2
    assert archive.search("bridge", before=-5).articles == ()
    assert archive.latest(before=10**30).total == 3
    assert archive.latest(before=-1).articles == ()
