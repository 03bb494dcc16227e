"""Where the reports of a story differ: one row for each thing counted, every figure on one scale."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from ..records import Side, Story
from ..store.values import Listing
from . import links, words

_WIDTH: Final = 240.0
_HEIGHT: Final = 18.0
_SAME: Final = words.RELATIONS["agree"]


@dataclass(frozen=True, slots=True)
class Told:
    """One report's figure."""

    words: str
    by: str | None
    article: Listing | None
    relation: str
    bar: Markup
    link: str | None  # the words in their article


@dataclass(frozen=True, slots=True)
class Account:
    """Everything said of one thing."""

    counts: str
    sides: list[Told]
    differs: bool  # does any report say something else than another?


def accounts(story: Story, articles: Mapping[str, Listing]) -> list[Account]:
    """What the story's reports say of each thing that they count, in the order told."""
    grouped: dict[str, dict[tuple[str, int], tuple[Side, str]]] = {}
    for conflict in story.conflicts:
        rows = grouped.setdefault(conflict.counts or "what was said", {})
        rows.setdefault((conflict.a.article, conflict.a.span.start), (conflict.a, ""))
        key = (conflict.b.article, conflict.b.span.start)
        known = rows.get(key)
        if known is None or not known[1]:
            rows[key] = (conflict.b, words.RELATIONS[conflict.relation])
    return [_account(counts, list(rows.values()), articles) for counts, rows in grouped.items()]


def _account(counts: str, rows: list[tuple[Side, str]], articles: Mapping[str, Listing]) -> Account:
    """The figures of one thing on one scale."""
    rows.sort(key=lambda row: row[0].at or "")
    ends = [float(end) for side, _ in rows for end in (side.low, side.high) if end is not None]
    top = max(ends, default=1.0) * 1.3 or 1.0
    sides = [_told(side, relation, articles.get(side.article), top) for side, relation in rows]
    return Account(counts, sides, any(relation not in ("", _SAME) for _, relation in rows))


def _told(side: Side, relation: str, article: Listing | None, top: float) -> Told:
    """One report's figure, on a scale up to `top`."""
    return Told(
        words.interval(side.low, side.high) if side.figure else "said",
        side.by,
        article,
        relation,
        bar(side.low, side.high, top),
        links.words_of(article.piece, side.span) if article else None,
    )


def bar(low: float | int | None, high: float | int | None, top: float) -> Markup:
    """An interval from nought to `top` as a bar; an open end fades out."""
    if low is None and high is None:
        return Markup("")
    start = 0.0 if low is None else _WIDTH * max(0.0, float(low)) / top
    end = _WIDTH if high is None else _WIDTH * max(0.0, float(high)) / top
    middle = _HEIGHT / 2
    drawing = [Markup('<line x1="0" x2="{}" y1="{}" y2="{}" stroke="currentColor" opacity=".18"/>')]
    parts = [drawing[0].format(_WIDTH, middle, middle)]
    if end - start < 3:
        parts.append(
            Markup('<circle cx="{:.1f}" cy="{}" r="4.5" fill="currentColor"/>').format(start, middle)
        )
    else:
        steps = 6 if low is None or high is None else 1
        width = (end - start) / steps
        for step in range(steps):
            fade = step if high is None else steps - 1 - step if low is None else 0
            parts.append(
                Markup(
                    '<rect x="{:.1f}" y="{}" width="{:.1f}" height="7" fill="currentColor" opacity="{:.2f}"/>'
                ).format(start + step * width, middle - 3.5, width, 1 - fade / steps)
            )
    return Markup('<svg class="bar" viewBox="0 0 {:g} {:g}" role="img" aria-label="{}">{}</svg>').format(
        _WIDTH, _HEIGHT, words.interval(low, high), Markup("").join(parts)
    )
