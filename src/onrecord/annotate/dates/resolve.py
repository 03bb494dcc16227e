"""What an expression means on the calendar."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from .anchors import Anchors, When
from .clock import clock
from .expressions import Expression
from .named import calendar_date, century, decade, edge_day, holiday, nth_weekday
from .periods import length, period, repetition, season, span
from .relative import (
    after_next,
    ago,
    ahead,
    before_last,
    deictic,
    from_now,
    later,
    months_ago,
    night_to,
    shifted,
    weekday,
    weeks_ago,
)
from .spoken import day_after, day_before, definite, part_of_day, quarter, same, same_month, week_of, year_end
from .tense import FUTURE


def reference(anchors: Anchors, expression: Expression, direction: int) -> When:
    """ "now", "recently": no place on the calendar."""
    return When("DATE", expression.slots["REF"])


FAMILIES: Final[dict[str, Callable[[Anchors, Expression, int], When | None]]] = {
    "ago": ago,
    "after-next": after_next,
    "ahead": ahead,
    "bare-clock": clock,
    "bare-day": definite,
    "bare-season": season,
    "bare-week": definite,
    "bare-year": definite,
    "bare-part": part_of_day,
    "before-last": before_last,
    "calendar": calendar_date,
    "century": century,
    "clock": clock,
    "day-after": day_after,
    "day-before": day_before,
    "day-of-month": calendar_date,
    "decade": decade,
    "definite": definite,
    "deictic": deictic,
    "duration": length,
    "edge-day": edge_day,
    "from-now": from_now,
    "holiday": holiday,
    "later": later,
    "months-ago": months_ago,
    "night-to": night_to,
    "nth-weekday": nth_weekday,
    "period": period,
    "quarter": quarter,
    "reference": reference,
    "same": same,
    "same-month": same_month,
    "season": season,
    "set": repetition,
    "shifted": shifted,
    "span": span,
    "the-part": part_of_day,
    "week-of": week_of,
    "weekday": weekday,
    "weeks-ago": weeks_ago,
    "year-end": year_end,
}
"""What gives an expression its value, by the meaning of its pattern."""

_OF_TODAY: Final = frozenset(["weekday", "deictic", "shifted", "holiday"])
_COMPARED: Final = frozenset(["ago", "later", "ahead"])


def resolve(anchors: Anchors, expression: Expression, direction: int) -> When | None:
    """The place in time of an expression, None where it turns out to be none.

    Call it in the order of the text: each date may lean on those before.
    direction: whether the sentence looks ahead or back. Without a value where
    the day of publication is needed and not known, or where the calendar has
    no such day.
    """
    family = FAMILIES.get(expression.meaning)
    when = family(anchors, expression, direction) if family else None
    if when and expression.slots.get("MOD") in ("BEFORE", "AFTER"):
        when = _on_one_side(when, anchors, before=expression.slots["MOD"] == "BEFORE")
    if when and not (anchors.narrates and expression.meaning in _OF_TODAY):
        anchors.remember(when, keep_quarter=_is_aside(anchors, expression, when, direction))
    return when


def _is_aside(anchors: Anchors, expression: Expression, when: When, direction: int) -> bool:
    """Is this not the quarter that the text is about, but one it is held against, or one to come?"""
    if expression.meaning in _COMPARED:
        return True
    if expression.meaning == "quarter":
        return bool(anchors.quarter and when.value and when.value < anchors.quarter)
    today = anchors.published.day
    return direction == FUTURE and bool(today and when.end and when.end > today.isoformat())


def _on_one_side(when: When, anchors: Anchors, *, before: bool) -> When:
    """ "earlier this year" ends and "later this year" begins with the day of publication."""
    today = anchors.published.day.isoformat() if anchors.published.day else ""
    if not (today and when.begin and when.end and when.begin <= today <= when.end) or "T" in when.begin:
        return when
    return when._replace(end=today) if before else when._replace(begin=today)
