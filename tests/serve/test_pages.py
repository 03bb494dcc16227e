"""Every page answers, says what the archive knows, and carries its headers; strangers get pages too."""

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec
import pytest

from conftest import Asking
from invented import a_capture, a_statement, an_article, span_of
from onrecord.records import Conflict, JointSpeaker, Side, Span, Story, Who
from onrecord.records.story import Relation
from onrecord.serve import compared
from onrecord.serve.app import HEADERS
from onrecord.store.archive import Archive, open_archive

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Outline(HTMLParser):
    """What a page is made of; fails where elements are not closed in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.headings: list[int] = []
        self.attributes: list[str] = []
        self._open: list[str] = []
        self.feed(page)
        assert self._open == [], f"not closed: {self._open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]
        self.links += [value or "" for name, value in attrs if name == "href"]
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag


def piece_of(archive: Archive, title: str) -> str:
    """The piece with these words in its title."""
    return next(one.piece for one in archive.latest().articles if title in (one.title or ""))


def addresses(archive: Archive) -> list[str]:
    """An address of every kind of page."""
    harbour = piece_of(archive, "Harbour closed")
    article = archive.article(harbour)
    assert article is not None
    (capture,) = archive.captures_of(article.id)
    return [
        "/", "/stories", "/people", "/search", "/search?q=harbour", "/search?q=said:open", "/search?q=(",
        f"/article/{harbour}", f"/article/{harbour}?layers=",
        f"/article/{harbour}/{article.id}?layers=people,figures",
        f"/article/{piece_of(archive, 'script')}",
        f"/category/{quote('Harbour & Sea')}", f"/category/{quote('harbour & sea')}?month=2026-03",
        "/outlet/quayside.example", *[f"/person/{one.key}" for one in archive.people()],
        *[f"/story/{one.story.id}" for one in archive.stories()[0]],
        *[f"/place/{quote(one.key or one.name, safe='')}" for one in archive.places(3)],
        f"/capture/{capture.id}", "/static/style.css",
    ]  # fmt: skip


def test_every_link_leads_somewhere_and_every_answer_has_its_headers(site: Any, archive: Archive) -> None:
    waiting, seen = addresses(archive), set()
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        answer = site.get(address)
        assert answer.status_code in ((400,) if address == "/search?q=(" else (200,)), address
        for name, value in HEADERS.items():
            assert answer.headers[name] == value, (address, name)
        if answer.headers["content-type"].startswith("text/html"):
            page = Outline(answer.text)
            assert page.tags.count("h1") == 1, address
            assert "script" not in page.tags
            assert not {"style", "onclick", "onerror", "onload"} & set(page.attributes)
            followed = [] if address.startswith("/search") else page.links  # facets combine without end
            waiting += [link for link in followed if link[0] == "/" and not re.search("theme=|layers=", link)]
            assert all(link.startswith(("/", "https://", "#")) for link in page.links), address
            assert len(seen) < 500
    assert len(seen) > 30


def test_headings_are_in_order(site: Any, archive: Archive) -> None:
    for address in ("/", f"/article/{piece_of(archive, 'Harbour closed')}", "/search?q=harbour"):
        levels = Outline(site.get(address).text).headings
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels)), levels


def test_an_article_shows_who_said_what(site: Any, archive: Archive) -> None:
    text = site.get(f"/article/{piece_of(archive, 'Harbour closed')}").text
    assert re.search(r'class="said c\d direct" id="c\d+">We will not open before ', text)
    assert re.search(
        r'<div class="note c\d">\s*<strong class="who"><a href="/person/\w+">Ada Moreno</a>', text
    )
    assert "denies" in text
    assert 'title="at least 5 people"' in text
    assert "sha256:" in text
    assert "2 March 2026, 08:10 UTC+1" in text


def test_what_was_said_leads_to_its_words_in_the_article(site: Any, archive: Archive) -> None:
    (moreno,) = [one for one in archive.people() if one.name == "Ada Moreno"]
    for address in (f"/person/{moreno.key}", "/search?q=speaker:Moreno"):
        links = [link for link in Outline(site.get(address).text).links if "#c" in link]
        assert len(links) == moreno.count
        for link in links:
            page, _, anchor = link.partition("#")
            assert re.search(rf'class="said c\d \w+" id="{anchor}"', site.get(page).text), link


def test_an_articles_anchors_are_of_one_place_each(site: Any, archive: Archive) -> None:
    text = site.get(f"/article/{piece_of(archive, 'Harbour closed')}?layers=statements,figures,people").text
    anchors = re.findall(r' id="(c\d+)"', text)
    assert anchors == sorted(set(anchors), key=lambda one: int(one[1:]))


def test_a_note_tells_joint_and_unnamed_speakers_and_who_tells_of_them(tmp_path: Path) -> None:
    article = an_article("Ada Moreno said an aide had denied that it leaked.", title="A leak")
    outer = a_statement(article, "an aide had denied that it leaked", "Ada Moreno")
    inner = a_statement(article, "it leaked", "an aide", kind="unnamed")
    joint = JointSpeaker(span=span_of(article, "Ada Moreno"), who=Who(name="Ito Hale", kind="person"))
    outer = msgspec.structs.replace(outer, also=(joint,))
    inner = msgspec.structs.replace(inner, within=outer.id, form="indirect", stance="denies")
    with open_archive(tmp_path / "archive", create=True) as made:
        with made.writer() as writer:
            writer.file(a_capture("a leak"), b"a leak", [(article, [outer, inner])])
        text = Asking(made).get(f"/article/{article.piece}").text
        searched = Asking(made).get("/search?q=said:leaked").text
    for page in (text, searched):
        told = " ".join(re.sub("<[^>]*>", "", page).split())
        assert "Ada Moreno and Ito Hale" in told
        assert "an aide (unnamed source)" in told
        assert "as told by Ada Moreno" in told
    assert "<summary>Ada Moreno, an aide</summary>" in text, "what a phone shows until it is opened"


def facts(text: str) -> list[str]:
    """What the margin tells of figures, dates and places, tags left out."""
    told = re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", text.split('<section class="from"')[0], re.DOTALL)
    return [f"{written}: {re.sub('<[^>]*>', '', said)}" for written, said in told]


def test_figures_dates_and_places_are_told_in_the_margin(site: Any, archive: Archive) -> None:
    text = site.get(f"/article/{piece_of(archive, 'Envoy')}").text
    told = facts(text)
    assert "16 days: 16 days" in told
    assert "3 March 2026: 3 March 2026" in told
    assert any(re.fullmatch(r"Oslo: Oslo, NO · 59\.9\d° N, 10\.\d\d° E", one) for one in told)
    assert 'href="/search?q=since%3A2026-03-03+until%3A2026-03-03"' in text
    assert re.search(r'<dd><a href="/place/geonames%3A\d+" rel="nofollow">Oslo', text)
    hidden = site.get(f"/article/{piece_of(archive, 'Envoy')}?layers=places").text
    assert [one for one in facts(hidden) if not one.startswith("Oslo")] == []


def test_layers_are_switched_by_links(site: Any, archive: Archive) -> None:
    address = f"/article/{piece_of(archive, 'Harbour closed')}?layers=dates"
    text = site.get(address).text
    assert 'class="fact date"' in text
    assert 'class="said' not in text


def test_a_story_shows_where_accounts_differ(site: Any, archive: Archive) -> None:
    ((told,), _) = archive.stories()
    text = site.get(f"/story/{told.story.id}").text
    assert "lindmouth-post.example" in text
    assert "quayside.example" in text
    assert "at least 5" in text
    assert "<svg" in text
    links = [link for link in Outline(text).links if "#c" in link]
    assert links
    for link in links:
        page, _, anchor = link.partition("#")
        assert f' id="{anchor}"' in site.get(page).text, link


@pytest.mark.parametrize(
    ("relations", "differs"), [(["agree"], False), (["agree", "refine"], True), (["conflict"], True)]
)
def test_accounts_differ_where_one_report_says_something_else(
    relations: list[Relation], differs: bool
) -> None:
    sides = [Side(figure=f"f{n}", article=f"a{n}", span=Span(n, n + 1), low=n, high=n) for n in range(3)]
    conflicts = [
        Conflict(relation=relation, counts="cranes", a=sides[0], b=side)
        for relation, side in zip(relations, sides[1:], strict=False)
    ]
    (account,) = compared.accounts(Story(id="s", conflicts=tuple(conflicts), found_by="test/1"), {})
    assert account.differs == differs


def test_a_person_shows_what_they_said(site: Any, archive: Archive) -> None:
    (moreno,) = [one for one in archive.people() if one.name == "Ada Moreno"]
    text = site.get(f"/person/{moreno.key}").text
    assert "We will not open before Thursday" in text
    assert "head of the port authority" in text
    assert re.search(r'<a href="/search\?q=speaker%3A%22Ada\+Moreno%22\+since%3A2026-03', text)
    assert "through Kittiwake" in text


def test_a_person_speaks_report_by_report_and_in_each_as_one_reads_it(site: Any, archive: Archive) -> None:
    (moreno,) = [one for one in archive.people() if one.name == "Ada Moreno"]
    text = site.get(f"/person/{moreno.key}").text
    order = [
        "Envoy of Oslo",
        "the new ones come",
        "Storm shuts",
        "Harbour closed",
        "We will not open",
        "the cranes had been",
    ]
    places = [text.index(words) for words in order]
    assert places == sorted(places)
    assert text.count("Harbour closed after storm</a>") == 1


def test_roles_stand_with_the_days_on_which_they_were_read(site: Any, archive: Archive) -> None:
    (moreno,) = [one for one in archive.people() if one.name == "Ada Moreno"]
    text = site.get(f"/person/{moreno.key}").text
    assert re.search(
        r'<li><a href="/article/\w+">head of the port authority</a> <small>2 March 2026</small>', text
    )


def test_nothing_from_a_page_becomes_markup(site: Any, archive: Archive) -> None:
    text = site.get(f"/article/{piece_of(archive, 'script')}").text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; headline" in text
    assert "<script" not in text
    assert "<img" not in text
    search = site.get("/search?q=" + quote('"><script>alert(1)</script>'))
    assert "<script" not in search.text


def test_a_capture_is_given_as_plain_text_to_keep(site: Any, archive: Archive) -> None:
    answer = site.get(addresses(archive)[-2])
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.content.startswith(b"<!doctype html>")


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/nothing", 404),
        ("/article/none", 404),
        ("/article/a/b/c", 404),
        ("/person/%00", 404),
        ("/person/" + "9" * 3000, 404),
        ("/story/../../etc/passwd", 404),
        ("/category/%E2%80%AE", 404),
        ("/category/x?month=13", 400),
        ("/outlet/quayside.example?before=1000000000000", 200),
        ("/outlet/quayside.example?before=99999999999999999999999", 400),
        ("/outlet/quayside.example?before=-1", 400),
        ("/outlet/quayside.example?before=x", 400),
        ("/search?q=" + "(" * 3000, 400),
        ("/search?q=" + "a " * 1900, 400),
        ("/search?q=" + "x" * 5000, 400),
        ("/search?q=said:", 400),
        ("/search?q=since:yesterday", 400),
        ("/search?q=%ff%fe", 200),
        ("/docs", 404),
        ("/openapi.json", 404),
    ],
)
def test_whatever_a_stranger_types_gets_a_page(site: Any, address: str, status: int) -> None:
    answer = site.get(address)
    assert answer.status_code == status
    assert answer.headers["content-security-policy"] == HEADERS["content-security-policy"]
    assert Outline(answer.text).tags.count("h1") == 1
    assert "Traceback" not in answer.text


def test_the_head_of_a_page_can_be_asked_for(site: Any) -> None:
    answer = site.ask("HEAD", "/people")
    assert (answer.status_code, answer.text) == (200, "")
    assert answer.headers["content-type"].startswith("text/html")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_changed(site: Any, method: str) -> None:
    answer = site.ask(method, "/")
    assert answer.status_code == 405
    assert answer.headers["content-security-policy"] == HEADERS["content-security-policy"]


def test_a_wrong_query_is_pointed_at(site: Any) -> None:
    text = site.get("/search?q=" + quote("harbour said:")).text
    assert "harbour said:\n" in text
    assert re.search(r"\n +\^</pre>", text)


def test_colours_can_be_chosen_without_a_script(site: Any) -> None:
    answer = site.get("/?theme=dark")
    assert 'data-theme="dark"' in answer.text
    assert "theme=dark" in answer.headers["set-cookie"]
    assert "data-theme" not in site.get("/?theme=%22%3E").text
