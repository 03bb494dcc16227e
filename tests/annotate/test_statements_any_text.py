"""Whatever the text: spans stand inside it, nothing raises, and time grows with its length."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.annotate import loose
from onrecord.annotate.document import Document
from onrecord.annotate.statements import statements
from onrecord.records import Statement

DATA = Path(__file__).parent.parent / "data"
BITS = [
    "said",
    "says",
    "Moreno",
    "she",
    "who",
    "that",
    ",",
    ".",
    ":",
    '"',
    "“",
    "”",
    "‘",
    "’",
    "'",
    "''",
    "(",
    ")",
    "–",
    "-",
    "according to",
    "and",
    "while",
    "told",
    "reporters",
    "by",
    "was",
    "quoted",
    "as",
    "saying",
    "claim",
    "his",
    "the",
    "on",
    "X",
    "dpa",
    "citing",
    "in",
    "Monday",
    "?",
    "\n",
    "\n\n",
    "not",
    "to",
    "asked",
    "whether",
    "called",
    "port",
    "’s",
    "1",
]
GERMAN = [
    "sagte",
    "teilte",
    "mit",
    "laut",
    "nach Angaben",
    "zufolge",
    "habe",
    "sei",
    "dass",
    "die",
    "Behörde",
    "so",
    "hat",
    "erklärt",
    "Dies",
    "wie",
    ",",
    ".",
    "„",
    "“",
    ":",
    "und",
    "er",
    "zurück",
    "wies",
    "\n",
]


def found(text: str, language: str) -> list[Statement]:
    document = Document(loose.article({"id": "a", "text": text, "language": language}))
    return [record for record in statements(document) if isinstance(record, Statement)]


def check(text: str, language: str) -> None:
    records = found(text, language)
    ids = {record.id for record in records}
    for record in records:
        spans = [*record.words, *(s for s in (record.speaker, record.cue) if s)]
        assert record.words
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert record.within is None or record.within in ids


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(BITS), max_size=40))
def test_english_bits(bits: list[str]) -> None:
    check(" ".join(bits), "en")


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(GERMAN), max_size=40))
def test_german_bits(bits: list[str]) -> None:
    check(" ".join(bits), "de")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ('Moreno called that "simply wrong', "en"),
        ('The chief was calm. The lawyer, Ada Moreno, called that "a smear and', "en"),
        ('Moreno called the report "mad" on Radio', "en"),
        ("“I was late,” Ito wrote in an email obtained by the student newspaper,", "en"),
        ("Moreno sold the land in 2019, according to documents the", "en"),
        ("Her victory, which Vell conceded when polls closed at eight,", "en"),
        ("Der Mann floh gemäss Angaben der", "de"),
    ],
)
def test_texts_that_break_off_and_once_raised(text: str, language: str) -> None:
    check(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "Gegenüber der Nachrichtenagentur",  # and nothing behind it
        # half of a verb in two parts
        "Der Sender hatte berichtet, es gebe eine Bestätigung, und den Rat mit den Worten zitiert: „Ja.“",
    ],
)
def test_german_that_once_raised(text: str) -> None:
    check(text, "de")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120))
def test_any_text(text: str) -> None:
    check(text, "en")


@pytest.mark.parametrize(
    ("text", "language"),
    [("it liken » ’ moldovan „ absurd", "en"), (" bestreiten Hoben", "de"), ("sagte Behörde zurück", "de")],
)
def test_nothing_is_looked_for_behind_the_last_word(text: str, language: str) -> None:
    check(text, language)


@pytest.mark.parametrize(
    "unit", ['"', "“", "said ", "he said, ", "(", "according to ", "“no,” she said. ", "and said "]
)
def test_time_grows_with_the_text(unit: str) -> None:
    def seconds(length: int) -> float:
        text = (unit * length)[:length]
        begin = time.process_time()
        found(text, "en")
        return time.process_time() - begin

    seconds(1000)
    longer = min(seconds(40_000) for _ in range(2))  # other work of the machine counts once
    assert longer < 10 * max(seconds(10_000), 0.01)  # in proportion four times, squared sixteen


BROKEN_OFF = [
    ("21:40 –", "en"),
    ("Moreno denied the report on Monday", "en"),
    ("Moreno denied ever", "en"),
    ("Nach Informationen der Agentur Nordpress aus", "de"),
]


@pytest.mark.parametrize(("text", "language"), BROKEN_OFF)
def test_a_text_that_breaks_off(text: str, language: str) -> None:
    words = text.split(" ")
    for count in range(1, len(words) + 1):
        article = loose.article({"id": "x", "text": " ".join(words[:count]), "language": language})
        list(statements(Document(article)))


@pytest.mark.parametrize("name", ["what_is_said.txt", "denials.en.txt", "denials.de.txt"])
def test_sentences_that_break_off(name: str) -> None:
    language = "de" if ".de." in name else "en"
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    sentences = [line for line in lines if line and not line.startswith((">>", "!!", "#"))]
    for number, sentence in enumerate(sentences):
        words = sentence.split(" ")
        text = " ".join(words[: 1 + number % len(words)])
        list(statements(Document(loose.article({"id": "x", "text": text, "language": language}))))
