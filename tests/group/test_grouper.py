"""Invented news in, duplicates and stories out."""

import random

import pytest

from onrecord import group
from onrecord.annotate.loose import article
from onrecord.group import Grouper
from onrecord.records import Duplicate, Story, encode

FIRE = (
    "A fire destroyed the old granary in Velmar harbour on Tuesday night, the Velmar fire service said. "
    "Nobody was hurt, but eleven families from Quay Street had to leave their homes until the morning. "
    "Chief Oda Lindqvist said that the granary had stood empty since the harbour railway was closed. "
    "Investigators will look into a welding job that was done on the roof of the granary earlier that day."
)
FIRE_ELSEWHERE = (
    "Velmar woke to the smell of smoke: the harbour granary, empty for years, burned down overnight. "
    "Fire chief Oda Lindqvist praised her crews, who kept the flames from the houses in Quay Street. "
    "A roofer had been welding on the granary that afternoon, neighbours said."
)
BRIDGE = (
    "The council of Tarnow Ferry has put off the repair of its iron bridge once more. "
    "Mayor Piet Osei said that the only bid for the bridge was twice what the town could pay. "
    "Lorries will have to take the road over Hollin for at least another winter."
)
LINES = [
    {
        "id": "a",
        "title": "Fire destroys granary in Velmar",
        "text": FIRE,
        "published": "2031-03-05T07:00:00+01:00",
    },
    {"id": "b", "title": "Harbour granary burns down", "text": FIRE_ELSEWHERE, "published": "2031-03-05"},
    {"id": "c", "title": "Bridge must wait", "text": BRIDGE, "published": "2031-03-05"},
    {"id": "d", "title": "Granary fire in Velmar", "text": FIRE, "published": "2031-03-06"},
]


def grouped(lines):
    return list(group.articles([article(line) for line in lines]))


def test_reports_of_one_event_are_a_story_and_a_single_report_is_none():
    stories = [record for record in grouped(LINES) if isinstance(record, Story)]
    assert [set(story.articles) for story in stories] == [{"a", "b", "d"}]
    assert stories[0].last == "2031-03-06"


def test_the_same_text_is_a_copy_of_the_earlier_article():
    found = [record for record in grouped(LINES) if isinstance(record, Duplicate)]
    assert [(record.article, record.of, record.kind) for record in found] == [("d", "a", "verbatim")]


@pytest.mark.parametrize("seed", range(4))
def test_any_order_of_input_gives_the_same_stories(seed):
    lines = random.Random(seed).sample(LINES, len(LINES))
    first, other = ([r for r in grouped(rows) if isinstance(r, Story)] for rows in (LINES, lines))
    assert [(s.id, set(s.articles)) for s in first] == [(s.id, set(s.articles)) for s in other]


def test_titles_alone_can_make_a_story():
    titles = [
        "Granary fire in Velmar harbour",
        "Velmar granary fire: harbour reopens",
        "Piet Osei puts off bridge repair",
    ]
    lines = [
        {"id": str(i), "title": title, "text": "", "published": "2031-03-05"}
        for i, title in enumerate(titles)
    ]
    assert [story.articles for story in grouped(lines)] == [("0", "1")]


def test_nothing_gives_nothing():
    assert list(Grouper().stories()) == []
    assert grouped([{"id": "a", "title": "", "text": ""}, {"id": "b", "text": " "}]) == []


def test_lone_surrogates_of_loose_lines_can_be_written():
    lines = [{"id": name, "title": "", "text": f"\ud800 {FIRE}"} for name in "ab"]
    assert all(encode(record) for record in grouped(lines))
