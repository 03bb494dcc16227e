"""Dates, names, titles and languages as pages write them."""

import pytest

from onrecord import read
from onrecord.read.dates import in_address, iso
from onrecord.read.jsonld import nodes, parsed, strings
from onrecord.read.language import declared, detected, told
from onrecord.read.metadata import bare_title
from onrecord.read.names import people


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2025-10-24T09:30:00+02:00", "2025-10-24T09:30:00+02:00"),
        ("2025-10-24T09:30:00.123Z", "2025-10-24T09:30:00Z"),
        ("2025-10-24 09:30:00 +0200", "2025-10-24T09:30:00+02:00"),
        ("2025-10-24T09:30", "2025-10-24T09:30:00"),
        ("2025-10-24", "2025-10-24"),
        ("20251024", "2025-10-24"),
        ("2025-10", "2025-10"),
        ("2025/10/24", "2025-10-24"),
        ("Fri, 24 Oct 2025 09:30:00 +0200", "2025-10-24T09:30:00+02:00"),
        ("October 24, 2025", "2025-10-24"),
        ("Posted: Friday, October 24, 2025, 10:11 pm CST", "2025-10-24"),
        ("2025-13-40", None),
        ("0000-00-00", None),
        ("soon", None),
        (1761291000, "2025-10-24T07:30:00Z"),
        (None, None),
    ],
)
def test_dates(written, expected):
    assert iso(written) == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://courier.example/2025/10/24/harbour", "2025-10-24"),
        ("https://courier.example/news-20251024.html", "2025-10-24"),
        ("https://courier.example/2025/10/harbour", None),
        ("https://courier.example/story-12345678", None),
        (None, None),
    ],
)
def test_dates_in_addresses(address, expected):
    assert in_address(address) == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["By Ada Moreno"], ("Ada Moreno",)),
        (["Ada Moreno and Ben Okoro"], ("Ada Moreno", "Ben Okoro")),
        (["Von Ada Moreno und Ben Okoro"], ("Ada Moreno", "Ben Okoro")),
        (["Ada Moreno, Staff Writer"], ("Ada Moreno",)),
        (["Ada Moreno", "ADA MORENO"], ("Ada Moreno",)),
        (["https://courier.example/ada"], ()),
        (["ada@courier.example"], ()),
        (["Port Vale Courier"], ()),
    ],
)
def test_names(values, expected):
    assert people(values, outlets=["Port Vale Courier"]) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Harbour reopens | Port Vale Courier", "Harbour reopens"),
        ("Harbour reopens - Port Vale Courier", "Harbour reopens"),
        ("Port Vale Courier: Harbour reopens", "Port Vale Courier: Harbour reopens"),
        ("Harbour - and town - reopen", "Harbour - and town - reopen"),
    ],
)
def test_titles_lose_the_name_of_the_site(written, expected):
    assert bare_title(written, ["Port Vale Courier"]) == expected


@pytest.mark.parametrize(
    "source",
    [
        '{"@type": "NewsArticle", "headline": "Harbour reopens"}',
        '<!-- {"@type": "NewsArticle", "headline": "Harbour reopens"} -->',
        '{"@type": "NewsArticle", "headline": "Harbour reopens",}',
        '{"@type": "NewsArticle", "headline": "Harbour\treopens"};',
        '{"@graph": [{"@type": ["NewsArticle"], "headline": "Harbour &amp; town"}]}',
    ],
)
def test_json_ld_is_read_also_where_it_is_broken(source):
    found = nodes([parsed(source)])
    assert len(found) == 1
    assert strings(found[0].node["headline"])[0].startswith("Harbour")


def test_deep_json_ld_costs_nothing():
    assert parsed("[" * 200_000) is None
    assert nodes([parsed('{"a":' * 500 + "1" + "}" * 500)]) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The harbour was closed for nine days, and the authority said that it would open.", "en"),
        ("Der Hafen ist seit gestern wieder offen, und die Fähren fahren nach dem Plan.", "de"),
        ("Le port est ouvert depuis hier et les bateaux sont de retour dans la ville.", "fr"),
        ("El puerto está abierto desde ayer y los barcos han vuelto a la ciudad.", "es"),
        ("Порт открыт со вчерашнего дня, и паромы ходят по расписанию, как и было.", "ru"),
        ("港は昨日から再開し、フェリーは通常通り運航している。", "ja"),
        ("xyz", None),
    ],
)
def test_languages(text, language):
    assert detected(text) == language


def test_the_declared_language_holds_unless_the_text_belies_it():
    german = "Der Hafen ist seit gestern wieder offen, und die Fähren fahren nach dem Plan."
    assert told("de_at", german) == ("de-AT", True)
    assert told("en", german) == ("de", False)
    assert declared("en-us") == "en-US"
    assert declared("?") is None


@pytest.mark.parametrize(
    ("heading", "told", "expected"),
    [
        ("Port Vale: Harbour opens again", "Harbour opens again", "Harbour opens again"),
        ("Harbour opens again", "Port Vale: Harbour opens again", "Harbour opens again"),
        ("Harbour opens again", "The long wait is over", "Harbour opens again"),
    ],
    ids=["a kicker before the headline", "a kicker in the data alone", "another title in the data"],
)
def test_the_headline_is_the_title(heading, told, expected):
    text = "The harbour of Port Vale opened to ferries on Friday, nine days after the accident at the quay."
    page = f'<meta property="og:title" content="{told}"><h1>{heading}</h1><p>{text}</p><p>{text[::-1]}</p>'
    assert read.html(page.encode())[0].title == expected


@pytest.mark.parametrize(
    "line", ["By Ada Moreno<br>October 24, 2031", "Posted on October 24, 2031 by Ada Moreno"]
)
def test_the_line_that_names_the_author_may_give_the_day(line):
    text = "".join(
        f"<p>The harbour of Port Vale opened to ferries on Friday, {n} days after it shut.</p>" for n in "579"
    )
    page = f"<title>Harbour reopens</title><h2>Harbour reopens</h2><div>{line}{text}</div>"
    assert read.html(page.encode())[0].published == "2031-10-24"
