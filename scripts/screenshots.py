"""Pictures of every kind of page, narrow and wide, light and dark.

    python scripts/screenshots.py ARCHIVE FOLDER [--chromium PATH]

Needs playwright (requirements/browser.txt) and Chromium.
"""

from __future__ import annotations

import argparse
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from playwright.sync_api import Browser, sync_playwright

from onrecord import serve, store
from onrecord.store.archive import Archive

SIZES = {"narrow": (360, 780), "wide": (1440, 1000)}


def pages(archive: Archive) -> dict[str, str]:
    """An address for each kind of page: the richest of its kind."""
    front = archive.front(stories=50)
    told = max(front.stories, key=lambda one: (len(one.story.conflicts), len(one.articles)), default=None)
    richest = max(archive.article_ids(), key=lambda name: len(archive.annotations(name)))
    article = archive.article(richest)
    assert article is not None
    found = {
        "front": "/",
        "article": f"/article/{article.piece}",
        "category": f"/category/{front.categories[0].name}" if front.categories else "/",
        "outlet": f"/outlet/{front.outlets[0].name}",
        "person": f"/person/{archive.people(1)[0].key}",
        "people": "/people",
        "stories": "/stories",
        "search": "/search?q=said:will",
        "wrong-query": "/search?q=said:(pay",
        "missing": "/article/none",
    }
    if told:
        found["story"] = f"/story/{told.story.id}"
    if places := archive.places(1):
        found["place"] = f"/place/{places[0].key or places[0].name}"
    return found


@contextmanager
def served(archive: Archive) -> Iterator[str]:
    """The archive's address while it is shown."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(serve.site(archive), log_level="warning"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


def shoot(browser: Browser, base: str, addresses: dict[str, str], folder: Path) -> None:
    """One picture for each page, size and scheme."""
    for scheme in ("light", "dark"):
        for size, (width, height) in SIZES.items():
            context = browser.new_context(
                viewport={"width": width, "height": height}, color_scheme=scheme, device_scale_factor=1
            )
            page = context.new_page()
            for name, address in addresses.items():
                page.goto(base + address)
                page.screenshot(path=str(folder / f"{name}-{size}-{scheme}.png"))
            context.close()


def main() -> None:
    """Take the pictures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("archive")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--chromium", default=shutil.which("chromium") or shutil.which("google-chrome"))
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    with store.open_archive(options.archive) as archive, served(archive) as base, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
        shoot(browser, base, pages(archive), options.folder)
        browser.close()


if __name__ == "__main__":
    main()
