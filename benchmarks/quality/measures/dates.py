"""Dates: TIMEX3 values, all of them and those on the calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.records import Mention

from .common import Counts, Errors, Row, f1, found_in, overlapping

CALENDAR = re.compile(r"\d{2,4}(-(\d{2}(-\d{2})?|W\d{2}(-WE|-\d)?|Q[1-4]|H[12]|SP|SU|FA|AU|WI))?$|\d{3}X?$")


def day(value: str) -> str:
    """A TIMEX3 value cut to its day or decade."""
    return re.sub(r"^(\d{2,3})X+$", r"\1", re.sub(r"^(\d{4}-\d{2}-\d{2})T.*$", r"\1", value))


def score_dates(row: Row, counts: Counts) -> Errors:
    """Count one text's dates, all of them and those on the calendar."""
    found = [m for m in found_in(row) if isinstance(m, Mention) and m.kind == "date"]
    gold, values = row["dates"], [m.value or "" for m in found]
    pairs = list(overlapping([(g["start"], g["end"]) for g in gold], [m.span for m in found]))
    calendar = [bool(CALENDAR.match(day(g["value"]))) for g in gold]
    elsewhere = {j for i, j in pairs if not calendar[i]}
    counts.update(
        all_wanted=len(gold),
        all_given=len(found),
        wanted=sum(calendar),
        given=sum(bool(CALENDAR.match(day(v))) and j not in elsewhere for j, v in enumerate(values)),
        spans=sum((gold[i]["start"], gold[i]["end"]) == tuple(found[j].span) for i, j in pairs),
        all_right=sum(gold[i]["value"] == values[j] for i, j in pairs),
        right=sum(calendar[i] and day(gold[i]["value"]) == day(values[j]) for i, j in pairs),
    )
    return list(errors(row, found, pairs))


def errors(row: Row, found: list[Mention], pairs: list[tuple[int, int]]) -> Iterator[str]:
    """A line for each wrong value, missed date and false date."""
    text, gold = row["text"], row["dates"]
    for i, j in pairs:
        wanted, got = gold[i]["value"], found[j].value
        if wanted != got:
            yield f"VALUE    {row['id']} {gold[i]['text']!r} wanted {wanted} got {got}: {text!r}"
    hit, used = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, g in enumerate(gold):
        if i not in hit:
            yield f"MISSED   {row['id']} {g['text']!r} {g['value']}: {text!r}"
    for j, m in enumerate(found):
        if j not in used:
            yield f"FALSE    {row['id']} {text[slice(*m.span)]!r} {m.value}: {text!r}"


def dates_report(counts: Counts) -> Iterator[str]:
    """The measures of dates, one a line."""
    yield f"calendar value  {f1(counts, 'right', 'given', 'wanted')}"
    yield f"all values      {f1(counts, 'all_right', 'all_given', 'all_wanted')}"
    yield f"exact spans     {f1(counts, 'spans', 'all_given', 'all_wanted')}"
