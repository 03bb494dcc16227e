"""Bytes as they came, and from where."""

from __future__ import annotations

import msgspec

from .base import Record
from .ids import digest, make


class WarcPlace(msgspec.Struct, frozen=True, kw_only=True):
    """Where in a WARC file a captured body lies."""

    file: str  # path of the WARC file
    offset: int  # bytes from the start of the file
    length: int  # bytes of the record as it lies in the file


class Given(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the user said about a capture when adding it."""

    outlet: str | None = None  # the publisher: registered domain or name
    published: str | None = None  # publication date, in full or in part
    category: str | None = None  # the site's section
    language: str | None = None  # BCP 47


class Capture(Record, frozen=True, kw_only=True, tag="capture"):
    """Bytes as they came, and from where.

    The body is not in the line: it lies in the WARC or the file named here.
    """

    url: str | None = None  # null for a local file without one
    path: str | None = None  # local file
    fetched: str | None = None  # when the bytes were received, UTC
    media_type: str | None = None  # such as "text/html"
    digest: str | None = None  # "sha256:…" of the body after transfer and content decoding
    warc: WarcPlace | None = None  # where it lies in a WARC file
    status: int | None = None  # HTTP status
    given: Given = Given()  # what the user said when adding it

    @classmethod
    def of(
        cls,
        body: bytes,
        *,
        url: str | None = None,
        path: str | None = None,
        fetched: str | None = None,
        media_type: str | None = None,
        warc: WarcPlace | None = None,
        status: int | None = None,
        given: Given | None = None,
    ) -> Capture:
        """A capture of this body; its id comes from url and digest alone."""
        hashed = digest(body)
        return cls(
            id=make("capture", url, hashed),
            url=url,
            path=path,
            fetched=fetched,
            media_type=media_type,
            digest=hashed,
            warc=warc,
            status=status,
            given=given or Given(),
        )
