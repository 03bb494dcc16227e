"""Invented news for tests: captures, articles and what stands in them."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from onrecord.records import (
    Annotation,
    Article,
    Capture,
    Geoname,
    Given,
    Mention,
    Paragraph,
    Span,
    Statement,
    Who,
)
from onrecord.records.ids import make, piece

Found = tuple[Article, list[Annotation]]


def an_article(
    text: str,
    *,
    title: str | None = None,
    url: str | None = None,
    outlet: str = "example.org",
    published: str | None = "2031-05-14",
    categories: tuple[str, ...] = (),
    position: int = 0,
) -> Article:
    """An article with this text, its paragraphs parted by blank lines."""
    paragraphs = text.split("\n\n")
    blocks, at = [], 0
    for paragraph in paragraphs:
        blocks.append(Paragraph(text=paragraph, span=Span(at, at + len(paragraph))))
        at += len(paragraph) + 2
    named = piece(url, outlet, paragraphs[0])
    return Article(
        id=make(named, title, text),
        piece=named,
        url=url,
        outlet=outlet,
        title=title,
        published=published,
        categories=categories,
        position=position,
        text=text,
        blocks=tuple(blocks),
        found_by="read/1",
    )


def span_of(article: Article, words: str) -> Span:
    """Where words stand in an article."""
    start = article.text.index(words)
    return Span(start, start + len(words))


def a_statement(
    article: Article, words: str, speaker: str | None = None, role: str | None = None, kind: str = "person"
) -> Statement:
    """Somebody saying these words of the article."""
    span = span_of(article, words)
    who = Who(name=speaker, role=role, kind=kind) if speaker else None  # type: ignore[arg-type]
    at = span_of(article, speaker) if speaker and speaker in article.text else None
    return Statement(
        id=make("statement", article.id, span),
        article=article.id,
        form="direct",
        words=(span,),
        speaker=at,
        who=who,
        found_by="test/1",
    )


def a_person(article: Article, name: str, role: str | None = None) -> Mention:
    """A person named in the article."""
    span = span_of(article, name)
    return Mention(
        id=make("mention", article.id, span),
        article=article.id,
        kind="person",
        span=span,
        name=name,
        role=role,
        found_by="test/1",
    )


def a_place(article: Article, name: str, number: int | None = None) -> Mention:
    """A place named in the article."""
    span = span_of(article, name)
    spot = Geoname(id=number, name=name, country="XX", lat=1.0, lon=2.0) if number else None
    return Mention(
        id=make("mention", article.id, span),
        article=article.id,
        kind="place",
        span=span,
        name=name,
        geoname=spot,
        found_by="test/1",
    )


def a_capture(
    body: bytes | str, url: str | None = None, *, path: str | None = None, given: Given | None = None
) -> Capture:
    """A capture of this body."""
    data = body.encode() if isinstance(body, str) else body
    return Capture.of(
        data, url=url, path=path, fetched="2031-05-14T08:00:00Z", media_type="text/html", given=given
    )


def harbour(
    number: int, *, outlet: str = "example.org", published: str | None = None, category: str = "Coast"
) -> Found:
    """One of any number of different short reports, with its annotations."""
    day = published or f"2031-{number % 12 + 1:02}-{number % 28 + 1:02}"
    text = (
        f"The harbour of Selmouth will get quay number {number} next spring, the mayor has said.\n\n"
        f'"We will build {number} cranes and open them all," Ada Moreno told reporters in Selmouth.'
    )
    article = an_article(text, title=f"Quay {number}", outlet=outlet, published=day, categories=(category,))
    notes: list[Annotation] = [
        a_statement(article, f"We will build {number} cranes and open them all,", "Ada Moreno", "mayor"),
        a_person(article, "Ada Moreno", "mayor"),
        a_place(article, "Selmouth", 7),
    ]
    return article, notes


def with_fields(article: Article, **values: object) -> Article:
    """The article with other values."""
    return msgspec.structs.replace(article, **values)


def as_written(found: Iterable[Statement], text: str) -> list[tuple[str | None, str | None, str]]:
    """Speaker, cue and words of each statement, as they stand in the text."""
    return [
        (
            each.speaker.of(text) if each.speaker else None,
            each.cue.of(text) if each.cue else None,
            " … ".join(span.of(text) for span in each.words),
        )
        for each in found
    ]
