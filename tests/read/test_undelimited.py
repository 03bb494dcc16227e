"""Archive pages copied as text, read as articles."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import read
from onrecord.errors import RecordError
from onrecord.records import Article, Given, Heading, Image, ListBlock, Paragraph, Related, Standfirst

HARBOUR = """\
The harbour of Velm reopened on Monday after a strike of nine days, the port authority said, and \
dockers unloaded the first of some forty ships that had waited outside.
Dockers had stopped work over shifts that the port authority wanted to lengthen from eight hours to \
twelve. They feared accidents with the new cranes, of which Velm has bought six since the spring.
The port authority, which Ada Moreno has led for three years, said that longer shifts would not come \
before the cranes had been tested at night by a commission of dockers and engineers.
Moreno had threatened to bring crews from other harbours. The dockers' union answered that no crew \
would cross the gates of the harbour as long as its strike fund lasted.
The strike cost the harbour about nine million in fees, according to the port authority, and \
shippers sent two dozen ships to other ports along the coast.
Dockers returned to the eastern quay at noon with flags of their union. The cranes on the western \
quay stand still until Thursday, when the commission meets Moreno for the first time.""".splitlines()
ORCHARDS = """\
Late frost has destroyed a third of the apple blossom in the Tarn valley, growers reported on \
Thursday after three nights in which temperatures fell to six degrees below zero.
Growers had lit candles among the apple trees and sprayed the blossom with water, but the frost came \
with wind, and whole orchards on the northern slope of the valley turned brown.
Ben Okoro, whose family has grown apples in the valley since 1920, expects the worst harvest of his \
life. His orchards lost nearly all of their blossom in the second night of frost.
The growers ask the province for loans, since few of them had insured the blossom. An insurance \
against frost costs more than a tenth of what an orchard earns in a good year.
Apple prices in the valley rose by a tenth within the week. Okoro expects them to rise further, \
because the orchards across the border had frost as well.
Beekeepers lost a source of food for their bees, too. They have moved hives from the valley to the \
plain, where rape is in blossom and the nights were mild.""".splitlines()
LIBRARY = """\
The town of Ostrel will open its new library in September, two years later than planned, because \
builders came upon the foundations of a medieval mill under the reading room.
Archaeologists dug for eleven months where the library was to stand. They found millstones, the \
wheel of the mill and a purse with coins that the miller may have hidden from soldiers.
The town council decided to show the mill behind glass below the reading room, said Lena Faber, the \
mayor of Ostrel, who had been against the library in her first campaign.
The glass floor made the library dearer by two million. Half of the money comes from the region, the \
other half from readers who bought bricks of the old library with their names on them.
Librarians have begun to move the books from a school where they were kept in the meantime. The \
children's books come first, since the school needs its gym back, Faber said.
A museum in the capital has asked for the coins, but the mayor wants to keep them beside the mill. \
Readers can see them from the first day, and the archaeologists will give tours.""".splitlines()
BODIES = [HARBOUR, ORCHARDS, LIBRARY]
DECKS = [
    "Dockers and the port authority have agreed that shifts in Velm grow no longer before the spring",
    "Growers in the Tarn valley have lost a third of their apple blossom in three nights of frost and wind",
    "Archaeologists found a medieval mill where readers in Ostrel were to sit, and the town wants to show it",
]
TITLES = [
    "Velm harbour reopens after strike of dockers",
    "Frost takes a third of apple blossom",
    "Library with a mill below",
]
DATES = ["Published 3 March 2031", "Published 14 April 2031", "Published 2 May 2031"]


def page(*parts: list[str], category: str = "Category Archive : Region") -> str:
    return "\n\n".join([category, *(line for part in parts for line in part)])


def kinds(article: Article) -> list[str]:
    return [type(block).__name__ for block in article.blocks]


def test_deck_and_body() -> None:
    found = read.text(page(*([deck, *body] for deck, body in zip(DECKS, BODIES, strict=True))))
    assert [a.standfirst for a in found] == DECKS
    assert [a.categories for a in found] == [("Region",)] * 3
    assert [a.position for a in found] == [0, 1, 2]
    assert found[1].text == "\n\n".join([DECKS[1], *ORCHARDS])
    assert found[0].language == "en"


def test_title_deck_and_body() -> None:
    rows = zip(TITLES, DECKS, BODIES, strict=True)
    found = read.text(page(*([title, deck, *body] for title, deck, body in rows)))
    assert [(a.title, a.standfirst) for a in found] == list(zip(TITLES, DECKS, strict=True))
    assert all(a.title and a.title not in a.text for a in found)


def test_title_date_and_body() -> None:
    rows = zip(TITLES, DATES, BODIES, strict=True)
    found = read.text(page(*([title, date, *body] for title, date, body in rows)))
    assert [a.title for a in found] == TITLES
    assert [a.published for a in found] == ["2031-03-03", "2031-04-14", "2031-05-02"]
    assert {a.published_from for a in found} == {"text"}
    assert found[2].text == "\n\n".join(LIBRARY)


def test_body_only() -> None:
    found = read.text(page(*BODIES))
    assert [a.text for a in found] == ["\n\n".join(body) for body in BODIES]
    assert {a.title for a in found} == {None}


def test_one_article_without_a_category() -> None:
    (found,) = read.text("\n\n".join(HARBOUR))
    assert found.categories == ()
    assert len(found.blocks) == len(HARBOUR)


def test_a_single_article_begins_with_its_title() -> None:
    (found,) = read.text("\n\n".join([TITLES[0], "By Ada Moreno", DATES[0], *HARBOUR]))
    assert (found.title, found.byline, found.published) == (TITLES[0], ("Ada Moreno",), "2031-03-03")
    assert found.text == "\n\n".join(HARBOUR)


def test_no_blank_lines_and_any_line_ends() -> None:
    text = page(*([deck, *body] for deck, body in zip(DECKS, BODIES, strict=True)))
    tight = text.replace("\n\n", "\r\n", 4).replace("\n\n", "\n")
    assert [a.text for a in read.text(tight)] == [a.text for a in read.text(text)]


def test_what_stands_beside_the_text() -> None:
    inside = [
        HARBOUR[0],
        "READ MORE: Ferry to Ostrel sinks at its berth",
        HARBOUR[1],
        "Cranes at the eastern quay of Velm.",
        "© Velm Post / Ida Sand",
        HARBOUR[2],
        "A first step",
        HARBOUR[3],
        "Read more",
        "FILE PHOTO.\nWhy the dockers of Velm always win",
        *HARBOUR[4:],
    ]
    first, *_ = read.text(page([DECKS[0], *inside], [DECKS[1], *ORCHARDS], [DECKS[2], *LIBRARY]))
    assert first.text == "\n\n".join([DECKS[0], *HARBOUR[:3], "A first step", *HARBOUR[3:]])
    shown = (
        "Standfirst Paragraph Related Paragraph Image Paragraph Heading Paragraph Related Paragraph Paragraph"
    )
    assert kinds(first) == shown.split()
    one, image, two = (first.blocks[at] for at in (2, 4, 8))
    assert isinstance(one, Related)
    assert (one.label, one.title) == ("READ MORE", "Ferry to Ostrel sinks at its berth")
    assert isinstance(image, Image)
    assert (image.caption, image.credit) == ("Cranes at the eastern quay of Velm.", "Velm Post / Ida Sand")
    assert isinstance(two, Related)
    assert (two.credit, two.title) == ("FILE PHOTO.", "Why the dockers of Velm always win")


def test_speakers_keep_the_floor_across_their_photos() -> None:
    text = page(
        [
            HARBOUR[0],
            "Ada Moreno, head of the port authority:",
            HARBOUR[1],
            "Ada Moreno.\n\n\n© Velm Post / Ida Sand",
            HARBOUR[2],
            "Ben Okoro, dockers' union",
            HARBOUR[3],
            "What comes next",
            HARBOUR[4],
        ]
    )
    (found,) = read.text(text)
    spoken = [b.speaker or None for b in found.blocks if isinstance(b, Paragraph)]
    assert spoken == [None, "Ada Moreno", "Ada Moreno", "Ben Okoro", None]
    headings = [b for b in found.blocks if isinstance(b, Heading)]
    assert [h.speaker.role if h.speaker else None for h in headings] == [
        "head of the port authority", "dockers' union", None,
    ]  # fmt: skip
    assert Image(text="Ada Moreno.", caption="Ada Moreno.", credit="Velm Post / Ida Sand") in found.blocks


def test_lists_are_one_block() -> None:
    (found,) = read.text(page([*HARBOUR[:2], "• twelve ships", "• two ferries", *HARBOUR[2:]]))
    assert [b.items for b in found.blocks if isinstance(b, ListBlock)] == [("twelve ships", "two ferries")]


def test_navigation_share_bars_and_comments_are_left_out() -> None:
    above = ["Skip to content", "Home | News | Sport | Contact", "Category Archive : Region", ""]
    share = ["", "Share", "Facebook", "Twitter"]
    below = ["12 comments", "Lena", "I never liked the harbour anyway.", "Reply"]
    text = "\n".join([*above, HARBOUR[0], *share, *HARBOUR[1:], *below])
    (found,) = read.text(text)
    assert found.text == "\n\n".join(HARBOUR)


@pytest.mark.parametrize(
    ("line", "category"),
    [
        ("Category Archive : Ports", "Ports"),
        ("Archiv der Kategorie: Häfen", "Häfen"),
        ("Archivo de la categoría: Puertos", "Puertos"),
        ("Archives de la catégorie : Ports", "Ports"),
    ],
)
def test_category_lines(line: str, category: str) -> None:
    assert read.text(page(HARBOUR, category=line))[0].categories == (category,)


def test_what_the_user_gave_wins() -> None:
    told = Given(outlet="velm.example", published="2031-03-04", category="Ports")
    (found,) = read.text(page(HARBOUR), given=told)
    assert (found.outlet, found.published, found.published_from) == ("velm.example", "2031-03-04", "given")
    assert found.categories == ("Ports",)


@pytest.mark.parametrize(
    "text", ["", " \n\t\r\n", "Category Archive : Region", "Share\nTweet\n", "© Velm Post"]
)
def test_pages_without_text_are_problems(text: str) -> None:
    with pytest.raises(RecordError) as problem:
        read.text(text)
    assert problem.value.code == "no-article-text"


def test_a_standfirst_is_a_block_of_its_own() -> None:
    found = read.text(page(*([deck, *body] for deck, body in zip(DECKS, BODIES, strict=True))))
    assert all(isinstance(a.blocks[0], Standfirst) for a in found)


LINE = st.sampled_from(
    [
        *HARBOUR,
        *ORCHARDS,
        *DECKS,
        *TITLES,
        *DATES,
        "",
        "",
        "Read more",
        "© A",
        "Share",
        "3 comments",
        "• x",
        "“",
        "a:",
        "By A B",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(LINE | st.text(max_size=30), max_size=30))
def test_any_page_gives_articles_or_a_problem(rows: list[str]) -> None:
    for article in articles("\n".join(rows)):
        assert all(b.span is None or b.span.of(article.text) == b.text for b in article.blocks)
        article.text.encode()


def articles(text: str) -> list[Article]:
    """The articles of a page; none where there is no text."""
    try:
        return read.text(text)
    except RecordError as problem:
        if problem.code != "no-article-text":
            raise
        return []
