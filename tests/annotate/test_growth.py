"""No line of the annotators is run more often than in proportion to the text.

Lines are counted, not seconds: what grows with the square shows on a page of text already. What Python does
inside one line (a slice, a set) is not seen.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from types import CodeType, FrameType, FunctionType
from typing import Any

import pytest

from onrecord.annotate import annotators, loose
from onrecord.annotate.document import Document
from onrecord.annotate.statements import records

WORDS = 200
TIMES = 4
STEEP = 2 * TIMES  # in proportion a line is run four times as often, squared sixteen times
FEWEST = 2000  # what looks back so many words grows with the text until that is full

OURS = (str(Path(loose.__file__).parent.parent), __file__)

Line = tuple[CodeType, int]


def annotate(text: str, language: str) -> None:
    document = Document(loose.article({"id": "a", "text": text, "language": language}))
    for annotator in annotators():
        document.found[annotator.name] = list(annotator(document))


def lines_run(text: str, language: str) -> Counter[Line]:
    """How often each line of the annotators is run."""
    counts: Counter[Line] = Counter()

    def count(frame: FrameType, event: str, _: Any) -> Any:
        counts[frame.f_code, frame.f_lineno] += event == "line"
        return count

    def called(frame: FrameType, event: str, _: Any) -> Any:
        return count if frame.f_code.co_filename.startswith(OURS) else None

    before = sys.gettrace()
    sys.settrace(called)
    try:
        annotate(text, language)
    finally:
        sys.settrace(before)
    return counts


def steep(unit: str, language: str) -> list[str]:
    """The lines that are run far more often on four times the text."""
    count = WORDS // len(unit.split())
    annotate(unit, language)  # reads what a language knows
    few, many = lines_run(unit * count, language), lines_run(unit * count * TIMES, language)
    return [
        f"{code.co_filename}:{line} {code.co_name}: {few[code, line]}, {times}"
        for (code, line), times in many.items()
        if times > max(FEWEST, STEEP * few[code, line])
    ]


@pytest.mark.skipif(not isinstance(records._form, FunctionType), reason="compiled code tells no lines")
@pytest.mark.parametrize(
    ("unit", "language"),
    [
        ("Ito called it “mad” in a post on X. ", "en"),
        ("“No,” she said. ", "en"),
        ("The firm denied it was late, according to the Courier. ", "en"),
        ("The Velde union, Ada Moreno said on 3 May, had been told. ", "en"),
        ("Der Verband teilte dem „Kurier“ mit, Ito habe das nicht gesagt. ", "de"),
    ],
)
def test_no_line_grows_with_the_square(unit: str, language: str) -> None:
    assert steep(unit, language) == []


def test_the_count_sees_a_look_up_in_a_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    def looks_everywhere(document: Document) -> list[None]:
        words = document.text.split()
        return [None for word in words if sum(other == word for other in words) < 0]

    monkeypatch.setattr(looks_everywhere, "name", "looks", raising=False)
    monkeypatch.setattr(sys.modules[__name__], "annotators", lambda: [looks_everywhere])
    assert steep("Ito said so. ", "en")
