"""Every kind of name and role, in sentences with invented people and bodies."""

import pytest

from onrecord import annotate
from onrecord.records import Mention


def found(text: str, language: str) -> list[tuple[str, str, str | None]]:
    """Names as written, their fullest form, and the roles beside them."""
    return [
        (one.span.of(text), one.name, one.role)
        for one in annotate.text(text, language=language)
        if isinstance(one, Mention) and one.kind in ("person", "organisation")
    ]


ENGLISH = {
    "clubs with a town": (
        "Real Madrid flew to Boston to meet the Boston Herons.",
        [("Real Madrid", "Real Madrid", None), ("Boston Herons", "Boston Herons", None)],
    ),
    "a region that is named like a bank": ("The West Bank was quiet.", []),
    "a country before a verb of saying": ("Officials in Papua New Guinea said so.", []),
    "a village of two words": ("A man from the village of Novi Yurkovichi said so.", []),
    "a county that is called after a prince": ("A court in Prince William County ruled.", []),
    "games in a town": ("The London Games opened.", []),
    "particles": (
        "Ursula van der Berg arrived. Van der Berg said no.",
        [("Ursula van der Berg", "Ursula van der Berg", None), ("Van der Berg", "Ursula van der Berg", None)],
    ),
    "an elided particle": (
        "The singer Jean-Luc d’Orval sang. D’Orval bowed.",
        [("Jean-Luc d’Orval", "Jean-Luc d’Orval", "singer"), ("D’Orval", "Jean-Luc d’Orval", None)],
    ),
    "many names": (
        "Spokeswoman Ana Lúcia Ferraz de Souza spoke.",
        [("Ana Lúcia Ferraz de Souza", "Ana Lúcia Ferraz de Souza", "Spokeswoman")],
    ),
    "initials of a body named before": (
        "The Lindmoor Water Board met. LWB left. The LWO stayed.",
        [
            ("Lindmoor Water Board", "Lindmoor Water Board", None),
            ("LWB", "Lindmoor Water Board", None),
            ("LWO", "LWO", None),
        ],
    ),
    "initials with a hyphen before them": (
        "The World Anti-Doping Agency met. WADA left.",
        [
            ("World Anti-Doping Agency", "World Anti-Doping Agency", None),
            ("WADA", "World Anti-Doping Agency", None),
        ],
    ),
    "one body of two things": (
        "The Harbour and Coastguard Agency met the Food and Fire Council.",
        [
            ("Harbour and Coastguard Agency", "Harbour and Coastguard Agency", None),
            ("Food and Fire Council", "Food and Fire Council", None),
        ],
    ),
    "a body and another": (
        "The Senate and Fire Council met; the Guardian and Sky News were there.",
        [("Senate", "Senate", None), ("Fire Council", "Fire Council", None), ("Sky News", "Sky News", None)],
    ),
    "a given name that is a title as well": (
        "Rovers manager Dean Causley left. Causley was ill. The Dean Ruth Moss spoke.",
        [
            ("Dean Causley", "Dean Causley", "Rovers manager"),
            ("Causley", "Dean Causley", None),
            ("Ruth Moss", "Ruth Moss", "Dean"),
        ],
    ),
    "initials": (
        "J. R. Maddock resigned. Maddock said so.",
        [("J. R. Maddock", "J. R. Maddock", None), ("Maddock", "J. R. Maddock", None)],
    ),
    "a hyphen and a doctorate": (
        "Prof. Dr. Hanna M. Keller-Voss spoke. Keller-Voss left.",
        [
            ("Hanna M. Keller-Voss", "Hanna M. Keller-Voss", None),
            ("Keller-Voss", "Hanna M. Keller-Voss", None),
        ],
    ),
    "a patronymic": (
        "Oleg Petrovich Sarov met Sarov's wife.",
        [("Oleg Petrovich Sarov", "Oleg Petrovich Sarov", None), ("Sarov", "Oleg Petrovich Sarov", None)],
    ),
    "junior": (
        "Martin Luther Kingsley Jr. spoke. Kingsley left.",
        [
            ("Martin Luther Kingsley Jr", "Martin Luther Kingsley Jr", None),
            ("Kingsley", "Martin Luther Kingsley Jr", None),
        ],
    ),
    "all in capitals": (
        "ADA MORENO RESIGNS\n\nAda Moreno resigned on Monday.",
        [("ADA MORENO", "Ada Moreno", None), ("Ada Moreno", "Ada Moreno", None)],
    ),
    "a given name that is a word, behind a role": (
        "The governor Per Lind said so. Lind left.",
        [("Per Lind", "Per Lind", "governor"), ("Lind", "Per Lind", None)],
    ),
    "a former role before": (
        "Former prime minister Ilse Brandvold spoke.",
        [("Ilse Brandvold", "Ilse Brandvold", "Former prime minister")],
    ),
    "a role with its years behind": (
        "Ilse Brandvold, prime minister from 2011 to 2015, spoke.",
        [("Ilse Brandvold", "Ilse Brandvold", "prime minister from 2011 to 2015")],
    ),
    "a role of then, in apposition": (
        "The then mayor of Lindmoor, Tom O’Hare, refused.",
        [("Tom O’Hare", "Tom O’Hare", "then mayor of Lindmoor")],
    ),
    "relations are two people": (
        "María José Álvarez and Luis Álvarez met.",
        [("María José Álvarez", "María José Álvarez", None), ("Luis Álvarez", "Luis Álvarez", None)],
    ),
    "an acronym in brackets": (
        "The European Fisheries Control Agency (EFCA) closed. EFCA said nothing.",
        [
            ("European Fisheries Control Agency", "European Fisheries Control Agency", None),
            ("EFCA", "European Fisheries Control Agency", None),
            ("EFCA", "European Fisheries Control Agency", None),
        ],
    ),
    "whose body it is": (
        "The Dock and Harbour Workers' Association said so.",
        [
            (
                "Dock and Harbour Workers' Association",
                "Dock and Harbour Workers' Association",
                None,
            )
        ],
    ),
    "women's": ("The Women's Institute met.", [("Women's Institute", "Women's Institute", None)]),
    "a saint's": ("St. Mary's Hospital closed.", [("St. Mary's Hospital", "St. Mary's Hospital", None)]),
    "a leader's party is not": (
        "On Sunday Ada Moreno's Labour Party won.",
        [("Ada Moreno", "Ada Moreno", None), ("Labour Party", "Labour Party", None)],
    ),
}
GERMAN = {
    "a double given name": (
        "Der Vorsitzende der Hafengewerkschaft, Karl-Heinz Voss, sprach.",
        [
            ("Hafengewerkschaft", "Hafengewerkschaft", None),
            ("Karl-Heinz Voss", "Karl-Heinz Voss", "Vorsitzende der Hafengewerkschaft"),
        ],
    ),
    "of an institute": (
        "Prof. Dr. Ute Meyer-Landrut vom Institut für Küstenforschung sprach.",
        [
            ("Ute Meyer-Landrut", "Ute Meyer-Landrut", None),
            ("Institut für Küstenforschung", "Institut für Küstenforschung", None),
        ],
    ),
    "of a company": (
        "Geschäftsführer Bernd Kranz von der Velora GmbH sprach.",
        [("Bernd Kranz", "Bernd Kranz", "Geschäftsführer"), ("Velora GmbH", "Velora GmbH", None)],
    ),
    "an office with its acronym": (
        "Das Bundesamt für Fischerei (BFF) schloss. Das BFF sagte nichts.",
        [
            ("Bundesamt für Fischerei", "Bundesamt für Fischerei", None),
            ("BFF", "Bundesamt für Fischerei", None),
            ("BFF", "Bundesamt für Fischerei", None),
        ],
    ),
    "a role before a doctorate": (
        "Der Oberbürgermeister von Lindmoor, Dr. Felix Brandt, sprach.",
        [("Felix Brandt", "Felix Brandt", "Oberbürgermeister von Lindmoor")],
    ),
    "a genitive": (
        "Ada Moreno ging. Er las Morenos alte Rede.",
        [("Ada Moreno", "Ada Moreno", None), ("Morenos", "Ada Moreno", None)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), ENGLISH.values(), ids=ENGLISH)
def test_english(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert found(text, "en") == expected


@pytest.mark.parametrize(("text", "expected"), GERMAN.values(), ids=GERMAN)
def test_german(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert found(text, "de") == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Halden's chief executive left. Halden said so.", ["organisation", "organisation"]),
        (
            "The carmaker Reinfeld grew. Ada Reinfeld left. Reinfeld said so.",
            ["organisation", "person", "organisation"],
        ),
        (
            "The carmaker Reinfeld grew. Ada Reinfeld left. Ms Reinfeld said so.",
            ["organisation", "person", "person"],
        ),
        ("Ada Reinfeld left. Reinfeld's lawyer said so.", ["person", "person"]),
        ("Airline Skylark cut flights. Skylark said so.", ["organisation", "organisation"]),
        ("Safe Roads, a small charity, said so.", ["organisation"]),
        ("Students Ada Moreno and Per Lind said so.", ["person", "person"]),
    ],
)
def test_firms_of_one_word_are_told_by_what_stands_beside_them(text: str, kinds: list[str]) -> None:
    named = [each for each in annotate.text(text) if isinstance(each, Mention)]
    assert [each.kind for each in named if each.kind in ("person", "organisation")] == kinds
