"""By which way words reached the outlet: agencies, outlets and channels in invented sentences."""

from __future__ import annotations

import pytest

from onrecord.annotate import loose
from onrecord.annotate.document import Document
from onrecord.annotate.statements import statements
from onrecord.records import Statement


def found(text: str, language: str = "en", outlet: str | None = None) -> list[Statement]:
    line = {"id": "a", "text": text, "language": language, "outlet": outlet}
    document = Document(loose.article(line))
    return [record for record in statements(document) if isinstance(record, Statement)]


@pytest.mark.parametrize(
    ("text", "speaker", "chain"),
    [
        ("“It is over,” Ortvik wrote on X on Friday.", "Ortvik", [("X", "channel")]),
        ("In a post on Telegram, Ortvik said the talks were over.", "Ortvik", [("Telegram", "channel")]),
        (
            "The port is shut, dpa reported on Thursday, citing the transport ministry.",
            "the transport ministry",
            [("dpa", "agency")],
        ),
        ("Officials told Reuters that the ship had left.", "Officials", [("Reuters", "agency")]),
        ("“It is shut,” Velde told Longitude.", "Velde", [("Longitude", "outlet")]),
        ("“It is shut,” Velde told Nordhaven residents.", "Velde", []),
        ("“It is shut,” Velde told Maria.", "Velde", []),
        ("“There is no hole,” Velde told the Nordhaven Post.", "Velde", [("Nordhaven Post", "outlet")]),
        (
            "According to a copy of the letter seen by Reuters, the firm asked for time.",
            "a copy of the letter",
            [("Reuters", "agency")],
        ),
        (
            "Rehn was quoted by the daily Sund Avis as saying the quay was safe.",
            "Rehn",
            [("Sund Avis", "outlet")],
        ),
        ("LINDMOOR, July 29 (AFP) — The quay is safe, Rehn said.", "Rehn", [("AFP", "agency")]),
        ("The mayor said the quay was safe.", "The mayor", []),
    ],
)
def test_chains(text: str, speaker: str, chain: list[tuple[str, str]]) -> None:
    record = found(text)[0]
    assert record.speaker is not None
    assert record.speaker.of(text) == speaker
    assert [(via.name, via.kind) for via in record.via] == chain


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("LINDMOOR (Norrpress) – The quay is safe, Rehn said.", ["Norrpress"]),
        ("LINDMOOR, March 3 (Kittiwake) - Rehn said the quay was safe.", ["Kittiwake"]),
        ("The quay opens.\nLINDMOOR (Norrpress) – Rehn said the quay was safe.", ["Norrpress"]),
        ("Rehn said the quay was safe.\nShips left.\n(Reporting by Ada Moreno; Norrpress)", ["Norrpress"]),
        ("Rehn said the quay was safe.\n— Norrpress", ["Norrpress"]),
        ("Rehn told the news agency Norrpress that the quay was safe.", ["Norrpress"]),
        ("Rehn told the Norrpress news agency that the quay was safe.", ["Norrpress"]),
        ("Rehn told the agency Kittiwake it was late. He later told Kittiwake it was safe.", ["Kittiwake"]),
        ("According to Reuters, Rehn denied that the quay was unsafe.", ["Reuters"]),
        ("dpa reported that Rehn had said that the quay was safe.", ["dpa"]),
        ("Rehn said in a statement that the quay was safe.", ["a statement"]),
        ("Rehn left. “The quay is safe,” he told the paper.", ["the paper"]),
        ("Police sources suggested to the paper that the quay was safe.", ["the paper"]),
        ("Speaking to Lindmoor Radio, Rehn said the quay was safe.", ["Lindmoor Radio"]),
        ("Asked by Sundbladet whether ships had left, Rehn said: “The quay is safe.”", ["Sundbladet"]),
        ("In a letter seen by the Quayside, Rehn said the quay was safe.", ["Quayside", "a letter"]),
        ("“It is safe,” Rehn wrote on Telegram. “All of it is,” he wrote.", ["Telegram"]),
        ("Rehn wrote on Telegram.\n“All of it is safe,” he wrote.", []),
        ("The newspaper quoted Rehn as saying the quay was safe.", ["The newspaper"]),
        ("Lindmoor (the port) – so Rehn said – was safe.", []),
        ("Rehn said the quay was safe.\n— Ada Moreno", []),
    ],
)
def test_chains_of_agencies_that_the_article_names(text: str, chain: list[str]) -> None:
    record = found(text)[-1]
    assert [via.name for via in record.via] == chain
    assert all(via.span and via.span.of(text) == via.name for via in record.via)


def test_a_document_that_gives_the_words_is_a_link_behind_the_newsroom_that_has_it() -> None:
    text = "“It is safe,” Rehn told the court, according to a transcript obtained by the Quayside."
    chains = [[via.name for via in record.via] for record in found(text)]
    assert ["Quayside", "a transcript"] in chains


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("„Der Kai ist sicher“, sagte Ada Moreno der „Lindpost“ (Freitag).", ["Lindpost"]),
        ("„Der Kai ist sicher“, sagte Ada Moreno am Freitag der Nachrichtenagentur lda.", ["lda"]),
        ("„Der Kai ist sicher“, sagte Ada Moreno im Interview der „Moorer Zeitung“.", ["Moorer Zeitung"]),
        ("„Der Kai ist sicher“, sagte Ada Moreno am Freitag vor Reportern.", []),
    ],
)
def test_german_newsrooms_in_quotation_marks_and_behind_a_day(text: str, chain: list[str]) -> None:
    (record,) = found(text, "de")
    assert [via.name for via in record.via] == chain
    assert [span.of(text) for span in record.words] == ["Der Kai ist sicher"]


def test_the_outlet_is_no_link_of_its_own_chain() -> None:
    text = "LINDMOOR (Norrpress) – Rehn told Norrpress that the quay was safe."
    assert found(text, outlet="norrpress.example")[0].via == ()


@pytest.mark.parametrize(
    ("text", "chain", "to"),
    [
        ("Rehn told Norrpress that the quay was safe.", ["Norrpress"], None),
        ("Ada Rehn left. Velde told Rehn that the quay was safe.", [], "Rehn"),
        ("Rehn told Congress that the quay was safe.", [], "Congress"),
        ("Rehn told the Harbour Courier that the quay was safe.", ["Harbour Courier"], None),
        ("Per Velde left. Rehn told Velde that the quay was safe.", [], "Velde"),
        ("Rehn told the news agency Norrpress that the quay was safe.", ["Norrpress"], None),
    ],
)
def test_newsrooms_told(text: str, chain: list[str], to: str | None) -> None:
    record = found(text)[-1]
    assert [via.name for via in record.via] == chain
    assert (record.to.name if record.to else None) == to


def test_the_news_agency_is_the_one_named_before() -> None:
    text = "The port is shut, dpa reported. It will open soon, the harbour master told the news agency."
    assert [via.name for via in found(text)[-1].via] == ["dpa"]


def test_addressees_are_no_outlets() -> None:
    (record,) = found("The mayor told reporters that the quay was safe.")
    assert record.to is not None
    assert record.to.name == "reporters"
    assert record.via == ()


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The mayor denied that the quay was unsafe.", "denies"),
        ("The union rejected claims that its members were drunk.", "denies"),
        ("The firm denies having paid him.", "denies"),
        ("The firm denied wrongdoing at the quay.", "denies"),
        ("The mayor denied theft.", "denies"),
        ("Police confirmed that two ships had met.", "confirms"),
        ("The mayor warned of floods.", "warns"),
        ("The mayor vowed to rebuild the quay.", "promises"),
        ("The mayor urged residents to leave.", "asks"),
        ("The mayor praised the crew as “heroes.”", "praises"),
        ("The mayor accused the firm of “greed.”", "accuses"),
        ("The mayor said the quay was safe.", "says"),
    ],
)
def test_stance(text: str, stance: str) -> None:
    assert [record.stance for record in found(text)] == [stance]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor did not say when the quay would open.",
        "A spokeswoman declined to comment on the report.",
        "The firm neither confirmed nor denied the report.",
        "She refused to say who had paid.",
        "The mayor said otherwise.",
        "The mayor maintains a lead in the polls.",
        "The mayor expressed concern about the quay.",
        "The mayor leads by some 270 pledged delegates.",
        "Editor's note: The mayor has repeatedly pledged to close the quay.",
        "Velde: 1,769",
        "Velde: Now or never.",
    ],
)
def test_silence_is_no_statement(text: str) -> None:
    assert found(text) == []
