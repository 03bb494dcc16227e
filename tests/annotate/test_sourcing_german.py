"""By which way words came, in German: invented sentences, form after form, and what looks like them."""

from __future__ import annotations

import pytest

from onrecord.annotate import text as annotate
from onrecord.records import Statement


def chains(text: str) -> list[tuple[str | None, list[str]]]:
    """The speakers as written, each with the links of the chain."""
    records = [each for each in annotate(text, language="de") if isinstance(each, Statement)]
    return [
        (each.speaker.of(text) if each.speaker else None, [via.name for via in each.via]) for each in records
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "chain"),
    [
        ("„Er hält“, sagte sie dem Fachmagazin „Der Hafen“.", "sie", ["Der Hafen"]),
        ("„Er hält“, sagte die 58-Jährige der Zeitschrift „Kai heute“.", "die 58-Jährige", ["Kai heute"]),
        ("„Er hält“, sagte sie gegenüber der „Lindpost“.", "sie", ["Lindpost"]),
        ("„Er hält“, erklärte sie gegenüber der Nachrichtenagentur nda.", "sie", ["nda"]),
        ("„Er hält“, sagte Ada Moreno im Küstenradio.", "Ada Moreno", ["Küstenradio"]),
        ("„Er hält“, schrieb sie in ihrem Blog.", "sie", ["ihrem Blog"]),
        ("Ada Moreno sagte der Lindmoorer Allgemeinen, er halte.", "Ada Moreno", ["Lindmoorer Allgemeinen"]),
        ("Ada Moreno sagte am Montag dem Radiosender Welle Nord, er halte.", "Ada Moreno", ["Welle Nord"]),
        ("Gegenüber der „Lindpost“ sagte Ada Moreno, er halte.", "Ada Moreno", ["Lindpost"]),
        ("Ada Moreno sagte im Podcast „Kai am Abend“, er halte.", "Ada Moreno", ["Kai am Abend"]),
        ("Ada Moreno erklärte über ihren Anwalt, er halte.", "Ada Moreno", ["ihren Anwalt"]),
        ("Wie das Hafenamt der dpa mitteilte, hält der Kai.", "das Hafenamt", ["dpa"]),
        (
            "Er halte, sagte Ada Moreno, die Leiterin des Hafenamts, dem Portal „Nordlage“.",
            "Ada Moreno",
            ["Nordlage"],
        ),
        ("Er halte, zitierte die Agentur Nordpress den Hafenmeister.", "den Hafenmeister", ["Nordpress"]),
        ("Die „Lindpost“ zitiert Ada Moreno mit den Worten: „Er hält.“", "Ada Moreno", ["Lindpost"]),
        ("Ada Moreno wird von der „Lindpost“ mit den Worten zitiert: „Er hält.“", "Ada Moreno", ["Lindpost"]),
        (
            "Das US-Portal Nordlage hatte unter Berufung auf zwei Diplomaten berichtet, er halte.",
            "zwei Diplomaten",
            ["Nordlage"],
        ),
        ("Laut einem Bericht der „Lindpost“ hält der Kai.", "einem Bericht der „Lindpost“", ["Lindpost"]),
        ("Einem Bericht der „Lindpost“ zufolge hält er.", "Einem Bericht der „Lindpost“", ["Lindpost"]),
        ("„Er hält“, hieß es aus Kreisen des Hafenamts.", "Kreisen des Hafenamts", []),
        ("„Er hält“, heißt es in dem Brief, der der „Lindpost“ vorliegt.", "dem Brief", ["Lindpost"]),
        ("In einem Brief, den der „Kurier“ einsehen konnte, heißt es, er halte.", "einem Brief", ["Kurier"]),
        (
            "Aus Papieren, die der „Lindpost“ vorliegen, geht hervor, dass er hält.",
            "Papieren",
            ["Lindpost"],
        ),
        ("Einem Gutachten zufolge, das der „Lindpost“ vorliegt, hält er.", "Einem Gutachten", ["Lindpost"]),
        ("„Er hält“, heißt es in einem Brief an die Stadt, aus dem der NDR zitiert.", "einem Brief", ["NDR"]),
        ("Wie aus einem Papier hervorgeht, das dem NDR vorliegt, hält er.", "einem Papier", ["NDR"]),
        ("Das Blatt „Kurier“, das sich auf Docker beruft, meldete, er halte.", "Docker", ["Kurier"]),
        ("Zuvor hatte die „Lindpost“ den Minister zitiert, er halte.", "den Minister", ["Lindpost"]),
        ("Ada Moreno räumte im „Funk am Sonntag“ ein, dass er hält.", "Ada Moreno", ["Funk am Sonntag"]),
        ("LINDMOOR (nda) - Der Kai halte, sagte der Minister.", "der Minister", ["nda"]),
        ("Sie sagte der „Lindpost“, er halte. Er sei „fest“.", "Sie", ["Lindpost"]),
    ],
)
def test_chains(text: str, speaker: str, chain: list[str]) -> None:
    assert (speaker, chain) in chains(text)


@pytest.mark.parametrize(
    "text",
    [
        "Der Minister sagte der Hafenmeisterin, er halte.",
        "Der Minister sagte der Polizei, er halte.",
        "Der Minister sagte den Abgeordneten im Landtag, er halte.",
        "Die Chefredakteurin der „Lindpost“ sagte, er halte.",
        "Der Minister sagte, die „Lindpost“ habe gelogen.",
        "Der Minister sagte auf einer Kundgebung, er halte.",
        "„Er hält“, sagte die Sprecherin der Stadt.",
    ],
)
def test_other_listeners_are_no_links(text: str) -> None:
    (found,) = chains(text)
    assert found[1] == []


def test_the_name_of_a_newspaper_is_nobodys_words() -> None:
    text = "„Der Kai ist sicher“, sagte sie gegenüber der „Lindpost“."
    (record,) = (each for each in annotate(text, language="de") if isinstance(each, Statement))
    assert [span.of(text) for span in record.words] == ["Der Kai ist sicher"]


def test_a_dateline_in_small_letters_is_no_part_of_what_is_said() -> None:
    text = "LINDMOOR (nda) - Der Kai sei rissig, sagte der Minister."
    (record,) = (each for each in annotate(text, language="de") if isinstance(each, Statement))
    assert [span.of(text) for span in record.words] == ["Der Kai sei rissig"]


def test_an_age_is_nobodys_name() -> None:
    text = "Per Lind, Wirt in Lindmoor, schwieg. „Ich war es nicht“, sagte der 61-Jährige."
    (record,) = (each for each in annotate(text, language="de") if isinstance(each, Statement))
    assert record.who is not None
    assert record.who.name == "Per Lind"
