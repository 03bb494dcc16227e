"""People and organisations named in an article, each under all the names it has there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ...records import Mention, Span
from ...records.ids import make
from ...text import lexicon
from ..annotators import annotator
from ..document import PACKAGE, Document
from ..places.prominence import is_prominent
from .candidate import ORGANISATION, PERSON, Candidate
from .candidates import candidates
from .groups import MOST, Named, People, parts
from .nouns import common_nouns
from .organisations import Organisations
from .roles import role
from .vocabulary import Vocabulary

__all__ = ["people"]

FOUND_BY = "people/1"

Found = tuple[Candidate, Named]


@cache
def _vocabulary(language: str) -> Vocabulary:
    return Vocabulary(lexicon.table(PACKAGE, language))


@annotator("people", version=1)
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
    named = _people(document, found, vocabulary) + Organisations(document.words, vocabulary).named(found)
    groups: dict[int, int] = {}
    for candidate, who in sorted(named, key=lambda each: each[0].first):
        group = groups.setdefault(id(who), len(groups))
        yield _mention(document, candidate, who, group, vocabulary)


def _people(document: Document, found: list[Candidate], vocabulary: Vocabulary) -> list[Found]:
    """Every mention of a person, with whom it names."""
    words, known = document.words, People()
    keys = [parts(words, each.first, each.last, vocabulary) for each in found]
    personal = {
        key
        for key, each in zip(keys, found, strict=True)
        if each.kind == PERSON and key and key[-1] not in vocabulary.place_heads
    }
    full: dict[int, Named] = {}
    for index, (key, each) in enumerate(zip(keys, found, strict=True)):
        if (
            each.kind != ORGANISATION
            and len(key) > 1
            and (key in personal or (key[-1] not in vocabulary.place_heads and _fits(key, known)))
        ):
            full[index] = known.add(key, words.span(each.first, each.last).of(document.text))
    named: list[Found] = []
    latest: list[Named] = []
    for index, (key, each) in enumerate(zip(keys, found, strict=True)):
        who = full.get(index) or _by_part(document, key, each, known, latest, vocabulary)
        if who:
            each.kind = PERSON
            latest.append(who)
            named.append((each, who))
    return named


def _fits(key: tuple[str, ...], known: People) -> bool:
    """Is this another form of the name of somebody met before?"""
    return any(key[0] in person.parts[:-1] for person in known.by_surname.get(key[-1], [])[:MOST])


def _by_part(
    document: Document,
    key: tuple[str, ...],
    each: Candidate,
    known: People,
    latest: list[Named],
    vocabulary: Vocabulary,
) -> Named | None:
    """Whom a single name means: somebody named in full elsewhere, or somebody with a title."""
    if len(key) != 1 or each.kind == ORGANISATION:
        return None
    if len(key[0]) < 2:
        return None
    who = known.surnamed(key[0], latest)
    if who is None and key[0].endswith(vocabulary.genitives):
        ending = next(ending for ending in vocabulary.genitives if key[0].endswith(ending))
        who = known.surnamed(key[0].removesuffix(ending), latest)
    if who is None and not is_prominent(key, given=True):
        who = known.called(key[0])
    if who is None and each.kind == PERSON:
        who = known.add(key, document.words.span(each.first, each.last).of(document.text))
    return who


def _mention(document: Document, each: Candidate, who: Named, group: int, vocabulary: Vocabulary) -> Mention:
    """The record of one mention."""
    span = document.words.span(each.first, each.last)
    shown: Span | None = role(document.words, each, vocabulary) if each.kind == PERSON else None
    return Mention(
        id=make("mention", document.article.id, each.kind, span.start, span.end),
        article=document.article.id,
        found_by=FOUND_BY,
        kind="person" if each.kind == PERSON else "organisation",
        span=span,
        name=who.full,
        group=group,
        role=shown.of(document.text) if shown else None,
    )
