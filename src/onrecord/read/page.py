"""HTML pages to articles."""

from __future__ import annotations

from collections.abc import Sequence
from html import unescape
from typing import Final, cast

from ..errors import RecordError
from ..records import AnyBlock, Article, Capture, Source
from ..records.article import PublishedFrom
from . import entries, language
from .assembly import Metadata, assemble
from .blocks import Builder
from .body import Verdict, verdicts
from .head import Head, absolute, head
from .markup import outline as outlined
from .measures import Page, mass
from .metadata import Facts, facts
from .one_article import of_one_article, without_notes
from .outline import Outline
from .said_body import instead
from .script_state import could_hold_data, state_body

READER: Final = "html/1"
_MOSTLY: Final = 0.6
_MANY_LINKS: Final = 500
_SHARED: Final = ("categories", "language")
_LITTLE: Final = 600
"""Of a page that shows fewer characters of text than this, the scripts are asked, too."""
_FEW: Final = 200
"""A page with fewer characters than this, and no sentence among them, is not looked at further."""


def articles(markup: bytes, capture: Capture) -> list[Article]:
    """The articles of a page, in page order.

    markup: in UTF-8. Raises RecordError: "no-article-text", "listing-page" and those of `markup.outline`.
    """
    rows = outlined(markup)
    if not _could_hold_text(rows) and not could_hold_data(markup):
        raise RecordError("no-article-text", "no running text on the page")
    said, page = _weighed(rows, capture.url)
    found = verdicts(page)
    is_one = is_one_article(said) and (says_kind(said) or not entries.is_called_archive(page))
    several = [] if is_one else _several(page, found, said)
    if several and not is_live(said) and entries.are_teasers(page, several):
        raise RecordError("listing-page", f"the page only leads to {len(several)} other articles")
    if several:
        return _of_entries(several, page, found, said, capture)
    found = of_one_article(page, found)
    body = unescape(said.body())
    if not body and _hardly_shows_text(found):
        body = state_body(markup, said.value("og:title") or said.title)
    if not body and not any(verdict.kept for verdict in found):  # most of the web: told before more is asked
        if _only_links(page):
            raise RecordError("listing-page", "the page only leads to other articles")
        raise RecordError("no-article-text", "no running text on the page")
    known = facts(said, page)
    found = without_notes(found, known.byline.value if known.byline else ())
    blocks = instead(Builder(page, found, capture.url).build(), body)
    metadata = metadata_of(known, blocks, said)
    return [assemble(blocks, capture=capture, position=0, found_by=READER, metadata=metadata)]


def _several(page: Page, found: Sequence[Verdict], said: Head) -> list[entries.Entry]:
    """The articles of a page that does not say that it is one; [] where it holds one."""
    archive = is_live(said) or entries.is_archive(page) or is_collection(said)
    return entries.entries(page, found, is_archive=archive)


def outline(markup: bytes, url: str | None) -> tuple[Head, Page]:
    """What the head of a page says, and its rows weighed."""
    return _weighed(outlined(markup), url)


def _could_hold_text(outline: Outline) -> bool:
    """Is there enough on a page to look further: a sentence, or many short lines?"""
    chars = 0
    for row in outline.rows:  # the first few rows tell it of nearly every page
        chars += len(row.text)
        if chars >= _FEW:
            return True
    return any(map(mass, outline.rows))


def _weighed(rows: Outline, url: str | None) -> tuple[Head, Page]:
    said = head(rows, url)
    titles = tuple(dict.fromkeys([said.value("og:title"), said.title, said.headline()]))
    return said, Page(rows, titles, said.value("og:description", "description"), unescape(said.body()))


def is_one_article(said: Head) -> bool:
    """Does the page say that it is one article, and no live blog?"""
    kinds = said.article.kinds if said.article else frozenset()
    if is_live(said):
        return False
    if kinds <= {"webpage"} and is_collection(said):
        return False
    return bool(kinds - {"webpage"}) or said.value("og:type").strip().lower() == "article"


def says_kind(said: Head) -> bool:
    """Do the data of a page say what article it is? Many systems give the <meta> of one to archives, too."""
    return bool(said.article and said.article.kinds - {"webpage"})


def is_live(said: Head) -> bool:
    """Does the page say that it is a live blog?"""
    return any("liveblogposting" in found.kinds for found in said.nodes)


def is_collection(said: Head) -> bool:
    """Does the page say that it gathers others?"""
    return any("collectionpage" in found.kinds for found in said.nodes)


def _hardly_shows_text(found: Sequence[Verdict]) -> bool:
    return sum([len(verdict.row.text) for verdict in found if verdict.kept]) < _LITTLE


def _only_links(page: Page) -> bool:
    """Is most of the page the text of links?"""
    return page.links[-1] > _MOSTLY * page.chars[-1] and page.links[-1] > _MANY_LINKS


def _of_entries(
    several: Sequence[entries.Entry], page: Page, found: Sequence[Verdict], said: Head, capture: Capture
) -> list[Article]:
    """Each entry as an article; those without running text are left out."""
    known, told = facts(said, page), entries.told(said)
    recurring, signing = entries.recurring(page, several), entries.signing(page, several)
    made: list[Article] = []
    for entry, own_head in zip(several, entries.heads_of(page, several, signing), strict=True):
        own = entries.verdicts_of(page, entry, found, recurring, signing)
        blocks = Builder(page, own, capture.url, entry.heading).build()
        if not any(verdict.kept for verdict in own):
            continue
        text = next(verdict.row.text for verdict in own if verdict.kept)
        head = entries.completed(own_head, text, told)
        metadata = _of_entry(metadata_of(known, blocks, said), head, capture.url, is_live=is_live(said))
        made.append(
            assemble(
                blocks,
                capture=capture,
                position=len(made),
                found_by=READER,
                metadata=metadata,
            )
        )
    if not made:
        raise RecordError("no-article-text", "no running text on the page")
    return made


def _of_entry(page: Metadata, said: entries.Head, base: str | None, *, is_live: bool) -> Metadata:
    """What an entry says of itself; what the page says of the whole does not hold for it.

    But for who writes: whoever writes a live blog writes the entries that name nobody.
    """
    taken = (*_SHARED, "byline") if is_live and not said.byline else _SHARED
    shared = {field: page["sources"][field] for field in taken if field in page["sources"]}
    own: Metadata = {
        "title": said.title,
        "url": absolute(said.address, base),
        "published": said.published,
        "published_from": cast(PublishedFrom, said.sources["published"].found) if said.published else None,
        "modified": None,
        "byline": page.get("byline", ()) if "byline" in taken else said.byline,
        "categories": said.categories or page.get("categories", ()),
        "tags": said.tags,
        "image": None,
        "sources": shared | said.sources,
    }
    return page | own


def metadata_of(known: Facts, blocks: Sequence[AnyBlock], said: Head) -> Metadata:
    """What a page says of its article, with the language of these blocks."""
    sources: dict[str, Source] = {}
    values: Metadata = {}
    for name in ("title", "byline", "published", "modified", "categories", "tags", "image", "url"):
        value = getattr(known, name)
        if value:
            values[name] = value.value
            sources[name] = value.source
    if known.published:
        values["published_from"] = cast(PublishedFrom, known.published.source.found)
    text = " ".join(block.text for block in blocks)
    own, is_declared = language.told(said.language, text)
    if own:
        values["language"] = own
        sources["language"] = Source(found="html", at="html[lang]") if is_declared else Source(found="text")
    values["sources"] = sources
    return values
