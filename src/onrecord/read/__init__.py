"""Captures to articles: what a page says, block by block."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from ..errors import RecordError
from ..records import Article, Capture, Given, Problem

if TYPE_CHECKING:
    from .explanation import Explained

_MARKUP: Final = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|article|div|p|meta|title|table|script|section|h[1-6]|a|br|span)\b",
    re.IGNORECASE,
)
_SNIFFED: Final = 5000


def text(text: str, *, given: Given | None = None) -> list[Article]:
    """The articles of a page copied as text, in page order.

    given: what is known of the page already (outlet, date, category, language).
    Raises RecordError ("no-article-text") when the page has no running text.
    """
    from .undelimited import articles

    return articles(text, Capture.of(text.encode("utf-8", "surrogatepass"), given=given))


def html(
    body: bytes, *, url: str | None = None, given: Given | None = None, rules: str | None = None
) -> list[Article]:
    """The articles of an HTML page, in page order.

    rules: a folder of rules for sites that need one. Raises RecordError:
    "no-article-text", "listing-page", "too-large" and others.
    """
    from .decode import encoded

    capture = Capture.of(body, url=url, media_type="text/html", given=given)
    return _of_page(encoded(body), capture, rules)


def _of_page(shown: bytes, capture: Capture, folder: str | None) -> list[Article]:
    """The articles of a page in UTF-8, by the rule of its site where there is one."""
    if folder:
        from . import ruled
        from .rules import load

        return ruled.articles(shown, capture, load(folder))
    from . import page

    return page.articles(shown, capture)


def explain(body: bytes, *, url: str | None = None) -> list[Explained]:
    """Every row of an HTML page with its verdict and why, in page order."""
    from .decode import encoded
    from .explanation import explain as explained

    return explained(encoded(body), url)


def articles_in(capture: Capture, body: bytes, *, rules: str | None = None) -> list[Article]:
    """The articles of one capture, HTML or plain text; raises RecordError where it has none.

    rules: a folder of rules for sites that need one.
    """
    from . import undelimited
    from .decode import encoded

    shown = encoded(body, capture.media_type)
    if is_markup(shown, capture.media_type):
        return _of_page(shown, capture, rules)
    return undelimited.articles(shown.decode("utf-8", "replace"), capture)


def articles(pairs: Iterable[tuple[Capture, bytes]]) -> Iterator[Article | Problem]:
    """The articles of each capture; what cannot be read comes out as a Problem."""
    for capture, body in pairs:
        try:
            yield from articles_in(capture, body)
        except RecordError as error:
            yield Problem.of("read", capture.url or capture.path or capture.id, error)


def is_markup(shown: bytes, media_type: str | None) -> bool:
    """Is this HTML? What it is called decides, else what stands at its beginning."""
    kind = (media_type or "").partition(";")[0].strip().lower()
    if kind == "text/plain":
        return False
    return kind in ("text/html", "application/xhtml+xml") or bool(_MARKUP.search(shown[:_SNIFFED]))
