"""Pages copied whole: with menus above, buttons between and lists of other articles below."""

from test_undelimited import BODIES, DECKS, HARBOUR, TITLES

from onrecord import read
from onrecord.records import Heading, Image

MENU = ["Velm Post", "Home", "Ports", "Harvest", "Culture", "About us", "Subscribe"]
FOOT = ["Most read", "Ferry sinks at its berth in Ostrel", "What bricks tell of a town", "© 2031 Velm Post"]
SIGNED = [
    "Posted on 3 March 2031 by Ada Moreno",
    "Posted on 14 April 2031 by Ben Okoro",
    "Posted on 2 May 2031 by Lena Faber",
]


def copied(*parts: list[str]) -> str:
    return "\n\n".join(line for part in parts for line in part)


def test_menus_buttons_and_lists_of_other_articles_are_no_text() -> None:
    buttons = ["Share this:", "Facebook", "Posted in Ports", "Leave a comment"]
    posts = [
        [title, signed, *body, *buttons] for title, signed, body in zip(TITLES, SIGNED, BODIES, strict=True)
    ]
    found = read.text(copied(MENU, *posts, ["Older posts"], FOOT))
    assert [a.title for a in found] == TITLES
    assert [a.text for a in found] == ["\n\n".join(body) for body in BODIES]
    assert [a.byline for a in found] == [("Ada Moreno",), ("Ben Okoro",), ("Lena Faber",)]
    assert [a.published for a in found] == ["2031-03-03", "2031-04-14", "2031-05-02"]


def test_who_and_when_may_stand_below_the_text() -> None:
    posts = [
        [title, deck, *body, "Velm, Region, News", date, "Add a comment"]
        for title, deck, body, date in zip(
            TITLES, DECKS, BODIES, ["3 March 2031", "14 April 2031", "2 May 2031"], strict=True
        )
    ]
    found = read.text(copied(MENU, *posts, FOOT))
    assert [a.title for a in found] == TITLES
    assert [a.published for a in found] == ["2031-03-03", "2031-04-14", "2031-05-02"]


def test_a_date_above_the_titles_goes_with_what_follows() -> None:
    posts = [
        [date, title, *body]
        for date, title, body in zip(
            ["3 March 2031", "14 April 2031", "2 May 2031"], TITLES, BODIES, strict=True
        )
    ]
    found = read.text(copied(["Velm Post"], *posts))
    assert [(a.title, a.published) for a in found] == [
        (TITLES[0], "2031-03-03"),
        (TITLES[1], "2031-04-14"),
        (TITLES[2], "2031-05-02"),
    ]


def test_two_reports_on_one_event_in_a_row_are_two() -> None:
    other = [
        "Dockers in Velm went back to work on Monday, nine days after they had stopped over long shifts.",
        "Ada Moreno, who leads the port authority, promised that the new cranes would be tested at night.",
        "The union counts the accidents with cranes in other harbours and wants a commission of its own.",
    ]
    titles = [TITLES[0], "Velm dockers back at work on Monday", *TITLES[1:]]
    posts = [
        [title, deck, *body]
        for title, deck, body in zip(
            titles,
            [DECKS[0], "Both sides claim that they have won", *DECKS[1:]],
            [HARBOUR, other, *BODIES[1:]],
            strict=True,
        )
    ]
    assert [a.title for a in read.text(copied(["Category Archive : Ports"], *posts))] == titles


def test_a_caption_ends_where_a_word_announces_its_owner() -> None:
    page = copied([TITLES[0], HARBOUR[0], "The harbour of Velm at night Photo: Ida Sand", *HARBOUR[1:]])
    (found,) = read.text(page)
    assert found.text == "\n\n".join(HARBOUR)
    assert [(b.caption, b.credit) for b in found.blocks if isinstance(b, Image)] == [
        ("The harbour of Velm at night", "Ida Sand")
    ]


CONSENT = [
    "We value your privacy",
    "We and our 31 partners store data on your device. You choose what they may do with it.",
    "Accept all",
]
SIGN_UP = ["Newsletter", "Your email address", "Subscribe"]
COMMENTS = [
    "3 Comments",
    "old_tom",
    "I have said so for years, and nobody at the town hall listens.",
    "Reply",
]


def test_a_single_article_comes_without_what_stands_around_it() -> None:
    inside = [*HARBOUR[:3], *SIGN_UP, *HARBOUR[3:]]
    (found,) = read.text(copied(CONSENT, MENU, [TITLES[0], SIGNED[0], *inside], COMMENTS, FOOT))
    assert (found.title, found.byline) == (TITLES[0], ("Ada Moreno",))
    assert found.text == "\n\n".join(HARBOUR)


def test_a_speaker_who_speaks_often_is_no_button() -> None:
    speakers = ["Ada Moreno, head of the port authority:", "Lena Faber, mayor:"] * 3
    talk = [line for pair in zip(speakers, HARBOUR, strict=True) for line in pair]
    (found,) = read.text(copied([TITLES[0]], talk))
    assert [block.text for block in found.blocks if isinstance(block, Heading)] == speakers
