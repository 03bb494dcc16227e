"""Tables of invented sentences: who is named, under which name, in which role."""

import pytest

from onrecord.annotate import loose
from onrecord.annotate.document import Document
from onrecord.annotate.people import people


def found(text, kind):
    document = Document(loose.article({"id": "a", "text": text, "language": "en"}))
    return [(m.span.of(text), m.name, m.role) for m in people(document) if m.kind == kind]


def groups(text):
    document = Document(loose.article({"id": "a", "text": text, "language": "en"}))
    return [(m.span.of(text), m.group) for m in people(document)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turkish Foreign Minister Ada Moreno left.", [("Ada Moreno", "Turkish Foreign Minister")]),
        (
            "We met Ada Moreno, head of the port authority, twice.",
            [("Ada Moreno", "head of the port authority")],
        ),
        ("Ada Moreno, a 34-year-old gymnast, won.", [("Ada Moreno", "34-year-old gymnast")]),
        ("The head of the port, Ada Moreno, left.", [("Ada Moreno", "head of the port")]),
        ("The former defense minister Ada Moreno left.", [("Ada Moreno", "former defense minister")]),
        (
            "On Monday State Department spokeswoman Ada Quill left.",
            [("Ada Quill", "State Department spokeswoman")],
        ),
        ("Jan van der Berg said so.", [("Jan van der Berg", None)]),
        ('William "Bill" Crane spoke.', [('William "Bill" Crane', None)]),
        ("Pavel J. Orlov and J.K. Orlov spoke.", [("Pavel J. Orlov", None), ("J.K. Orlov", None)]),
        ("Jean-Claude Meyer and Tim O’Hare spoke.", [("Jean-Claude Meyer", None), ("Tim O’Hare", None)]),
        ("Gov. Tim Hale met Sen. Ada Quill (D-Ohio).", [("Tim Hale", "Gov."), ("Ada Quill", "Sen.")]),
        (
            "Ambassador to the United States Hamdal Moreno left.",
            [("Hamdal Moreno", "Ambassador to the United States")],
        ),
        ("Governor of Texas Ada Quill left.", [("Ada Quill", "Governor of Texas")]),
        ("He met the head of the Harbour Council Ada Quill.", [("Ada Quill", "head of the Harbour Council")]),
        (
            "The mother of Ada Quill and a spokesman for President Luis Hale left.",
            [("Ada Quill", None), ("Luis Hale", "President")],
        ),
        ("Moon Ji-woo, who is 40, spoke.", [("Moon Ji-woo", None)]),
    ],
)
def test_people_and_their_roles(text, expected):
    assert [(span, role) for span, _, role in found(text, "person")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Moreno came. Moreno’s car stood outside.", [("Ada Moreno", 0), ("Moreno", 0)]),
        ("Ada Moreno came. President Moreno left.", [("Ada Moreno", 0), ("Moreno", 0)]),
        (
            "Ada Moreno met Luis Moreno. A. Moreno left.",
            [("Ada Moreno", 0), ("Luis Moreno", 1), ("A. Moreno", 0)],
        ),
        ("Pavel Ilich Orlov came. Mr. Orlov left.", [("Pavel Ilich Orlov", 0), ("Orlov", 0)]),
        (
            "The International Harbour Union (IHU) met. IHU left.",
            [("International Harbour Union", 0), ("IHU", 0), ("IHU", 0)],
        ),
        ("Velora Corp. fell. Shares of Velora rose.", [("Velora Corp.", 0), ("Velora", 0)]),
    ],
)
def test_one_group_for_all_names_of_one(text, expected):
    assert groups(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Ministry of Foreign Affairs and the Port Authority met.",
            ["Ministry of Foreign Affairs", "Port Authority"],
        ),
        (
            "He works for the Department of Health and Human Services.",
            ["Department of Health and Human Services"],
        ),
        ("The news agency Ostpress had it first.", ["Ostpress"]),
        ("They told the IHU that Lindmoor United had won.", ["IHU", "Lindmoor United"]),
        ("The TV set showed DNA.", []),
    ],
)
def test_organisations(text, expected):
    assert [span for span, _, _ in found(text, "organisation")] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Yesterday was Monday.",
        "The talks failed.",
        "Turning to the port, they left.",
        "",
        "A",
        "Mr.",
        "President",
    ],
)
def test_capitals_that_name_nobody(text):
    assert found(text, "person") == found(text, "organisation") == []


def test_the_fullest_name_stands_on_every_mention():
    assert [name for _, name, _ in found("Moreno spoke. Later Ada Moreno left.", "person")] == [
        "Ada Moreno"
    ] * 2
