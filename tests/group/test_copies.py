"""One invented report, what editors make of it, and what only looks like it."""

import random

import pytest

from onrecord.annotate.loose import article
from onrecord.group.copies import Copies
from onrecord.group.options import GroupOptions
from onrecord.group.times import day

SENTENCES = [
    "The ferry Maribel ran aground on a sandbank off Tolsund early on Monday with ninety people on board.",
    "Nobody was injured, the coast guard of the province said, and most people slept through the grounding.",
    "Two fishing boats took the passengers to the harbour of Krenn, where the school was opened for them.",
    "Captain Ilse Varga said that the buoy which marks the western end of the bank had drifted in the storm.",
    "The harbour authority had been told of the missing buoy on Saturday, according to its own log.",
    "Its director, Anton Beleki, would not say why no warning had gone out to ships before Monday.",
    "Divers will look at the hull of the Maribel once the wind has turned, which may take until Thursday.",
    "The owners of the ferry expect to put her older sister ship on the route for the rest of the season.",
    "Hotels in Krenn have offered the passengers free rooms until the next ship leaves for the mainland.",
    "It is the third grounding on the bank since the lighthouse of Tolsund was switched off four years ago.",
]
OTHER = [
    "Farmers in the upper Lindau valley have begun to cut their hay weeks earlier than their parents did.",
    "A survey of ninety farms by the agricultural college found that the first cut now falls in May.",
    "Early cutting leaves ground-nesting birds without cover, said the ornithologist Petra Olkan.",
    "She counted eleven pairs of corncrakes in the valley this spring, down from forty a decade ago.",
    "The regional government pays farmers who wait until July, but only one in twelve has signed up.",
    "Many say that the payment does not cover the price of the fodder which they would have to buy instead.",
]
STANDING = (
    "This newspaper belongs to the Fjordland group of publishers, which has been printing since 1904. "
    "Its editors work under the charter of the group and answer to its readers' council. "
    "Letters may be shortened. Reprints need consent in writing."
)
LOCAL = [
    "The town hall will hold a meeting for residents with relatives on the island.",
    "Readers who were on board are welcome to call the newsroom with what they saw that night.",
]


def text(sentences):
    return " ".join(sentences)


def mixed(seed, count):
    """Sentences of nobody's report."""
    draw = random.Random(seed)
    words = [f"{a}{b}{c}" for a in "bdgklmst" for b in "aeiou" for c in ("ran", "lim", "dok", "ver")]
    return [" ".join(draw.choices(words, k=18)).capitalize() + "." for _ in range(count)]


def found(*texts, days=None):
    copies, records = Copies(GroupOptions()), []
    for number, each in enumerate(texts):
        published = days[number] if days else None
        line = {"id": str(number), "text": each, "published": published}
        records += copies.add(number, article(line), day(published))
    return [(record.article, record.of, record.kind) for record in records]


@pytest.mark.parametrize(
    ("copy", "kind"),
    [
        (text(SENTENCES), "verbatim"),
        ("\n\n".join(SENTENCES), "verbatim"),
        (text(SENTENCES).replace("sandbank", "shoal").replace("will look at", "are to inspect"), "light"),
        ("KRENN (Nordpost) - " + text(SENTENCES) + " (Reporting by Eda Lum)", "light"),
        (text(SENTENCES[:6]), "cut"),
        (text(SENTENCES[:3]), "excerpt"),
        (text([*SENTENCES[:4], LOCAL[0], *SENTENCES[4:], LOCAL[1], *mixed(5, 2)]), "local"),
        (text([*SENTENCES[:3], *mixed(1, 2), *SENTENCES[5:7], *mixed(2, 3), SENTENCES[9]]), "update"),
    ],
)
def test_kinds_of_copies(copy, kind):
    assert found(text(SENTENCES), copy) == [("1", "0", kind)]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(
            text([*OTHER[:2], SENTENCES[3], *OTHER[2:4], SENTENCES[5], *OTHER[4:]]), id="the same quotations"
        ),
        pytest.param(text(OTHER), id="another report"),
        pytest.param(text([*mixed(3, 6), *SENTENCES[:2], *mixed(4, 8)]), id="an item of a digest"),
    ],
)
def test_what_is_no_copy(other):
    assert found(text(SENTENCES), other) == []


def test_a_standing_paragraph_makes_no_copies():
    reports = [text([*mixed(seed, 3), STANDING]) for seed in range(10, 20)]
    assert found(*reports) == []


def test_versions_met_before_their_original_are_joined_when_it_comes():
    local = text([*mixed(6, 1), *SENTENCES[:2], *LOCAL, *SENTENCES[2:]])
    cut = text(SENTENCES[:3])
    records = found(cut, local, text(SENTENCES))
    root = {"0": "0", "1": "1", "2": "2"}
    for copy, original, _ in records:
        root[copy] = root[original]
    assert len({root[root[name]] for name in root}) == 1


def test_the_earliest_is_the_original_whatever_the_order():
    assert found(text(SENTENCES), text(SENTENCES), days=["2031-05-02", "2031-05-01"]) == [
        ("0", "1", "verbatim")
    ]


def test_passages_are_the_same_words_in_both():
    one, other = text(SENTENCES), text([*mixed(8, 2), *SENTENCES[:5], *LOCAL, *SENTENCES[5:]])
    copies = Copies(GroupOptions())
    copies.add(0, article({"id": "a", "text": one}), None)
    (record,) = copies.add(1, article({"id": "b", "text": other}), None)
    assert len(record.passages) == 2
    assert all(mine.of(other).lower() == theirs.of(one).lower() for mine, theirs in record.passages)


def test_old_texts_are_let_go():
    copies = Copies(GroupOptions(live=5))
    texts = [text(SENTENCES), *(text(mixed(seed, 5)) for seed in range(20, 30)), text(SENTENCES)]
    assert not any(copies.add(n, article({"id": str(n), "text": each}), None) for n, each in enumerate(texts))


@pytest.mark.parametrize("unit", ["a ", "word ", "one two three four five ", "é\u0301 ", "x" * 40 + " "])
def test_repeated_words_do_no_harm(unit):
    found(unit * 3000, unit * 3000, unit * 2999)


@pytest.mark.parametrize(
    ("copy", "kind"),
    [(text(SENTENCES), "verbatim"), (text(SENTENCES[:6]), "cut"), (text([*SENTENCES, *LOCAL]), "local")],
)
def test_a_copy_is_found_though_many_reports_have_some_of_its_sentences(copy, kind):
    others = [text([*mixed(seed, 6), SENTENCES[1], *mixed(seed + 20, 3)]) for seed in range(40, 45)]
    assert found(*others, text(SENTENCES), copy) == [("6", "5", kind)]


def test_reports_that_share_turns_of_phrase_are_no_versions_of_one():
    own, other = mixed(60, 12), mixed(61, 12)
    phrases = mixed(62, 12)

    def told(rest):
        return text(f"{phrase[:60]} {sentence[:60]}." for phrase, sentence in zip(phrases, rest, strict=True))

    assert found(told(own), told(other)) == []


def test_copies_of_short_texts():
    assert found(text(SENTENCES[:3]), text(SENTENCES[:2])) == [("1", "0", "cut")]
