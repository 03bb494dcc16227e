"""Who a speaker is: invented sentences, mentions as the annotators before would find them."""

from __future__ import annotations

import pytest

from onrecord import annotate
from onrecord.annotate import loose
from onrecord.annotate.document import Document
from onrecord.annotate.statements import statements
from onrecord.records import Mention, Span, Statement

PEOPLE = {
    "Ada Moreno": (0, "head of the port authority", "person"),
    "Moreno": (0, None, "person"),
    "Tomas Hale": (1, "Governor", "person"),
    "Hale": (1, None, "person"),
    "Ministry of Fisheries": (2, None, "organisation"),
    "Norley Ports Group": (3, None, "organisation"),
    "Geologist Ada Varn": (4, None, "person"),
    "Varn": (4, None, "person"),
}
FULL = {
    0: "Ada Moreno",
    1: "Tomas Hale",
    2: "Ministry of Fisheries",
    3: "Norley Ports Group",
    4: "Geologist Ada Varn",
}


def mentions(text: str) -> list[Mention]:
    """The names of this table where they stand in a text, longest first."""
    found: list[Mention] = []
    for name in sorted(PEOPLE, key=len, reverse=True):
        group, role, kind = PEOPLE[name]
        place = text.find(name)
        while place >= 0:
            span = Span(place, place + len(name))
            if not any(span.overlaps(other.span) for other in found):
                full = FULL[group]
                found.append(
                    Mention(
                        id=f"m{place}",
                        article="a",
                        kind=kind,  # type: ignore[arg-type]
                        span=span,
                        name=full,
                        group=group,
                        role=role,
                        found_by="test",
                    )
                )
            place = text.find(name, span.end)
    return sorted(found, key=lambda mention: mention.span)


def speakers(text: str) -> list[tuple[str, str] | None]:
    """Name and kind of each speaker; None where nobody is named."""
    document = Document(loose.article({"id": "a", "text": text, "language": "en"}))
    document.found["people"] = list(mentions(text))
    records = [each for each in statements(document) if isinstance(each, Statement)]
    return [(each.who.name, each.who.kind) if each.who else None for each in records]


ADA, TOMAS = ("Ada Moreno", "person"), ("Tomas Hale", "person")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Moreno left. Moreno said that it was late.", [ADA]),
        ("Ada Moreno left. “It was late,” she said.", [ADA]),
        ("Governor Tomas Hale came. The governor said he was ready.", [TOMAS]),
        ("Ada Moreno, who runs the port, said it was safe.", [ADA]),
        ("Halden Cells is for sale. Halden said it was not.", [("Halden Cells", "organisation")]),
        ("The NSTA shrugged. NSTA said it was late.", [("NSTA", "organisation")]),
        ("Nordlys said no. Nordlys said it was late.", [("Nordlys", "person")]),
        ("Moreno's brother said it was safe.", [("Moreno's brother", "unnamed")]),
        ("A spokesman for Ada Moreno said it was safe.", [("a spokesman for Ada Moreno", "unnamed")]),
        ("Local officials said it was safe.", [("Local officials", "group")]),
        ("According to official data, it is safe.", [("official data", "document")]),
        (
            "The Ministry of Fisheries spoke. The ministry said it was safe.",
            [("Ministry of Fisheries", "organisation")],
        ),
        ("Ada Moreno said Hale had promised to pay.", [ADA, TOMAS]),
        ("People in the industry said it was late.", [("people in the industry", "group")]),
        ("Residents said it was late.", [("residents", "group")]),
        ("Republicans said it was late.", [("Republicans", "group")]),
        ("The union said it was late.", [("the union", "organisation")]),
        (
            "Norley Ports Group lost money. The company said it was late.",
            [("Norley Ports Group", "organisation")],
        ),
        ("The Ministry of Fisheries met. “It was late,” she said.", []),
        ("Ada Moreno praised the crew. “We did it,” she said. “All of us.”", [ADA]),
    ],
)
def test_speakers(text: str, expected: list[tuple[str, str] | None]) -> None:
    found = speakers(text)
    assert [each for each in found if each in expected] == expected


def test_a_role_is_no_part_of_a_name() -> None:
    text = "Geologist Ada Varn left. Varn said it was safe."
    document = Document(loose.article({"id": "a", "text": text, "language": "en"}))
    document.found["people"] = list(mentions(text))
    (record,) = [each for each in statements(document) if isinstance(each, Statement)]
    assert record.who is not None
    assert (record.who.name, record.who.role) == ("Ada Varn", "Geologist")
    assert record.who.name_span is not None
    assert record.who.name_span.of(text) == "Ada Varn"


def test_joint_speakers() -> None:
    text = "Ada Moreno and Tomas Hale said the bridge was safe."
    document = Document(loose.article({"id": "a", "text": text, "language": "en"}))
    document.found["people"] = list(mentions(text))
    (record,) = [each for each in statements(document) if isinstance(each, Statement)]
    assert record.who is not None
    assert record.who.name == "Ada Moreno"
    assert [joint.who.name for joint in record.also if joint.who] == ["Tomas Hale"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Ada Moreno, the mayor, and Tomas Hale, the governor, said it was safe.",
            ["Ada Moreno", "Tomas Hale"],
        ),
        ("Ada Moreno, 52, and Tomas Hale said it was safe.", ["Ada Moreno", "Tomas Hale"]),
        ("“It is safe,” Ada Moreno, the mayor, and Tomas Hale said.", ["Ada Moreno", "Tomas Hale"]),
        ("“It is safe,” said Ada Moreno, the mayor, and Tomas Hale, 61.", ["Ada Moreno", "Tomas Hale"]),
        ("The council praised Ada Moreno, the mayor, and Tomas Hale said it was safe.", ["Tomas Hale"]),
        ("Ada Moreno, the mayor, left, and Tomas Hale, the governor, said it was safe.", ["Tomas Hale"]),
        ("“It is safe,” said Ada Moreno, the mayor, and Tomas Hale left.", ["Ada Moreno"]),
    ],
)
def test_joint_speakers_with_what_explains_them(text: str, names: list[str]) -> None:
    (record,) = [each for each in annotate.text(text) if isinstance(each, Statement)]
    assert record.who is not None
    assert [record.who.name, *(joint.who.name for joint in record.also if joint.who)] == names


def test_in_a_live_report_a_label_reaches_to_the_end_of_its_sentence() -> None:
    entries = [
        "09:40 — Kremlin: talks are on hold. Ada Varn is there.",
        "10:05 Ada Varn: It is late. We leave.",
    ]
    text = "Talks went on.\n\n" + "\n\n".join(entries)
    records = [each for each in annotate.text(text) if isinstance(each, Statement)]
    assert [each.words[0].of(text) for each in records] == ["talks are on hold", "It is late. We leave"]


def test_names_without_any_mentions() -> None:
    document = Document(
        loose.article(
            {"id": "a", "text": "Harbour chief Ada Moreno said the bridge was safe.", "language": "en"}
        )
    )
    (record,) = [each for each in statements(document) if isinstance(each, Statement)]
    assert record.who is not None
    assert (record.who.name, record.who.role) == ("Ada Moreno", "Harbour chief")


def test_speaker_headings() -> None:
    heading = "Ada Moreno, head of the port authority:"
    text = f"The panel met.\n\n{heading}\n\nThe port is safe.\n\nTrade will grow, and “soon.”\n"
    document = Document(loose.article({"id": "a", "text": text, "language": "en"}))
    document.found["people"] = list(mentions(text))
    records = [each for each in statements(document) if isinstance(each, Statement)]
    assert [(each.form, each.cue, each.words[0].of(text)) for each in records] == [
        ("direct", None, "The port is safe."),
        ("direct", None, "Trade will grow, and “soon.”"),
    ]
    assert all(each.speaker and each.speaker.of(text) == "Ada Moreno" for each in records)
    assert all(each.who and each.who.role == "head of the port authority" for each in records)


def test_titles_of_parts_that_begin_with_a_name_are_no_statements() -> None:
    parts = [("Vell", "A closing surge"), ("Brandt", "Win in a walk"), ("Hale", "Survive to Sunday")]
    text = "\n\n".join(f"{name}: {title}\n\nTom {name} leads in the east." for name, title in parts)
    assert not [each for each in annotate.text(text) if isinstance(each, Statement)]
    assert [each for each in annotate.text("Kremlin: talks on hold") if isinstance(each, Statement)]


def test_a_body_can_head_a_quotation() -> None:
    text = (
        "What they said:\n\nForeign ministry of Velm\n\n“We stayed.”\n\nThe harbour today\n\n“All quiet.”\n"
    )
    assert speakers(text)[0] == ("Foreign ministry of Velm", "organisation")
    assert "The harbour today" not in [each and each[0] for each in speakers(text)]


def test_behind_a_quotation_under_a_speaker_heading_the_outlet_goes_on() -> None:
    text = "Reactions:\n\nAda Moreno, port chief:\n\n“The port is safe.”\n\nShips left.\n\n“All of it.”\n"
    records = [each for each in annotate.text(text) if isinstance(each, Statement)]
    assert [each.words[0].of(text) for each in records] == ["“The port is safe.”", "“All of it.”"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It is late,” its head, Captain Ada Moreno, told the port.", [ADA]),
        ("“It is late,” his wife, Selda, said. “Too late,” she said.", [("Selda", "person")] * 2),
        (
            "His cousin, Ilse Varga, said it was late. Varga said she was well.",
            [("Ilse Varga", "person")] * 2,
        ),
        ("The company, Lindquay, said it was late.", [("Lindquay", "organisation")]),
    ],
)
def test_speakers_presented_between_commas(text: str, expected: list[tuple[str, str]]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Finanzminister Arno Velde hat etwas vor. „Alle zahlen“, sagte der Minister.", "Arno Velde"),
        ("Trainer Arno Velde war gelassen. „Ich weiß nichts“, meinte der 58-Jährige.", "Arno Velde"),
        ("Ada Moreno sagte, es sei spät. „Zu spät“, meinte die 58-Jährige.", "Ada Moreno"),
        ("Trainer Arno Velde war gelassen. „Alle zahlen“, sagte der Minister.", "Minister"),
    ],
)
def test_german_roles_in_compounds_and_people_by_their_age(text: str, name: str) -> None:
    records = [each for each in annotate.text(text, language="de") if isinstance(each, Statement)]
    assert records[-1].who is not None
    assert records[-1].who.name == name
