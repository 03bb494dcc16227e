"""An article with everything that the annotators share."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Final, NamedTuple

from ..records import Article, Heading, Record, Span
from ..text import lexicon
from ..text.sentences import Marks, sentences
from ..text.words import Words

PACKAGE: Final = "onrecord.annotate"
"""Where the annotators' lexicon files lie."""

DEFAULT_LANGUAGE: Final = "en"


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
        marks = Marks.of(self.lexicon)
        rows = []
        for index, block in enumerate(self.article.blocks):
            if block.span is None:
                continue
            first, last = self.words.first_at(block.span.start), self.words.end_at(block.span.end)
            introduces = block.speaker.name if isinstance(block, Heading) and block.speaker else None
            speaker = None if isinstance(block, Heading) else getattr(block, "speaker", None) or None
            kind = type(block).__struct_config__.tag
            rows.append(
                Passage(
                    index,
                    str(kind),
                    block.span,
                    first,
                    last,
                    speaker,
                    introduces,
                    sentences(self.words, first, last, marks),
                )
            )
        return rows
