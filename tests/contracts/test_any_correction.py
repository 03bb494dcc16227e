"""What people change holds, comes back after reprocessing, and can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from invented import Found, a_capture, a_person, a_statement, an_article, harbour
from onrecord.records import Correction, CorrectionTarget, Duplicate, Story
from onrecord.records.ids import make
from onrecord.store.archive import Archive, open_archive
from onrecord.store.faults import WrongCorrection

Target = CorrectionTarget


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with open_archive(tmp_path / "archive", create=True) as made:
        yield made


def file(archive: Archive, body: str, *found: Found) -> None:
    with archive.writer() as writer:
        writer.file(a_capture(body), body.encode(), found)


def correct(archive: Archive, action: Any, target: Target, value: Any = None) -> str:
    """Make a correction; gives its id."""
    number = len(archive.corrections())
    one = Correction(
        id=make("correction", number),
        by="desk",
        at="2031-05-14T12:00:00Z",
        target=target,
        action=action,
        value=value,
    )
    with archive.writer() as writer:
        writer.correct(one)
    return one.id


def undo(archive: Archive, name: str) -> str:
    return correct(archive, "undo", Target(correction=name))


def named(number: int, name: str, role: str | None, day: str = "2031-05-14") -> Found:
    """An article in which someone of this name says something."""
    article = an_article(
        f"{name} spoke on day {number}.\n\n“It is number {number},” {name} said.", published=day
    )
    return article, [
        a_person(article, name, role),
        a_statement(article, f"It is number {number},", name, role),
    ]


def people(archive: Archive) -> dict[str, int]:
    """Who is quoted, and how often."""
    return {one.name: one.count for one in archive.people()}


def test_a_field_that_is_set(archive: Archive) -> None:
    article, notes = harbour(1)
    file(archive, "page", (article, notes))
    name = correct(archive, "set", Target(piece=article.piece, field="title"), "Quay one opens")
    dated = correct(archive, "set", Target(piece=article.piece, field="published"), "2030-01-02")
    stored = archive.article(article.id)
    assert stored is not None
    assert (stored.title, stored.published, stored.published_from) == (
        "Quay one opens",
        "2030-01-02",
        "given",
    )
    assert archive.search("opens").total == archive.search("until:2030").total == 1
    file(archive, "the same again", (article, notes))
    assert archive.article(article.id) == stored
    undo(archive, name)
    undo(archive, dated)
    back = archive.article(article.id)
    assert back is not None
    assert (back.title, back.published) == (article.title, article.published)
    assert archive.search("opens").total == 0


def test_words_that_are_wrong(archive: Archive) -> None:
    article, notes = harbour(1)
    file(archive, "page", (article, notes))
    words = "We will build 1 cranes and open them all,"
    name = correct(archive, "wrong", Target(piece=article.piece, words=words))
    assert archive.search("said:cranes").total == 0
    assert [note.id for note in archive.annotations(article.id)] == [note.id for note in notes[1:]]
    again = undo(archive, name)
    assert archive.search("said:cranes").total == 1
    undo(archive, again)
    assert archive.search("said:cranes").total == 0
    assert [holds for _, holds in archive.corrections()] == [True, False, True]


def test_a_speaker_that_is_set_holds_for_the_next_reading(archive: Archive) -> None:
    url = "https://example.org/b"
    first = an_article("Three people spoke.\n\n“It is late,” she said. “It is late,” he said.", url=url)
    second = an_article(
        "Three people spoke.\n\nNothing moved. “It is late,” she said. “It is late,” he said.", url=url
    )
    file(archive, "one", (first, [a_statement(first, "It is late,")]))
    who = {"name": "Ida Grant", "kind": "person"}
    target = Target(
        piece=first.piece, words="It is late,", before="spoke. “", after="” she said", field="who"
    )
    correct(archive, "set", target, who)
    assert people(archive) == {"Ida Grant": 1}
    file(archive, "two", (second, [a_statement(second, "It is late,")]))
    assert people(archive) == {"Ida Grant": 1}
    (hit,) = archive.search("speaker:grant").statements
    assert hit.saying.article.id == second.id


@pytest.mark.parametrize(
    ("action", "target", "value"),
    [
        ("set", Target(piece="nothing", field="title"), "x"),
        ("set", Target(field="title"), "x"),
        ("set", Target(piece="P", field="text"), "x"),
        ("set", Target(piece="P", field="categories"), 5),
        ("merge", Target(piece="P"), None),
        ("wrong", Target(piece="P", words="not there at all"), None),
        ("wrong", Target(piece="P", words="harbour of Selmouth will get quay"), None),
        ("undo", Target(piece="P"), None),
        ("undo", Target(correction="none"), None),
        ("merge", Target(entity="none"), "none"),
        ("merge", Target(entity="E"), "none"),
        ("merge", Target(entity="E"), "E"),
        ("split", Target(entity="E"), "P"),
        ("set", Target(entity="E", field="name"), " "),
        ("set", Target(story="none", field="title"), "x"),
        ("set", Target(piece="P", entity="E"), "x"),
    ],
)
def test_what_cannot_be_corrected_so(archive: Archive, action: str, target: Target, value: Any) -> None:
    article, notes = harbour(1)
    file(archive, "page", (article, notes))
    entity = archive.people()[0].key
    real = Target(
        **{name: {"P": article.piece, "E": entity}.get(part, part) for name, part in _given(target).items()}
    )
    with pytest.raises(WrongCorrection):
        correct(archive, action, real, entity if value == "E" else value)
    assert archive.corrections() == []
    assert archive.check() == []


def _given(target: Target) -> dict[str, Any]:
    return {
        name: getattr(target, name) for name in target.__struct_fields__ if getattr(target, name) is not None
    }


def test_two_spellings_of_a_name(archive: Archive) -> None:
    file(archive, "one", named(1, "Sergey Orlow", "harbour master"))
    file(archive, "two", named(2, "Sergei Orlow", "the harbour master"), named(3, "Sergei Orlow", None))
    assert people(archive) == {"Sergey Orlow": 3}
    file(archive, "three", named(4, "Sergiy Orlow", "tenor"))
    assert people(archive) == {"Sergey Orlow": 3, "Sergiy Orlow": 1}


def test_two_spellings_in_one_article_are_two_people(archive: Archive) -> None:
    one, notes = named(1, "Sergey Orlow", "harbour master")
    text = f"Both spoke.\n\n{one.text}\n\n“It is not,” Sergei Orlow said."
    both = an_article(text)
    found = [
        a_person(both, "Sergey Orlow", "harbour master"),
        a_person(both, "Sergei Orlow", "harbour pilot"),
        a_statement(both, "It is number 1,", "Sergey Orlow", "harbour master"),
        a_statement(both, "It is not,", "Sergei Orlow", "harbour pilot"),
    ]
    file(archive, "one", (one, notes))
    file(archive, "two", (both, found))
    assert people(archive) == {"Sergei Orlow": 1, "Sergey Orlow": 2}


def test_namesakes_in_other_walks_of_life_are_two(archive: Archive) -> None:
    file(archive, "one", named(1, "Otto Brandt", "mayor"), named(2, "Otto Brandt", "Minister of Works"))
    file(archive, "two", named(3, "Otto Brandt", "striker"), named(4, "Otto Brandt", None))
    assert sorted(one.count for one in archive.people()) == [1, 3]


def test_entities_that_are_merged_and_parted(archive: Archive) -> None:
    file(archive, "one", named(1, "Otto Brandt", "mayor"), named(2, "O. K. Brandt", "mayor"))
    one, other = (
        archive.search(f'speaker:"{name}"').statements[0].saying.statement.who
        for name in ("Otto", "O K Brandt")
    )
    assert one is not None
    assert other is not None
    assert one.entity != other.entity
    name = correct(archive, "merge", Target(entity=one.entity), other.entity)
    assert people(archive) == {"Otto Brandt": 2}
    person = archive.person(other.entity or "")
    assert person is not None
    assert (person.entity.id, person.entity.was) == (one.entity, (other.entity,))
    assert person.entity.names == ("O. K. Brandt", "Otto Brandt")
    file(archive, "two", named(3, "O. K. Brandt", "mayor"))
    assert people(archive) == {"Otto Brandt": 3}
    undo(archive, name)
    assert people(archive) == {"O. K. Brandt": 2, "Otto Brandt": 1}
    parted = archive.person(other.entity or "")
    assert parted is not None
    assert parted.entity.id == other.entity


def test_an_entity_that_is_split_and_renamed(archive: Archive) -> None:
    found = [named(number, "Otto Brandt", "mayor") for number in (1, 2, 3)]
    file(archive, "one", *found)
    key = archive.people()[0].key
    name = correct(archive, "split", Target(entity=key), [found[2][0].piece])
    assert sorted(one.count for one in archive.people()) == [1, 2]
    apart = archive.person(name)
    assert apart is not None
    assert apart.sayings[0].article.id == found[2][0].id
    renamed = correct(archive, "set", Target(entity=name, field="name"), "Otto Brandt the younger")
    assert people(archive) == {"Otto Brandt": 2, "Otto Brandt the younger": 1}
    undo(archive, renamed)
    undo(archive, name)
    assert people(archive) == {"Otto Brandt": 3}


def a_story(*found: Found) -> Story:
    """The record that grouping makes of some articles."""
    articles = [article for article, _ in found]
    return Story(
        id=make("story", articles[0].piece),
        articles=tuple(one.id for one in articles),
        title=articles[0].title,
        found_by="group/1",
    )


def regroup(archive: Archive, *records: Any, since: str | None = None) -> None:
    with archive.writer() as writer:
        writer.regroup(records, since=since)


def told(archive: Archive) -> dict[str, list[str]]:
    """Every story with the titles of its reports."""
    found, _ = archive.stories()
    return {one.story.id: [line.title or "" for line in one.articles] for one in found}


@pytest.fixture
def quays(archive: Archive) -> list[Found]:
    """Six reports of six days."""
    found = [harbour(number, published=f"2031-05-{number + 10}") for number in range(6)]
    file(archive, "page", *found)
    return found


def test_stories_keep_their_ids(archive: Archive, quays: list[Found]) -> None:
    a, b, c, d, e, f = quays
    regroup(archive, a_story(b, c), a_story(d, e))
    first, second = make("story", b[0].piece), make("story", d[0].piece)
    assert told(archive) == {second: ["Quay 3", "Quay 4"], first: ["Quay 1", "Quay 2"]}
    regroup(archive, a_story(a, b, c), a_story(d, e))  # an older report joins: the id stays
    assert told(archive)[first] == ["Quay 0", "Quay 1", "Quay 2"]
    regroup(archive, a_story(a, b, c, d, e, f))
    assert list(told(archive)) == [first]
    one = archive.story(second)
    assert one is not None
    assert (one.story.id, one.story.was) == (first, (second,))
    regroup(archive, a_story(a, b, c), a_story(d, e, f))
    assert told(archive) == {second: ["Quay 3", "Quay 4", "Quay 5"], first: ["Quay 0", "Quay 1", "Quay 2"]}
    assert archive.search(f"story:{first}").total == 3


def test_only_what_is_grouped_anew_changes(archive: Archive, quays: list[Found]) -> None:
    a, b, c, d, e, f = quays
    regroup(archive, a_story(a, b, c), a_story(d, e))
    copies = Duplicate(
        id="copy", article=c[0].id, of=a[0].id, kind="light", similarity=0.9, found_by="group/1"
    )
    regroup(archive, a_story(c, d), a_story(e, f), copies, since="2031-05-12")
    first, second = make("story", a[0].piece), make("story", d[0].piece)
    assert told(archive) == {second: ["Quay 4", "Quay 5"], first: ["Quay 0", "Quay 1", "Quay 2", "Quay 3"]}
    one = archive.story(first)
    assert one is not None
    assert one.duplicates == (copies,)
    regroup(archive, since="2031-05-12")
    assert told(archive) == {first: ["Quay 0", "Quay 1"]}


def test_stories_that_are_merged_and_parted(archive: Archive, quays: list[Found]) -> None:
    a, b, c, d, e, _ = quays
    groups = a_story(a, b), a_story(c, d, e)
    regroup(archive, *groups)
    name = correct(archive, "merge", Target(story=groups[0].id), groups[1].id)
    for _ in range(3):
        assert told(archive) == {groups[0].id: ["Quay 0", "Quay 1", "Quay 2", "Quay 3", "Quay 4"]}
        regroup(archive, *groups)
    undo(archive, name)
    for _ in range(2):
        assert told(archive) == {
            groups[1].id: ["Quay 2", "Quay 3", "Quay 4"],
            groups[0].id: ["Quay 0", "Quay 1"],
        }
        regroup(archive, *groups)


def test_a_story_that_is_split(archive: Archive, quays: list[Found]) -> None:
    a, b, c, d, e, _ = quays
    group = a_story(a, b, c, d, e)
    regroup(archive, group)
    name = correct(archive, "split", Target(story=group.id), [one[0].piece for one in (c, d, e)])
    titled = correct(archive, "set", Target(story=name, field="title"), "The other quays")
    for _ in range(3):
        assert told(archive) == {name: ["Quay 2", "Quay 3", "Quay 4"], group.id: ["Quay 0", "Quay 1"]}
        apart = archive.story(name)
        assert apart is not None
        assert apart.story.title == "The other quays"
        regroup(archive, group)
    undo(archive, titled)
    undo(archive, name)
    for _ in range(2):
        assert list(told(archive)) == [group.id]
        regroup(archive, group)
