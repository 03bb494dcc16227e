"""What pages say: dates, figures and attributions in plain words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from ..records import Figure, Mention, Statement, Via
from ..text.dates import is_partial_date

if TYPE_CHECKING:
    from .marking import Fact

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
STANCES: Final = {
    "says": "says", "denies": "denies", "confirms": "confirms", "warns": "warns", "promises": "promises",
    "asks": "asks", "doubts": "doubts", "praises": "praises", "accuses": "accuses",
}  # fmt: skip
FORMS: Final = {"direct": "word for word", "indirect": "reported", "mixed": "reported, in part word for word"}
SOURCES: Final = {
    "json-ld": "the page's data", "meta": "the page's data", "microdata": "the page's data",
    "time": "a time on the page", "url": "the address", "text": "the text", "feed": "the feed",
    "given": "whoever added it",
}  # fmt: skip
RELATIONS: Final = {
    "agree": "agrees", "refine": "refines", "supersede": "replaces", "conflict": "conflicts",
    "denial": "denied", "altered-quote": "quoted otherwise",
}  # fmt: skip
_LINKS: Final = {"channel": "on", "document": "in"}
COPIES: Final = {
    "verbatim": "the same text", "light": "the same text, lightly edited", "cut": "the same text, shortened",
    "excerpt": "an excerpt", "local": "the same text with local additions", "update": "an update",
}  # fmt: skip


def day(value: str | None) -> str:
    """A date as people write it: "2 March 2026", "March 2026", "2026"; as given where it is no date."""
    if not value:
        return "date not known"
    try:
        if len(value) == 4:
            return str(int(value))
        if len(value) == 7:
            return f"{MONTHS[int(value[5:7]) - 1]} {int(value[:4])}"
        parsed = date.fromisoformat(value[:10])
    except (ValueError, IndexError):
        return value
    return f"{parsed.day} {MONTHS[parsed.month - 1]} {parsed.year}"


def between(first: str | None, last: str | None) -> str:
    """Two days as people write them, one where they are the same, nothing where none is known."""
    if not first or not last or first == last:
        return day(first or last) if first or last else ""
    return f"{day(first)} to {day(last)}"


def weekday(value: str) -> str:
    """A day with its weekday: "Monday, 2 March 2026"."""
    try:
        return f"{WEEKDAYS[date.fromisoformat(value[:10]).weekday()]}, {day(value)}"
    except ValueError:
        return day(value)


def moment(value: str | None) -> str:
    """A date with its time and offset where they are known: "2 March 2026, 08:10 UTC+1"."""
    if not value or len(value) < 16:
        return day(value)
    try:
        parsed = datetime.fromisoformat(value)
    except ValueError:
        return value
    return f"{day(value)}, {parsed:%H:%M}{_offset(parsed)}"


def clock(value: str | None) -> str:
    """The time of day of a publication, or nothing."""
    return value[11:16] if value and len(value) >= 16 else ""


def _offset(moment: datetime) -> str:
    """ " UTC+1", or nothing where the page gave no offset."""
    offset = moment.utcoffset()
    if offset is None:
        return ""
    minutes = int(offset.total_seconds() // 60)
    if minutes == 0:
        return " UTC"
    sign, minutes = ("+" if minutes > 0 else "−"), abs(minutes)
    return f" UTC{sign}{minutes // 60}" + (f":{minutes % 60:02}" if minutes % 60 else "")


def number(value: float | int) -> str:
    """A number with its thousands parted, and no more decimals than it has."""
    if isinstance(value, int) or (value == int(value) and abs(value) < 1e15):
        return f"{int(value):,}"
    return f"{value:,.6g}" if abs(value) < 1e6 else f"{value:,.2f}"


def interval(low: float | int | None, high: float | int | None, approximate: bool = False) -> str:
    """An interval in words: "at least 5", "up to 30", "6 to 12", "about 70"."""
    if low is None and high is None:
        return "a number not given"
    if high is None:
        return f"at least {number(low or 0)}"
    if low is None:
        return f"up to {number(high)}"
    if low == high:
        return ("about " if approximate else "") + number(low)
    return f"{number(low)} to {number(high)}"


def figure(record: Figure) -> str:
    """A figure in words: "at least 5 people"."""
    parts = [interval(record.low, record.high, record.approximate)]
    if record.unit:
        parts.append(_unit(record.unit, record.high))
    if record.counts:
        parts.append(record.counts.phrase or record.counts.text)
    if record.per:
        parts.append(record.per.text)
    text = " ".join(parts)
    return f"{text} · on {day(record.as_of)}" if record.as_of else text


_SPELT: Final = {
    "percent": "per cent",
    "percentage-point": "percentage points",
    "basis-point": "basis points",
}
_TIMES: Final = frozenset(["second", "minute", "hour", "day", "week", "month", "year"])
_DURATION: Final = re.compile(r"P(T?)(\d+|X)([YQMWDHS])")
_LENGTHS: Final = {
    "Y": "year",
    "Q": "quarter",
    "M": "month",
    "W": "week",
    "D": "day",
    "H": "hour",
    "S": "second",
}


def _unit(unit: str, number: float | int | None) -> str:
    """A unit beside its number: "per cent", "hours"."""
    return unit + "s" if unit in _TIMES and number != 1 else _SPELT.get(unit, unit)


def duration(value: str) -> str:
    """A TIMEX3 duration in words: "16 days", "some weeks"; as it is where it is made of parts."""
    match = _DURATION.fullmatch(value)
    if not match:
        return value or "a time not known"
    noun = "minute" if match[1] and match[3] == "M" else _LENGTHS[match[3]]
    return f"some {noun}s" if match[2] == "X" else many(int(match[2]), noun)


def mention(record: Mention) -> str:
    """A mention in words: the day of a date, the place on the map."""
    if record.kind == "date":
        if record.type == "DURATION":
            return duration(record.value or "")
        if len(record.value or "") in (4, 7) and is_partial_date(record.value or ""):
            return day(record.value)
        if record.begin and record.end and record.begin != record.end:
            return f"{day(record.begin)} to {day(record.end)}"
        return day(record.begin) if record.begin else record.value or "a date not known"
    if record.kind == "place" and record.geoname:
        place = record.geoname
        where = f" · {coordinates(place.lat, place.lon)}" if place.lat is not None else ""
        return f"{place.name}{', ' + place.country if place.country else ''}{where}"
    return f"{record.name}{', ' + record.role if record.role else ''}"


def coordinates(lat: float | None, lon: float | None) -> str:
    """ "55.82° N, 37.33° E", or nothing."""
    if lat is None or lon is None:
        return ""
    return f"{abs(lat):.2f}° {'N' if lat >= 0 else 'S'}, {abs(lon):.2f}° {'E' if lon >= 0 else 'W'}"


def how(statement: Statement, inside: Statement | None = None, published: str | None = None) -> list[str]:
    """How something is said: "denies, reported", "through dpa", "to reporters", "as told by Ada Moreno".

    inside: the statement that it stands in; published: day of the article, which need not be told twice.
    """
    form = FORMS[statement.form]
    return [
        f"{STANCES[statement.stance]}, {form}" if statement.stance else form,
        *([through(statement.via)] if statement.via else []),
        *([f"to {statement.to.name}"] if statement.to else []),
        *([f"as told by {speaker(inside)}"] if inside else []),
        *([_said(statement.said)] if statement.said and statement.said != published else []),
    ]


def speaker(statement: Statement) -> str:
    """Who says it, as far as somebody is named."""
    return statement.who.name if statement.who else "somebody not named"


def speakers(statement: Statement) -> str:
    """Who says it, with what they are: "Ada Moreno, harbour master", "an aide (unnamed source)"."""
    who = statement.who
    if who is None:
        return "not named"
    names = " and ".join([who.name, *(joint.who.name for joint in statement.also if joint.who)])
    return (
        names + (f", {who.role}" if who.role else "") + (" (unnamed source)" if who.kind == "unnamed" else "")
    )


def _said(value: str) -> str:
    """When it was said: "said on 2 March 2026", "said in March 2026"."""
    return f"said {'on' if len(value) >= len('2026-03-02') else 'in'} {day(value)}"


def through(via: Sequence[Via]) -> str:
    """The sourcing chain: "through dpa, in a statement, on Telegram"."""
    return ", ".join(f"{_LINKS.get(link.kind, 'through')} {link.name}" for link in via)


def counted(facts: Sequence[Fact]) -> str:
    """How many facts of each kind: "2 figures · 1 date"."""
    kinds = Counter(fact.kind for fact in facts)
    plural = {"person": "people"}
    return " · ".join(many(number, kind, plural.get(kind, "")) for kind, number in kinds.items())


def many(count: int, noun: str, plural: str = "") -> str:
    """A count with its noun."""
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"
