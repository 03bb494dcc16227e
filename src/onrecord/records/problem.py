"""What could not be handled, and why."""

from __future__ import annotations

from datetime import UTC, datetime

from ..errors import RecordError
from .base import Record
from .ids import make


class Problem(Record, frozen=True, kw_only=True, tag="problem"):
    """What could not be handled, and why."""

    stage: str  # "collect", "read", "annotate", "group"
    source: str  # url, path or record id
    code: str  # one of the documented codes, such as "no-article-text"
    message: str  # one line that a person can act on
    at: str  # when, UTC

    @classmethod
    def of(cls, stage: str, source: str, error: RecordError) -> Problem:
        """The problem record of an error."""
        message = " ".join(str(error).split())[:500]
        return cls(
            id=make("problem", stage, source, error.code, message),
            stage=stage,
            source=source,
            code=error.code,
            message=message,
            at=datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        )
