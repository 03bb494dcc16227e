"""Accounts of one thing, and how they stand to each other."""

import pytest

from onrecord.annotate.loose import article
from onrecord.group import Grouper
from onrecord.group.quotations import changes_sense
from onrecord.records import Counted, Figure, Mention, Span, Statement, Who

PLACE = "Ostrava Bay"


def report(name, sentence, published, **line):
    text = f"{sentence} The ferry Lorna burned in {PLACE} after an explosion. Rescue boats searched the bay."
    return article(
        {"id": name, "title": f"Ferry Lorna burns in {PLACE}", "text": text, "published": published, **line}
    )


def figure(article, written, noun, low, high, **fields):
    start = article.text.index(written)
    at = article.text.index(noun, start)
    return Figure(
        id=f"{article.id}:{written}",
        article=article.id,
        span=Span(start, start + len(written)),
        low=low,
        high=high,
        counts=Counted(text=noun, span=Span(at, at + len(noun))),
        found_by="test/1",
        **fields,
    )


def statement(article, words, speaker, **fields):
    start = article.text.index(words)
    return Statement(
        id=f"{article.id}:{words[:9]}",
        article=article.id,
        form=fields.pop("form", "indirect"),
        words=(Span(start, start + len(words)),),
        who=Who(name=speaker),
        found_by="test/1",
        **fields,
    )


def story(*pairs):
    grouper = Grouper()
    for each, records in pairs:
        grouper.add(each, records)
    (found,) = grouper.stories()
    return found


def relations(first, other, *, outlet="b.example", noun="sailors"):
    """How "N sailors drowned" in one report stands to the same in a later one."""
    rows = []
    for name, (written, low, high), published, whose in (
        ("a", first, "2031-01-01", "a.example"),
        ("b", other, "2031-01-02", outlet),
    ):
        one = report(name, f"{written} {noun} drowned when the ferry sank.", published, outlet=whose)
        number = written.split(" ")[-1]
        rows.append((one, [figure(one, number, noun, low, high)]))
    return [conflict.relation for conflict in story(*rows).conflicts]


@pytest.mark.parametrize(
    ("first", "other", "expected"),
    [
        (("Eight", 8, 8), ("Eight", 8, 8), ["agree"]),
        (("At least five", 5, None), ("Eight", 8, 8), ["refine"]),
        (("Five", 5, 5), ("Eight", 8, 8), ["conflict"]),
        (("Five", 5, 5), ("The toll rose to 8", 8, 8), ["supersede"]),
        (("Eight", 8, 8), ("At least five", 5, None), []),
        (("Some 43000", 43000, 43000), ("In all 43212", 43212, 43212), ["agree"]),
    ],
)
def test_relations_of_figures(first, other, expected):
    assert relations(first, other) == expected


def test_the_same_outlet_replaces_its_own_figure():
    assert relations(("Five", 5, 5), ("Eight", 8, 8), outlet="a.example") == ["supersede"]


def test_other_things_are_not_compared():
    one = report("a", "Five sailors drowned when the ferry sank.", "2031-01-01")
    other = report("b", "Eight sailors swam ashore, unhurt, and were given blankets.", "2031-01-02")
    found = story(
        (one, [figure(one, "Five", "sailors", 5, 5)]), (other, [figure(other, "Eight", "sailors", 8, 8)])
    )
    assert found.conflicts == ()


def test_a_denial_stands_beside_what_it_denies():
    one = report(
        "a", "The owners ignored warnings about the leaking fuel pump, engineer Ruta Hale said.", "2031-01-01"
    )
    other = report(
        "b", "Director Pavel Sorn denied that the owners ignored warnings about the fuel pump.", "2031-01-02"
    )
    found = story(
        (
            one,
            [
                statement(
                    one,
                    "The owners ignored warnings about the leaking fuel pump",
                    "Ruta Hale",
                    stance="accuses",
                )
            ],
        ),
        (
            other,
            [
                statement(
                    other, "the owners ignored warnings about the fuel pump", "Pavel Sorn", stance="denies"
                )
            ],
        ),
    )
    assert [(c.relation, c.a.by, c.b.by) for c in found.conflicts] == [("denial", "Ruta Hale", "Pavel Sorn")]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("we will not sell the harbour to anybody", "we will sell the harbour to anybody", True),
        ("we will not sell the harbour to anybody", "we will not sell the harbour", False),
        ("we will not sell the harbour to anybody", "we will not sell our harbour to anybody", False),
        ("we have 40 boats and they are all at sea", "we have 14 boats and they are all at sea", True),
        ("the storm came early", "we will not sell the harbour", False),
    ],
)
def test_changed_sense(one, other, expected):
    assert changes_sense(tuple(one.split()), tuple(other.split())) is expected


def test_unheard_and_most_mentioned():
    one = report("a", "Ruta Hale accused the Lorna Line of greed, and Ruta Hale wept.", "2031-01-01")
    other = report("b", "Ruta Hale spoke in the harbour.", "2031-01-02")
    at = one.text.index("the Lorna Line of greed")
    line = Mention(
        id="m", article="a", kind="organisation", span=Span(at + 4, at + 14), name="Lorna Line", found_by="t"
    )
    hale = Mention(id="n", article="a", kind="person", span=Span(0, 9), name="Ruta Hale", found_by="t")
    accused = statement(one, "the Lorna Line of greed", "Ruta Hale", stance="accuses")
    found = story((one, [line, hale, accused]), (other, []))
    assert (found.people, found.unheard) == (("Ruta Hale",), ("Lorna Line",))


def test_origins_are_the_newsrooms_that_others_carry():
    one = report("a", "KRENN (Nordpost) - Rescuers found a raft.", "2031-01-01", outlet="tidende.example")
    other = report("b", "Rescuers found a raft.", "2031-01-02", outlet="nordpost.example")
    found = story((one, []), (other, []))
    (origin,) = found.origins
    assert (origin.name, origin.articles) == ("Nordpost", ("a",))
    assert [(edge.source, edge.to) for edge in origin.edges] == [("b", "a")]


def test_an_outlet_that_names_itself_in_part_carries_nobody() -> None:
    one = report(
        "a", "KRENN (Nordpost) - Rescuers found a raft.", "2031-01-01", outlet="krennernordpost.example"
    )
    other = report("b", "Rescuers found a raft.", "2031-01-02", outlet="tidende.example")
    assert story((one, []), (other, [])).origins == ()


def test_a_copy_goes_back_to_an_agency_that_names_itself_in_its_dateline() -> None:
    words = "Rescuers found a raft near the lighthouse of Krenn on Sunday, and nobody was on board."
    one = report("a", f"KRENN (Nordpost) - {words}", "2031-01-01", outlet="nordpost.example")
    other = report("b", words, "2031-01-02", outlet="tidende.example")
    (origin,) = story((one, []), (other, [])).origins
    assert (origin.name, origin.articles) == ("Nordpost", ("b",)), "once, under one name"
