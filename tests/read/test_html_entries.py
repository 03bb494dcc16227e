"""Pages that hold several articles, or none."""

from textwrap import wrap

import pytest

from onrecord import read
from onrecord.errors import RecordError
from onrecord.read.entries.opening import undated

STORIES = [
    (
        "Harbour reopens after nine days of repairs",
        [
            "The harbour of Port Vale opened to ferries on Friday morning, nine days after the accident.",
            "The owner of the barge has agreed to pay for the first part of the work, a letter shows.",
            "Fishing boats may use the inner basin if they leave it before the tide, the authority said.",
        ],
    ),
    (
        "Town closes two libraries against protest",
        [
            "The council of Lower Marsh voted on Tuesday to close two of its five libraries.",
            "Readers stood outside the town hall, and a petition of four thousand names was handed in.",
            "The mayor, Emil Hart, said the town had no choice, because its grant was cut by a third.",
        ],
    ),
    (
        "Storm takes the roofs of eleven houses",
        [
            "A storm that crossed the lake on Sunday night took the roofs of eleven houses in Elmsted.",
            "Crews from three districts worked through Monday, and schools stay closed until Wednesday.",
            "Nobody was hurt, the fire brigade said, but a barn with forty sheep collapsed in the night.",
        ],
    ),
]


def paragraphs(texts, tag="p"):
    return "".join(f"<{tag}>{text}</{tag}>" for text in texts)


def posts():
    return "<main><h1>Category: Ports</h1>" + "".join(
        f'<article class="post-{n} post">'
        f'<h2 class="entry-title"><a href="/2025/10/2{n}/story-{n}">{title}</a></h2>'
        f'<div class="entry-meta">'
        f'<time datetime="2025-10-2{n}T09:00:00+01:00">October 2{n}, 2025</time></div>'
        f'<div class="entry-content">{paragraphs(texts)}</div></article>'
        for n, (title, texts) in enumerate(STORIES)
    )


def query_loop():
    return '<ul class="wp-block-post-template">' + "".join(
        f'<li class="wp-block-post post-{n}"><h2><a href="/p{n}">{title}</a></h2>'
        f"<div>{paragraphs(texts)}</div></li>"
        for n, (title, texts) in enumerate(STORIES)
    )


def flat_with_dates():
    return "<div><h1>Category Archive: Ports</h1>" + "".join(
        f"<h2>{title}</h2><p>October 2{n}, 2025</p>{paragraphs(texts)}"
        for n, (title, texts) in enumerate(STORIES)
    )


def divs_and_rules():
    return "<div>" + "<hr>".join(
        f"<div><b>{title}</b></div>{paragraphs(texts, 'div')}" for title, texts in STORIES
    )


@pytest.mark.parametrize("theme", [posts, query_loop, flat_with_dates, divs_and_rules])
def test_an_archive_in_full_text_gives_each_article(theme):
    found = read.html(f"<html><body>{theme()}".encode(), url="https://courier.example/ports/")
    assert [article.title for article in found] == [title for title, _ in STORIES]
    assert [article.position for article in found] == [0, 1, 2]
    assert [article.text for article in found] == ["\n\n".join(texts) for _, texts in STORIES]


def test_an_entry_has_its_own_address_and_date():
    first = read.html(f"<html><body>{posts()}".encode(), url="https://courier.example/ports/")[0]
    assert first.url == "https://courier.example/2025/10/20/story-0"
    assert first.published == "2025-10-20T09:00:00+01:00"


def test_an_archive_without_headlines_is_parted_when_the_page_calls_itself_one():
    items = "".join(
        f"<div class=item><p><b>{texts[0]}</b></p>{paragraphs(texts[1:])}</div>" for _, texts in STORIES
    )
    page = f"<html><head><title>Category Archive: Ports</title></head><body><div>{items}</div></body></html>"
    found = read.html(page.encode())
    assert [article.standfirst for article in found] == [texts[0] for _, texts in STORIES]


def test_a_box_of_related_articles_cuts_no_entry_off():
    box = '<div><h4>Related</h4><ul><li><a href="/other">Ferry line adds a boat</a></li></ul></div>'
    entries = "".join(
        f'<div class="card"><h2><a href="/s{n}">{title}</a></h2>{paragraphs(texts)}{box}</div>'
        for n, (title, texts) in enumerate(STORIES)
    )
    found = read.html(f"<main><h1>Ports</h1>{entries}</main>".encode())
    assert [article.title for article in found] == [title for title, _ in STORIES]


def test_the_name_of_the_section_above_the_first_entry_is_not_its_title():
    entries = "<hr>".join(
        f"<p><b>{title}</b></p><p>October 2{n}, 2025</p>{paragraphs(texts)}"
        for n, (title, texts) in enumerate(STORIES)
    )
    found = read.html(f"<div><p>Ports</p>{entries}</div>".encode())
    assert [article.title for article in found] == [title for title, _ in STORIES]


def test_a_headline_may_stand_above_the_element_of_its_text():
    tables = "".join(
        f'<table class="pane"><tr><td><a href="/s{n}">{title}</a></td></tr></table>'
        f'<table class="pane"><tr><td>{paragraphs(texts)}</td></tr></table>'
        for n, (title, texts) in enumerate(STORIES)
    )
    found = read.html(f"<div><div>{tables}</div></div>".encode())
    assert [article.title for article in found] == [title for title, _ in STORIES]
    assert [article.text for article in found] == ["\n\n".join(texts) for _, texts in STORIES]


def test_an_entry_may_hold_most_of_the_text_and_ask_in_its_headline():
    stories = [*STORIES, ("Who pays for the new pier?", [text for _, texts in STORIES for text in texts] * 9)]
    entries = "".join(
        f'<div class="card"><div><b>{title}</b></div><div>October 2{n}, 2025</div>{paragraphs(texts)}</div>'
        for n, (title, texts) in enumerate(stories)
    )
    found = read.html(f"<div>{entries}</div>".encode())
    assert [article.title for article in found] == [title for title, _ in stories]


def test_days_as_headings_hold_for_the_entries_below_them():
    days = ["<h2>October 21, 2025</h2>", "", "<h2>October 20, 2025</h2>"]
    entries = "".join(
        f'{day}<div class="note"><h3><a href="/s{n}">{title}</a></h3>{paragraphs(texts)}</div>'
        for n, (day, (title, texts)) in enumerate(zip(days, STORIES, strict=True))
    )
    found = read.html(f"<main>{entries}</main>".encode())
    assert [article.published for article in found] == ["2025-10-21", "2025-10-21", "2025-10-20"]


@pytest.mark.parametrize("form", ["October 2{n}, 2025: {title}", "{title} (October 2{n}, 2025)"])
def test_a_date_in_a_headline_is_no_part_of_the_title(form):
    entries = "".join(
        f'<h3><a href="/s{n}">{form.format(n=n, title=title)}</a></h3>{paragraphs(texts)}'
        for n, (title, texts) in enumerate(STORIES)
    )
    found = read.html(f"<div>{entries}</div>".encode())
    assert [article.title for article in found] == [title for title, _ in STORIES]
    assert [article.published for article in found] == ["2025-10-20", "2025-10-21", "2025-10-22"]


def test_advertisements_among_the_entries_are_none():
    advert = f'<div class="card"><h2><a href="/x">From our sponsor</a></h2>{paragraphs(STORIES[0][1])}</div>'
    entries = "".join(
        f'<div class="card"><h2><a href="/s{n}">{title}</a></h2>{paragraphs(texts)}</div>{advert * (n == 1)}'
        for n, (title, texts) in enumerate(STORIES)
    )
    found = read.html(f"<main>{entries}</main>".encode())
    assert [article.title for article in found] == [title for title, _ in STORIES]


def test_a_page_of_teasers_is_a_listing_page():
    teasers = "".join(
        f'<article><h2><a href="/p{n}">{title}</a></h2><p>{texts[0]}</p>'
        f'<a href="/p{n}">Read more</a></article>'
        for n, (title, texts) in enumerate(STORIES)
    )
    with pytest.raises(RecordError) as caught:
        read.html(f"<html><body><main>{teasers}</main></body></html>".encode())
    assert caught.value.code == "listing-page"


def test_sections_of_one_article_are_not_several():
    sections = "".join(f"<section><h2>{title}</h2>{paragraphs(texts)}</section>" for title, texts in STORIES)
    page = f"<html><body><article><h1>A week in the region</h1>{sections}</article>"
    (article,) = read.html(page.encode())
    assert len(article.blocks) == 12


UPDATES = [
    ("09:40", "Ferries sail again", "The first ferry has left the harbour with two hundred people on board."),
    ("09:15", "", "Workers have lifted the last part of the barge, the harbour master said this morning."),
    (
        "08:50",
        "Divers at work",
        "Four divers are looking at the hull, which lies nine metres below the quay.",
    ),
]


def live_blog(shown, *, data=""):
    return (
        f'<html><head><script type="application/ld+json">{data}</script></head>'
        f"<body><main><h1>Harbour: the day as it happened</h1><div>{shown}</div></main></body></html>"
    ).encode()


def test_short_updates_of_a_live_blog_are_its_articles():
    data = '{"@type": "LiveBlogPosting", "headline": "Harbour: the day as it happened"}'
    shown = "".join(
        f'<div class="update"><time datetime="2025-10-24T{at}:00+02:00">{at}</time><p>{text}</p></div>'
        for at, _, text in UPDATES
    )
    found = read.html(live_blog(shown, data=data))
    assert [article.text for article in found] == [text for _, _, text in UPDATES]
    assert [article.published for article in found] == [f"2025-10-24T{at}:00+02:00" for at, _, _ in UPDATES]


def test_whoever_writes_a_live_blog_writes_the_updates_that_name_nobody():
    data = '{"@type": "LiveBlogPosting", "headline": "Harbour", "author": [{"name": "Ada Moreno"}]}'
    shown = "".join(
        f'<div class="update"><time datetime="2025-10-24T{at}:00+02:00">{at}</time><p>{text}</p>{name}</div>'
        for (at, _, text), name in zip(UPDATES, ("", "<p>By Ben Okoro</p>", ""), strict=True)
    )
    found = read.html(live_blog(shown, data=data))
    assert [article.byline for article in found] == [("Ada Moreno",), ("Ben Okoro",), ("Ada Moreno",)]
    assert [article.sources["byline"].found for article in found] == ["json-ld", "text", "json-ld"]


def test_updates_have_from_the_data_of_the_page_what_they_do_not_show():
    updates = ",".join(
        f'{{"@type": "BlogPosting", "headline": "{title}", "datePublished": "2025-10-24T{at}:00+02:00",'
        f' "articleBody": "{text}"}}'
        for at, title, text in UPDATES
    )
    data = f'{{"@type": "LiveBlogPosting", "liveBlogUpdate": [{updates}]}}'
    shown = "".join(
        f'<div class="update"><span>{5 * n} min ago</span><p>{text}</p><p>{STORIES[n][1][2]}</p></div>'
        for n, (_, _, text) in enumerate(UPDATES)
    )
    found = read.html(live_blog(shown, data=data))
    assert [article.title for article in found] == ["Ferries sail again", None, "Divers at work"]
    assert [article.published for article in found] == [f"2025-10-24T{at}:00+02:00" for at, _, _ in UPDATES]
    assert found[0].sources["published"].found == found[0].published_from == "json-ld"
    assert found[0].sources["published"].at == "/0/liveBlogUpdate/0"


def wrapped(text: str) -> str:
    return "\n".join(wrap(text, 60))


def test_text_that_is_set_as_it_stands_has_paragraphs_as_any_other():
    told = "".join(
        f"<pre>\n{title}\n\n{chr(10).join(wrapped(text) + chr(10) for text in texts)}</pre>\n"
        for title, texts in STORIES
    )
    found = read.html(f"<html><title>Region</title><body><h1>Region</h1>{told}</body></html>".encode())
    assert [(a.title, a.text.split("\n\n")) for a in found] == [(t, list(texts)) for t, texts in STORIES]


def test_code_is_not_parted():
    (title, texts), code = STORIES[0], "<pre><code>for a in b:\n    c(a)\n\nprint(d)</code></pre>"
    page = f"<html><body><article><h1>{title}</h1>{paragraphs(texts)}{code}</article></body></html>".encode()
    assert "for a in b: c(a) print(d)" in [line.text for line in read.explain(page)]


def test_short_sentences_at_single_breaks_are_paragraphs_where_nearly_all_lines_are_sentences():
    lines = [*STORIES[0][1], "Nobody was hurt.", "Work goes on."]
    page = f"<html><body><h1>{STORIES[0][0]}</h1><div>{'<br>'.join(lines)}</div></body></html>"
    (found,) = read.html(page.encode())
    assert found.text.split("\n\n") == lines


def test_titles_are_told_from_headings_of_the_same_rank():
    headings = ["What comes next", "Readers protest", "Help from the county"]
    texts = [
        f"<h2>{title}</h2><p>{texts[0]}</p><h2>{heading}</h2>{paragraphs(texts[1:])}"
        for heading, (title, texts) in zip(headings, STORIES, strict=True)
    ]
    page = f"<html><title>Region</title><body><h1>Region</h1>{''.join(texts)}</body></html>"
    assert [article.title for article in read.html(page.encode())] == [title for title, _ in STORIES]


def test_short_paragraphs_stay_whatever_the_element_around_the_text_is_called():
    texts = [[*texts, "Nobody was hurt."] for _, texts in STORIES]
    rows = [
        f"<div class='views-row'><div class='views-field-title'><a href='/{at}'>{title}</a></div>"
        f"<div class='views-field views-field-body'>{paragraphs(texts[at])}</div></div>"
        for at, (title, _) in enumerate(STORIES)
    ]
    found = read.html(
        f"<html><title>Region</title><body><h1>Region</h1>{''.join(rows)}</body></html>".encode()
    )
    assert [article.text.split("\n\n") for article in found] == texts


def test_a_name_alone_below_a_headline_says_who_wrote_it():
    names = ["Ada Moreno", "Ben Okoro and Mira Lindqvist", "Jonas Hale, staff writer"]
    entries = "".join(
        f"<h3>{title}</h3><p>{name}</p>{paragraphs(texts)}"
        for name, (title, texts) in zip(names, STORIES, strict=True)
    )
    found = read.html(f"<div>{entries}</div>".encode())
    assert [article.byline for article in found] == [
        ("Ada Moreno",), ("Ben Okoro", "Mira Lindqvist"), ("Jonas Hale",)
    ]  # fmt: skip
    assert [article.text for article in found] == ["\n\n".join(texts) for _, texts in STORIES]


def test_a_title_may_share_its_line_with_the_name():
    entries = "".join(f"<p>{title}<br>By Ada Moreno</p>{paragraphs(texts)}" for title, texts in STORIES)
    found = read.html(f"<title>Ports</title><div>{entries}</div>".encode())
    assert [article.title for article in found] == [title for title, _ in STORIES]
    assert {article.byline for article in found} == {("Ada Moreno",)}


def test_what_is_named_more_may_be_the_rest_of_an_entry():
    rest = ["The first boats are expected in May.", "Whoever wants to be on board can buy tickets there."]
    entries = "".join(
        f'<div class="entry"><h3>{title}</h3><div class="body">{paragraphs(texts)}</div>'
        f'<div class="entry-more">{paragraphs(rest)}</div></div>'
        for title, texts in STORIES
    )
    found = read.html(f"<div>{entries}</div>".encode())
    assert [article.text for article in found] == ["\n\n".join([*texts, *rest]) for _, texts in STORIES]


def test_the_title_of_a_wire_stands_below_its_slug():
    entries = "\n\n".join(
        f"PORTS-{n}A\n^{title}^\nBy Ada Moreno\n\n" + "\n\n".join(texts)
        for n, (title, texts) in enumerate(STORIES)
    )
    found = read.html(f"<title>Wire</title><pre>{entries}</pre>".encode())
    assert [article.title for article in found] == [title for title, _ in STORIES]


def flat(form):
    """The stories, one after the other, each in this form."""
    return "".join(form(n, title, texts) for n, (title, texts) in enumerate(STORIES))


@pytest.mark.parametrize(
    ("name", "meta"),
    [
        ("Latest news from Port Vale and the coast", ""),
        ("Posts filed under Harbours and Ports", ""),
        ("The Port Vale harbour letter, issue 48", ""),
        ("Ports Archives", '<meta property="og:type" content="article">'),
    ],
)
def test_a_page_with_a_name_of_its_own_may_hold_several(name, meta):
    entries = flat(lambda n, title, texts: f"<h2>{title}</h2>{paragraphs(texts)}")
    head = f"<head><title>{name} – The Courier</title>{meta}</head>"
    found = read.html(f"<html>{head}<body><main><h1>{name}</h1>{entries}</main></body></html>".encode())
    assert [article.title for article in found] == [title for title, _ in STORIES]


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("24.10.2025 – The harbour of Port Vale opened.", "The harbour of Port Vale opened."),
        ("24 October 2025: Harbour reopens after repairs", "Harbour reopens after repairs"),
        ("On 24 October the harbour – closed since then – opened.", None),
        ("Nine days: that was the time of the repairs.", None),
    ],
)
def test_a_paragraph_may_open_with_the_day_of_its_article(text, behind):
    assert undated(text) == (behind or text)


def test_titles_that_only_a_class_marks_may_ask():
    entries = flat(lambda n, title, texts: f'<p class="hl">{title}{"?" * (n == 1)}</p>{paragraphs(texts)}')
    page = f"<html><head><title>Ports – The Courier</title></head><body><div>{entries}</div></body></html>"
    found = read.html(page.encode())
    assert [article.title.rstrip("?") for article in found] == [title for title, _ in STORIES]
