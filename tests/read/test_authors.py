"""Who wrote an article, as pages show it."""

import json

import pytest

from onrecord import read
from onrecord.read.names import people

TEXT = [
    "The harbour of Port Vale opened to ferries on Friday morning, nine days after the accident.",
    "The owner of the barge has agreed to pay for the first part of the work, a letter shows.",
    "Fishing boats may use the inner basin if they leave it before the tide, the authority said.",
]


def byline(line: str = "", *, said: object = None, behind: str = "") -> tuple[str, ...]:
    data = {"@type": "NewsArticle", "headline": "Harbour of Port Vale reopens", "author": said}
    graph = json.dumps(data if said else {})
    markup = (
        f'<html><head><title>Harbour of Port Vale reopens</title><meta property="og:type" content="article">'
        f'<script type="application/ld+json">{graph}</script></head><body><article>'
        f"<h1>Harbour of Port Vale reopens</h1>{line}{''.join(f'<p>{text}</p>' for text in TEXT)}{behind}"
    )
    return read.html(markup.encode(), url="https://courier.example/harbour")[0].byline


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("<p>By Ada Moreno and Ben Okoro in Port Vale</p>", ("Ada Moreno", "Ben Okoro")),
        ("<p>By Ada Moreno • December 20, 2031 7:00 am</p>", ("Ada Moreno",)),
        ("<p>Dec 21, 2031 at 1:39 pm | By Ada Moreno</p>", ("Ada Moreno",)),
        ("<p>Ada Moreno - Dec 21, 2031 1:00 pm UTC</p>", ("Ada Moreno",)),
        ("<div>27. Januar 2031 • Ada Moreno • 3 Minuten</div>", ("Ada Moreno",)),
        ('<div><a href="/author/ada-moreno/">Ada Moreno</a></div>', ("Ada Moreno",)),
        ('<div><a rel="author" href="/x">Ada Moreno</a></div>', ("Ada Moreno",)),
        ('<div class="byline">Ada Moreno</div>', ("Ada Moreno",)),
        ('<div>By<a href="/team/ada-moreno">Ada Moreno</a> Courier Staff</div>', ("Ada Moreno",)),
        ("<p>By Ada Moreno, Port Vale Gazette</p>", ("Ada Moreno",)),
        ("<p>By Ada Moreno, COURIER Ports</p>", ("Ada Moreno",)),
        ("<p>Reporting by The Associated Press.</p>", ("The Associated Press",)),
        ("<p><b>Log Out</b></p>", ()),
        ('<div><a href="/ports/">Old Harbour</a></div>', ()),
        ("<p>Published December 20, 2031</p>", ()),
    ],
)
def test_authors_by_the_headline(line: str, names: tuple[str, ...]) -> None:
    assert byline(line) == names


def test_a_line_that_names_more_than_the_data_of_the_page_wins() -> None:
    said = {"@type": "Person", "name": "Ada Moreno"}
    assert byline("<p>By Ada Moreno and Ben Okoro</p>", said=said) == ("Ada Moreno", "Ben Okoro")


def test_names_one_below_the_other_in_addresses_win_over_data_that_name_one() -> None:
    stacked = "<address>Ada Moreno</address><address>Ben Okoro</address>"
    assert byline(stacked, said={"name": "Ben Okoro"}) == ("Ada Moreno", "Ben Okoro")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Ada Moreno The Associated Press", "Ada Moreno"),
        ("Moreno C.J.", "Moreno C.J."),
        ("Ben Okoro Jr.", "Ben Okoro Jr."),
        ("By Ada Moreno.", "Ada Moreno"),
        ("김하나 기자", "김하나"),
    ],
)
def test_names_as_data_give_them(said: str, name: str) -> None:
    assert people([said]) == (name,)


def test_words_in_a_row_are_no_authors() -> None:
    text = "".join(f"<p>{line}</p>" for line in TEXT)
    page = f"<meta name=author content='Tide+Time, Derwick, Vale'><h1>Harbour</h1>{text}"
    assert read.html(page.encode())[0].byline == ()


def test_a_newsroom_in_the_data_gives_way_to_the_person_on_the_page() -> None:
    assert byline("<p>By Ada Moreno</p>", said={"name": "The Derwick Gazette"}) == ("Ada Moreno",)


def test_what_stands_behind_a_comma_may_be_the_role_of_the_author() -> None:
    said = {"@type": "Person", "name": "Ada Moreno"}
    assert byline("<p>By Ada Moreno, Deputy Harbour Master</p>", said=said) == ("Ada Moreno",)


def test_a_person_on_the_page_wins_over_a_body_in_its_data() -> None:
    said = {"@type": "Person", "name": "Tides – The Magazine of the Ports of Vale"}
    assert byline("<p>By Ada Moreno</p>", said=said) == ("Ada Moreno",)


def test_names_may_stand_far_above_the_headline() -> None:
    signed = '<div class="author"><a href="/author/ada-moreno">Ada Moreno</a></div>'
    between = "".join(f"<div>Pier {number}</div>" for number in range(8))
    headline = "<h1>Harbour of Port Vale reopens</h1>"
    page = f"<body>{signed}{between}{headline}<article>{''.join(f'<p>{text}</p>' for text in TEXT)}"
    assert read.html(page.encode())[0].byline == ("Ada Moreno",)


def test_one_person_may_have_several_names() -> None:
    said = {"@type": "Person", "name": ["Ada Moreno", "Ben Okoro"]}
    assert byline(said=said) == ("Ada Moreno", "Ben Okoro")


def test_names_in_two_parts_are_put_together() -> None:
    said = [{"@type": "Person", "familyName": "Moreno", "givenName": "Ada"}, {"familyName": "Okoro"}]
    assert byline(said=said) == ("Ada Moreno", "Okoro")


def test_a_line_that_names_others_does_not() -> None:
    said = {"@type": "Person", "name": "Ada Moreno"}
    assert byline("<p>By Lena Faber and Ben Okoro</p>", said=said) == ("Ada Moreno",)


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Ada Moreno MD", ("Ada Moreno",)),
        ("Ada Moreno III", ("Ada Moreno III",)),
        ("Ada Moreno, Courier Staff Writer", ("Ada Moreno",)),
        ("Ada Moreno, Redakteurin Wirtschaft", ("Ada Moreno",)),
        ("By", ()),
    ],
)
def test_degrees_roles_and_by_are_no_names(value: str, names: tuple[str, ...]) -> None:
    assert people([value]) == names
