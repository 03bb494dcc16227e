"""The pages: one function each, thin over the archive's view."""

from __future__ import annotations

from typing import Annotated, Any, Final, TypeVar

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from ..records import Capture, Standfirst
from ..store import QueryError
from ..store.archive import Archive
from ..store.values import Person, Place, Shelf
from ..text.dates import is_partial_date
from ..text.pointing import pointed
from . import compared, marking, words
from .render import Renderer

router = APIRouter()
Thing = TypeVar("Thing")

LARGEST_ROW: Final = 2**62
Before = Annotated[int | None, Query(ge=0, le=LARGEST_ROW)]
Month = Annotated[str | None, Query(max_length=10)]
Asked = Annotated[str, Query(alias="q", max_length=4000)]


def _archive(request: Request) -> Archive:
    archive: Archive = request.app.state.archive
    return archive


def _page(request: Request, template: str, status: int = 200, **context: Any) -> Response:
    renderer: Renderer = request.app.state.renderer
    return renderer.page(request, template, context, status=status)


def _there(thing: Thing | None) -> Thing:
    """The thing, or the page that says that there is none."""
    if thing is None:
        raise HTTPException(404)
    return thing


def _month(month: str | None) -> str | None:
    """The month asked for; a page that says so where it is no date."""
    if month is not None and not is_partial_date(month):
        raise HTTPException(400)
    return month


@router.get("/")
async def front(request: Request) -> Response:
    """The newest stories and articles."""
    return _page(
        request, "front.html", heading="Newest", section="front", front=_archive(request).front(stories=12)
    )


@router.get("/stories")
async def stories(request: Request, before: Before = None) -> Response:
    """All stories, newest first."""
    found, older = _archive(request).stories(limit=40, before=before)
    return _page(request, "stories.html", heading="Stories", section="stories", stories=found, older=older)


@router.get("/people")
async def people(request: Request) -> Response:
    """Those with the most statements."""
    return _page(
        request, "people.html", heading="People", section="people", people=_archive(request).people(200)
    )


@router.get("/category/{name:path}")
async def category(request: Request, name: str, month: Month = None, before: Before = None) -> Response:
    """The articles of a category, day by day."""
    shelf = _archive(request).category(name, month=_month(month), limit=40, before=before)
    return _shelf(request, "Category archive", shelf, month)


@router.get("/outlet/{name:path}")
async def outlet(request: Request, name: str, month: Month = None, before: Before = None) -> Response:
    """The articles of an outlet, day by day."""
    shelf = _archive(request).outlet(name, month=_month(month), limit=40, before=before)
    return _shelf(request, "Outlet", shelf, month)


@router.get("/place/{key:path}")
async def place(request: Request, key: str, month: Month = None, before: Before = None) -> Response:
    """The articles that name a place."""
    found: Place = _there(_archive(request).place(key, month=_month(month), limit=40, before=before))
    return _shelf(request, "Place", found.shelf, month, name=found.name, place=found)


def _shelf(
    request: Request,
    kind: str,
    shelf: Shelf | None,
    month: str | None,
    name: str = "",
    place: Place | None = None,
) -> Response:
    """A list of articles by day, with its months."""
    found = _there(shelf)
    heading = name or found.name
    return _page(
        request,
        "shelf.html",
        heading=f"{heading} · {words.day(month)}" if month else heading,
        kind=kind,
        shelf=found,
        month=month,
        place=place,
    )


@router.get("/person/{entity}")
async def person(request: Request, entity: str, before: Before = None) -> Response:
    """What a person or organisation said, newest first."""
    found: Person = _there(_archive(request).person(entity, limit=40, before=before))
    return _page(request, "person.html", heading=found.entity.name, person=found)


@router.get("/story/{name}")
async def story(request: Request, name: str) -> Response:
    """A story: its reports in order, and where they differ."""
    told = _there(_archive(request).story(name))
    articles = {article.id: article for article in told.articles}
    copies = {copy.article: words.COPIES[copy.kind] for copy in told.duplicates}
    central = next((a for a in told.articles if a.title and a.title == told.story.title), None)
    return _page(
        request,
        "story.html",
        heading=told.story.title or "Story",
        told=told,
        story=told.story,
        copies=copies,
        central=central,
        accounts=compared.accounts(told.story, articles),
    )


@router.get("/article/{piece}")
async def article(request: Request, piece: str, layers: str | None = None) -> Response:
    """The present reading of a piece, with who said what in the margin."""
    return _article(request, piece, None, layers)


@router.get("/article/{piece}/{reading}")
async def reading(request: Request, piece: str, reading: str, layers: str | None = None) -> Response:
    """One reading of a piece, be it an earlier one."""
    return _article(request, piece, reading, layers)


def _article(request: Request, piece: str, reading: str | None, layers: str | None) -> Response:
    """An article's page."""
    archive = _archive(request)
    shown = _there(archive.article(reading or piece))
    present = archive.article(shown.piece)
    found = archive.annotations(shown.id)
    chosen = (
        [name for name in marking.LAYERS if name in layers.split(",")]
        if layers is not None
        else marking.SHOWN
    )
    listing = archive.listing(shown.id)
    captures = archive.captures_of(shown.id)
    return _page(
        request,
        "article.html",
        heading=shown.title or shown.standfirst or "Article",
        headed=not shown.title and bool(shown.blocks) and isinstance(shown.blocks[0], Standfirst),
        article=shown,
        current=present is None or present.id == shown.id,
        rows=marking.rows(shown, found, chosen),
        layers=chosen,
        all_layers=marking.LAYERS,
        layer_link=_layer_link(request, list(chosen)),
        versions=archive.versions(shown.piece),
        capture=captures[-1] if captures else None,
        annotators=sorted({record.found_by for record in found}),
        told=archive.story(listing.story) if listing and listing.story else None,
    )


def _layer_link(request: Request, chosen: list[str]) -> Any:
    """A function that gives the address with a layer switched."""

    def link(layer: str) -> str:
        names = [name for name in marking.LAYERS if (name in chosen) != (name == layer)]
        return str(request.url.path) + "?layers=" + ",".join(names)

    return link


@router.get("/search")
async def search(request: Request, query: Asked = "", before: Before = None) -> Response:
    """What a query finds; where it is wrong, where."""
    query = query.strip()
    if not query:
        return _page(request, "search.html", heading="Search")
    try:
        hits = _archive(request).search(query, limit=25, before=before)
    except QueryError as error:
        excerpt, pointer = pointed(query, error.at)
        wrong = {"message": error.message, "excerpt": excerpt, "pointer": pointer}
        return _page(request, "search.html", 400, heading="Search", query=query, error=wrong)
    return _page(request, "search.html", heading=f"Search: {query[:80]}", query=query, hits=hits)


@router.get("/capture/{name}")
async def capture(request: Request, name: str) -> Response:
    """The bytes as they came, as a plain-text attachment: nothing in them can run."""
    archive = _archive(request)
    found: Capture = _there(archive.capture(name))
    return Response(
        archive.captured_bytes(found),
        media_type="text/plain; charset=utf-8",
        headers={"content-disposition": f'attachment; filename="capture-{found.id}.txt"'},
    )
