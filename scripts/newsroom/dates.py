"""Dates as pages print them."""

from __future__ import annotations

from datetime import datetime

_SPRING = {
    "en": ("January", "February", "March", "April", "May", "June"),
    "de": ("Januar", "Februar", "März", "April", "Mai", "Juni"),
}
_AUTUMN = {
    "en": ("July", "August", "September", "October", "November", "December"),
    "de": ("Juli", "August", "September", "Oktober", "November", "Dezember"),
}
_MONTHS = {language: _SPRING[language] + _AUTUMN[language] for language in _SPRING}
_DAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
}


def weekday(when: datetime, language: str = "en") -> str:
    """The name of the day."""
    return _DAYS.get(language, _DAYS["en"])[when.weekday()]


def month(when: datetime, language: str = "en") -> str:
    """The name of the month."""
    return _MONTHS.get(language, _MONTHS["en"])[when.month - 1]


def printed(when: datetime, style: str, language: str = "en") -> str:
    """A date in a house style.

    style: a pattern with {weekday} {day} {month} {mon} {year} {month2} {day2}
    {time} {clock}; `clock` is the twelve-hour form.
    """
    name = month(when, language)
    return style.format(
        weekday=weekday(when, language),
        day=when.day,
        day2=f"{when.day:02}",
        month=name,
        mon=name[:3],
        month2=f"{when.month:02}",
        year=when.year,
        time=f"{when.hour:02}:{when.minute:02}",
        clock=f"{(when.hour - 1) % 12 + 1}:{when.minute:02} {'am' if when.hour < 12 else 'pm'}",
    )
