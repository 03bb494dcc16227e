"""Who a speaker is: the fullest name that the article gives."""

from __future__ import annotations

from ..records import Who
from .attributions import Draft
from .clauses import Scan
from .document import Document


class Speakers:
    """The speakers of one document."""

    def __init__(self, document: Document, scan: Scan) -> None:
        self._document, self._scan = document, scan

    def who(self, draft: Draft) -> Who | None:
        """Whoever speaks the words of a draft."""
        subject = draft.subject
        if subject is None:
            return None
        span = self._scan.words.span(subject.first, subject.last)
        return Who(name=span.of(self._document.text), name_span=span)
