"""What every archive promises, wherever it keeps its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from invented import Found, a_capture, a_place, a_statement, an_article, harbour, with_fields
from onrecord.records import Capture, Given
from onrecord.store.archive import Archive, open_archive


def sqlite(folder: Path) -> Archive:
    """An archive on SQLite."""
    return open_archive(folder / "archive", create=True)


ARCHIVES: list[Callable[[Path], Archive]] = [sqlite]


@pytest.fixture(params=ARCHIVES, ids=lambda make: make.__name__)
def archive(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Archive]:
    """An empty archive of each kind."""
    with request.param(tmp_path) as made:
        yield made


def file(
    archive: Archive, body: str, *found: Found, url: str | None = None, given: Given | None = None
) -> Capture:
    """File one capture; gives it back."""
    capture = a_capture(body, url, path="page.html", given=given)
    with archive.writer() as writer:
        writer.file(capture, body.encode(), found)
    return capture


def test_an_article_comes_back_as_it_was_filed(archive: Archive) -> None:
    article, notes = harbour(1)
    capture = file(archive, "page", (article, notes))
    stored = archive.article(article.id)
    assert stored == with_fields(article, capture=capture.id)
    assert archive.article(article.piece) == stored
    assert [note.id for note in archive.annotations(article.id)] == [note.id for note in notes]


def test_what_is_kept_is_told_with_its_source(archive: Archive) -> None:
    found = harbour(1)
    capture = a_capture("page", "https://example.org/1")
    with archive.writer() as writer:
        kept = writer.file(capture, b"page", [found]) + writer.commit()
        again = writer.file(capture, b"page", [found]) + writer.commit()
    assert [(one.article, one.source, one.new) for one in kept] == [
        (found[0].id, "https://example.org/1", True)
    ]
    assert [(one.article, one.new) for one in again] == [(found[0].id, False)]
    assert list(archive.article_ids()) == [found[0].id]


def test_captured_bytes_come_back(archive: Archive) -> None:
    file(archive, "first page", harbour(1))
    capture = file(archive, "second page", harbour(2))
    stored = archive.capture(capture.id)
    assert stored is not None
    assert stored.warc is not None
    assert archive.captured_bytes(stored) == b"second page"


def test_a_page_pasted_a_day_later_adds_only_what_is_new(archive: Archive) -> None:
    old = [harbour(number) for number in range(5)]
    file(archive, "monday", *old)
    file(archive, "tuesday", *old[1:], harbour(99))
    assert len(list(archive.article_ids())) == 6
    assert archive.latest().total == 6


def test_another_text_of_a_piece_is_a_new_reading(archive: Archive) -> None:
    first = an_article(
        "The bridge is closed.\n\nNobody was hurt.", title="Bridge", url="https://example.org/b"
    )
    second = an_article(
        "The bridge is closed.\n\nTwo were hurt.", title="Bridge", url="https://example.org/b"
    )
    file(
        archive,
        "one",
        (first, [a_statement(first, "Nobody was hurt.", "Ida Grant")]),
        url="https://example.org/b",
    )
    file(archive, "two", (second, []), url="https://example.org/b")
    current = archive.article(first.piece)
    assert current is not None
    assert (current.id, current.replaces) == (second.id, first.id)
    assert [version.id for version in archive.versions(first.piece)] == [first.id, second.id]
    assert archive.latest().total == 1
    assert archive.search("said:hurt").total == 0  # only the current reading is found
    assert archive.search("Two").total == 1
    assert archive.search("Nobody").total == 0


def test_a_piece_can_go_back_to_an_earlier_reading(archive: Archive) -> None:
    first = an_article("The bridge is closed.\n\nNobody was hurt.", url="https://example.org/b")
    second = an_article("The bridge is closed.\n\nTwo were hurt.", url="https://example.org/b")
    for body, article in (("one", first), ("two", second), ("three", first)):
        file(archive, body, (article, []), url="https://example.org/b")
    current = archive.article(first.piece)
    assert current is not None
    assert current.id == first.id
    assert archive.search("nobody").total == 1
    file(archive, "two", (second, []), url="https://example.org/b")  # the second capture, filed again
    again = archive.article(first.piece)
    assert again is not None
    assert again.id == first.id


def test_a_piece_met_under_two_categories_has_both(archive: Archive) -> None:
    article, notes = harbour(1, category="Coast")
    file(archive, "coast page", (article, notes))
    file(archive, "business page", (with_fields(article, categories=("Business",)), notes))
    stored = archive.article(article.id)
    assert stored is not None
    assert stored.categories == ("Coast", "Business")
    assert archive.category("business") is not None
    assert archive.category("COAST") is not None
    assert len(archive.captures_of(article.id)) == 2


def test_a_date_given_later_is_taken(archive: Archive) -> None:
    article, notes = harbour(1)
    undated = with_fields(article, published=None)
    file(archive, "page", (undated, notes))
    assert archive.months() == ()
    file(
        archive, "page", (with_fields(article, published="2031-05"), notes), given=Given(published="2031-05")
    )
    stored = archive.article(article.id)
    assert stored is not None
    assert stored.published == "2031-05"
    assert [month.name for month in archive.months()] == ["2031-05"]
    file(archive, "page", (undated, notes))
    assert archive.article(article.id) == stored


def test_lists_give_the_newest_first_and_go_on(archive: Archive) -> None:
    found = [harbour(n, published=f"2031-05-{n:02}") for n in (3, 1, 2, 5, 4)]
    file(archive, "page", *found)
    shelf = archive.latest(limit=3)
    assert [line.day for line in shelf.articles] == ["2031-05-05", "2031-05-04", "2031-05-03"]
    rest = archive.latest(limit=3, before=shelf.older)
    assert [line.day for line in rest.articles] == ["2031-05-02", "2031-05-01"]
    assert rest.older is None


def test_a_day_is_the_day_where_it_was_published(archive: Archive) -> None:
    early = harbour(1, published="2031-05-15T00:30:00+09:00")  # the 14th in UTC
    late = harbour(2, published="2031-05-14T23:30:00-05:00")  # the 15th in UTC
    file(archive, "page", early, late)
    assert [hit.article.id for hit in archive.search("since:2031-05-15").articles] == [early[0].id]
    assert [hit.article.id for hit in archive.search("until:2031-05-14").articles] == [late[0].id]


def test_more_articles_of_one_moment_than_it_has_rows(archive: Archive) -> None:
    with archive.writer() as writer:
        for number in range(1100):
            found = harbour(number, published="2031-05-14T10:00:00Z")
            writer.file(a_capture(str(number)), str(number).encode(), [found])
    assert archive.latest(month="2031-05").total == 1100


def test_shelves_by_category_outlet_place_and_month(archive: Archive) -> None:
    file(
        archive,
        "one",
        harbour(1, published="2031-04-02"),
        harbour(2, published="2031-05-02", category="Küste"),
    )
    file(archive, "two", harbour(3, outlet="other.example", published="2031-05-03"))
    coast, kuste = archive.category("coast"), archive.category("kuste")
    assert coast is not None
    assert [(month.name, month.count) for month in coast.months] == [("2031-05", 1), ("2031-04", 1)]
    assert kuste is not None
    assert kuste.name == "Küste"
    april = archive.category("Coast", month="2031-04")
    assert april is not None
    assert [line.day for line in april.articles] == ["2031-04-02"]
    assert april.total == 2
    other, place = archive.outlet("other.example"), archive.place("selmouth")
    assert other is not None
    assert other.total == 1
    assert place is not None
    assert (place.key, place.shelf.total) == ("geonames:7", 3)
    assert archive.category("nothing") is archive.outlet("nobody") is archive.place("nowhere") is None


def test_a_person_with_everything_they_said(archive: Archive) -> None:
    file(archive, "page", harbour(1), harbour(2))
    (quoted,) = archive.people()
    assert (quoted.name, quoted.count) == ("Ada Moreno", 2)
    person = archive.person(quoted.key or "")
    assert person is not None
    assert [saying.words for saying in person.sayings] == [
        "We will build 2 cranes and open them all,",
        "We will build 1 cranes and open them all,",
    ]
    assert [saying.statement.who.entity for saying in person.sayings if saying.statement.who] == [
        quoted.key
    ] * 2
    assert [(role.role, role.since, role.until) for role in person.entity.roles] == [
        ("mayor", "2031-02-02", "2031-03-03")
    ]
    assert [(count.name, count.count) for count in person.quoted_by] == [("example.org", 2)]


def test_text_is_stored_whole(archive: Archive) -> None:
    text = "A sign said \u202eabc\u202c to \U0001f600 readers.\n\nIt held \x01 and “quotes”."
    article = an_article(text, title="Odd \x00 and \ud800 signs")
    file(archive, "page", (article, [a_place(article, "sign")]))
    stored = archive.article(article.id)
    assert stored is not None
    assert stored.text == text
    assert stored.title == "Odd \ufffd and \ufffd signs"


def test_articles_for_grouping_come_oldest_first(archive: Archive) -> None:
    file(archive, "page", *(harbour(n, published=f"2031-05-{n:02}") for n in (3, 1, 2)))
    days = [article.published for article, notes in archive.articles_for_grouping() if notes]
    assert days == ["2031-05-01", "2031-05-02", "2031-05-03"]
    since = [article.published for article, _ in archive.articles_for_grouping("2031-05-02")]
    assert since == ["2031-05-02", "2031-05-03"]


def test_what_the_user_gave_is_kept_with_the_capture(archive: Archive) -> None:
    given = Given(outlet="example.org", published="2031-05-14")
    capture = file(archive, "page", harbour(1), given=given)
    file(archive, "page", harbour(1))
    stored = archive.capture(capture.id)
    assert stored is not None
    assert stored.given == given
    assert msgspec.structs.replace(stored, warc=None) == capture
