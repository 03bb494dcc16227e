"""People and organisations named in an article, each under all the names it has there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ...records import Mention, Span
from ...records.ids import make
from ...text import lexicon
from ..annotators import annotator
from ..document import PACKAGE, Document
from .candidate import PERSON, Candidate
from .candidates import candidates
from .groups import Named
from .naming import named_people
from .nouns import common_nouns
from .organisations import Organisations
from .roles import role
from .speaking import speaking, tell_kinds
from .vocabulary import Vocabulary

__all__ = ["people"]


@cache
def _vocabulary(language: str) -> Vocabulary:
    return Vocabulary(lexicon.table(PACKAGE, language))


@annotator("people", version=5)
def people(document: Document) -> Iterator[Mention]:
    """The people and organisations named in the running text, in order."""
    vocabulary = _vocabulary(document.language)
    nouns = common_nouns(document.words, vocabulary)
    found = [
        candidate
        for passage in document.passages
        for sentence in passage.sentences
        for candidate in candidates(document.words, sentence, vocabulary, nouns)
    ]
    said = speaking(document.words, found, vocabulary)
    tell_kinds(document.words, found, said, vocabulary)
    named = named_people(document.words, found, vocabulary)
    named += Organisations(document.words, vocabulary, said).named(found)
    groups: dict[int, int] = {}
    for candidate, who in sorted(named, key=lambda each: each[0].first):
        group = groups.setdefault(id(who), len(groups))
        yield _mention(document, candidate, who, group, vocabulary)


def _mention(document: Document, each: Candidate, who: Named, group: int, vocabulary: Vocabulary) -> Mention:
    """The record of one mention."""
    span = document.words.span(each.first, each.last)
    shown: Span | None = role(document.words, each, vocabulary) if each.kind == PERSON else None
    return Mention(
        id=make("mention", document.article.id, each.kind, span.start, span.end),
        article=document.article.id,
        found_by=people.found_by,
        kind="person" if each.kind == PERSON else "organisation",
        span=span,
        name=who.full,
        group=group,
        role=shown.of(document.text) if shown else None,
    )
