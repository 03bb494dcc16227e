"""Corrections that concern one piece, applied to what was read of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, select

from ..records import Article, Correction, CorrectionTarget, Figure, Mention, Span, Statement
from .faults import WrongCorrection
from .packing import Found, unpack_correction
from .standing import standing_in
from .tables import corrections

FIELDS: Final = (
    "title",
    "byline",
    "published",
    "modified",
    "outlet",
    "categories",
    "tags",
    "language",
    "image",
)
"""Fields of an article that can be set; its text never changes."""

FOUND_FIELDS: Final[dict[type[Found], tuple[str, ...]]] = {
    Statement: ("who", "form", "stance", "said"),
    Figure: ("low", "high", "approximate", "unit", "as_of"),
    Mention: ("name", "role", "geoname", "metonym", "demonym", "value", "begin", "end"),
}
"""Fields of what stands in an article that can be set."""

CONTEXT: Final = 30
"""Characters on each side by which quoted words are found again."""


class Amendments:
    """What people corrected in pieces; lives for one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._by_piece: dict[str, list[Correction]] | None = None

    def apply(self, article: Article, found: Sequence[Found]) -> tuple[Article, Sequence[Found]]:
        """The article and its annotations as corrected; what no longer fits is passed over."""
        if self._by_piece is None:
            self._by_piece = self._load()
        for correction in self._by_piece.get(article.piece, ()):
            try:
                article, found = amended(article, found, correction)
            except WrongCorrection:
                continue
        return article, found

    def _load(self) -> dict[str, list[Correction]]:
        """Every correction of a piece that holds, in the order of making."""
        query = select(corrections.c.record).where(~corrections.c.undone, corrections.c.kind == "piece")
        loaded: dict[str, list[Correction]] = {}
        for record in self._connection.execute(query.order_by(corrections.c.row)).scalars():
            correction = unpack_correction(record)
            loaded.setdefault(correction.target.piece or "", []).append(correction)
        return loaded


def amended(
    article: Article, found: Sequence[Found], correction: Correction
) -> tuple[Article, Sequence[Found]]:
    """The article and its annotations with one correction; raises WrongCorrection where it does not fit."""
    target = correction.target
    if target.words is None:
        if correction.action != "set" or target.field not in FIELDS:
            raise WrongCorrection(f"of an article one can set {', '.join(FIELDS)}")
        return _with(article, target.field, correction.value), found
    span = place_of(article.text, target)
    chosen = standing_at(article, found, span, target.field if correction.action == "set" else None)
    if not chosen:
        raise WrongCorrection(f'nothing of the sort was found at "{target.words[:80]}"')
    if correction.action == "wrong":
        return article, [one for one in found if one not in chosen]
    if correction.action != "set" or target.field is None:
        raise WrongCorrection("words in a piece can be set or be wrong")
    changed = {one.id: _with(one, target.field, correction.value) for one in chosen}
    return article, [changed.get(one.id, one) for one in found]


def place_of(text: str, target: CorrectionTarget) -> Span:
    """Where the quoted words stand now: there, where most of what stood around them does."""
    words = target.words or ""
    before, after = target.before or "", target.after or ""
    best, place = -1, -1
    at = text.find(words) if words else -1
    while at >= 0:
        fits = _shared(before[::-1], text[max(0, at - CONTEXT) : at][::-1])
        fits += _shared(after, text[at + len(words) : at + len(words) + CONTEXT])
        if fits > best:
            best, place = fits, at
        at = text.find(words, at + len(words))
    if place < 0 or (best == 0 and (before or after) and text.count(words) > 1):
        raise WrongCorrection(f'the words "{words[:80]}" do not stand in the article')
    return Span(place, place + len(words))


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    number = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        number += 1
    return number


def standing_at(article: Article, found: Sequence[Found], span: Span, field: str | None) -> list[Found]:
    """What stands at a place: the records that share most of it, those alone that have the field."""
    scored = [
        (score, one)
        for one in found
        if (field is None or field in FOUND_FIELDS[type(one)])
        and standing_in(article, one) is article.text
        and (score := max(_overlap(part, span) for part in _parts(one))) >= 0.5
    ]
    best = max((score for score, _ in scored), default=0.0)
    return [one for score, one in scored if score == best]


def _parts(record: Found) -> tuple[Span, ...]:
    """All that a record covers, and each piece of a statement in pieces."""
    if isinstance(record, Statement):
        spans = record.words or (Span(0, 0),)
        return (Span(spans[0].start, spans[-1].end), *spans)
    return (record.span,) if isinstance(record, (Figure, Mention)) else (Span(0, 0),)


def _overlap(one: Span, other: Span) -> float:
    """The share of both that both cover."""
    common = min(one.end, other.end) - max(one.start, other.start)
    whole = max(one.end, other.end) - min(one.start, other.start)
    return max(common, 0) / whole if whole else 0.0


def _with(record: Any, field: str, value: Any) -> Any:
    """A record with another value of one field; raises WrongCorrection when it cannot have it."""
    plain = msgspec.to_builtins(record)
    plain[field] = value
    if field == "published":
        plain["published_from"] = "given" if value else None
    try:
        return msgspec.convert(plain, type(record))
    except (msgspec.ValidationError, TypeError) as error:
        raise WrongCorrection(f'"{field}" cannot be that: {error}') from None
