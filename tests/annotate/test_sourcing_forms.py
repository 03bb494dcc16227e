"""The forms in which newspapers say by which way words came: invented sentences, form after form."""

from __future__ import annotations

import pytest

from onrecord.annotate import loose
from onrecord.annotate.document import Document
from onrecord.annotate.statements import statements
from onrecord.records import Statement


def chains(text: str, language: str = "en") -> list[tuple[str | None, list[str]]]:
    """Speaker as written and the names of the chain, for each statement."""
    document = Document(loose.article({"id": "a", "text": text, "language": language}))
    found = [record for record in statements(document) if isinstance(record, Statement)]
    return [(s.speaker.of(text) if s.speaker else None, [via.name for via in s.via]) for s in found]


@pytest.mark.parametrize(
    ("text", "speaker", "chain"),
    [
        (
            "Rehn told staff to cancel the tour, according to a copy seen by Reuters.",
            "Rehn",
            ["Reuters", "a copy"],
        ),
        (
            "In a message on Monday, Rehn told staff to cancel it, according to a copy of the note.",
            "Rehn",
            ["a message", "a copy of the note"],
        ),
        ("LINDMOOR (AP) — “It is safe,” Rehn told The Associated Press.", "Rehn", ["Associated Press"]),
        ("LINDMOOR (AP) — “It is safe,” Rehn told the Ledger newspaper.", "Rehn", ["AP", "Ledger"]),
        ("“It is safe,” Rehn told the Harbour Ledger newspaper.", "Rehn", ["Harbour Ledger"]),
        ("“It is safe,” Rehn told the German newspaper Nordblatt.", "Rehn", ["Nordblatt"]),
        ("“It is safe,” Rehn told the state-run Norrpress news agency.", "Rehn", ["Norrpress"]),
        ("“It is safe,” Rehn told broadcaster TV Sund on Friday.", "Rehn", ["TV Sund"]),
        ("“It is safe,” Rehn told the news website Quayside.", "Rehn", ["Quayside"]),
        ("“It is safe,” Rehn told CNN's Ada Moreno.", "Rehn", ["CNN"]),
        ("“It is safe,” Rehn told an Echo reporter.", "Rehn", ["Echo"]),
        ("“It is safe,” Rehn told Der Kai.", "Rehn", ["Der Kai"]),
        ("Rehn told Velde Nyt, a Danish daily, that the quay was safe.", "Rehn", ["Velde Nyt"]),
        ("Rehn told Velde Nyt in an interview that the quay was safe.", "Rehn", ["Velde Nyt"]),
        ("“It is safe,” Rehn said in an interview with Velde Nyt.", "Rehn", ["Velde Nyt"]),
        ("“It is safe,” Rehn said in an interview published in Kysten.", "Rehn", ["Kysten"]),
        ("“It is safe,” Rehn told this newspaper.", "Rehn", ["this newspaper"]),
        ("“It is safe,” said Rehn to the Harbour Echo.", "Rehn", ["Harbour Echo"]),
        ("Rehn, who spoke to the Harbour Echo, said the quay was safe.", "Rehn", ["Harbour Echo"]),
        ("Rehn said the quay was safe, as reported by the Harbour Echo.", "Rehn", ["Harbour Echo"]),
        ("“It is safe,” Rehn said, the Harbour Echo reported.", "Rehn", ["Harbour Echo"]),
        ("The quay was safe, Norrpress reported, quoting the mayor.", "the mayor", ["Norrpress"]),
        ("Norrpress, which cited a docker, said the quay was safe.", "a docker", ["Norrpress"]),
        ("A report by Norrpress said the quay was safe.", "A report by Norrpress", ["Norrpress"]),
        ("A report in the Harbour Echo said it was safe.", "A report in the Harbour Echo", ["Harbour Echo"]),
        (
            "Documents reviewed by Norrpress show it is safe.",
            "Documents reviewed by Norrpress",
            ["Norrpress"],
        ),
        ("“It is safe,” according to the letter, which Kysten has seen.", "the letter", ["Kysten"]),
        ("In a video posted to Telegram, Rehn said the quay was safe.", "Rehn", ["Telegram"]),
        ("Rehn took to Facebook to say that the quay was safe.", "Rehn", ["Facebook"]),
        ("“It is safe,” Rehn wrote on the social network Fjord.", "Rehn", ["Fjord"]),
        ("Rehn wrote on Truth Social that the quay was safe.", "Rehn", ["Truth Social"]),
        ("Rehn said the quay was safe at a press conference.", "Rehn", []),
    ],
)
def test_one_way_after_another(text: str, speaker: str, chain: list[str]) -> None:
    assert (speaker, chain) in chains(text)


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("The weekly Kysten had the story. “It is safe,” Rehn told Kysten.", ["Kysten"]),
        ("Velde Nyt, citing police, said ships had left. Rehn told Velde Nyt that they had.", ["Velde Nyt"]),
        (
            "“I am tired,” Rehn told the Harbour Echo. “I am very tired,” she told the paper.",
            ["Harbour Echo"],
        ),
        (
            "Hale left, the magazine Velde Nyt wrote. Rehn, the magazine wrote, called it “bold”.",
            ["Velde Nyt"],
        ),
    ],
)
def test_a_newsroom_that_the_article_has_introduced_is_known_again(text: str, chain: list[str]) -> None:
    assert chains(text)[-1][1] == chain


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("According to Rehn, who leads the union, the port is shut.", "the port is shut"),
        ("According to Rehn, the leader of the union, the port is shut.", "the port is shut"),
        ("According to Rehn, the port, which is old, is shut.", "the port, which is old, is shut"),
        ("The port, according to Rehn, the leader of the union, is shut.", "The port … is shut"),
    ],
)
def test_what_explains_a_source_is_not_said(text: str, words: str) -> None:
    document = Document(loose.article({"id": "a", "text": text, "language": "en"}))
    (record,) = (each for each in statements(document) if isinstance(each, Statement))
    assert " … ".join(span.of(text) for span in record.words) == words
