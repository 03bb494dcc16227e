"""An article's text with its annotations, as segments that a template can print."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from ..records import AnyBlock, Article, Figure, Mention, Record, Span, Statement
from . import links, words

HUES: Final = 8
LAYERS: Final = ("statements", "figures", "dates", "places", "people")
_DAY: Final = len("2026-03-02")
SHOWN: Final = ("statements", "figures", "dates", "places")


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text under the same marks."""

    text: str
    said: str = ""  # classes of the statement that it stands in
    fact: str = ""  # "figure", "date", "place" or "person"
    title: str = ""  # what the fact says, in words
    at: str = ""  # the anchor of what begins here


@dataclass(frozen=True, slots=True)
class Note:
    """A margin note: who said it, and how."""

    statement: Statement
    hue: str  # class of its colour
    how: list[str]  # "denies, reported", "through dpa", …
    at: str  # the anchor of its words


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure, date, place or person of a block, told in words."""

    kind: str  # "figure", "date", "place" or "person"
    text: str  # as written
    told: str  # what it says: the interval and what is counted, the day, the point on the map
    link: str | None  # the page of a place, person or day


@dataclass(slots=True)
class Row:
    """A block with its segments, and the notes and facts that stand beside it."""

    block: AnyBlock
    segments: list[list[Segment]] = field(default_factory=list)  # one list a line
    notes: list[Note] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    said: str = ""
    fact: str = ""
    title: str = ""
    link: str | None = None


def rows(article: Article, found: Iterable[Record], layers: Sequence[str] = SHOWN) -> list[Row]:
    """The blocks of an article in page order, marked and noted.

    layers: which of LAYERS to show. Marks may overlap; where two statements
    cover the same words, the inner one is shown.
    """
    records = [r for r in found if not isinstance(getattr(r, "where", None), str)]
    statements = [r for r in records if isinstance(r, Statement)] if "statements" in layers else []
    hues = _hues(statements)
    marks = [
        _Mark(span.start, span.end, said=f"said {hues[s.id]} {s.form}")
        for s in statements
        for span in s.words
    ]
    marks += [mark for record in records if (mark := _fact(record, layers))]
    marks.sort(key=lambda m: (m.start, -m.end))
    placed = _by_block(article, marks)
    notes = _notes(article, statements, hues)
    return [
        Row(
            block,
            _segments(article.text, block.span, placed[n]) if block.span else [],
            notes.get(n, []),
            _facts(article.text, block.span, placed[n]) if block.span else [],
        )
        for n, block in enumerate(article.blocks)
    ]


def _hues(statements: Sequence[Statement]) -> dict[str, str]:
    """A colour class for each statement: one for each speaker, in order of appearance."""
    known: dict[str, str] = {}
    result = {}
    for statement in sorted(statements, key=lambda s: s.words[0].start if s.words else 0):
        name = statement.who.name if statement.who else None
        if name is None:
            result[statement.id] = "cn"
            continue
        result[statement.id] = known.setdefault(name, f"c{len(known) % HUES}")
    return result


def _fact(record: Record, layers: Sequence[str]) -> _Mark | None:
    """The light mark of a figure, date, place or person."""
    if isinstance(record, Figure) and "figures" in layers:
        return _Mark(*record.span, fact="figure", title=words.figure(record))
    if isinstance(record, Mention):
        layer = {"date": "dates", "place": "places"}.get(record.kind, "people")
        if layer in layers:
            return _Mark(*record.span, fact=record.kind, title=words.mention(record), link=links.to(record))
    return None


def _facts(text: str, block: Span, marks: Sequence[_Mark]) -> list[Fact]:
    """What the facts that begin in a block say, each once."""
    told: dict[tuple[str, str], Fact] = {}
    for mark in marks:
        if mark.fact and mark.start >= block.start:
            fact = Fact(mark.fact, text[mark.start : mark.end], mark.title, mark.link)
            told.setdefault((fact.text, fact.told), fact)
    return list(told.values())


def _by_block(article: Article, marks: list[_Mark]) -> list[list[_Mark]]:
    """The marks of each block; both are in order of their beginning."""
    placed: list[list[_Mark]] = []
    first = 0
    for block in article.blocks:
        inside: list[_Mark] = []
        if block.span is not None:
            while first < len(marks) and marks[first].end <= block.span.start:
                first += 1
            for mark in marks[first:]:
                if mark.start >= block.span.end:
                    break
                if mark.end > block.span.start:
                    inside.append(mark)
        placed.append(inside)
    return placed


def _segments(text: str, span: Span, marks: list[_Mark]) -> list[list[Segment]]:
    """The lines of a block, cut wherever a mark begins or ends."""
    cuts = {span.start, span.end}
    for mark in marks:
        cuts.add(max(mark.start, span.start))
        cuts.add(min(mark.end, span.end))
    borders = sorted(cuts)
    lines: list[list[Segment]] = [[]]
    active: list[_Mark] = []
    upcoming = 0
    for start, end in itertools.pairwise(borders):
        active = [mark for mark in active if mark.end > start]
        while upcoming < len(marks) and marks[upcoming].start <= start:
            if marks[upcoming].end > start:
                active.append(marks[upcoming])
            upcoming += 1
        said = min((m for m in active if m.said), key=lambda m: m.end - m.start, default=None)
        fact = min((m for m in active if m.fact), key=lambda m: m.end - m.start, default=None)
        here = links.anchor(start) if any(mark.start == start for mark in active) else ""
        for number, line in enumerate(text[start:end].split("\n")):
            if number:
                lines.append([])
            if line:
                lines[-1].append(_segment(line, said, fact, here))
                here = ""
    return lines


def _segment(text: str, said: _Mark | None, fact: _Mark | None, at: str) -> Segment:
    """A stretch of text under the innermost statement and fact that hold it."""
    return Segment(text, said.said if said else "", fact.fact if fact else "", fact.title if fact else "", at)


def _notes(article: Article, statements: Sequence[Statement], hues: dict[str, str]) -> dict[int, list[Note]]:
    """The notes of each block: of the statements that begin in it."""
    notes: dict[int, list[Note]] = {}
    spans = [(block.span, n) for n, block in enumerate(article.blocks) if block.span]
    known = {statement.id: statement for statement in statements}
    published = (article.published or "")[:_DAY]
    place = 0
    for statement in sorted(statements, key=lambda s: s.words[0].start if s.words else 0):
        if not statement.words:
            continue
        start = statement.words[0].start
        while place < len(spans) - 1 and spans[place][0].end <= start:
            place += 1
        how = words.how(statement, known.get(statement.within or ""), published)
        note = Note(statement, hues[statement.id], how, links.anchor(start))
        notes.setdefault(spans[place][1], []).append(note)
    return notes
