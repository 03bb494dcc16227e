"""Names that nobody knows are newsrooms where only newsrooms stand; and what looks like it."""

from __future__ import annotations

import pytest

from onrecord.annotate import text as annotate
from onrecord.records import Statement


def chains(text: str, language: str = "en") -> list[tuple[str | None, list[str]]]:
    """The speakers as written, each with the links of the chain."""
    records = [each for each in annotate(text, language=language) if isinstance(each, Statement)]
    return [
        (each.speaker.of(text) if each.speaker else None, [via.name for via in each.via]) for each in records
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "chain"),
    [
        ("Ada Moreno told the Danish public broadcaster DKR that it had cracked.", "Ada Moreno", ["DKR"]),
        (
            "It had cracked, Ada Moreno told the BBC's Good Morning programme.",
            "Ada Moreno",
            ["BBC", "Good Morning"],
        ),
        ("It had cracked, Ada Moreno told Sund Aftenbrev.", "Ada Moreno", ["Sund Aftenbrev"]),
        ("It had cracked, Ada Moreno told La Voz de Velde.", "Ada Moreno", ["La Voz de Velde"]),
        ("It had cracked, Ada Moreno told Radio Seven.", "Ada Moreno", ["Radio Seven"]),
        ("Ada Moreno said to Kveldsblink that it had cracked.", "Ada Moreno", ["Kveldsblink"]),
        ("Ada Moreno confirmed to Kveldsblink that it had cracked.", "Ada Moreno", ["Kveldsblink"]),
        ("Ada Moreno said on the podcast Tidal that it had cracked.", "Ada Moreno", ["Tidal"]),
        ("Ada Moreno wrote in Wednesday's Echo that it had cracked.", "Ada Moreno", ["Echo"]),
        (
            "In an interview with the weekly Tidal that ran on Friday, Ada Moreno said it had cracked.",
            "Ada Moreno",
            ["Tidal"],
        ),
        ("When contacted by Kveldsblink, Ada Moreno said it had cracked.", "Ada Moreno", ["Kveldsblink"]),
        (
            "Asked by a Kveldsblink reporter, Ada Moreno said it had cracked.",
            "Ada Moreno",
            ["Kveldsblink"],
        ),
        (
            "In written answers to questions from Kveldsblink, Ada Moreno said it had cracked.",
            "Ada Moreno",
            ["Kveldsblink"],
        ),
        (
            "In a televised address carried live by Sund Direkt, Ada Moreno said it had cracked.",
            "Ada Moreno",
            ["Sund Direkt"],
        ),
        (
            "A diplomat who spoke to Kveldsblink on condition of anonymity said it would be sold.",
            "A diplomat who spoke to Kveldsblink on condition of anonymity",
            ["Kveldsblink"],
        ),
        ("A poll for Kveldsblink found that it was loved.", "A poll for Kveldsblink", ["Kveldsblink"]),
        (
            "It will be sold, according to a draft reviewed by Kveldsblink and the broadcaster DKR.",
            "a draft",
            ["Kveldsblink", "DKR"],
        ),
        (
            "It will be sold, according to a memo, a copy of which was seen by Kveldsblink.",
            "a memo",
            ["Kveldsblink"],
        ),
        (
            "The memo, parts of which were published by Kveldsblink, says so much.",
            "The memo",
            ["Kveldsblink"],
        ),
        (
            "According to Kveldsblink, the harbour master denied the sale.",
            "the harbour master",
            ["Kveldsblink"],
        ),
        ("The ministry, according to Norrpress, said the quay had cracked.", "The ministry", ["Norrpress"]),
        (
            "The tabloid Kveldsblink claimed she was ill, quoting a docker as saying he had held her arm.",
            "a docker",
            ["Kveldsblink"],
        ),
        (
            "Ada Moreno told Tidal and Radio Lindmoor that it was safe.",
            "Ada Moreno",
            ["Tidal", "Radio Lindmoor"],
        ),
        ("Ada Moreno told Kveldsblink's correspondent that it was safe.", "Ada Moreno", ["Kveldsblink"]),
        ("Kveldsblink was told by two dockers that it was safe.", "two dockers", ["Kveldsblink"]),
        ("Kveldsblink quoted Ada Moreno saying it was safe.", "Ada Moreno", ["Kveldsblink"]),
        ('Ada Moreno called the report "nonsense" in an interview with Tidal.', "Ada Moreno", ["Tidal"]),
        ("Ada Moreno wrote in an email seen by Tidal that it was safe.", "Ada Moreno", ["Tidal", "an email"]),
        ("A Norrpress analysis found that it was safe.", "A Norrpress analysis", ["Norrpress"]),
        ("Ada Moreno told the Argus it was safe. She said it was dry.", "She", ["Argus"]),
        ("The sailors said through their union that it was safe.", "The sailors", ["their union"]),
        ("The sailors, through a lawyer, said that it was safe.", "The sailors", ["a lawyer"]),
        (
            "In a statement issued by her agent, Ada Moreno said it was safe.",
            "Ada Moreno",
            ["a statement", "her agent"],
        ),
    ],
)
def test_any_name_is_a_newsroom_where_only_newsrooms_stand(text: str, speaker: str, chain: list[str]) -> None:
    assert (speaker, chain) in chains(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Moreno told Velde Crown Court that the quay was safe.",
        "Ada Moreno told the Press Club that the quay was safe.",
        "Ada Moreno said in an interview in Mexico City that the quay was safe.",
        "Ada Moreno, editor of the Wall End Argus, said the quay was safe.",
        "Ada Moreno said, under Article 21 in the Harbour Charter, that the quay was safe.",
        "The quay is safe, according to a transcript released by the Harbour Board.",
        "The quay is safe, as first reported by the Wall End Argus.",
        "The quay is safe, according to an analysis by Lily Batch.",
        "The quay is safe, according to FBI records.",
        "Ada Moreno hopes to make a statement, she said.",
        "Ada Moreno said through tears that the quay was safe.",
    ],
)
def test_other_names_and_papers_are_no_links(text: str) -> None:
    assert all(not chain for _, chain in chains(text))


def test_a_newsroom_between_commas_says_nothing_itself() -> None:
    assert chains("The ministry, Norrpress reported, said the quay had cracked.") == [
        ("The ministry", ["Norrpress"])
    ]
