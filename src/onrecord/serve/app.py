"""The application: routes, what every answer carries, and what a stranger sees when something is wrong."""

from __future__ import annotations

import logging
from importlib.resources import files
from typing import Final

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ..store import ArchiveError
from ..store.archive import Archive
from . import pages
from .render import Renderer

_log = logging.getLogger(__name__)

HEADERS: Final = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
"""What every answer carries, errors too."""

_MESSAGES: Final = {
    400: ("This cannot be asked", "The address holds something that the archive does not understand."),
    404: (
        "Not in the archive",
        "There is nothing at this address. It may have been mistyped, or never filed.",
    ),
    405: ("Only reading here", "Pages of this archive can be read and nothing else."),
    500: ("This page failed", "The archive ran into a fault on this page. The others may well work."),
}


class Site:
    """The ASGI application: no answer leaves without its headers, and HEAD is answered like GET."""

    def __init__(self, archive: Archive) -> None:
        self._app: ASGIApp = application(archive)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        head = scope.get("method") == "HEAD"
        if head:
            scope = {**scope, "method": "GET"}

        async def guarded(message: Message) -> None:
            if head and message["type"] == "http.response.body":
                message = {**message, "body": b""}
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    if name not in headers:
                        headers[name] = value
            await send(message)

        await self._app(scope, receive, guarded if scope["type"] == "http" else send)


def application(archive: Archive) -> FastAPI:
    """The routes over an archive."""
    app = FastAPI(title="onrecord", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.archive = archive
    app.state.renderer = Renderer()
    app.include_router(pages.router)
    app.add_api_route("/static/style.css", _stylesheet, include_in_schema=False)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(RequestValidationError, _bad_request)
    app.add_exception_handler(ArchiveError, _archive_error)
    app.add_exception_handler(Exception, _fault)
    return app


_STYLE: Final = (files(__package__) / "static" / "style.css").read_bytes()


async def _stylesheet() -> Response:
    return Response(_STYLE, media_type="text/css", headers={"cache-control": "max-age=3600"})


def _message(request: Request, status: int, text: str | None = None) -> Response:
    """A page that says what happened and what to do."""
    heading, usual = _MESSAGES.get(status, _MESSAGES[400 if status < 500 else 500])
    context = {"heading": heading, "text": text or usual, "hint": "Go back, or search the archive above."}
    renderer: Renderer = request.app.state.renderer
    return renderer.page(request, "message.html", context, status=status)


async def _http_error(request: Request, error: Exception) -> Response:
    return _message(request, error.status_code if isinstance(error, HTTPException) else 500)


async def _bad_request(request: Request, error: Exception) -> Response:
    return _message(request, 400)


async def _archive_error(request: Request, error: Exception) -> Response:
    return _message(request, 503, str(error))


async def _fault(request: Request, error: Exception) -> Response:
    _log.error("fault on a page", exc_info=error, extra={"path": request.url.path})
    return _message(request, 500)
