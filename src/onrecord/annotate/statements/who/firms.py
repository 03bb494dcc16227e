"""Which organisation "the company" means: the only one, or the last one, that can be a firm."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ....records import Mention, Span
from ..grammar.naming import Naming, words_of
from ..grammar.scan import Scan
from .nearby import Nearby


class Firms:
    """The organisations of one document that can be firms."""

    def __init__(
        self,
        scan: Scan,
        naming: Naming,
        nearby: Nearby,
        public: frozenset[str],
        is_outlet: Callable[[int, int], bool],
    ) -> None:
        self._scan, self._naming, self._nearby = scan, naming, nearby
        self._public = public  # words in the names of ministries, courts, unions and the like
        self._is_outlet = is_outlet

    def meant(self, index: int) -> Mention | None:
        """The firm that a description at a word means; None where there are several, or none before it."""
        offset = self._scan.words.starts[index]
        firms = {each.name: each for each in self._may_be(self._naming.first_mentions())}
        only = next(iter(firms.values()), None)
        if only and len(firms) == 1 and only.span.start < offset:
            return only
        return self._nearby.only(index, list(self._may_be(self._nearby.lately(index))))

    def _may_be(self, mentions: Iterable[Mention]) -> list[Mention]:
        """Those that are no public body and no newsroom."""
        return [each for each in mentions if each.kind == "organisation" and self._is_firm(each)]

    def _is_firm(self, mention: Mention) -> bool:
        public = not self._public.isdisjoint(words_of(mention.name))
        return not public and not self.is_newsroom(mention.span)

    def is_newsroom(self, span: Span | None) -> bool:
        """Is what is named here a newsroom?"""
        words = self._scan.words
        return span is not None and self._is_outlet(words.first_at(span.start), words.end_at(span.end))
