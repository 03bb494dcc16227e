"""The annotator: names found, told apart, and told as mentions."""

from __future__ import annotations

from functools import cache

from ...records import Mention, Record
from ...records.ids import Placed
from ...text import lexicon
from ..annotators import annotator
from ..document import PACKAGE, Document
from .candidate import ORGANISATION, PERSON, Candidate
from .candidates import candidates
from .groups import parts
from .naming import tell_people
from .nouns import common_nouns
from .organisations import Organisations
from .roles import role
from .speaking import speaking, tell_kinds
from .vocabulary import Vocabulary


@cache
def _vocabulary(language: str) -> Vocabulary:
    return Vocabulary(lexicon.table(PACKAGE, language))


@annotator("people", version=6)
def people(document: Document) -> list[Record]:
    """The people and organisations named in the running text, in order."""
    words, vocabulary = document.words, _vocabulary(document.language)
    nouns = common_nouns(words, vocabulary)
    found: list[Candidate] = []
    for passage in document.passages:
        for sentence in passage.sentences:
            found += candidates(words, sentence, vocabulary, nouns)
    said = speaking(words, found, vocabulary)
    tell_kinds(words, found, said, vocabulary)
    for each in found:
        each.parts = parts(words, each.first, each.last, vocabulary)
    tell_people(words, found, vocabulary)
    Organisations(words, vocabulary, said).tell(found)
    return _mentions(document, [each for each in found if each.who is not None], vocabulary)


def _mentions(document: Document, named: list[Candidate], vocabulary: Vocabulary) -> list[Record]:
    """The records of these names, in order."""
    named.sort(key=lambda each: each.first)
    words, text, article, found_by = document.words, document.text, document.article.id, people.found_by
    people_ids, body_ids = Placed("mention", article, PERSON), Placed("mention", article, ORGANISATION)
    groups = 0
    records: list[Record] = []
    for each in named:
        span = words.span(each.first, each.last)
        is_person = each.kind == PERSON
        shown = role(words, each, vocabulary) if is_person else None
        who = each.who
        assert who is not None
        if who.group < 0:
            who.group, groups = groups, groups + 1
        records.append(
            Mention(
                id=(people_ids if is_person else body_ids).at(span.start, span.end),
                article=article,
                found_by=found_by,
                kind="person" if is_person else "organisation",
                span=span,
                name=who.full,
                group=who.group,
                role=text[shown.start : shown.end] if shown else None,
            )
        )
    return records
