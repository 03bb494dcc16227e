"""An article with everything that the annotators share."""

from __future__ import annotations

from functools import cache, cached_property
from typing import Any, Final, NamedTuple

from msgspec import Struct

from ..records import Article, Heading, Record, Span
from ..text import lexicon
from ..text.sentences import Marks, sentences
from ..text.words import Words

PACKAGE: Final = "onrecord.annotate"
"""Where the annotators' lexicon files lie."""

DEFAULT_LANGUAGE: Final = "en"

_made: Final = tuple.__new__  # a named tuple from a tuple, in half the time


class Passage(NamedTuple):
    """A block of running text: a paragraph, a heading, a list, a quotation."""

    block: int  # index in Article.blocks
    kind: str  # the block's kind
    span: Span  # in Article.text
    first: int  # index of its first word
    last: int  # one past its last word
    speaker: str | None  # from the speaker heading that it stands under
    introduces: str | None  # speaker that this heading introduces
    sentences: list[tuple[int, int]]  # word ranges that cover it


class Document:
    """An article with its words, sentences and passages, made once for all annotators.

    `found` holds what earlier annotators found, by annotator name.
    """

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.text
        self.language = article.language or DEFAULT_LANGUAGE
        self.words = Words(article.text)
        self.found: dict[str, list[Record]] = {}

    @cached_property
    def lexicon(self) -> dict[str, Any]:
        """The language's word lists by section; {} where the language has none."""
        return lexicon.table(PACKAGE, self.language)

    @cached_property
    def passages(self) -> list[Passage]:
        """The blocks that are running text, in order."""
        words, marks = self.words, _marks(self.language)
        rows = []
        for index, block in enumerate(self.article.blocks):
            span = block.span
            if span is None:
                continue
            first, last = words.first_at(span.start), words.end_at(span.end)
            speaker: str | None = None
            introduces: str | None = None
            if type(block) is Heading:  # what records are instances of is dear to ask
                introduces = block.speaker.name if block.speaker else None
            else:
                speaker = getattr(block, "speaker", None) or None
            kind, within = _kind(type(block)), sentences(words, first, last, marks)
            row = index, kind, span, first, last, speaker, introduces, within
            rows.append(_made(Passage, row))
        return rows


@cache
def _marks(language: str) -> Marks:
    return Marks.of(lexicon.table(PACKAGE, language))


@cache
def _kind(block: type[Struct]) -> str:
    """What the record of a block is called."""
    return str(block.__struct_config__.tag)
