"""One kind of attribution after another: invented sentences and what stands in them."""

from __future__ import annotations

import pytest

from invented import as_written
from onrecord.annotate import text as annotated
from onrecord.records import Statement


def found(text: str) -> list[Statement]:
    """The statements of a text."""
    return [record for record in annotated(text) if isinstance(record, Statement)]


def shown(text: str) -> list[tuple[str | None, str | None, str]]:
    """Speaker, cue and words of each statement, as written."""
    return as_written(found(text), text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The quay, said Ortvik, will be shut.", [("Ortvik", "said", "The quay … will be shut")]),
        (
            "The quay will be shut, Ortvik said on Thursday, two days after the storm.",
            [("Ortvik", "said", "The quay will be shut")],
        ),
        (
            "The quay will be shut, Ortvik said on Thursday, until the storm is over.",
            [("Ortvik", "said", "The quay will be shut … until the storm is over")],
        ),
        ("“It is shut,” snapped Ortvik, 44.", [("Ortvik", "snapped", "It is shut")]),
        ("“It is shut,” warned Ortvik.", [("Ortvik", "warned", "It is shut")]),
        ("Said Ortvik: “It is shut.”", [("Ortvik", "Said", "It is shut")]),
        ("The mayor put it bluntly: “No ships.”", [("The mayor", "put it", "No ships")]),
        ("Ortvik cracked, “I never liked that quay.”", [("Ortvik", ",", "I never liked that quay")]),
        (
            "Ortvik decried the “politics of the closed harbour”.",
            [("Ortvik", "decried", "the “politics of the closed harbour”")],
        ),
        ("“No more,” the letter reads.", [("the letter", "reads", "No more")]),
        ("A banner read: “No more lies.”", [("A banner", "read", "No more lies")]),
        ("Ortvik said, however, that it would close.", [("Ortvik", "said", "it would close")]),
        ("Ortvik went on to say that it would close.", [("Ortvik", "went on to say", "it would close")]),
        ("Ortvik insisted on Monday that it was shut.", [("Ortvik", "insisted", "it was shut")]),
        ("Ortvik urged both sides to show restraint.", [("Ortvik", "urged", "both sides to show restraint")]),
        ("“No more”, reads a banner at the gate.", [("a banner at the gate", "reads", "No more")]),
        (
            "“If it shuts,” Ortvik said, his voice breaking, “we leave.”",
            [("Ortvik", "said", "If it shuts … we leave")],
        ),
        ("“It shuts,” Ortvik said, and drew a “red line”.", [("Ortvik", "said", "It shuts")]),
        (
            "His insistence that the vote was fair did not convince her.",
            [("His", "insistence", "the vote was fair")],
        ),
        ("Ortvik keeps insisting it will close.", [("Ortvik", "keeps insisting", "it will close")]),
        ("Ortvik continued to argue it was shut.", [("Ortvik", "continued to argue", "it was shut")]),
        ("By Ortvik's own account, it was shut.", [("Ortvik", "By", "it was shut")]),
        ("It was shut in May, by the ministry’s reckoning.", [("the ministry", "by", "It was shut in May")]),
        ("By noon, by train, by all accounts, Ortvik left.", []),
        (
            "The plan was hailed by Ortvik as “a first step” and failed.",
            [("Ortvik", "was hailed", "The plan … as “a first step”")],
        ),
        ("Hale, branded “a liar” by Ortvik, left.", [("Ortvik", "branded", "a liar")]),
        ("The quay was painted by Ortvik as a joke.", []),
        ("Ortvik made it clear that it would close.", [("Ortvik", "made it clear", "it would close")]),
        ("Ortvik told them not to panic.", [("Ortvik", "told", "not to panic")]),
        ("Ortvik apologised for closing it.", [("Ortvik", "apologised for", "closing it")]),
        (
            "Ada Ortvik and her deputy, Tom Hale, both said it would close.",
            [("Ada Ortvik and her deputy", "both said", "it would close")],
        ),
        (
            "That the quay, which is old, would close, Ortvik said.",
            [("Ortvik", "said", "That the quay, which is old, would close")],
        ),
        (
            "Ortvik said the quay, which is old, would close.",
            [("Ortvik", "said", "the quay, which is old, would close")],
        ),
        (
            "Ortvik said it would close - a decision that angered many.",
            [("Ortvik", "said", "it would close")],
        ),
        (
            "It would close, according to Ortvik, who runs the port.",
            [("Ortvik", "according to", "It would close")],
        ),
        ("It would close, state media said.", [("state media", "said", "It would close")]),
        ("It would close, said Ortvik on Tuesday.", [("Ortvik", "said", "It would close")]),
        (
            "It would close, said a clerk who has seen the plan.",
            [("a clerk", "said", "It would close")],
        ),
        ("“It leaks,” said the 34-year-old.", [("the 34-year-old", "said", "It leaks")]),
        ("Medics put the toll at 43.", [("Medics", "put", "the toll at 43")]),
        ("Ada Ortvik, citing a poll, said it would close.", [("Ada Ortvik", "said", "it would close")]),
        (
            "A clerk who denied the theft said it would close.",
            [("who", "denied", "the theft"), ("A clerk who denied the theft", "said", "it would close")],
        ),
        (
            "A woman who answered the door said it would close.",
            [("A woman who answered the door", "said", "it would close")],
        ),
        (
            "The clerk who wrote the letter told reporters that it was genuine.",
            [("The clerk who wrote the letter", "told", "it was genuine")],
        ),
        (
            "A nurse who explained the rules added that the ward was shut.",
            [
                ("who", "explained", "the rules"),
                ("A nurse who explained the rules", "added", "the ward was shut"),
            ],
        ),
        ("“It is shut,” grinned the 19-year-old.", [("the 19-year-old", "grinned", "It is shut")]),
        ("“It is shut,” moaned the striker on Monday.", [("the striker", "moaned", "It is shut")]),
        ("“It is shut,” sniffed the prime minister.", [("the prime minister", "sniffed", "It is shut")]),
        ("“The Salt Road,” opened the festival.", []),
        ("“It is shut,” said lead author Ada Ortvik.", [("lead author Ada Ortvik", "said", "It is shut")]),
        (
            "“It is shut,” said lead singer Ada Ortvik of Lindmoor. “It is late.”",
            [("lead singer Ada Ortvik of Lindmoor", "said", "It is shut … It is late")],
        ),
        (
            "On Monday the women, most of them old, filed a suit alleging that it leaked.",
            [("the women", "alleging", "it leaked")],
        ),
        (
            "On Friday Ortvik, the mayor, released a statement saying it was shut.",
            [("Ortvik", "saying", "it was shut")],
        ),
        (
            "Her lawyer, Bo Hale, filed a motion arguing that it was shut.",
            [("Her lawyer", "arguing", "it was shut")],
        ),
        (
            "Ortvik is said by aides to have ordered the repair.",
            [("aides", "is said", "to have ordered the repair")],
        ),
        (
            "The quay was reported by engineers to be unsafe.",
            [("engineers", "was reported", "to be unsafe")],
        ),
        ("The study said lead levels were high.", [("The study", "said", "lead levels were high")]),
        ("A nurse, who has since left, said it was shut.", [("A nurse", "said", "it was shut")]),
        ("Ortvik, who had since moved, told me it was shut.", [("Ortvik", "told", "it was shut")]),
        (
            "Ortvik assured the union in writing that it would not close.",
            [("Ortvik", "assured", "it would not close")],
        ),
        (
            "The minister informed the board in writing on Monday that it was shut.",
            [("The minister", "informed", "it was shut")],
        ),
    ],
)
def test_cues(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "If Ortvik says it is shut, we must believe it.",
        "Ortvik would say that it is shut.",
        "The letters raised more questions than Ortvik answered.",
        "Nobody in Lindmoor used the word “leak”.",
        "A relative asked not to be named.",
        "The states that have signed will meet.",
        "Orders fell thanks to the strike.",
        "The mayor has a larger say than the port.",
        "His worth was underlined when the quay fell.",
        "Ortvik said so on Monday.",
        "Ortvik was asked about the quay.",
        "Ortvik put the vase at the window.",
    ],
)
def test_nothing_is_said(text: str) -> None:
    assert shown(text) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ortvik said Hale had promised to pay.", 2),  # somebody else's words inside
        ("Ada Ortvik said she had warned the council that it leaks.", 1),  # her own
        ("Ortvik said a plan that might cite the law had failed.", 1),  # nobody's
    ],
)
def test_what_stands_inside_a_statement(text: str, count: int) -> None:
    assert len(found(text)) == count


@pytest.mark.parametrize(
    ("text", "speaker", "chain"),
    [
        ("TASS quoted Ortvik as saying the dam was safe.", "Ortvik", ["TASS"]),
        ("It is safe, the Harbour Courier quoted Ortvik as saying.", "Ortvik", ["Harbour Courier"]),
        ("dpa reported on Friday, citing police, that it was safe.", "police", ["dpa"]),
        ("Reuters, citing two officials, said the dam was safe.", "two officials", ["Reuters"]),
        ("Citing two officials, Reuters reported that it was safe.", "two officials", ["Reuters"]),
        ("It is safe, a letter obtained by Reuters shows.", "a letter obtained by Reuters", ["Reuters"]),
        ("“It is safe,” Ortvik told public radio.", "Ortvik", ["public radio"]),
        ("“It is safe,” Ortvik said on state television.", "Ortvik", ["state television"]),
        ("On his Telegram channel, Ortvik wrote that it was safe.", "Ortvik", ["Telegram"]),
    ],
)
def test_chains(text: str, speaker: str, chain: list[str]) -> None:
    (record,) = found(text)
    assert record.speaker
    assert record.speaker.of(text) == speaker
    assert [via.name for via in record.via] == chain
