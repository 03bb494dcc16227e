"""The site in a real browser: nothing runs, nothing is asked elsewhere, all of it fits and can be read."""

import importlib.util
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from onrecord import serve, store
from onrecord.cli.demo import _tasks
from onrecord.pipeline.filing import add
from onrecord.records import Statement
from onrecord.store.archive import Archive


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """The demo week."""
    with store.open_archive(tmp_path_factory.mktemp("demo") / "archive", create=True) as opened:
        for _ in add(opened, _tasks()):
            pass
        yield opened


@pytest.fixture(scope="module")
def base(archive: Archive) -> Iterator[str]:
    """The address of the served week."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(serve.site(archive), log_level="warning"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    thread.join()


@pytest.fixture
def browser(need: Callable[[str, object], None]) -> Iterator[Any]:
    """Chromium, driven by Playwright."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    need("chromium", chromium)
    need("playwright", importlib.util.find_spec("playwright"))
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        yield opened
        opened.close()


def addresses(archive: Archive) -> list[str]:
    """One page of each kind."""
    front = archive.front()
    pieces = [article.piece for article in front.articles[:4]]
    return [
        "/",
        "/stories",
        "/people",
        "/search?q=said:will",
        "/search?q=said:(",
        "/nothing",
        f"/category/{front.categories[0].name}",
        f"/outlet/{front.outlets[0].name}",
        f"/story/{front.stories[0].story.id}",
        f"/person/{archive.people(1)[0].key}",
        f"/place/{archive.places(1)[0].key}",
        *[f"/article/{piece}" for piece in pieces],
    ]


def piece_with_statements(archive: Archive) -> str:
    """A piece in which somebody says something."""
    articles = archive.front().articles
    return next(a.piece for a in articles if any(isinstance(r, Statement) for r in archive.annotations(a.id)))


CONTRAST = """() => {
  const light = c => { c /= 255; return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const rgb = colour => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
  const luminance = ([r, g, b]) => 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
  const ground = element => { for (let e = element; e; e = e.parentElement) {
    const c = rgb(getComputedStyle(e).backgroundColor); if (c[3] === 255) return c; }
    return [255, 255, 255]; };
  const bad = [];
  for (const element of document.querySelectorAll('body *')) {
    const own = [...element.childNodes].some(n => n.nodeType === 3 && n.data.trim());
    if (!own || !element.checkVisibility()) continue;
    const [a, b] = [luminance(rgb(getComputedStyle(element).color)), luminance(ground(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) bad.push(element.tagName + '.' + element.className + ' ' + ratio.toFixed(2));
  }
  return bad;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 800, 1600])
def test_pages_fit_can_be_read_and_ask_for_nothing_elsewhere(
    browser: Any, archive: Archive, base: str, width: int, scheme: str
) -> None:
    page = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme).new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for address in addresses(archive):
        page.goto(base + address)
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over == 0, f"{address} is {over} px too wide at {width}"
        assert page.evaluate(CONTRAST) == [], address
    assert all(url.startswith(base) for url in asked)
    assert [text for text in said if "status of 40" not in text] == []


def test_notes_stand_in_the_margin_when_there_is_room_and_open_on_a_phone(
    browser: Any, archive: Archive, base: str
) -> None:
    piece = piece_with_statements(archive)
    wide = browser.new_page(viewport={"width": 1440, "height": 900})
    wide.goto(f"{base}/article/{piece}")
    note, text = wide.locator(".row .note").first, wide.locator(".row p").first
    assert note.is_visible()
    assert note.bounding_box()["x"] > text.bounding_box()["x"] + text.bounding_box()["width"] - 1
    narrow = browser.new_page(viewport={"width": 360, "height": 800})
    narrow.goto(f"{base}/article/{piece}")
    assert not narrow.locator(".row .note").first.is_visible()
    narrow.locator(".row .notes summary").first.click()
    assert narrow.locator(".row .note").first.is_visible()
    assert not narrow.locator(".row .facts-told dl").first.is_visible()
    narrow.locator(".row .facts-told summary").first.click()
    assert narrow.locator(".row .facts-told dl").first.is_visible()


def test_the_keyboard_reaches_the_text_and_the_search(browser: Any, base: str) -> None:
    page = browser.new_page()
    page.goto(base)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the text"
    page.keyboard.press("Enter")
    page.wait_for_url("**/#main")
    page.locator("input[type=search]").fill("said:will")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=said%3Awill")
    assert page.locator("mark").count() > 0


def test_an_article_prints_with_its_notes(browser: Any, archive: Archive, base: str, tmp_path: Path) -> None:
    piece = piece_with_statements(archive)
    page = browser.new_page()
    page.goto(f"{base}/article/{piece}")
    page.emulate_media(media="print")
    assert page.locator(".row .note").first.is_visible()
    assert not page.locator(".find").is_visible()
