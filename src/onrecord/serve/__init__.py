"""The archive as a web site: pages that need no script."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..store.archive import Archive
    from .app import Site


def site(archive: Archive) -> Site:
    """An ASGI application that shows an archive."""
    from .app import Site

    return Site(archive)
