"""Stories over time, over batches and beyond the live articles."""

import random

from onrecord.annotate.loose import article
from onrecord.group import GroupOptions, articles
from onrecord.group.frequencies import Frequencies
from onrecord.records import Story

TOWNS = [
    "Orvelen",
    "Maskun",
    "Tiberon",
    "Hallisk",
    "Quenby",
    "Drosten",
    "Ulmark",
    "Festin",
    "Gavrol",
    "Pelsen",
]
NAMES = ["Rask", "Odini", "Malvern", "Teslov", "Hurst", "Banerol", "Kivela", "Strand", "Ozol", "Fermin"]
STREETS = [
    "Mill Lane",
    "Abbey Road",
    "Station Square",
    "Crane Wharf",
    "Linden Row",
    "Salt Market",
    "Fox Hill",
    "Ash Grove",
    "Bell Yard",
    "Hop Street",
]


def robbery(number, teller):
    """One of three reports of the robbery in town `number`; all robberies are told in much the same words."""
    town, name, street = TOWNS[number], NAMES[number], STREETS[number]
    told = [
        (
            f"Armed men robbed a jeweller in {town} on Tuesday and fled with rings and watches, police said. "
            f"The owner, Vera {name}, was not hurt. The shop in {street} was robbed before, a neighbour said."
        ),
        (
            f"Police in {town} are looking for two armed robbers who emptied the shop of Vera {name}. "
            f"They fled from {street} on a motorcycle with watches and rings worth a fortune."
        ),
        (
            f"Jeweller Vera {name} was alone when two armed men came into her shop in {street}, {town}. "
            "The robbers took rings and watches, and police have no trace of them."
        ),
    ]
    return told[teller]


def lines(count, day=lambda number: "2031-06-03"):
    return [
        {
            "id": f"{n}.{t}",
            "title": f"Jeweller robbed in {TOWNS[n]}",
            "text": robbery(n, t),
            "published": day(n),
        }
        for n in range(count)
        for t in range(3)
    ]


def stories(rows, **options):
    found = articles([article(row) for row in rows], None, GroupOptions(**options))
    return [sorted(record.articles) for record in found if isinstance(record, Story)]


def events(found):
    """Which robberies each story reports."""
    return sorted(sorted({name.split(".")[0] for name in names}) for names in found)


def test_like_events_are_told_apart():
    assert events(stories(lines(10))) == [[str(number)] for number in range(10)]


def earlier(count):
    """Reports of robberies of the year before, by which it is learnt what all robberies share."""
    return [
        {
            "id": f"before.{n}",
            "title": f"Jeweller robbed in Old {n}ton",
            "text": robbery(n % 10, n % 3)
            .replace(TOWNS[n % 10], f"Old {n}ton")
            .replace(NAMES[n % 10], f"Lint{n}"),
            "published": f"2030-{n % 12 + 1:02}-01",
        }
        for n in range(count)
    ]


def of_this_year(found):
    return [names for names in found if not any(name.startswith("before") for name in names)]


def test_batches_find_the_stories_that_are_open():
    rows = sorted(lines(10), key=lambda row: row["id"].split(".")[1])
    found = of_this_year(stories([*earlier(60), *rows], batch=20))
    assert events(found) == [[str(number)] for number in range(10)]


def test_closed_stories_are_kept():
    assert len(of_this_year(stories([*earlier(60), *lines(10)], batch=15, live=6))) == 10


SMALL_WORDS = ["zu", "min", "dal", "fet", "vor", "orvan", "derel", "lisk", "tessel", "umra", "ken", "pral"]


def in_another_language(number):
    """A report of its own matter, in the small words of its language."""
    draw = random.Random(number)
    own = ["".join(draw.choice("bdgklmst") + draw.choice("aeiou") for _ in range(4)) for _ in range(40)]
    text = " ".join(draw.choice(SMALL_WORDS if draw.random() < 0.5 else own) for _ in range(120))
    return {"id": f"f.{number}", "title": own[0], "text": text, "published": "2031-06-03", "language": "qx"}


def test_words_are_rare_or_common_in_their_language():
    rows = [row | {"language": "en"} for row in [*earlier(60), *lines(10)]]
    foreign = [in_another_language(number) for number in range(8)]
    assert not any(name.startswith("f.") for names in stories([*rows, *foreign]) for name in names)


def test_the_same_words_long_after_are_another_story():
    rows = lines(4)
    later = [row | {"id": "9" + row["id"], "published": "2031-09-20"} for row in rows]
    assert all(len({name[0] == "9" for name in names}) == 1 for names in stories([*rows, *later]))


def test_frequencies_count_articles_and_not_weights():
    frequencies = Frequencies()
    for _ in range(3):
        frequencies.add({"ferry": 9.5, "sank": 0.5})
    vector = frequencies.vector({"ferry": 1.0, "sank": 1.0}, 10)
    assert vector["ferry"] == vector["sank"]
