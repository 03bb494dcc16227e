"""Who said what in German: invented sentences and what stands in them."""

from __future__ import annotations

import pytest

from invented import as_written
from onrecord.annotate import loose
from onrecord.annotate.document import Document
from onrecord.annotate.statements import statements
from onrecord.records import Statement


def found(text: str) -> list[Statement]:
    """The statements of a German text."""
    document = Document(loose.article({"id": "a", "text": text, "language": "de"}))
    return [record for record in statements(document) if isinstance(record, Statement)]


def shown(text: str) -> list[tuple[str | None, str | None, str]]:
    """Speaker, cue and words of each statement, as written."""
    return as_written(found(text), text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("„Wir gehen“, sagte die Sprecherin.", [("die Sprecherin", "sagte", "Wir gehen")]),
        ("Die Sprecherin sagte, dass der Hafen zu ist.", [("Die Sprecherin", "sagte", "der Hafen zu ist")]),
        (
            "Am Montag sagte die Sprecherin, der Hafen sei zu.",
            [("die Sprecherin", "sagte", "der Hafen sei zu")],
        ),
        ("Der Hafen bleibt zu, teilte die Behörde mit.", [("die Behörde", "teilte", "Der Hafen bleibt zu")]),
        ("Wie die Behörde mitteilte, ist der Hafen zu.", [("die Behörde", "mitteilte", "ist der Hafen zu")]),
        ("Laut Polizei ist niemand verletzt.", [("Polizei", "Laut", "ist niemand verletzt")]),
        (
            "Die Sprecherin hat am Freitag erklärt, sie wisse nichts.",
            [("Die Sprecherin", "erklärt", "sie wisse nichts")],
        ),
        (
            "Das Boot ist weg. Dies bestätigte die Polizei.",
            [("die Polizei", "bestätigte", "Das Boot ist weg")],
        ),
        (
            "Die Behörde sagte, der Hafen sei zu. Man habe gewarnt.",
            [("Die Behörde", "sagte", "der Hafen sei zu"), ("Die Behörde", None, "Man habe gewarnt")],
        ),
    ],
)
def test_german(text: str, expected: list[tuple[str | None, str | None, str]]) -> None:
    assert shown(text) == expected


def test_a_language_without_words_of_saying_has_no_statements() -> None:
    document = Document(loose.article({"id": "a", "text": "Hún sagði já.", "language": "is"}))
    assert list(statements(document)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Der stellvertretende Bürgermeister sagte, der Kai sei verloren.",
            [("Der stellvertretende Bürgermeister", "sagte", "der Kai sei verloren")],
        ),
        (
            "Ortvik, die Leiterin des Hafens, sagte am Dienstag, der Kai sei verloren.",
            [("Ortvik", "sagte", "der Kai sei verloren")],
        ),
        (
            "Diese Firma plant nach Angaben der Gewerkschaft den Abbau von Stellen.",
            [("Angaben der Gewerkschaft", "nach", "Diese Firma plant … den Abbau von Stellen")],
        ),
        (
            "Als Ortvik sagte, der Kai sei verloren, buhten die Händler.",
            [("Ortvik", "sagte", "der Kai sei verloren")],
        ),
        (
            "Ortvik lachte. Der Lohn der Arbeiter liege weit darunter.",
            [("Ortvik", None, "Der Lohn der Arbeiter liege weit darunter")],
        ),
        (
            "Ortvik bezeichnete den Kai als „verlorenes Stück Beton“.",
            [("Ortvik", "bezeichnete", "den Kai als „verlorenes Stück Beton“")],
        ),
        ("„Der Kai“, so Ortvik weiter, „ist verloren.“", [("Ortvik", "so", "Der Kai … ist verloren")]),
        ("Ortvik beteuerte, der Kai sei sicher.", [("Ortvik", "beteuerte", "der Kai sei sicher")]),
    ],
)
def test_german_kinds(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker", "chain"),
    [
        ("„Er ist verloren“, sagte Ortvik der Agentur Nordpress.", "Ortvik", ["Nordpress"]),
        ("„Er ist verloren“, sagte Ortvik der dpa.", "Ortvik", ["dpa"]),
        (
            "Die Zeitung berichtete unter Berufung auf Ermittler, der Kai sei verloren.",
            "Ermittler",
            ["Die Zeitung"],
        ),
        ("Dem NDR sagte Ortvik, der Kai sei verloren.", "Ortvik", ["NDR"]),
        ("„Er ist verloren“, sagte Ortvik in einem Interview der „Lindpost“.", "Ortvik", ["Lindpost"]),
        ("„Er ist verloren“, sagte Ortvik im Gespräch mit dem NDR.", "Ortvik", ["NDR"]),
        ("„Er ist verloren“, schrieb Ortvik auf der Plattform Fjord.", "Ortvik", ["Fjord"]),
        ("Laut einem Brief, der dem NDR vorliegt, ist der Kai verloren.", "einem Brief", ["NDR"]),
    ],
)
def test_german_chains(text: str, speaker: str, chain: list[str]) -> None:
    (record,) = found(text)
    assert record.speaker
    assert record.speaker.of(text) == speaker
    assert [via.name for via in record.via] == chain
