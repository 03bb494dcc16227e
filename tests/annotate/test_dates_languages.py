"""Dates in other languages, resolved against Friday 24 October 2025."""

import pytest

from onrecord.annotate import Document, loose
from onrecord.annotate.dates import dates
from onrecord.records import Mention


def values(text: str, language: str) -> list[str | None]:
    line = {"id": "a", "text": text, "published": "2025-10-24", "language": language}
    return [m.value for m in dates(Document(loose.article(line))) if isinstance(m, Mention)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Die Brücke wurde am 3. Mai 2019 eröffnet.", "de", ["2019-05-03"]),
        ("Der Rat tagte am Donnerstag.", "de", ["2025-10-23"]),
        ("Der Rat wird am Montag tagen.", "de", ["2025-10-27"]),
        ("Es brannte am Dienstagabend.", "de", ["2025-10-21TEV"]),
        ("Sie traf ihn gestern.", "de", ["2025-10-23"]),
        ("Sie kam letzte Woche.", "de", ["2025-W42"]),
        ("Sie kam vor drei Tagen.", "de", ["2025-10-21"]),
        ("Im dritten Quartal 2024 fiel der Umsatz.", "de", ["2024-Q3"]),
        ("Der Zug fuhr um 14.30 Uhr ab.", "de", ["2025-10-24T14:30"]),
        ("El puente se abrió el 3 de mayo de 2019.", "es", ["2019-05-03"]),
        ("El consejo se reunió el jueves.", "es", ["2025-10-23"]),
        ("Llegó hace tres días.", "es", ["2025-10-21"]),
        ("Llegó la semana pasada.", "es", ["2025-W42"]),
        ("Lo anunció en octubre del año pasado.", "es", ["2024-10"]),
        ("Le pont a ouvert le 3 mai 2019.", "fr", ["2019-05-03"]),
        ("Elle est arrivée hier.", "fr", ["2025-10-23"]),
        ("Elle est arrivée il y a trois jours.", "fr", ["2025-10-21"]),
        ("Мост открыли 3 мая 2019 года.", "ru", ["2019-05-03"]),
        ("Совет встретился вчера.", "ru", ["2025-10-23"]),
        ("Міст відкрили 3 травня 2019 року.", "uk", ["2019-05-03"]),
        ("Рада зібралася вчора.", "uk", ["2025-10-23"]),
    ],
)
def test_dates_of_other_languages(text: str, language: str, expected: list[str]) -> None:
    assert values(text, language) == expected


def test_a_language_without_a_lexicon_has_no_dates() -> None:
    assert values("They met on Thursday.", "xx") == []
