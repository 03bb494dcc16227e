"""Words that grouping knows, of all languages together."""

from __future__ import annotations

from functools import cache
from typing import Final

from ..text import lexicon

_PACKAGE: Final = "onrecord.group"


@cache
def known(table: str) -> frozenset[str]:
    """The words of a table of every language's lexicon file.

    All languages together, for the articles of one story need not be of one language.
    """
    return frozenset(
        word
        for language in lexicon.languages(_PACKAGE)
        for word in lexicon.table(_PACKAGE, language).get(table, ())
    )


@cache
def spoken() -> frozenset[str]:
    """Languages with a lexicon file; and none named, for it is mostly one of them."""
    return frozenset(["", *lexicon.languages(_PACKAGE)])
