"""People and organisations in German, where every noun has a capital."""

import pytest

from onrecord.annotate import loose
from onrecord.annotate.document import Document
from onrecord.annotate.people import people


def found(text, kind):
    document = Document(loose.article({"id": "a", "text": text, "language": "de"}))
    return [(m.span.of(text), m.role) for m in people(document) if m.kind == kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Am Montag sprach Außenministerin Ada Moreno.", [("Ada Moreno", "Außenministerin")]),
        ("Der frühere Präsident Paul Quill kam.", [("Paul Quill", "frühere Präsident")]),
        ("Ada Moreno kam. Später sprach Moreno.", [("Ada Moreno", None), ("Moreno", None)]),
        ("Die Rede der Ärztin Ada Moreno war lang.", [("Ada Moreno", "Ärztin")]),
        ("Eva von der Linde kam.", [("Eva von der Linde", None)]),
        ("Der Sprecher von Velora kam.", []),
        ("Der Druck auf die Regierung wächst.", []),
        ("Die Gewinner der Wahl und die Liste der Namen.", []),
    ],
)
def test_people(text, expected):
    assert found(text, "person") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das Verteidigungsministerium und die SPD schwiegen.", ["Verteidigungsministerium", "SPD"]),
        ("Die Nachrichtenagentur Ostpress meldete es.", ["Nachrichtenagentur Ostpress"]),
    ],
)
def test_organisations(text, expected):
    assert [span for span, _ in found(text, "organisation")] == expected
